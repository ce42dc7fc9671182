import type { Engine } from './evaluate-engine.ts';
import type { Answer, Ask, Question } from './messages.ts';

type Reply<K extends Ask> = ReturnType<Engine[K]>;

interface Waiting extends Question {
  readonly done: (answer: unknown) => void;
  readonly failed: (fault: unknown) => void;
}

const waiting = new Map<number, Waiting>();
let number = 0;
let worker: Worker | undefined;
let onPage: Promise<Engine> | undefined;

/** Asks the engine, in its worker where the browser has such workers, else on the page. Answers come in the order of the questions. */
export function ask<K extends Ask>(what: K, ...of: Parameters<Engine[K]>): Promise<Reply<K>> {
  return new Promise<unknown>((done, failed) => {
    number += 1;
    const question = { number, ask: what, of, done, failed };
    const open = onPage ? undefined : openWorker();
    if (!open) return void askOnPage(question);
    waiting.set(number, question);
    open.postMessage({ number, ask: what, of } satisfies Question);
  }) as Promise<Reply<K>>;
}

/** Has the worker read its script while the page is still being made. */
export const warmUp = (): void => void openWorker();

function openWorker(): Worker | undefined {
  if (worker || typeof Worker === 'undefined') return worker;
  try {
    worker = new Worker(new URL('./evaluate-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const question = waiting.get(data.number);
    waiting.delete(data.number);
    if ('fault' in data) question?.failed(new Error(data.fault));
    else question?.done(data.answer);
  });
  // A browser without module workers, or a network that does not bring the script: the page does the work itself.
  worker.addEventListener('error', () => {
    worker?.terminate();
    worker = undefined;
    onPage ??= engineOnPage();
    const left = [...waiting.values()];
    waiting.clear();
    for (const question of left) void askOnPage(question);
  });
  return worker;
}

async function engineOnPage(): Promise<Engine> {
  const module = await import('./evaluate-engine.ts');
  return new module.Engine();
}

async function askOnPage({ ask: what, of, done, failed }: Waiting): Promise<void> {
  onPage ??= engineOnPage();
  try {
    const engine = await onPage;
    const method = engine[what] as (...of: readonly unknown[]) => unknown;
    done(method.apply(engine, [...of]));
  } catch (fault) {
    failed(fault);
  }
}

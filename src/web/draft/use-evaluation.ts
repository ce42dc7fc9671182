import { useEffect, useState, useSyncExternalStore } from 'react';
import type { DraftDossier } from '../../draft/draft.ts';
import type { Evaluation } from '../../evaluate/evaluation.ts';
import type { Day } from '../../values/day.ts';
import type { OpenFiling } from './filing-context.ts';
import { useOpenFiling } from './filing-context.ts';

/** Milliseconds of rest after a change before the engine runs again. */
const REST = 600;

/**
 * Runs the engine on a draft when it has rested, once for all parts of the page that look at the outcome. The engine
 * comes in a chunk of its own, so that the first page does not wait for it.
 */
class Evaluator {
  #last: Evaluation | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop: (() => void) | undefined;
  readonly #filing: OpenFiling;
  readonly #listeners = new Set<() => void>();

  constructor(filing: OpenFiling) {
    this.#filing = filing;
  }

  last = (): Evaluation | undefined => this.#last;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#start();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#end();
    };
  };

  #start(): void {
    this.#stop = this.#filing.draft.subscribeAll(() => this.#later());
    if (this.#last?.draft !== this.#filing.draft.snapshot()) void this.#run();
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#stop?.();
  }

  #later(): void {
    if (this.#last?.draft === this.#filing.draft.snapshot()) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), REST);
  }

  async #run(): Promise<void> {
    const { evaluate } = await import('../../evaluate/evaluate.ts');
    const draft: DraftDossier = this.#filing.draft.snapshot();
    this.#last = evaluate(draft, contextOf(this.#filing));
    for (const listener of this.#listeners) listener();
  }
}

/** What the engine is told besides the draft: the same on the server. */
export const contextOf = ({ view }: OpenFiling) => {
  const { fiscalYear, due, submitted } = view.summary;
  return {
    fiscalYear,
    division: view.division,
    today: view.today as Day,
    submission: {
      ...(due !== undefined && { due: due as Day }),
      ...(submitted !== undefined && { filed: submitted as Day }),
    },
  };
};

const evaluators = new WeakMap<OpenFiling['draft'], Evaluator>();

function evaluatorOf(filing: OpenFiling): Evaluator {
  const known = evaluators.get(filing.draft);
  if (known) return known;
  const made = new Evaluator(filing);
  evaluators.set(filing.draft, made);
  return made;
}

/** What the draft comes to by the engine, some moments after the last change; undefined until the first run. */
export function useEvaluation(): Evaluation | undefined {
  const filing = useOpenFiling();
  const [evaluator, setEvaluator] = useState(() => evaluatorOf(filing));
  useEffect(() => setEvaluator(evaluatorOf(filing)), [filing]);
  return useSyncExternalStore(evaluator.subscribe, evaluator.last);
}

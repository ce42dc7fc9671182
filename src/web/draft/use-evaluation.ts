import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Document } from '../../document/document.ts';
import { calendarWith } from '../../regulation/calendars.ts';
import type { Day } from '../../values/day.ts';
import { ask } from '../engine/ask.ts';
import { arrivedDocument, type Outcome } from '../engine/outcome.ts';
import type { OpenFiling } from './filing-context.ts';
import { useOpenFiling } from './filing-context.ts';

/** Milliseconds of rest after a change before the engine runs again. */
const REST = 400;

/** Document of the latest run of the engine, of whichever filing: the next one comes as its difference from it. */
let before: Document | undefined;

/**
 * Runs the engine on a draft when it has rested, once for all parts of the page that look at the outcome. One run at a
 * time: what is typed meanwhile is looked at once, when the run has ended.
 */
class Evaluator {
  #last: Outcome | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop: (() => void) | undefined;
  #running = false;
  readonly #filing: OpenFiling;
  readonly #listeners = new Set<() => void>();

  constructor(filing: OpenFiling) {
    this.#filing = filing;
  }

  last = (): Outcome | undefined => this.#last;

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
    if (this.#isBehind()) void this.#run();
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#stop?.();
  }

  #isBehind = (): boolean => this.#last?.draft !== this.#filing.draft.snapshot();

  #later(): void {
    if (!this.#isBehind()) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), REST);
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      this.#last = await evaluated(this.#filing);
    } finally {
      this.#running = false;
    }
    for (const listener of this.#listeners) listener();
    if (this.#listeners.size > 0) this.#later();
  }
}

async function evaluated(filing: OpenFiling): Promise<Outcome> {
  const draft = filing.draft.snapshot();
  const { scores, document: sent, ...rest } = await ask('evaluate', draft, contextOf(filing));
  const document = arrivedDocument(sent, before);
  before = document;
  return { ...rest, draft, document, scoreOf: (path) => scores.get(path) };
}

/** What the engine is told besides the draft: the same on the server. */
export const contextOf = ({ view }: OpenFiling) => {
  const { fiscalYear, due, submitted } = view.summary;
  return {
    fiscalYear,
    division: view.division,
    books: view.books,
    calendar: calendarWith(view.overlays),
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
export function useEvaluation(): Outcome | undefined {
  const filing = useOpenFiling();
  const [evaluator, setEvaluator] = useState(() => evaluatorOf(filing));
  useEffect(() => setEvaluator(evaluatorOf(filing)), [filing]);
  return useSyncExternalStore(evaluator.subscribe, evaluator.last);
}

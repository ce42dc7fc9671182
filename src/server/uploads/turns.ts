import type { Refusal } from '../../cycle/refusal.ts';
import { tooMany } from '../refusals.ts';

/** Lets so many work at once; others wait, and too many are turned away. */
export class Turns {
  readonly #most: number;
  readonly #waiting: (() => void)[] = [];
  #working = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Does the work when its turn comes. */
  async take<T>(work: () => Promise<T>): Promise<T | Refusal> {
    if (this.#waiting.length >= this.#most * 10) return tooMany(10);
    if (this.#working >= this.#most)
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#working += 1;
    try {
      return await work();
    } finally {
      // The one that waited longest takes the place over.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#working -= 1;
    }
  }
}

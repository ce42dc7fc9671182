import type { Counted } from '../figures/counted.ts';

/** What some figures of a section make of another one by the words between them, where it is told otherwise. */
export interface Reading {
  /** What they make is told as this. */
  readonly said: Counted;
  readonly from: readonly Counted[];
  /** What it comes to, as it would be printed in the unit of `said`. */
  readonly computed: string;
}

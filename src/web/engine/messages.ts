import type { Engine } from './evaluate-engine.ts';

/** What the engine may be asked. */
export type Ask = keyof Engine;

/** A question to the worker: a method of the engine and its arguments. */
export interface Question {
  readonly number: number;
  readonly ask: Ask;
  readonly of: readonly unknown[];
}

/** What the worker answers to a question, or the fault of ours that it ran into. */
export type Answer =
  | { readonly number: number; readonly answer: unknown }
  | { readonly number: number; readonly fault: string };

import { setFlagsFromString } from 'node:v8';

/**
 * Tells the engine that this process is over in a moment. It would spend a third of a check on making fast code of functions
 * that are hardly called again: here a function must work some fifteen times as long before it is thought worth it, and a
 * pattern is compiled at its first use instead of twice. The figures are by trial (`bench/cold.mjs`); a long report still
 * gets its fast code. An engine that does not know a flag goes on without it and says so on the standard error.
 */
export function expectShortRun(): void {
  setFlagsFromString('--interrupt-budget=1000000');
  setFlagsFromString('--no-regexp-tier-up');
}

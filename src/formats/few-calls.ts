import { setFlagsFromString } from 'node:v8';

/**
 * Tells the engine that most functions of this process are called a few times for each file: a check runs some thousands of
 * them, and making fast code of each would take a third of a single check and a fifth of a batch of hundreds. Here a function
 * must work some fifteen times as long before it is thought worth it. The figure is by trial (`bench/README.md`); a long report
 * still gets its fast code. An engine that does not know the flag goes on without it and says so on the standard error. How
 * patterns are compiled is left alone: told so to an engine that runs already, one in two thousand files ended its process.
 */
export function expectFewCalls(): void {
  setFlagsFromString('--interrupt-budget=1000000');
}

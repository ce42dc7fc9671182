import { setFlagsFromString } from 'node:v8';

/**
 * Tells the engine that most functions and patterns of this process are run a few times for each file: a check runs some
 * thousands of them, and making fast code of each would take a third of a single check and a fifth of a batch of hundreds.
 * Here a function must work some fifteen times as long before it is thought worth it; the figure is by trial
 * (`bench/README.md`), and a long report still gets its fast code. A pattern is compiled once, at its first use, where the
 * engine would compile it for its interpreter first and at its second use again: some 1,600 patterns in a check, and the first
 * of the two costs more than the second. The engine itself does so for long texts. (`--no-regexp-tier-up` would say the same,
 * but told to an engine that runs already it may end the process at a pattern that ran before.) An engine that does not know
 * a flag goes on without it and says so on the standard error.
 */
export function expectFewCalls(): void {
  setFlagsFromString('--interrupt-budget=1000000');
  setFlagsFromString('--regexp-tier-up-ticks=0');
}

/**
 * The same for a process that does a file or a few and ends. The engine's first, quickly made code is left out, too: making it
 * costs a single check a twentieth, and having it spares as much only from some ten files on.
 */
export function expectFewFiles(): void {
  expectFewCalls();
  setFlagsFromString('--no-sparkplug');
}

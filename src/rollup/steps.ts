/** Work in steps: whoever has others to serve lets them have a turn between two. */
export type Steps<T> = Generator<undefined, T>;

/** All steps one after another. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

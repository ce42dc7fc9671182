const TENS = [10, 100, 0.1, 0.01];
const CLOSE = 0.0005;

/** Whether the point of a number was moved: what it should be is ten or a hundred times it, or a part so small, to three digits. */
export const isTenfold = (shown: number, meant: number): boolean =>
  TENS.some((times) => Math.abs(meant / shown / times - 1) < CLOSE);

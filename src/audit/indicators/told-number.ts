import type { Figure } from '../../values/figure.ts';
import { numberOf } from '../../values/figure.ts';

const EXACT = 10_000;

/** Whether a number of the text is the figure, as far as the fewer of their digits go. */
export function agrees(said: number, figure: Figure): boolean {
  const value = numberOf(figure) * (figure.unit.startsWith('万') ? 10_000 : 1);
  // Whole numbers of things are counted, not rounded, where they are small or told to the last one.
  const isWhole = Number.isInteger(value) && Number.isInteger(said);
  if (isWhole && (value < EXACT || (said % 10 !== 0 && value % 10 !== 0))) return said === value;
  const decimals = `${said}`.split('.')[1]?.length ?? 0;
  // Told with as many digits both are told to the last one.
  if (figure.unit === '%' && decimals > 0 && decimals === figure.decimals)
    return Math.abs(said - value) <= 1.5 / 10 ** decimals;
  return Math.abs(said - value) <= Math.abs(value) * 0.005;
}

import type { Frame } from '../../regulation/regulation.ts';
import type { IndicatorGroup } from '../../report/indicators.ts';
import { printScaled } from '../../values/money.ts';
import type { Declaration, DeclaredIndicator, TargetWarning } from '../declaration.ts';
import { framesOf, shared } from '../frames.ts';

const pointsText = (hundredths: number): string =>
  printScaled(hundredths, 2).replace(/\.?0+$/, '') || '0';

/**
 * Level-one sums that are not those of the frame. Nothing is said while points are blank, while groups of the frame are
 * still missing, or where the regulation leaves the shares to the unit. Where no local regulation is known, points that add
 * up as a whole may follow a local scheme that we do not know; small projects split them evenly (domain rule 2.1).
 */
export function frameHeld(declaration: Declaration): readonly TargetWarning[] {
  const own = declaration.indicators.filter(({ group }) => group !== 'execution');
  if (own.some(({ weight }) => weight === undefined)) return [];
  const sumOf = (group: IndicatorGroup) =>
    own.reduce((sum, each) => sum + (each.group === group ? (each.weight ?? 0) : 0), 0);
  const groups = new Set(own.map(({ group }) => group));
  // A table whose groups so far hold the shares of a wider frame is merely not finished.
  const holds = (frame: Frame) =>
    [...groups].every((group) =>
      frame.groups.some((each) => each.group === group && each.weight === sumOf(group) / 100),
    );
  const { frames, jurisdiction } = declaration.regulation;
  const [frame] = framesOf(declaration);
  if (!frame || frames.some(holds)) return [];
  const total = own.reduce((sum, { weight = 0 }) => sum + weight, 0);
  const set = shared(frame).reduce((sum, { weight = 0 }) => sum + weight * 100, 0);
  const isEvenly = own.every(({ weight }) => weight === own[0]?.weight);
  if ((jurisdiction === '' || isEvenly) && total === set) return [];
  return shared(frame).flatMap(({ group, word, weight = 0 }) => {
    const sum = sumOf(group);
    const last = own.findLast((each) => each.group === group);
    return sum === weight * 100 || !last ? [] : [warning(last, frame, word, sum, weight)];
  });
}

const warning = (
  { row }: DeclaredIndicator,
  frame: Frame,
  word: string,
  sum: number,
  weight: number,
): TargetWarning => ({
  check: 'frameHeld',
  row,
  field: 'weight',
  sentence: {
    zh: `“${word}”各行分值合计${pointsText(sum)}分，按“${frame.title}”应为${weight}分。请调整本类各行的分值；本地另有规定的按本地规定。`,
    en: `The rows of “${word}” add up to ${pointsText(sum)}; the frame sets ${weight}.`,
  },
});

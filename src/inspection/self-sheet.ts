import type { Regulation } from '../regulation/regulation.ts';
import type { Scorecard } from '../score/scorecard.ts';
import type { Figure } from '../values/figure.ts';
import { roundHalfUp } from '../values/money.ts';
import type { SelfScores } from './evaluation.ts';
import type { SheetRow } from './sheet.ts';

/** A printed figure in hundredths, half up where it has more decimals. */
const hundredths = ({ coefficient, decimals }: Figure): number =>
  decimals <= 2
    ? coefficient * 10 ** (2 - decimals)
    : roundHalfUp(coefficient, 10 ** (decimals - 2));

/** The lines of a self-evaluation as a sheet to give points on, with the unit's own points and those by the regulation. */
export function selfSheet(
  { lines }: Scorecard,
  { frames }: Pick<Regulation, 'frames'>,
): readonly SheetRow[] {
  const words = new Map(
    frames.flatMap(({ groups }) => groups.map(({ group, word }) => [group, word] as const)),
  );
  return lines.flatMap(({ indicator, group, weight, claimed, computed }, i) =>
    weight === undefined
      ? []
      : {
          id: `${i}`,
          block: words.get(group) ?? '',
          ...{ name: indicator, weight: hundredths(weight) },
          ...(claimed && { self: hundredths(claimed) }),
          ...(computed !== 'needsReview' && { computed: hundredths(computed) }),
        },
  );
}

/** The total that the unit claims, and the one by the regulation, in hundredths; absent where the form has none. */
export const selfScores = ({ claimed, total }: Scorecard): SelfScores => ({
  ...(claimed && { self: hundredths(claimed) }),
  ...(total && { computed: hundredths(total) }),
});

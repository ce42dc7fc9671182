import type { Entry } from '../../document/stated.ts';
import type { SelfEvaluationForm } from '../../report/forms.ts';
import { type Figure, numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';

/** How far the shares of a form may be from one where one of them is wrong. */
const OFF = 0.5;
/** Fewer weights are none of a whole form. */
const LEAST = 3;

/** Weights told as shares of one (0.15), beside points on the scale of a hundred, are so many per cent. */
export function withShareWeights(form: SelfEvaluationForm): SelfEvaluationForm {
  const rows = [...form.funds, ...form.indicators];
  const weights = gather(rows, ({ weight }) => weight?.value ?? []).map(numberOf);
  const scores = gather(rows, ({ score }) => score?.value ?? []).map(numberOf);
  const sum = weights.reduce((all, each) => all + each, 0);
  const areShares =
    weights.length >= LEAST &&
    weights.every((each) => each > 0 && each < 1) &&
    Math.abs(sum - 1) <= OFF &&
    scores.some((each) => each > 1);
  if (!areShares) return form;
  const { totalWeight, ...rest } = form;
  return {
    ...rest,
    funds: form.funds.map((row) => (row.weight ? { ...row, weight: inPoints(row.weight) } : row)),
    indicators: form.indicators.map((row) => ({
      ...row,
      ...(row.weight && { weight: inPoints(row.weight) }),
      ...(row.level1Weight && { level1Weight: inPoints(row.level1Weight) }),
    })),
    ...(totalWeight && { totalWeight: inPoints(totalWeight) }),
  };
}

const inPoints = (entry: Entry<Figure>): Entry<Figure> =>
  entry.value && numberOf(entry.value) <= 1 ? { ...entry, value: hundredfold(entry.value) } : entry;

const hundredfold = ({ coefficient, decimals }: Figure): Figure => ({
  coefficient: coefficient * 10 ** Math.max(0, 2 - decimals),
  decimals: Math.max(0, decimals - 2),
  unit: '%',
});

import type { Quote } from '../../../document/finding.ts';
import type { Entry } from '../../../document/stated.ts';
import { statedOf } from '../../../document/stated.ts';
import type { SelfEvaluationForm } from '../../../report/forms.ts';
import { compareFigures, type Figure, sumFigures } from '../../../values/figure.ts';
import { gather } from '../../../values/gather.ts';
import type { Hit } from '../../check.ts';
import { check } from '../../check.ts';
import { EVALUATION_RULES } from '../../clauses.ts';
import { indicatorTable } from '../../examples.ts';
import { overlap } from '../../group.ts';
import { scoresBeyondFull } from '../../points/beyond-full.ts';
import { scoresBeyondWeight } from '../../points/beyond-weight.ts';
import { weighedParts } from '../../points/score-parts.ts';
import { scoredLines } from '../../points/scores-line-by-line.ts';
import { points, pointsOf } from '../../points/weights.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface OutOfRange extends Hit {
  readonly row: string;
  readonly weight: Quote;
  readonly score: Quote;
}

interface Scored {
  readonly name: string;
  readonly weight?: Entry<Figure> | undefined;
  readonly score?: Entry<Figure> | undefined;
}

/** No row scores less than nothing or more than its weight (I12). */
export const scoreWithinWeight = check<OutOfRange>({
  id: 'ScoreWithinWeight',
  title: { zh: '得分不小于0、不大于分值', en: 'Every score lies between 0 and its weight' },
  severity: 'error',
  clause: EVALUATION_RULES,
  because: {
    zh: '分值是该项可得的最高分。',
    en: 'The weight is the most that a row can earn.',
  },
  find(report) {
    const rows: readonly Scored[] = report.forms.flatMap((form) => [
      ...form.funds.map((row) => ({ name: row.label.value, weight: row.weight, score: row.score })),
      ...form.indicators.map((row) => ({
        name: row.name.verbatim.trim(),
        weight: row.weight,
        score: row.score,
      })),
      ...(followsFromRows(form)
        ? []
        : [{ name: '总分', weight: form.totalWeight, score: form.totalScore }]),
    ]);
    const told = weighedParts(report).filter(({ got, worth }) => got > (worth ?? got));
    const lines = scoredLines(report).filter(
      ({ got, worth, said }) => got > worth && !told.some((part) => overlap(part.at, said.at)),
    );
    const beyond = scoresBeyondFull(report);
    const inTables = scoresBeyondWeight(report);
    const others = told.length + lines.length + beyond.length + inTables.length;
    if (rows.length + others === 0) return 'notApplicable';
    const pairs = gather(rows, ({ name, weight, score }) => {
      const [most, got] = [statedOf(weight), statedOf(score)];
      return most && got ? [{ name, most, got }] : [];
    });
    if (pairs.length + others === 0) return 'insufficientData';
    const inForms = pairs
      .filter(
        ({ most, got }) =>
          got.value.coefficient < 0 || compareFigures(points(got.value), points(most.value)) > 0,
      )
      .map(({ name, most, got }) => ({
        subject: name,
        places: inOrder([most, got]),
        row: name,
        weight: quote(most),
        score: quote(got),
        slips: [got.at],
      }));
    return [
      ...inForms,
      ...told.map((part) => ({
        subject: part.name,
        places: [quote(part)],
        row: part.name,
        weight: quote(part),
        score: quote(part),
      })),
      ...lines.map(({ name, full, said }) => ({
        subject: name,
        places: inOrder([full, said]),
        row: name,
        weight: full,
        score: said,
      })),
      ...inTables
        .filter(({ score }) => !lines.some(({ said }) => overlap(said.at, score.at)))
        .map(({ name, weight, score }) => ({
          subject: name,
          places: inOrder([weight, score]),
          row: name,
          weight,
          score,
          slips: [score.at],
        })),
      ...beyond.map((score) => ({ subject: FULL_MARKS, row: FULL_MARKS, ...alone(quote(score)) })),
    ];
  },
  say: {
    zh: (hit) =>
      hit.places.length === 1
        ? phrase`${hit.score}：得分高于${hit.row === FULL_MARKS ? '满分100分' : '分值'}。`
        : phrase`“${hit.row}”得分${hit.score}超出分值${hit.weight}的范围。`,
    en: (hit) =>
      hit.places.length === 1
        ? phrase`${hit.score}: the score is above ${hit.row === FULL_MARKS ? 'full marks of 100' : 'what the part is worth'}.`
        : phrase`“${hit.row}”: the score ${hit.score} lies outside 0 to ${hit.weight}.`,
  },
  passes: [
    indicatorTable('| 产出指标 | 数量指标 | 发放图书 | ≥500册 | 500册 | 90 | 90 | 无偏差 |'),
  ],
  catches: [
    {
      text: indicatorTable(
        '| 产出指标 | 数量指标 | 发放图书 | ≥500册 | 500册 | 90 | 95 | 无偏差 |',
      ),
      finds: '“发放图书”得分「95」超出分值「90」的范围。',
    },
  ],
});

const FULL_MARKS = '满分';

const alone = (score: Quote) => ({ places: [score], weight: score, score });

/** A total that its rows come to is told with the row that has too many points, or with the weights. */
function followsFromRows(form: SelfEvaluationForm): boolean {
  const total = statedOf(form.totalScore);
  const { execution, indicators } = pointsOf(form, 'score');
  const sum = sumFigures([...execution, ...indicators].map(({ value }) => points(value)));
  return total !== undefined && compareFigures(sum, points(total.value)) === 0;
}

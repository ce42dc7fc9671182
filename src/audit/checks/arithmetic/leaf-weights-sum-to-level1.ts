import type { Quote } from '../../../document/finding.ts';
import { statedOf } from '../../../document/stated.ts';
import type { Report } from '../../../report/report.ts';
import { compareFigures, printFigure, sumFigures } from '../../../values/figure.ts';
import { gather } from '../../../values/gather.ts';
import type { Hit, NoAnswer } from '../../check.ts';
import { check } from '../../check.ts';
import { EVALUATION_RULES } from '../../clauses.ts';
import { indicatorTable } from '../../examples.ts';
import { trimmed } from '../../figures/amounts.ts';
import { overlap } from '../../group.ts';
import { levelWeights } from '../../points/level-weights.ts';
import { groupWeights } from '../../points/scores-of-groups.ts';
import { level1Groups, points } from '../../points/weights.ts';
import { inOrder, listed, phrase, quote } from '../../wording/sentence.ts';

interface Unequal extends Hit {
  readonly head: Quote;
  readonly weights: readonly Quote[];
  readonly sum: string;
}

/** The weights of a level-one group's rows add up to the weight printed with its name (I12). */
export const leafWeightsSumToLevel1 = check<Unequal>({
  id: 'LeafWeightsSumToLevel1',
  title: {
    zh: '三级指标分值之和等于一级指标分值',
    en: 'Weights add up to that of their level-one group',
  },
  severity: 'error',
  clause: EVALUATION_RULES,
  because: {
    zh: '一级指标的分值分配给其下各指标，合计必须相等。',
    en: 'The weight of a group is what its indicators share.',
  },
  find(report) {
    const told = groupWeights(report).map(
      ({ head, parts, sum }): Unequal => ({
        subject: 'text',
        places: inOrder([head, ...parts]),
        head: quote(head),
        weights: parts.map(quote),
        sum: trimmed(sum),
      }),
    );
    const ofTables = inTables(report);
    if (typeof ofTables === 'string') return told.length > 0 ? told : ofTables;
    return [...ofTables, ...told];
  },
  say: {
    zh: (hit) =>
      phrase`上级指标分值${hit.head}与其下各指标分值${listed(hit.weights)}之和${hit.sum}不等。`,
    en: (hit) =>
      phrase`The group ${hit.head} differs from the sum ${hit.sum} of its indicators’ weights ${listed(hit.weights, ', ')}.`,
  },
  passes: [
    indicatorTable(
      '| 产出指标（60分） | 数量指标 | 巡查次数 | ≥24次 | 24次 | 40 | 40 | 无偏差 |',
      '| 产出指标（60分） | 质量指标 | 巡查覆盖率 | ≥95% | 96% | 20 | 20 | 无偏差 |',
    ),
  ],
  catches: [
    {
      text: indicatorTable(
        '| 产出指标（60分） | 数量指标 | 巡查次数 | ≥24次 | 24次 | 40 | 40 | 无偏差 |',
        '| 产出指标（60分） | 质量指标 | 巡查覆盖率 | ≥95% | 96% | 25 | 25 | 无偏差 |',
      ),
      finds: '上级指标分值「60」与其下各指标分值「40」、「25」之和65不等。',
    },
  ],
});

/** The same of the weights that tables print. */
function inTables(report: Report): readonly Unequal[] | NoAnswer {
  const levels = levelWeights(report).map(
    ({ name, weight, parts, sum }): Unequal => ({
      subject: name,
      places: inOrder([weight, ...parts]),
      head: quote(weight),
      weights: parts.map(quote),
      sum: printFigure(sum),
    }),
  );
  const groups = report.forms.flatMap(level1Groups);
  const printed = groups.flatMap(({ rows }) => {
    const weight = statedOf(rows[0]?.level1Weight);
    return weight ? [{ rows, weight }] : [];
  });
  if (printed.length + levels.length === 0) return 'notApplicable';
  const complete = printed.filter(({ rows }) => rows.every((row) => row.weight?.value));
  if (complete.length + levels.length === 0) return 'insufficientData';
  const own = complete.flatMap(({ rows, weight }): readonly Unequal[] => {
    const weights = gather(rows, (row) => statedOf(row.weight) ?? []);
    const sum = sumFigures(weights.map((each) => points(each.value)));
    if (compareFigures(sum, points(weight.value)) === 0) return [];
    return [
      {
        subject: rows[0]?.level1.value ?? '',
        places: inOrder([weight, ...weights]),
        head: quote(weight),
        weights: weights.map(quote),
        sum: printFigure(sum),
      },
    ];
  });
  return [
    ...own,
    ...levels.filter(
      ({ head }) => !own.some((each) => each.places.some(({ at }) => overlap(at, head.at))),
    ),
  ];
}

import type { Quote } from '../../../document/finding.ts';
import type { Fact } from '../../../report/facts.ts';
import type { Metric } from '../../../report/terms.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { bodyCounts } from '../../counts/body-counts.ts';
import { type CountList, countLists } from '../../counts/count-lists.ts';
import { countsWithAmounts } from '../../counts/counts-with-amounts.ts';
import { prose } from '../../examples.ts';
import { balance, exceeds } from '../../figures/amounts.ts';
import { type Statements, statementsOf } from '../../figures/statements.ts';
import { overlap } from '../../group.ts';
import { toldLists } from '../../lists/told-lists.ts';
import { scoreBands } from '../../projects/score-bands.ts';
import { type Stages, stagedIn, stagesIn } from '../../projects/stages.ts';
import { inOrder, listed, phrase, quote } from '../../wording/sentence.ts';

interface Unbalanced extends Hit {
  readonly whole: Quote;
  readonly parts: readonly Quote[];
  readonly sum: string;
  /** The parts are kinds of vehicles or people, not grades of projects. */
  readonly kind?: true;
}

const GRADES: readonly Metric[] = [
  'projectsExcellent',
  'projectsGood',
  'projectsFair',
  'projectsPoor',
];

/** Projects by grade add up to the projects evaluated; no more problems are rectified than were found. */
export const projectCountsSum = check<Unbalanced>({
  id: 'ProjectCountsSum',
  title: {
    zh: '项目、人员、车辆的分类个数合计相符',
    en: 'Counts of projects, people and vehicles add up',
  },
  severity: 'error',
  clause: SYSTEM_RULE,
  because: {
    zh: '优、良、中、差的项目合起来就是自评的项目；整改的问题不会多于发现的问题。',
    en: 'Projects of all grades are the projects evaluated; what is rectified was found.',
  },
  find(report) {
    const statements = statementsOf(report);
    const wholes = levels(statements, 'evaluatedProjects');
    const found = levels(statements, 'problemsFound');
    const stages = stagedIn(report);
    const known = countLists(report);
    const isNew = ({ whole }: CountList): boolean =>
      !known.some((each) => overlap(each.whole.at, whole.at));
    const lists = [
      ...known,
      ...bodyCounts(report).filter(isNew),
      ...scoreBands(report),
      ...countsWithAmounts(report).filter(isNew),
      ...toldLists(report).filter((each) => !each.isMoney && isNew(each)),
    ];
    if (wholes.length + found.length + stages.length + lists.length === 0) return 'notApplicable';
    const graded = wholes.flatMap((whole) => {
      const parts = GRADES.flatMap((metric) => mate(statements, whole, metric) ?? []);
      const best = parts.some(({ metric }) => metric === 'projectsExcellent');
      return parts.length >= 2 && best ? [{ whole, parts }] : [];
    });
    const rectified = found.flatMap((whole) => {
      const part = mate(statements, whole, 'problemsRectified');
      return part ? [{ whole, part }] : [];
    });
    if (graded.length + rectified.length + stages.length + lists.length === 0)
      return 'insufficientData';
    return [
      ...lists.map(atList),
      ...stagesIn(stages).map(atStage),
      ...graded.flatMap(({ whole, parts }) => {
        const sum = balance(
          whole.value,
          parts.map(({ value }) => value),
        );
        return sum.verdict === 'different' || sum.verdict === 'rounding'
          ? [hit(whole, parts, sum.sum)]
          : [];
      }),
      ...rectified.flatMap(({ whole, part }) =>
        exceeds(part.value, whole.value) ? [hit(whole, [part], '')] : [],
      ),
    ];
  },
  say: {
    zh: (found) =>
      found.sum === ''
        ? phrase`整改数${listed(found.parts)}多于发现数${found.whole}。`
        : phrase`${found.whole}与${found.kind ? '' : '各等级'}${listed(found.parts)}合计${found.sum}不等。`,
    en: (found) =>
      found.sum === ''
        ? phrase`More are rectified ${listed(found.parts)} than were found ${found.whole}.`
        : phrase`${found.whole} is not the sum ${found.sum} of ${listed(found.parts, ', ')}.`,
  },
  passes: [
    prose('本部门自评项目共16个，其中评价等级为优的项目12个，良的项目3个，中的项目1个。'),
    prose('期末共有车辆9辆，其中：应急保障用车2辆、其他用车7辆。'),
  ],
  catches: [
    {
      text: prose('期末共有车辆9辆，其中：应急保障用车2辆、其他用车5辆。'),
      finds: '「期末共有车辆9辆」与「应急保障用车2辆」、「其他用车5辆」合计7辆不等。',
    },
    {
      text: prose('本部门自评项目共16个，其中评价等级为优的项目13个，良的项目3个，中的项目1个。'),
      finds:
        '「自评项目共16个」与各等级「优的项目13个」、「良的项目3个」、「中的项目1个」合计17个不等。',
    },
  ],
});

const hit = (whole: Fact, parts: readonly Fact[], sum: string): Unbalanced => ({
  subject: whole.metric,
  places: inOrder([whole, ...parts]),
  whole: quote(whole),
  parts: parts.map(quote),
  sum,
});

const atStage = ({ whole, parts, sum }: Stages): Unbalanced => ({
  subject: 'stages',
  places: inOrder([whole, ...parts]),
  whole: quote(whole),
  parts: parts.map(quote),
  sum,
  kind: true,
});

const ROUNDED = /\d\.\d|\d\s?[万亿]/;

const atList = ({ whole, parts, balance: sum }: CountList): Unbalanced => ({
  subject: 'list',
  // 「图书146.13万册」: numbers told in ten thousands are rounded each for itself.
  ...(sum.verdict === 'rounding' && ROUNDED.test(whole.verbatim) && { severity: 'hint' as const }),
  places: inOrder([whole, ...parts]),
  whole,
  parts,
  sum: sum.sum,
  kind: true,
});

const levels = (statements: Statements, metric: Metric): readonly Fact[] =>
  (statements.byMetric.get(metric) ?? []).filter(
    (fact) => fact.part === 'prose' && fact.kind === 'level',
  );

/** The one statement of a metric in the sentence of another, else in its paragraph. */
function mate(statements: Statements, whole: Fact, metric: Metric): Fact | undefined {
  const fits = (fact: Fact): boolean => fact.metric === metric && fact.kind === 'level';
  const own = (statements.bySentence.get(whole.sentence) ?? []).filter(fits);
  const near = own.length > 0 ? own : (statements.byBlock.get(whole.at.block) ?? []).filter(fits);
  return near.length === 1 ? near[0] : undefined;
}

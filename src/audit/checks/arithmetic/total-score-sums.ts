import type { Bilingual, Quote } from '../../../document/finding.ts';
import { statedOf } from '../../../document/stated.ts';
import type { SelfEvaluationForm } from '../../../report/forms.ts';
import type { Report } from '../../../report/report.ts';
import {
  compareFigures,
  type Figure,
  numberOf,
  printFigure,
  sumFigures,
} from '../../../values/figure.ts';
import type { Hit } from '../../check.ts';
import { check } from '../../check.ts';
import { EVALUATION_RULES } from '../../clauses.ts';
import { indicatorTable } from '../../examples.ts';
import { trimmed } from '../../figures/amounts.ts';
import { firstOfEach } from '../../group.ts';
import { type AverageScore, averageScores } from '../../points/average-scores.ts';
import { conclusionScores } from '../../points/conclusion-tables.ts';
import { marksTold } from '../../points/marks-told.ts';
import { meansInFront, meansOfBareLists } from '../../points/means.ts';
import { type ReviewTotal, reviewTotals } from '../../points/review-scores.ts';
import { type ScoreParts, scoreParts } from '../../points/score-parts.ts';
import { scoresInForms } from '../../points/scores-in-forms.ts';
import { meansInTurn, scoresInTurn } from '../../points/scores-in-turn.ts';
import { scoresLineByLine } from '../../points/scores-line-by-line.ts';
import { groupScores } from '../../points/scores-of-groups.ts';
import { areShifted, lacksExecution, lostRows, points, pointsOf } from '../../points/weights.ts';
import { listedScores } from '../../projects/listed-scores.ts';
import { ownScores } from '../../projects/own-scores.ts';
import { type ProjectScore, projectScores } from '../../projects/project-scores.ts';
import { averageRows } from '../../tables/average-rows.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Unequal extends Hit {
  readonly total: Quote;
  readonly execution: string;
  readonly indicators: string;
  /** Absent when no row has a score at all. */
  readonly sum?: string;
  readonly off?: string;
  /** What was taken off, and the total. */
  readonly lost?: Quote;
  /** The parts and the total are what was taken off. */
  readonly losses?: true;
  /** What is told is the mean, the highest or the lowest of the scores, which is this. */
  readonly mean?: Bilingual;
}

/** The scores of all rows come to the printed total (I12); a total without any score above it has no basis. */
export const totalScoreSums = check<Unequal>({
  id: 'TotalScoreSums',
  title: { zh: '各项得分之和等于总分', en: 'The scores add up to the total' },
  severity: 'error',
  clause: EVALUATION_RULES,
  because: {
    zh: '总分由各项得分相加得出。',
    en: 'The total score is the sum of the scores of all rows.',
  },
  find(report) {
    const told = [
      ...partsOf(report).flatMap(inText),
      ...firstOfEach(
        [...projectScores(report), ...ownScores(report), ...listedScores(report)],
        ({ said }) => said.at,
      ).flatMap(apart),
      ...[...scoresInForms(report), ...conclusionScores(report)].flatMap(apart),
      ...meansOf(report).map(ofAverage),
      ...reviewTotals(report).map(ofReview),
    ];
    if (report.forms.length === 0 && told.length === 0) return 'notApplicable';
    const totalled = report.forms.filter(
      (form) => form.totalScore?.value && !lostRows(report, form) && !areShifted(form),
    );
    const judged = totalled.map(judge);
    if (told.length === 0 && judged.every((each) => each === 'insufficientData'))
      return 'insufficientData';
    return [...judged.flatMap((each) => (typeof each === 'object' ? [each] : [])), ...told];
  },
  say: {
    zh: (hit) =>
      hit.lost
        ? phrase`${hit.total}与${hit.lost}合计不是满分。`
        : hit.mean !== undefined
          ? phrase`${hit.total}与${/[%％]/.test(hit.indicators) ? '所列' : '各项目得分'}${hit.indicators}的${hit.mean.zh}不符。`
          : hit.sum === undefined
            ? phrase`各项得分均为空，却有总分${hit.total}。`
            : hit.losses
              ? phrase`各项扣分合计${hit.sum}，与${hit.total}相差${hit.off ?? ''}。`
              : phrase`${hit.execution ? `执行率得分${hit.execution}加` : ''}各指标得分${hit.indicators}合计${hit.sum}，与总分${hit.total}相差${hit.off ?? ''}。`,
    en: (hit) =>
      hit.lost
        ? phrase`${hit.total} and ${hit.lost} do not make the full mark.`
        : hit.mean !== undefined
          ? phrase`${hit.total} is not ${hit.mean.en} of the scores ${hit.indicators}.`
          : hit.sum === undefined
            ? phrase`No row has a score, yet there is a total of ${hit.total}.`
            : hit.losses
              ? phrase`The points taken off come to ${hit.sum}; ${hit.total} differs by ${hit.off ?? ''}.`
              : phrase`${hit.execution ? `Execution ${hit.execution} and indicators` : 'Indicators'} ${hit.indicators} come to ${hit.sum}; the total ${hit.total} differs by ${hit.off ?? ''}.`,
  },
  passes: [
    indicatorTable(
      '| 产出指标 | 数量指标 | 检测样品 | ≥400份 | 400份 | 60 | 60 | 无偏差 |',
      '| 效益指标 | 社会效益指标 | 合格率提高 | ≥2% | 1.8% | 30 | 27 | 样品来源变化，将扩大采样范围 |',
      '| 总分 | 100 | 97 |  |',
    ),
  ],
  catches: [
    {
      text: indicatorTable(
        '| 产出指标 | 数量指标 | 检测样品 | ≥400份 | 400份 | 60 | 60 | 无偏差 |',
        '| 效益指标 | 社会效益指标 | 合格率提高 | ≥2% | 1.8% | 30 | 27 | 样品来源变化，将扩大采样范围 |',
        '| 总分 | 100 | 99 |  |',
      ),
      finds: '执行率得分10加各指标得分87合计97，与总分「99」相差2。',
    },
  ],
});

/** A total of the column of a reviewer's scores. */
const ofReview = ({ total, scores, stated, sum }: ReviewTotal): Unequal => ({
  subject: 'review',
  places: inOrder([total, ...scores]),
  total: quote(total),
  execution: '',
  indicators: trimmed(sum),
  sum: trimmed(sum),
  off: trimmed(Math.abs(sum - stated)),
});

/** Scores of parts that the text lists beside their total. */
const inText = ({ total, parts, sum, stated, lost }: ScoreParts): readonly Unequal[] =>
  Math.abs(sum - stated) < 0.005
    ? []
    : [
        {
          subject: 'text',
          ...(!lost &&
            isRounding([total, ...parts], sum - stated) && { severity: 'hint' as const }),
          places: inOrder([total, ...parts]),
          total: quote(total),
          execution: '',
          indicators: trimmed(sum),
          sum: trimmed(sum),
          off: trimmed(Math.abs(sum - stated)),
          ...(lost && parts[0] && { lost: quote(parts[0]) }),
          ...(!lost && /[扣失丢]/.test(total.verbatim) && { losses: true as const }),
        },
      ];

/** Whether scores may be off because each was rounded: by half a step of their finest digit each, and by no more than a tenth. */
function isRounding(scores: readonly Quote[], off: number): boolean {
  const decimals = scores.map(
    ({ verbatim }) => /\.(\d+)(?=[^\d]*$)/.exec(verbatim)?.[1]?.length ?? 0,
  );
  const most = (scores.length * 0.5) / 10 ** Math.max(...decimals);
  return Math.abs(off) <= Math.min(0.1, most) + 1e-9;
}

/** Of two readings of one total the first. */
function partsOf(report: Report): readonly ScoreParts[] {
  const readings = [
    ...scoreParts(report),
    ...scoresInTurn(report),
    ...marksTold(report),
    ...scoresLineByLine(report),
    ...groupScores(report),
  ];
  return firstOfEach(
    readings,
    ({ total, parts, lost }) => (lost ? parts[0] : total)?.at ?? total.at,
  );
}

/** Of two readings of one average the first. */
function meansOf(report: Report): readonly AverageScore[] {
  const readings = [
    ...averageScores(report),
    ...averageRows(report),
    ...meansInTurn(report),
    ...meansOfBareLists(report),
    ...meansInFront(report),
  ];
  return firstOfEach(readings, ({ said }) => said.at);
}

const WORDS: Readonly<Record<AverageScore['of'], Bilingual>> = {
  mean: { zh: '平均数', en: 'the mean' },
  highest: { zh: '最高分', en: 'the highest' },
  lowest: { zh: '最低分', en: 'the lowest' },
};

/** The average of a text beside the scores of its projects. */
const ofAverage = ({ said, of, scores, computed }: AverageScore): Unequal => ({
  subject: 'average',
  places: inOrder([said, ...scores]),
  total: quote(said),
  execution: '',
  indicators: scores.map(({ verbatim }) => verbatim.trim()).join('、'),
  mean: { zh: `${WORDS[of].zh}${trimmed(computed)}`, en: `${WORDS[of].en} ${trimmed(computed)}` },
});

/** A project's score in the text beside the total of its form. */
const apart = ({ name, said, value, printed }: ProjectScore): readonly Unequal[] =>
  !printed || Math.abs(printed.value - value) < 0.05
    ? []
    : [
        {
          subject: name,
          places: inOrder([said, printed]),
          total: quote(said),
          execution: '',
          indicators: printed.verbatim,
          sum: trimmed(printed.value),
          off: trimmed(Math.abs(printed.value - value)),
        },
      ];

function judge(form: SelfEvaluationForm): Unequal | 'pass' | 'insufficientData' {
  const total = statedOf(form.totalScore);
  const { execution, indicators, missing } = pointsOf(form, 'score');
  if (!total || form.indicators.length === 0) return 'insufficientData';
  const rate = sumFigures(execution.map((each) => points(each.value)));
  const rows = sumFigures(indicators.map((each) => points(each.value)));
  const base = {
    subject: form.kind,
    total: quote(total),
    execution: execution.length > 0 ? printFigure(rate) : '',
    indicators: printFigure(rows),
  };
  if (indicators.length === 0)
    return form.columns.score && missing.length === form.indicators.length
      ? { ...base, severity: 'warning', places: inOrder([form.columns.score, total]) }
      : 'insufficientData';
  const sum = sumFigures([rate, rows]);
  const stated = points(total.value);
  if (compareFigures(sum, stated) === 0 || compareFigures(rows, stated) === 0) return 'pass';
  // A blank score may be any score: only a sum that is already greater than the total is a contradiction.
  if (missing.length > 0 && compareFigures(sum, stated) < 0) return 'insufficientData';
  const off = numberOf(stated) - numberOf(sum);
  const lacks = execution.length === 0 ? unscoredExecution(form) : 0;
  if (off > 0 && off <= lacks) return 'insufficientData';
  return {
    ...base,
    ...(isRounded(stated, sum) && { severity: 'hint' as const }),
    places: inOrder([...execution, ...indicators, total]),
    sum: printFigure(sum),
    off: trimmed(Math.abs(numberOf(stated) - numberOf(sum))),
  };
}

/** The points of an execution rate whose score is printed nowhere that was read. */
const unscoredExecution = (form: SelfEvaluationForm): number =>
  lacksExecution(form)
    ? 10
    : numberOf(sumFigures(pointsOf(form, 'weight').execution.map(({ value }) => points(value))));

/** 97.6 is 97.59 with one digit less. */
const isRounded = (printed: Figure, sum: Figure): boolean =>
  printed.decimals < sum.decimals &&
  Math.abs(numberOf(printed) - numberOf(sum)) <= 0.5 / 10 ** printed.decimals + 1e-9;

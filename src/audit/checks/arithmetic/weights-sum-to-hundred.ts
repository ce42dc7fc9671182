import type { Quote } from '../../../document/finding.ts';
import { statedOf } from '../../../document/stated.ts';
import type { SelfEvaluationForm } from '../../../report/forms.ts';
import type { Report } from '../../../report/report.ts';
import {
  compareFigures,
  type Figure,
  figure,
  numberOf,
  printFigure,
  sumFigures,
} from '../../../values/figure.ts';
import type { Hit } from '../../check.ts';
import { check } from '../../check.ts';
import { EVALUATION_RULES } from '../../clauses.ts';
import { indicatorTable } from '../../examples.ts';
import { lacksExecution, level1Groups, lostRows, points, pointsOf } from '../../points/weights.ts';
import { weightsTold } from '../../points/weights-told.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface NotHundred extends Hit {
  readonly execution: string;
  readonly indicators: string;
  readonly sum: string;
  readonly total: Quote | undefined;
}

const HUNDRED = figure('100');

/** The weights of the execution rate and of all indicators come to the printed total, and that is 100. */
export const weightsSumToHundred = check<NotHundred>({
  id: 'WeightsSumToHundred',
  title: { zh: '分值合计为100分', en: 'All weights come to 100' },
  severity: 'error',
  clause: EVALUATION_RULES,
  because: {
    zh: '自评采用百分制，执行率和各指标的分值合计为100分。',
    en: 'Self-evaluation is on a scale of 100, the execution rate and all indicators together.',
  },
  find(report) {
    const told = weightsTold(report).map(
      ({ scale, parts, sum }): NotHundred => ({
        subject: 'text',
        places: inOrder([scale, ...parts]),
        execution: '',
        indicators: `${sum}`,
        sum: `${sum}`,
        total: undefined,
      }),
    );
    if (report.forms.every((form) => form.columns.weight === undefined && weightsOf(form) === 0))
      return told.length > 0 ? told : 'notApplicable';
    const complete = report.forms.filter(
      (form) =>
        weightsOf(form) > 0 &&
        pointsOf(form, 'weight').missing.length === 0 &&
        (!lacksExecution(form) || isOfHundred(report, form)) &&
        !lostRows(report, form),
    );
    if (complete.length === 0) return told.length > 0 ? told : 'insufficientData';
    return [...complete.flatMap(judge), ...told];
  },
  say: {
    zh: (hit) =>
      phrase`${hit.execution ? `执行率分值${hit.execution}加` : ''}各指标分值${hit.indicators}${
        hit.execution ? `合计${hit.sum}` : ''
      }${hit.total ? phrase`，与总分栏${hit.total}不等` : '，不是100'}。`,
    en: (hit) =>
      phrase`${hit.execution ? `Execution ${hit.execution} and indicators` : 'Indicators'} ${hit.indicators} come to ${hit.sum}${
        hit.total ? phrase`, not the printed total ${hit.total}` : ', not 100'
      }.`,
  },
  passes: [
    indicatorTable(
      '| 产出指标 | 数量指标 | 维修路灯 | ≥300盏 | 312盏 | 60 | 60 | 无偏差 |',
      '| 效益指标 | 社会效益指标 | 夜间事故下降率 | ≥5% | 6% | 30 | 30 | 无偏差 |',
      '| 总分 | 100 | 100 |  |',
    ),
  ],
  catches: [
    {
      text: indicatorTable(
        '| 产出指标 | 数量指标 | 维修路灯 | ≥300盏 | 312盏 | 60 | 60 | 无偏差 |',
        '| 效益指标 | 社会效益指标 | 夜间事故下降率 | ≥5% | 6% | 35 | 35 | 无偏差 |',
        '| 总分 | 100 | 100 |  |',
      ),
      finds: '执行率分值10加各指标分值95合计105，与总分栏「100」不等。',
    },
  ],
});

/** Whether another form of the very heads gives its indicators alone a hundred points. */
const isOfHundred = (report: Report, form: SelfEvaluationForm): boolean =>
  report.forms.some(
    (other) =>
      other !== form &&
      Object.keys(other.columns).join() === Object.keys(form.columns).join() &&
      other.title?.value === form.title?.value &&
      pointsOf(other, 'weight').execution.length === 0 &&
      numberOf(
        sumFigures(pointsOf(other, 'weight').indicators.map((each) => points(each.value))),
      ) === 100,
  );

const weightsOf = (form: SelfEvaluationForm): number => pointsOf(form, 'weight').indicators.length;

function judge(form: SelfEvaluationForm): readonly NotHundred[] {
  const { execution, indicators } = pointsOf(form, 'weight');
  const rate = sumFigures(execution.map((each) => points(each.value)));
  const rows = sumFigures(indicators.map((each) => points(each.value)));
  const both = sumFigures([rate, rows]);
  const total = statedOf(form.totalWeight);
  const wanted: readonly Figure[] = total ? [points(total.value)] : [HUNDRED];
  // The execution rate may stand among the indicators too: then the rows alone come to the total.
  if (wanted.some((each) => [both, rows].some((sum) => compareFigures(sum, each) === 0))) return [];
  if (wanted.some((each) => printedGroupsMake(form, rate, each))) return [];
  return [
    {
      subject: form.kind,
      places: inOrder([...execution, ...indicators, total]),
      execution: execution.length > 0 ? printFigure(rate) : '',
      indicators: printFigure(rows),
      sum: printFigure(both),
      total: total && quote(total),
    },
  ];
}

/** The weights printed with the level-one groups come to the total: then one of its rows is wrong, and that is told. */
function printedGroupsMake(form: SelfEvaluationForm, rate: Figure, total: Figure): boolean {
  const groups = level1Groups(form).map(({ rows }) => statedOf(rows[0]?.level1Weight));
  const printed = groups.flatMap((weight) => (weight ? [points(weight.value)] : []));
  if (printed.length === 0 || printed.length < groups.length) return false;
  return compareFigures(sumFigures([rate, ...printed]), total) === 0;
}

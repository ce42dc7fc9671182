import { blockAt } from '../../../document/document.ts';
import type { Quote } from '../../../document/finding.ts';
import { cellPlace, gridOf, lostItsGrid } from '../../../document/grid.ts';
import { statedOf } from '../../../document/stated.ts';
import type { SelfEvaluationForm } from '../../../report/forms.ts';
import type { Indicator } from '../../../report/indicators.ts';
import type { Report } from '../../../report/report.ts';
import { type Figure, numberOf } from '../../../values/figure.ts';
import { gather } from '../../../values/gather.ts';
import { matchesOf } from '../../../values/matches.ts';
import type { Hit } from '../../check.ts';
import { check } from '../../check.ts';
import { EVALUATION_RULES } from '../../clauses.ts';
import { indicatorTable } from '../../examples.ts';
import { trimmed } from '../../figures/amounts.ts';
import { within } from '../../places.ts';
import { lostPoints } from '../../points/lost-points.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Misreckoned extends Hit {
  readonly name: string;
  readonly weight: Quote;
  readonly score: Quote;
  readonly deduction: Quote;
  readonly lost: string;
}

const EXACT = 0.005;

/** What the column of deductions holds is the weight less the score. */
export const deductionRecomputes = check<Misreckoned>({
  id: 'DeductionRecomputes',
  title: { zh: '扣分等于分值减得分', en: 'A deduction is the weight less the score' },
  severity: 'error',
  clause: EVALUATION_RULES,
  because: {
    zh: '分值、扣分、得分三个数由一个减另一个得出。',
    en: 'Of weight, deduction and score each follows from the others.',
  },
  about: ['indicators'],
  find(report) {
    const rows = report.forms.flatMap((form) => form.indicators);
    const inWords = [...gather(rows, saidInReason), ...saidInText(report)];
    if (!rows.some((row) => row.deduction)) return inWords.length > 0 ? inWords : 'notApplicable';
    const stated = rows.flatMap((row) => {
      const [weight, score] = [statedOf(row.weight), statedOf(row.score)];
      const deduction = statedOf(row.deduction);
      return weight && score && deduction ? [{ row, weight, score, deduction }] : [];
    });
    if (stated.length === 0) return inWords.length > 0 ? inWords : 'insufficientData';
    const inColumn = stated.flatMap(({ row, weight, score, deduction }): readonly Misreckoned[] => {
      const lost = numberOf(weight.value) - numberOf(score.value);
      if (Math.abs(Math.abs(numberOf(deduction.value)) - lost) < EXACT) return [];
      const name = row.name.verbatim.trim();
      return [
        {
          subject: name,
          name,
          places: inOrder([weight, score, deduction]),
          weight: quote(weight),
          score: quote(score),
          deduction: quote(deduction),
          lost: trimmed(lost),
        },
      ];
    });
    return [...inColumn, ...report.forms.flatMap((form) => totalApart(report, form)), ...inWords];
  },
  say: {
    zh: (hit) =>
      phrase`指标“${hit.name}”分值${hit.weight}减得分${hit.score}为${hit.lost}，与扣分${hit.deduction}不符。`,
    en: (hit) =>
      phrase`“${hit.name}”: the weight ${hit.weight} less the score ${hit.score} is ${hit.lost}, not ${hit.deduction}.`,
  },
  passes: [table('1.5'), table('-1.5'), table(''), totals('3'), totals('3', '95')],
  catches: [
    {
      text: totals('5'),
      finds: '指标“合计”分值「100」减得分「97」为3，与扣分「5」不符。',
    },
    {
      text: indicatorTable(
        '| 产出指标 | 数量指标 | 修缮房屋 | ≥10间 | 9间 | 90 | 88.5 | 验收资料不齐，扣5.1分 |',
      ),
      finds: '指标“修缮房屋”分值「90」减得分「88.5」为1.5，与扣分「扣5.1分」不符。',
    },
    {
      text: table('2.5'),
      finds: '指标“修缮房屋”分值「90」减得分「88.5」为1.5，与扣分「2.5」不符。',
    },
  ],
});

function table(deduction: string): string {
  return [
    '2024年度项目支出绩效自评表',
    '| 一级指标 | 二级指标 | 三级指标 | 分值 | 目标值 | 实际完成值 | 扣分 | 扣分原因 | 得分 |',
    `| 产出指标 | 数量指标 | 修缮房屋 | 90 | ≥60间 | 59间 | ${deduction} | 雨季停工，将提前备料 | 88.5 |`,
  ].join('\n');
}

const NOTHING: Figure = { coefficient: 0, decimals: 0, unit: '' };

/** The row 合计 holds the sum of the deductions above it. */
function totalApart(report: Report, form: SelfEvaluationForm): readonly Misreckoned[] {
  const table = blockAt(report.document, form.block);
  const head = form.columns.deduction?.at;
  const [weight, score] = [statedOf(form.totalWeight), statedOf(form.totalScore)];
  if (table?.kind !== 'table' || !head || !weight || !score || lostItsGrid(table)) return [];
  const cell = gridOf(table)[score.at.row ?? -1]?.[head.column ?? -1];
  const digits = /^-?(\d{1,3}(?:\.\d{1,2})?)分?$/.exec(cell?.text.trim() ?? '')?.[1];
  const lost = numberOf(weight.value) - numberOf(score.value);
  if (!cell || digits === undefined || Math.abs(Number(digits) - lost) < EXACT) return [];
  // What the execution rate lost may stand in no row, and so in no sum of the rows.
  const ofRows = form.indicators.reduce(
    (sum, row) => sum + Math.abs(numberOf(row.deduction?.value ?? NOTHING)),
    0,
  );
  if (Math.abs(Number(digits) - ofRows) < EXACT) return [];
  const at = cellPlace(table, cell);
  const deduction = { verbatim: cell.text, at };
  return [
    {
      subject: '合计',
      name: '合计',
      places: inOrder([weight, score, deduction]),
      weight: quote(weight),
      score: quote(score),
      deduction,
      lost: trimmed(lost),
    },
  ];
}

function totals(lost: string, all = '97'): string {
  return [
    '2024年度项目绩效自评价表',
    '| 一级指标 | 分值 | 扣分 | 得分 | 扣分原因 |',
    '| 项目过程 | 40 | 1 | 39 | 资料归档不及时 |',
    '| 项目效益 | 60 | 2 | 58 | 受益户数未达预期 |',
    `| 合计 | 100 | ${lost} | ${all} |  |`,
  ].join('\n');
}

/** What running text says that an indicator lost. */
const saidInText = (report: Report): readonly Misreckoned[] =>
  lostPoints(report).map(({ name, weight, score, said, lost }) => ({
    subject: name,
    name,
    places: inOrder([weight, score, said]),
    weight,
    score,
    deduction: said,
    lost: trimmed(lost),
  }));

const POINTS = /扣(?:减|除|去|掉)?\s*(\d{1,3}(?:\.\d{1,2})?)\s*分/g;
/** What a rule takes off, or may. */
const RULE = /每|扣完|为止|酌情|最多|至少|以上|以内|不得超过|应扣|得分=|\d分[/／]/;

/** A reason that says once how many points it cost. */
function saidInReason({
  name,
  weight,
  score: own,
  reviewScore,
  reason,
}: Indicator): readonly Misreckoned[] {
  // Beside the scores of a reviewer it is they that reasons speak of, where these are other scores.
  const [self, reviewed] = [statedOf(own), statedOf(reviewScore)];
  const isReviewed = self && reviewed && numberOf(self.value) !== numberOf(reviewed.value);
  if (isReviewed && numberOf(self.value) !== numberOf(weight?.value ?? self.value)) return [];
  const [full, left] = [statedOf(weight), isReviewed ? reviewed : self];
  if (!full || !left || !reason || RULE.test(reason.verbatim)) return [];
  const said = matchesOf(reason.verbatim, POINTS);
  const lost = numberOf(full.value) - numberOf(left.value);
  const sum = said.reduce((all, match) => all + Number(match[1]), 0);
  const [match] = said;
  // Points taken off of an indicator without a loss are those of a draft, or of another.
  if (!match || said.length > 1 || lost <= EXACT || Math.abs(sum - lost) < EXACT) return [];
  const words = name.verbatim.trim();
  const deduction = within(quote(reason), match.index, match.index + match[0].length);
  return [
    {
      subject: words,
      name: words,
      places: inOrder([full, left, deduction]),
      weight: quote(full),
      score: quote(left),
      deduction,
      lost: trimmed(lost),
    },
  ];
}

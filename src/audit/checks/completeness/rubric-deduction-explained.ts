import type { Quote } from '../../../document/finding.ts';
import type { Stated } from '../../../document/stated.ts';
import { statedOf } from '../../../document/stated.ts';
import type { RubricItem } from '../../../report/forms.ts';
import { foldWidth } from '../../../values/chinese.ts';
import { type Figure, numberOf } from '../../../values/figure.ts';
import { matchesOf } from '../../../values/matches.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { trimmed } from '../../figures/amounts.ts';
import { GIVES_NO_REASON } from '../../indicators/targets.ts';
import { RUBRIC_REASON_HEAD, rubric } from '../../text-examples.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Unexplained extends Hit {
  readonly item: Quote;
  readonly max: Quote;
  readonly score: Quote;
  readonly reason: Quote;
  /** What was taken off, where the words or the column of deductions tell another number. */
  readonly lost?: string;
  /** `score` is what was taken off. */
  readonly off?: true;
}

/** Points that an item of the rubric lost have a reason, and the reason speaks of as many points. */
export const rubricDeductionExplained = check<Unexplained>({
  id: 'RubricDeductionExplained',
  title: { zh: '考核评分表扣分有原因且扣分数相符', en: 'Deductions of the rubric have a reason' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '扣了分就应当说明原因，所述扣分与分值减得分相等。',
    en: 'A deduction asks for its reason, and both speak of the same number of points.',
  },
  about: ['rubrics'],
  find(report): readonly Unexplained[] | NoAnswer {
    const items = report.rubrics.flatMap((table) => table.items);
    if (items.length === 0) return 'notApplicable';
    const judged = items.map(judge);
    if (judged.every((each) => each === 'insufficientData')) return 'insufficientData';
    return judged.flatMap((each) => (each === 'insufficientData' ? [] : each));
  },
  say: {
    zh: (hit) =>
      hit.off
        ? phrase`考核项目${hit.item}扣分${hit.score}，扣分原因栏${hit.reason}没有说明。`
        : hit.lost === undefined
          ? phrase`考核项目${hit.item}分值${hit.max}、得分${hit.score}，扣了分，扣分原因栏${hit.reason}没有说明。`
          : phrase`考核项目${hit.item}分值${hit.max}、得分${hit.score}，扣${hit.lost}分，与所述扣分${hit.reason}不符。`,
    en: (hit) =>
      hit.off
        ? phrase`The item ${hit.item} lost ${hit.score}, and ${hit.reason} gives no reason.`
        : hit.lost === undefined
          ? phrase`The item ${hit.item} scores ${hit.score} of ${hit.max}, and ${hit.reason} gives no reason.`
          : phrase`The item ${hit.item} scores ${hit.score} of ${hit.max}, a loss of ${hit.lost}; ${hit.reason} tells another.`,
  },
  passes: [
    rubric(
      RUBRIC_REASON_HEAD,
      [
        '| 报送时间 | 20 | 按时得满分 | 20 |  |',
        '| 报告质量 | 80 | 酌情给分 | 78 | 缺少附件扣2分 |',
      ],
      '| 合计 | 100 |  | 98 |  |',
    ),
  ],
  catches: [
    {
      text: rubric(
        '| 考核内容 | 分值 | 评分标准 | 扣分 | 扣分原因 |',
        ['| 报送时间 | 20 | 按时得满分 | 2 |  |', '| 报告质量 | 80 | 酌情给分 | 5 | 过简 |'],
        '| 合计 | 100 |  | 7 |  |',
      ),
      finds: '考核项目「报送时间」扣分「2」，扣分原因栏「」没有说明。',
    },
    {
      text: rubric(
        RUBRIC_REASON_HEAD,
        ['| 报告质量 | 100 | 酌情给分 | 98 |  |'],
        '| 合计 | 100 |  | 98 |  |',
      ),
      finds: '考核项目「报告质量」分值「100」、得分「98」，扣了分，扣分原因栏「」没有说明。',
    },
    {
      text: rubric(
        RUBRIC_REASON_HEAD,
        ['| 报告质量 | 100 | 酌情给分 | 98 | 缺少附件扣4分 |'],
        '| 合计 | 100 |  | 98 |  |',
      ),
      finds:
        '考核项目「报告质量」分值「100」、得分「98」，扣2分，与所述扣分「缺少附件扣4分」不符。',
    },
  ],
});

function judge(item: RubricItem): readonly Unexplained[] | 'insufficientData' {
  const { level2, max, reason, deduction } = item;
  // Where points are only taken off, those stand for the score.
  const score = statedOf(item.score) ?? statedOf(deduction);
  if (!max || !score || !(reason ?? deduction)) return 'insufficientData';
  if (!item.score) return unexplainedLoss(item, score);
  const lost = numberOf(max.value) - numberOf(score.value);
  if (lost < 0) return [];
  const base = {
    subject: level2.value,
    item: quote(level2),
    max: quote(max),
    score: quote(score),
  };
  const off = statedOf(deduction);
  if (off && !isSame(Math.abs(numberOf(off.value)), lost))
    return [
      {
        ...base,
        places: inOrder([max, score, off]),
        reason: quote(off),
        lost: trimmed(lost),
      },
    ];
  if (!reason) return [];
  const words = reason.verbatim.trim();
  if (GIVES_NO_REASON.test(words))
    return lost > 0
      ? [{ ...base, places: inOrder([max, score, reason]), reason: quote(reason) }]
      : [];
  if (!tellsOther(words, lost)) return [];
  return [
    { ...base, places: inOrder([max, score, reason]), reason: quote(reason), lost: trimmed(lost) },
  ];
}

function unexplainedLoss(item: RubricItem, off: Stated<Figure>): readonly Unexplained[] {
  const { level2, max, reason } = item;
  const none = reason && GIVES_NO_REASON.test(reason.verbatim.trim());
  if (!max || !none || numberOf(off.value) === 0) return [];
  return [
    {
      subject: level2.value,
      places: inOrder([max, off, reason]),
      item: quote(level2),
      max: quote(max),
      score: quote(off),
      reason: quote(reason),
      off: true,
    },
  ];
}

const isSame = (a: number, b: number): boolean => Math.abs(a - b) < 0.005;

/** Whether the words tell what was taken off, and neither one of their numbers nor all together are what is missing. */
function tellsOther(words: string, lost: number): boolean {
  if (/每|不扣|未扣|各扣|最多|满分/.test(words)) return false;
  const told = [...matchesOf(foldWidth(words), /扣(?:减|除|了)?(\d+(?:\.\d+)?)分/g)].map((match) =>
    Number(match[1]),
  );
  if (told.length === 0) return false;
  const sum = told.reduce((all, each) => all + each, 0);
  return !told.some((each) => isSame(each, lost)) && !isSame(sum, lost);
}

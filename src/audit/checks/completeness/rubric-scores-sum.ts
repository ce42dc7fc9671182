import type { Quote } from '../../../document/finding.ts';
import { isBlank, statedOf } from '../../../document/stated.ts';
import type { RubricTable } from '../../../report/forms.ts';
import type { Report } from '../../../report/report.ts';
import { compareFigures, type Figure, numberOf, sumFigures } from '../../../values/figure.ts';
import { gather } from '../../../values/gather.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { shown, trimmed } from '../../figures/amounts.ts';
import { RUBRIC_SCORE_HEAD, rubric } from '../../text-examples.ts';
import { linesWith, wordsIn } from '../../wording/running-text.ts';
import { inOrder, listed, phrase, quote } from '../../wording/sentence.ts';

interface Unequal extends Hit {
  readonly total: Quote;
  readonly scores: readonly Quote[];
  readonly sum: string;
  readonly off: string;
  /** What was taken off in all, where nothing else is scored. */
  readonly deducted?: Quote;
  /** What the text says of the total. */
  readonly said?: Quote;
}

const HUNDRED: Figure = { coefficient: 100, decimals: 0, unit: '' };

/** The scores of the rubric's items come to the printed total, and those of a group to its subtotal. */
export const rubricScoresSum = check<Unequal>({
  id: 'RubricScoresSum',
  title: { zh: '考核评分表得分合计相符', en: 'The scores of the rubric add up' },
  severity: 'error',
  clause: SYSTEM_RULE,
  because: {
    zh: '合计由各项得分相加得出。',
    en: 'The total is the sum of the scores of all items.',
  },
  about: ['rubrics'],
  find(report): readonly Unequal[] | NoAnswer {
    const judged = report.rubrics.map(judge);
    if (judged.every((each) => each === 'insufficientData')) return 'insufficientData';
    return [
      ...judged.flatMap((each) => (each === 'insufficientData' ? [] : each)),
      ...toldApart(report),
    ];
  },
  say: {
    zh: (hit) =>
      hit.deducted
        ? phrase`考核评分表扣分合计${hit.deducted}，应得${hit.sum}分，与得分${hit.total}相差${hit.off}。`
        : hit.said
          ? phrase`${hit.said}与考核评分表合计${hit.total}相差${hit.off}。`
          : phrase`考核评分表各项得分${listed(hit.scores)}合计${hit.sum}，与${hit.total}相差${hit.off}。`,
    en: (hit) =>
      hit.deducted
        ? phrase`With ${hit.deducted} taken off the score is ${hit.sum}; ${hit.total} differs by ${hit.off}.`
        : hit.said
          ? phrase`${hit.said} differs from the rubric’s total ${hit.total} by ${hit.off}.`
          : phrase`The scores ${listed(hit.scores, ', ')} of the rubric come to ${hit.sum}; ${hit.total} differs by ${hit.off}.`,
  },
  passes: [
    rubric(
      RUBRIC_SCORE_HEAD,
      ['| 报送时间 | 20 | 按时得满分 | 20 |', '| 报告质量 | 80 | 酌情给分 | 70 |'],
      '| 合计 | 100 |  | 90 |',
    ),
  ],
  catches: [
    {
      text: rubric(
        RUBRIC_SCORE_HEAD,
        ['| 报送时间 | 20 | 按时得满分 | 20 |', '| 报告质量 | 80 | 酌情给分 | 70 |'],
        '| 合计 | 100 |  | 95 |',
      ),
      finds: '考核评分表各项得分「20」、「70」合计90，与「95」相差5。',
    },
    {
      text: rubric(
        '| 考核内容 | 分值 | 评分标准 | 扣分 | 扣分原因 |',
        ['| 报送时间 | 20 | 按时得满分 | 2 | 迟报 |', '| 报告质量 | 80 | 酌情给分 | 5 | 过简 |'],
        '| 合计 | 100 |  | 7 |  |\n| 考核得分 | 95 |  |  |  |',
      ),
      finds: '考核评分表扣分合计「7」，应得93分，与得分「95」相差2。',
    },
    {
      text: `绩效自评工作考核得分为95分。\n${rubric(
        RUBRIC_SCORE_HEAD,
        ['| 报送时间 | 20 | 按时得满分 | 20 |', '| 报告质量 | 80 | 酌情给分 | 70 |'],
        '| 合计 | 100 |  | 90 |',
      )}`,
      finds: '「考核得分为95分」与考核评分表合计「90」相差5。',
    },
  ],
});

const TOLD =
  /考核(?:评分|评分表)?(?:自评|自查)?(?:总)?(?:得分|评分|总分)(?:合计)?(?:为|是|：)?(\d{2,3}(?:\.\d{1,2})?)分/;

/** The total that the text tells of the one rubric. */
function toldApart(report: Report): readonly Unequal[] {
  const [table, second] = report.rubrics;
  const total = statedOf(table?.totalScore);
  if (!total || second) return [];
  return linesWith(report.document, TOLD).flatMap((line): readonly Unequal[] => {
    const match = TOLD.exec(line.text);
    const off = Math.abs(Number(match?.[1]) - numberOf(total.value));
    if (!match || /上年|去年|平均|各/.test(line.text) || off < 0.005) return [];
    const said = wordsIn(line, match.index, match.index + match[0].length);
    return [
      {
        subject: 'said',
        places: inOrder([said, total]),
        total: quote(total),
        scores: [],
        sum: '',
        off: trimmed(off),
        said: quote(said),
      },
    ];
  });
}

function judge(table: RubricTable): readonly Unequal[] | 'insufficientData' {
  const total = statedOf(table.totalScore);
  const scores = gather(table.items, (item) => statedOf(item.score) ?? []);
  const subtotals = (table.subtotals ?? []).flatMap(({ label, rows, score }) => {
    const stated = statedOf(score);
    const own = table.items.filter((item) => rows.includes(item.row));
    const parts = own.flatMap((item) => statedOf(item.score) ?? []);
    return stated && parts.length === own.length ? unequal(label.value, stated, parts) : [];
  });
  const left = scores.length === 0 ? lostIn(table) : [];
  if (left.length > 0) return [...subtotals, ...left];
  if (!total || scores.length < table.items.length || !isWhole(table))
    return subtotals.length > 0 ? subtotals : 'insufficientData';
  return [...subtotals, ...unequal('total', total, scores)];
}

/** A rubric that only takes points off: they come to their total, and the score is what is left of the whole. */
function lostIn(table: RubricTable): readonly Unequal[] {
  const off = statedOf(table.totalDeduction);
  const score = statedOf(table.totalScore);
  const parts = gather(table.items, ({ deduction }) => statedOf(deduction) ?? []);
  const blank = table.items.filter(({ deduction }) => deduction && isBlank(deduction));
  const whole = statedOf(table.totalMax)?.value ?? HUNDRED;
  if (!off || parts.length + blank.length < table.items.length) return [];
  const left = numberOf(whole) - Math.abs(numberOf(off.value));
  const apart = score ? Math.abs(left - numberOf(score.value)) : 0;
  return [
    ...unequal('deduction', off, parts),
    ...(score && apart >= 0.005
      ? [
          {
            subject: 'left',
            places: inOrder([off, score]),
            total: quote(score),
            scores: [],
            sum: trimmed(left),
            off: trimmed(apart),
            deducted: quote(off),
          },
        ]
      : []),
  ];
}

/** Whether the items that were read are all there are: they are worth the printed total, or a hundred. */
function isWhole({ items, totalMax }: RubricTable): boolean {
  const worth = items.flatMap(({ max }) => max?.value ?? []);
  const groups = new Map(
    items.flatMap(({ level1, level1Max }) =>
      level1 && level1Max ? [[level1.value, level1Max.value] as const] : [],
    ),
  );
  const whole = statedOf(totalMax)?.value ?? HUNDRED;
  const comes = (parts: readonly Figure[]): boolean =>
    parts.length > 0 && compareFigures(plain(sumFigures(parts)), plain(whole)) === 0;
  return (worth.length === items.length && comes(worth)) || comes([...groups.values()]);
}

const plain = (value: Figure): Figure => ({ ...value, unit: '' });

type Points = Quote & { readonly value: Figure };

function unequal(subject: string, total: Points, parts: readonly Points[]): readonly Unequal[] {
  const sum = plain(sumFigures(parts.map((part) => plain(part.value))));
  const stated = plain(total.value);
  if (parts.length === 0 || compareFigures(sum, stated) === 0) return [];
  return [
    {
      subject,
      places: inOrder([...parts, total]),
      total: quote(total),
      scores: parts.map(quote),
      sum: shown(sum),
      off: trimmed(Math.abs(numberOf(sum) - numberOf(stated))),
    },
  ];
}

import type { Quote } from '../../../document/finding.ts';
import { statedOf } from '../../../document/stated.ts';
import { compareFigures } from '../../../values/figure.ts';
import { gather } from '../../../values/gather.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { RUBRIC_SCORE_HEAD, rubric } from '../../text-examples.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface OutOfRange extends Hit {
  readonly item: Quote;
  readonly max: Quote;
  readonly score: Quote;
  /** `score` is what was taken off. */
  readonly off: boolean;
}

/** No item of the rubric scores less than nothing or more than it is worth. */
export const rubricScoreWithinMax = check<OutOfRange>({
  id: 'RubricScoreWithinMax',
  title: {
    zh: '考核评分表得分不超过分值',
    en: 'No item of the rubric scores more than it is worth',
  },
  severity: 'error',
  clause: SYSTEM_RULE,
  because: {
    zh: '分值是该项可得的最高分。',
    en: 'The points of an item are the most that it can earn.',
  },
  about: ['rubrics'],
  find(report): readonly OutOfRange[] | NoAnswer {
    const items = report.rubrics.flatMap((table) => table.items);
    if (items.length === 0) return 'notApplicable';
    const pairs = gather(items, ({ level2, max, score: got, deduction }) => {
      // No more is taken off than an item is worth.
      const score = statedOf(got ?? deduction);
      return max && score ? [{ level2, max, score, off: !got }] : [];
    });
    if (pairs.length === 0) return 'insufficientData';
    return pairs
      .filter(
        ({ max, score }) =>
          score.value.coefficient < 0 || compareFigures(score.value, max.value) > 0,
      )
      .map(({ level2, max, score, off }) => ({
        subject: level2.value,
        places: inOrder([max, score]),
        item: quote(level2),
        max: quote(max),
        score: quote(score),
        off,
      }));
  },
  say: {
    zh: (hit) =>
      phrase`考核项目${hit.item}${hit.off ? '扣分' : '得分'}${hit.score}超出分值${hit.max}的范围。`,
    en: (hit) =>
      phrase`The item ${hit.item} ${hit.off ? 'loses' : 'scores'} ${hit.score}, outside 0 to ${hit.max}.`,
  },
  passes: [
    rubric(RUBRIC_SCORE_HEAD, ['| 报告质量 | 100 | 酌情给分 | 96 |'], '| 合计 | 100 |  | 96 |'),
  ],
  catches: [
    {
      text: rubric(
        RUBRIC_SCORE_HEAD,
        ['| 报送时间 | 20 | 按时得满分 | 25 |', '| 报告质量 | 80 | 酌情给分 | 70 |'],
        '| 合计 | 100 |  | 95 |',
      ),
      finds: '考核项目「报送时间」得分「25」超出分值「20」的范围。',
    },
  ],
});

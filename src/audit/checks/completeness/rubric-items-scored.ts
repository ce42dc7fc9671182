import type { Quote } from '../../../document/finding.ts';
import { isBlank, statedOf } from '../../../document/stated.ts';
import type { RubricTable } from '../../../report/forms.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { nth } from '../../places.ts';
import { RUBRIC_HEAD, RUBRIC_ROWS, rubric } from '../../text-examples.ts';
import { inOrder, listed, phrase, quote } from '../../wording/sentence.ts';

interface Unscored extends Hit {
  readonly column: boolean;
}

/** A rubric with a total has a score for each item. */
export const rubricItemsScored = check<Unscored>({
  id: 'RubricItemsScored',
  title: { zh: '考核评分表逐项有得分', en: 'Every item of the rubric has a score' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '只有合计而没有分项得分，合计就没有来历。',
    en: 'A total without scores of its items comes from nowhere.',
  },
  about: ['rubrics'],
  find(report): readonly Unscored[] | NoAnswer {
    const scored = report.rubrics.filter((table) => statedOf(table.totalScore));
    if (scored.length === 0) return 'insufficientData';
    return scored.flatMap(unscored);
  },
  say: {
    zh: (hit) =>
      hit.column
        ? phrase`考核评分表合计${nth(hit, -1)}，但有分项没有得分：${listed(hit.places.slice(0, -1))}。`
        : phrase`考核评分表合计${nth(hit, -1)}，但各栏${listed(hit.places.slice(0, -1))}中没有得分一栏，分项均无得分。`,
    en: (hit) =>
      hit.column
        ? phrase`The rubric totals ${nth(hit, -1)}, but items have no score: ${listed(hit.places.slice(0, -1), ', ')}.`
        : phrase`The rubric totals ${nth(hit, -1)}, but its columns ${listed(hit.places.slice(0, -1), ', ')} hold no scores of items.`,
  },
  passes: [
    rubric(
      '| 一级指标 | 二级指标 | 评分标准 | 得分 |',
      RUBRIC_ROWS.map((row) => row.replace(/\| [^|]* \|$/, '| 2 |')),
      '| 合计 | 100分 |  | 6 |',
    ),
  ],
  catches: [
    {
      text: rubric(RUBRIC_HEAD, RUBRIC_ROWS, '| 合计 | 100分 | 96 |  |'),
      finds:
        '考核评分表合计「96」，但各栏「一级指标」、「二级指标」、「评分标准」、「所需佐证材料」中没有得分一栏，分项均无得分。',
    },
  ],
});

function unscored(table: RubricTable): readonly Unscored[] {
  const total = statedOf(table.totalScore);
  if (!total || table.items.length === 0) return [];
  const blank = table.items.filter(
    (item) => !item.deduction && (!item.score || isBlank(item.score)),
  );
  if (blank.length === 0) return [];
  const column = blank.length < table.items.length;
  const named: readonly Quote[] = column ? blank.map((item) => item.level2) : table.heads;
  return [{ subject: 'items', column, places: [...inOrder(named.map(quote)), quote(total)] }];
}

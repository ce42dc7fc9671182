import type { Quote } from '../../../document/finding.ts';
import { statedOf } from '../../../document/stated.ts';
import type { RubricItem, RubricTable } from '../../../report/forms.ts';
import { compareFigures, type Figure, sumFigures } from '../../../values/figure.ts';
import { gather } from '../../../values/gather.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { shown } from '../../figures/amounts.ts';
import { RUBRIC_HEAD, RUBRIC_ROWS, rubric } from '../../text-examples.ts';
import { inOrder, listed, phrase, quote } from '../../wording/sentence.ts';

interface Unequal extends Hit {
  readonly whole: Quote;
  readonly parts: readonly Quote[];
  readonly sum: string;
}

/** The points of the rubric's items add up to those of their group, and the groups to the total. */
export const rubricWeightsSum = check<Unequal>({
  id: 'RubricWeightsSum',
  title: { zh: '考核评分表分值合计相符', en: 'Points of the rubric add up' },
  severity: 'error',
  clause: SYSTEM_RULE,
  because: {
    zh: '分项分值之和应等于上一级的分值。',
    en: 'Points of items add up to those of their group.',
  },
  about: ['rubrics'],
  find(report): readonly Unequal[] | NoAnswer {
    // Rubrics of several units in one table share their points.
    const blocks = report.rubrics.map(({ block }) => block);
    const own = report.rubrics.filter(({ block }, i) => blocks.indexOf(block) === i);
    return own.flatMap((table) => [...groupsOf(table), ...subtotalsOf(table), ...totalOf(table)]);
  },
  say: {
    zh: (hit) => phrase`分值${listed(hit.parts)}合计${hit.sum}，与${hit.whole}不等。`,
    en: (hit) =>
      phrase`The points ${listed(hit.parts, ', ')} add up to ${hit.sum}, not ${hit.whole}.`,
  },
  passes: [rubric(RUBRIC_HEAD, RUBRIC_ROWS, '| 合计 | 100分 | 96 |  |')],
  catches: [
    {
      text: rubric(
        RUBRIC_HEAD,
        RUBRIC_ROWS.map((row) => row.replace('（2分）', '（4分）')),
        '| 合计 | 100分 | 96 |  |',
      ),
      finds: '分值「8分」、「4分」合计12，与「10分」不等。',
    },
  ],
});

interface Group {
  readonly head: RubricItem;
  readonly items: RubricItem[];
}

function grouped(table: RubricTable): readonly Group[] {
  const groups: Group[] = [];
  for (const item of table.items) {
    const last = groups.at(-1);
    const same =
      last &&
      (!item.level1 ||
        samePlace(item.level1, last.head.level1 ?? item.level1) ||
        item.level1.value === last.head.level1?.value);
    if (last && same) last.items.push(item);
    else groups.push({ head: item, items: [item] });
  }
  return groups;
}

const samePlace = (a: Quote, b: Quote): boolean =>
  a.at.block === b.at.block && a.at.row === b.at.row && a.at.column === b.at.column;

function groupsOf(table: RubricTable): readonly Unequal[] {
  return grouped(table).flatMap(({ head, items }) => {
    const parts = gather(items, (item) => item.max ?? []);
    if (!head.level1Max || parts.length < items.length) return [];
    return unequal(head.level1?.value ?? '', head.level1Max, parts);
  });
}

function subtotalsOf(table: RubricTable): readonly Unequal[] {
  return (table.subtotals ?? []).flatMap(({ label, rows, weight }) => {
    const whole = statedOf(weight);
    const own = table.items.filter((item) => rows.includes(item.row));
    const parts = own.flatMap((item) => item.max ?? []);
    return whole && parts.length === own.length ? unequal(label.value, whole, parts) : [];
  });
}

function totalOf(table: RubricTable): readonly Unequal[] {
  const groups = grouped(table);
  const parts = groups.flatMap(({ head }) => head.level1Max ?? []);
  const total = statedOf(table.totalMax);
  if (!total) return [];
  const own = gather(table.items, ({ max }) => max ?? []);
  if (parts.length === 0 && own.length === table.items.length)
    return isOfTwoLevels(own, total) ? [] : unequal('total', total, own);
  if (parts.length < groups.length) return [];
  return unequal('total', total, parts);
}

/** A list of lines may hold the points of groups as well as those of their items: together twice the whole. */
function isOfTwoLevels(own: readonly Points[], total: Points): boolean {
  const sum = sumFigures(own.map(({ value }) => value));
  return compareFigures(sum, sumFigures([total.value, total.value])) === 0;
}

type Points = Quote & { readonly value: Figure };

function unequal(subject: string, whole: Points, parts: readonly Points[]): readonly Unequal[] {
  const sum = sumFigures(parts.map((part) => part.value));
  if (parts.length === 0 || compareFigures(sum, whole.value) === 0) return [];
  const places = inOrder([whole, ...parts]);
  const plainSum = shown({ ...sum, unit: '' });
  return [{ subject, whole: quote(whole), parts: parts.map(quote), sum: plainSum, places }];
}

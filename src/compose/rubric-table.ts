import { type Draft, span, table, type Written } from '../document/build.ts';
import { bookOf } from '../regulation/books.ts';
import type { Item, Regulation } from '../regulation/regulation.ts';
import type { Composing } from './composing.ts';
import { pointsText } from './wording.ts';

/** The rubric whose items are printed. A region's own rubric replaces it when its regulation has one. */
const DEFAULT_RUBRIC = 'yueyang-city';

const EVIDENCE: Readonly<Record<string, string>> = {
  自评通知: '盖章的自评通知（电子版）',
  工作小组: '成立绩效评价工作小组的文件（盖章电子版）',
  单位自查: '自查单位清单及汇总材料（盖章）',
};

/** Attachment 3, 部门整体支出绩效自评工作考核评分表, with a column for the points of each item. */
export function rubricTable({ dossier, regulation }: Composing): readonly Draft[] {
  const items = itemsOf(regulation);
  const scores = dossier.rubricScores;
  return [
    {
      kind: 'paragraph',
      text: `${dossier.fiscalYear}年度部门整体支出绩效自评工作考核评分表`,
      style: 'attachmentTitle',
    },
    table(
      [
        ['一级指标', '二级指标', '评分标准', '所需佐证材料', '得分'],
        ...items.map((item, i) => row(items, item, i, scores)),
        ['合计', `${worthOf(items)}分`, '', '', scores ? total(items, scores) : ''],
      ],
      [3, 4, 10, 4, 2],
    ),
  ];
}

const DEFAULT_ITEMS = bookOf(DEFAULT_RUBRIC)?.items as readonly Item[];

/** The items of the rubric that is printed: the regulation's own, else the default one. */
function itemsOf(regulation: Regulation): readonly Item[] {
  const own = regulation.items.length > 5 && worthOf(regulation.items) === 100;
  return own ? regulation.items : DEFAULT_ITEMS;
}

/** What the unit scores itself on: name as in `rubricScores`, group, full points, and the standards in words. */
export interface RubricItem {
  readonly name: string;
  readonly group: string;
  readonly worth: number;
  readonly standards: readonly string[];
  readonly clauses: Item['clauses'];
}

/** The items of the rubric by a regulation, in the order of the form. */
export const rubricItems = (regulation: Regulation): readonly RubricItem[] =>
  itemsOf(regulation).map((item) => ({
    name: nameOf(item),
    group: groupOf(item),
    worth: item.worth ?? 0,
    standards: item.clauses.map(({ said }) => said),
    clauses: item.clauses,
  }));

const worthOf = (items: readonly Item[]): number =>
  items.reduce((sum, item) => sum + (item.worth ?? 0), 0);

const groupOf = (item: Item): string => item.name.split('·')[0] as string;
const nameOf = (item: Item): string => item.name.split('·')[1] ?? item.name;

function row(
  items: readonly Item[],
  item: Item,
  i: number,
  scores: Readonly<Record<string, number>> | undefined,
): readonly Written[] {
  const group = groupOf(item);
  const before = items[i - 1];
  const members = items.filter((each) => groupOf(each) === group);
  const lead: readonly Written[] =
    before && groupOf(before) === group
      ? []
      : [span(`${group}\n（${worthOf(members)}分）`, members.length, 1)];
  const points = scores?.[nameOf(item)];
  return [
    ...lead,
    `${nameOf(item)}\n（${item.worth ?? 0}分）`,
    item.clauses
      .map((clause, k) => (item.clauses.length > 1 ? `${k + 1}.${clause.said}` : clause.said))
      .join('\n'),
    EVIDENCE[nameOf(item)] ?? '',
    points === undefined ? '' : pointsText(points),
  ];
}

const total = (items: readonly Item[], scores: Readonly<Record<string, number>>): string =>
  pointsText(items.reduce((sum, item) => sum + (scores[nameOf(item)] ?? 0), 0));

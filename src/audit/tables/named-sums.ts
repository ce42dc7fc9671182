import { blockAt, type Table } from '../../document/document.ts';
import { gridOf, lostItsGrid } from '../../document/grid.ts';
import { markerOf } from '../../document/outline.ts';
import type { Stated } from '../../document/stated.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import type { Figure } from '../../values/figure.ts';
import { type Relation, relation } from '../accounts/account-relations.ts';
import { NUMBER, statedIn } from './figures-in.ts';
import { unitOf } from './money-unit.ts';
import { plainTables } from './table-sums.ts';

/** A label with the figure right of it, in one column of a table. */
interface Item {
  readonly name: string;
  /** The label alone, without the head that stands over several of them. */
  readonly own: string;
  readonly value: Stated<Figure> | undefined;
}

/** A quantity that consists of nothing but its parts, by their names; `needed` of them are always told. */
interface Named {
  readonly whole: RegExp;
  readonly parts: readonly RegExp[];
  readonly needed: readonly number[];
  /** What is counted, where it is no money. */
  readonly unit?: string;
}

const KIND = '(?:人员|在编|在职)*(?:总?人?数)?$';
const NAMED: readonly Named[] = [
  {
    whole: /^(?:核定|批准|人员)?编制(?:总?人?数)?$/,
    parts: ['行政', '事业', '参公', '工勤', '政法专项', '其他'].map(
      (kind) => new RegExp(`^${kind}(?:人员)?编制(?:总?人?数)?$`),
    ),
    needed: [0, 1],
    unit: '人',
  },
  {
    whole: /^(?:年末)?(?:在职|在编|实有)(?:人员|职工|在编)?(?:总?人?数)?$/,
    parts: ['行政', '事业', '参公', '工勤', '编外|聘用|合同制', '其他'].map(
      (kind) => new RegExp(`^(?:${kind})${KIND}`),
    ),
    needed: [0, 1],
    unit: '人',
  },
  {
    whole: /^(?:本年|部门|全年|年度)?支出(?:合计|总计|总额)?$/,
    parts: [
      /^基本支出$/,
      /^项目支出$/,
      /^上缴上级支出$/,
      /^经营支出$/,
      /^对附属单位补助支出$/,
      /^其他支出$/,
    ],
    needed: [0, 1],
  },
  {
    whole: /^基本支出$/,
    parts: [/^人员(?:经费|支出)$/, /^(?:日常)?公用(?:经费|支出)$/],
    needed: [0, 1],
  },
  {
    whole: /^(?:本年|部门|全年|年度)?收入(?:合计|总计|总额)?$/,
    parts: [
      /^财政拨款(?:收入)?$/,
      /^其他收入$/,
      /^上级补助收入$/,
      /^事业收入$/,
      /^经营收入$/,
      /^附属单位上缴收入$/,
    ],
    needed: [0, 1],
  },
];

const FUNDS =
  /^(?:项目|年度|全年|预算|中期|实施期|当年|本年)?(?:资金|预算)(?:总额|合计|总计)$|^(?:项目|计划|概算|估算|批复)?总投资(?:额|金额|概算)?$/;
const SOURCE =
  /^(?:(?:中央|省级?|市级?|县级?|区级?|州级?|本级|上级|地方|当年|本年)?(?:一般公共预算|政府性基金|国有资本经营)?(?:财政|预算)?(?:专项|补助|配套)?(?:拨款|资金|预算|补助)|(?:单位|社会|银行|地方|企业|群众)?(?:自筹|自有|投入|配套|结转|结余|结转结余|贷款|其他)(?:资金|拨款)|(?:地方|企业|单位|群众|社会)(?:自筹|配套|投入)|(?:项目)?资本金|(?:(?:政府)?专项|政府|一般)债券?(?:资金|融资)?|(?:银行|市场化)(?:贷款|融资)(?:资金)?|上年结转(?:结余)?(?:资金)?|政府性基金|一般公共预算|财政拨款)$/;

/**
 * Sums that are known by the names of their parts, in columns of labels and figures that no other reader understood:
 * 编制数 over 行政编制 and 事业编制, 资金总额 over its sources.
 */
export function namedSums(report: Report): readonly Relation[] {
  const unread = [
    ...plainTables(report),
    ...[
      ...report.baseDataTables.filter(({ moneyRows }) => moneyRows.length === 0),
      ...report.forms.filter(({ funds }) => funds.length === 0),
    ].flatMap(({ block }): readonly Table[] => {
      const table = blockAt(report.document, block);
      return table?.kind === 'table' ? [table] : [];
    }),
  ].filter((table) => !lostItsGrid(table));
  return [...new Set(unread)].flatMap((table) =>
    [...columnsOf(table), ...rowsOf(table)].flatMap((items) => [
      ...NAMED.flatMap((named) => sumOf(items, named, unitOf(report, table))),
      ...fundsOf(items, unitOf(report, table)),
    ]),
  );
}

/** The columns of figures with the labels left of them. */
function columnsOf(table: Table): readonly (readonly Item[])[] {
  const grid = gridOf(table);
  const columns = Array.from({ length: table.columns }, (_, column) => column);
  const ofAmounts = columns.filter((column) => !numbersLines(grid, column));
  return ofAmounts
    .map((column) =>
      grid.flatMap((cells, row): readonly Item[] => {
        const cell = cells[column];
        const label = cells.slice(0, column).findLast((each) => each && isName(each.text));
        if (!cell || !label || cell.row !== row || cell.column !== column) return [];
        if (label.row !== row || isName(cell.text)) return [];
        const name = nameOf(label.text);
        return [{ name, own: name, value: statedIn(table, cell) }];
      }),
    )
    .filter((items) => items.filter(({ value }) => value).length >= 3);
}

/** 行次 and 序号 are no amounts. */
const numbersLines = (grid: ReturnType<typeof gridOf>, column: number): boolean =>
  grid.some((cells) => /^(?:行|栏|项)次$|^序号$|编码$/.test(squeeze(cells[column]?.text ?? '')));

/** The rows of figures under their labels: 编制数 over 合计, 行政 and 事业 makes 编制数, 行政编制数 and 事业编制数. */
function rowsOf(table: Table): readonly (readonly Item[])[] {
  const grid = gridOf(table);
  return grid.flatMap((cells, row): readonly (readonly Item[])[] => {
    const above = grid[row - 1] ?? [];
    // Rows under each other are a table of units or years, whose columns are told from all of them.
    const alone = above.every((cell) => !cell || !statedIn(table, cell));
    const items = cells.flatMap((cell, column): readonly Item[] => {
      const label = above[column];
      if (!cell || !label || !isName(label.text)) return [];
      if (cell.row !== row || cell.column !== column || isName(cell.text)) return [];
      const group = grid[label.row - 1]?.[column];
      const over = group && group.columnSpan > label.columnSpan ? nameOf(group.text) : '';
      const own = nameOf(label.text);
      const name = SUM_NAME.test(own) ? over : `${own}${over}`;
      return [{ name, own, value: statedIn(table, cell) }];
    });
    return alone && items.length >= 3 ? [items] : [];
  });
}

const SUM_NAME = /^(?:合计|小计|总计|总数)$/;

/** What a figure is counted in, in a column of its own. */
const UNIT = /^\s*(?:其中[：:]?|[万亿千]?元|人|人次|[个辆件户项次]|㎡|平方米|亩|%)\s*$/;
const isName = (text: string): boolean =>
  /[\u4e00-\u9fff]/.test(text) && !NUMBER.test(text.trim()) && !UNIT.test(text);

/** A label without its number, 其中 and what stands in brackets. */
function nameOf(text: string): string {
  const words = squeeze(text);
  const marker = markerOf(words);
  return squeeze(marker ? words.slice(marker.end) : words)
    .replace(/[（(][^（()）]*[）)]/g, '')
    .replace(/^其中[：:]?|[：:]$/g, '');
}

/** The parts that follow a whole before another of its name, each told once; those of a whole that closes its list stand in front. */
function sumOf(items: readonly Item[], { whole, parts, needed, unit }: Named, money: string) {
  return items.flatMap((item, i): readonly Relation[] => {
    if (!whole.test(item.name)) return [];
    const next = items.findIndex((each, k) => k > i && whole.test(each.name));
    const last = items.slice(0, i).findLastIndex((each) => whole.test(each.name));
    const partsIn = (list: readonly Item[]) =>
      parts.map((part) => list.filter(({ name }) => part.test(name)));
    const above = partsIn(items.slice(last + 1, i));
    const below = partsIn(items.slice(i + 1, next < 0 ? items.length : next));
    const found = needed.every((k) => below[k]?.[0]) ? below : above;
    if (found.some((each) => each.length > 1) || needed.some((k) => !found[k]?.[0]?.value))
      return [];
    return broken(item, found.flat(), unit ?? money);
  });
}

/** The sources right below 资金总额: all of them, or those that are no part of another. */
function fundsOf(items: readonly Item[], unit: string): readonly Relation[] {
  return items.flatMap((item, i): readonly Relation[] => {
    if (!FUNDS.test(item.own)) return [];
    const end = items.findIndex((each, k) => k > i && !SOURCE.test(each.own));
    const list = items.slice(i + 1, end < 0 ? items.length : end);
    if (list.length < 2 || list.some(({ value }) => !value)) return [];
    // 财政拨款 with the levels that it came from, and what others gave.
    const nested = list.some(({ own }) => /财政拨款$/.test(own));
    const ways = nested
      ? [list, ...list.map((_, k) => list.filter((__, at) => at === 0 || at > k))]
      : [list];
    // What follows may be a source under a name of its own.
    const next = end < 0 ? [] : items.slice(end, end + MOST_UNKNOWN);
    const longer = next.map((_, k) => [...list, ...next.slice(0, k + 1)]);
    const found = [...ways, ...longer].map((parts) => broken(item, parts, unit));
    return found.some((each) => each.length === 0) ? [] : (found[0] ?? []);
  });
}

const MOST_UNKNOWN = 2;

const broken = (whole: Item, parts: readonly Item[], unit: string): readonly Relation[] =>
  relation(
    whole.value,
    parts.map(({ value }) => value),
    unit,
  ).filter(({ balance }) => balance.verdict === 'different');

import type { Stated } from '../../document/stated.ts';
import { statedOf } from '../../document/stated.ts';
import type { AccountRow, AccountTable } from '../../report/forms.ts';
import { squeeze } from '../../values/chinese.ts';
import type { Figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { type Balance, balance } from '../figures/amounts.ts';
import { moneyUnitOf } from '../tables/rows.ts';

/** A figure that the accounts say is the sum of others, or the same as another. */
export interface Relation {
  readonly whole: Stated<Figure>;
  readonly parts: readonly Stated<Figure>[];
  readonly balance: Balance;
}

/** A relation, unless a side is missing. */
export function relation(
  whole: Stated<Figure> | undefined,
  parts: readonly (Stated<Figure> | undefined)[],
  unit: string,
): readonly Relation[] {
  const stated = parts.filter((part) => part !== undefined);
  if (!whole || stated.length === 0) return [];
  const found = balance(
    whole.value,
    stated.map((part) => part.value),
    unit,
  );
  return found.verdict === 'unknown' ? [] : [{ whole, parts: stated, balance: found }];
}

/** The relations within one table: over the code hierarchy, and along each row. */
export function relationsWithin(table: AccountTable): readonly Relation[] {
  const unit = moneyUnitOf(table);
  const along = table.key === 'threePublic' ? threePublicRow : alongRow;
  return [table.rows, table.rightRows].flatMap((rows) => [
    ...overCodes(rows, unit),
    ...gather(rows, (row) => along(row, unit)),
  ]);
}

/** Class = Σ groups, group = Σ items, total row = Σ classes: in every column. */
function overCodes(rows: readonly AccountRow[], unit: string): readonly Relation[] {
  const coded = rows.filter(
    (row) => row.code !== undefined && /^\d{3}(?:\d\d){0,2}$/.test(row.code),
  );
  const byParent = new Map<string, AccountRow[]>();
  const known = new Set(coded.map((row) => row.code ?? ''));
  for (const row of coded) {
    const parent = (row.code ?? '').slice(0, -2);
    const key = (row.code ?? '').length === 3 ? '' : known.has(parent) ? parent : undefined;
    if (key === undefined) continue;
    byParent.set(key, [...(byParent.get(key) ?? []), row]);
  }
  const total = rows.filter((row) => row.code === undefined && TOTAL.test(squeeze(row.name.value)));
  const tops = byParent.get('') ?? [];
  const parents = [
    ...coded.map((row) => ({ row, children: byParent.get(row.code ?? '') ?? [] })),
    ...(total.length === 1 ? total.map((row) => ({ row, children: tops })) : []),
  ];
  return gather(parents, ({ row, children }) => {
    const open = children.some(isUnparted);
    return gather(row.values, (value, i) =>
      open && i > 0
        ? []
        : relation(
            statedOf(value),
            children.map((child) => cellIn(child, value.column) ?? onlyIn(child, row)),
            unit,
          ),
    );
  });
}

/** Whether a row has its sum and none of its parts: where they belong was lost with the squares, and no column adds up. */
function isUnparted({ values }: AccountRow): boolean {
  const [sum, ...parts] = values.map(statedOf);
  return (
    sum !== undefined &&
    sum.value.coefficient !== 0 &&
    parts.length > 0 &&
    parts.every((part) => part === undefined)
  );
}

const TOTAL = /^(?:(?:人员经费|公用经费)?合计|总计)$/;

const cellIn = (row: AccountRow, column: number): Stated<Figure> | undefined =>
  statedOf(row.values.find((value) => value.column === column));

/** The one amount of a row whose total has one too: groups of classes side by side have each a column of its own. */
const onlyIn = (row: AccountRow, total: AccountRow): Stated<Figure> | undefined =>
  row.values.length === 1 && total.values.length === 1 && total.code === undefined
    ? statedOf(row.values[0])
    : undefined;

const PLAIN_PARTS =
  /^(?:基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入|一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款)$/;
const PLAIN_WHOLE = /^(?:合计|小计|本年收入合计|本年支出合计)$/;

/** 合计 = 基本 + 项目 …: where the heads of a row are one whole and known parts, and nothing else. */
function alongRow(row: AccountRow, unit: string): readonly Relation[] {
  const heads = row.values.map((value) => lastHead(value.head));
  const wholes = row.values.filter((_, i) => PLAIN_WHOLE.test(heads[i] ?? ''));
  const parts = row.values.filter((_, i) => PLAIN_PARTS.test(heads[i] ?? ''));
  if (wholes.length !== 1 || parts.length < 2 || parts.length + 1 !== row.values.length) return [];
  return relation(statedOf(wholes[0]), parts.map(statedOf), unit);
}

/** The lowest words of a head of several levels: 「支出 合计」 is 合计. */
const lastHead = (head: string): string => squeeze(head.split(/[\s›/]+/).at(-1) ?? '');

/** A blank square, or the strokes that say so. */
const NOTHING = /^[-—–－/／\s]*$/;
const VEHICLES = /(?:小计|公务用车购置(?:费)?[及和]运行(?:维护)?费)(?:预算数?|决算数?)?$/;
const BOUGHT = /购置费(?!及)(?:预算数?|决算数?)?$/;
const RUN = /(?:^|[^及])公务用车运行(?:维护)?费/;

/** Of budget and actual each: 合计 = 出国 + 小计 + 接待, 小计 = 购置 + 运行. Only where every item has its own head. */
function threePublicRow(row: AccountRow, unit: string): readonly Relation[] {
  // A table of one budget or of one year says in no head which it is.
  const said = ['预算', '决算'].filter((basis) =>
    row.values.some((value) => value.head.includes(basis)),
  );
  return (said.length > 0 ? said : ['']).flatMap((basis) => {
    const values = row.values.filter((value) => value.head.includes(basis));
    const one = (word: RegExp): Stated<Figure> | undefined => {
      const found = values.filter((value) => word.test(squeeze(value.head)));
      return found.length === 1 ? statedOf(found[0]) : undefined;
    };
    const blank = (word: RegExp): boolean =>
      values.some((value) => word.test(squeeze(value.head)) && NOTHING.test(value.verbatim));
    const [total, overseas, vehicles] = [one(/^合计|[^小]合计/), one(/出国/), one(VEHICLES)];
    const [bought, run, received] = [one(BOUGHT), one(RUN), one(/接待/)];
    // An item left blank or struck out in a row that is filled was not spent on.
    const items = [
      overseas ?? blank(/出国/),
      vehicles ?? blank(VEHICLES),
      received ?? blank(/接待/),
    ];
    const kinds = [bought ?? blank(BOUGHT), run ?? blank(RUN)];
    const all = (parts: readonly (Stated<Figure> | boolean)[]) =>
      parts.includes(false) ? [] : parts.flatMap((part) => (typeof part === 'object' ? part : []));
    return [...relation(total, all(items), unit), ...relation(vehicles, all(kinds), unit)];
  });
}

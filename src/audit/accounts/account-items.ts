import type { Stated } from '../../document/stated.ts';
import { statedOf } from '../../document/stated.ts';
import type { AccountTable } from '../../report/forms.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import type { Figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { once } from '../../values/once.ts';
import { withMore } from '../../values/with-more.ts';
import { compare } from '../figures/amounts.ts';
import { isPercent, named, type Quantity, quantitiesOf } from '../figures/quantities.ts';
import { moneyUnitOf } from '../tables/rows.ts';
import { runningText } from '../wording/running-text.ts';
import { type Relation, relation } from './account-relations.ts';

/** What the notes say was spent on a class or an item of the functional classification. */
export interface Item {
  readonly name: string;
  readonly length: 3 | 7;
  readonly said: Stated<Figure>;
  /** The code that the notes give it. */
  readonly code?: string;
  /** Of an item the class under which it stands: 教育 of 「教育支出（类）普通教育（款）小学教育（项）」. */
  readonly class?: string;
}

/** A cell of the rows of one name, with the unit of its table. */
export interface Cell {
  readonly cell: Stated<Figure>;
  readonly unit: string;
  readonly code?: string;
}

const ITEM = /([^（）：:，。；、\d\s]{2,40})[（(]项[）)][^（）]{0,4}$/;
const CLASS = /([^（）：:，。；、\d\s]{2,24})[（(]类[）)](?:支出)?(?:决算)?(?:为)?$/;
const OF_CLASS = /([^（）：:，。；、\d\s.．]{2,24})[（(]类[）)]/;
/** 「行政运行（2010601）30万元」, 「2010601行政运行30万元」: an item with its code right in front of its amount. */
const CODED =
  /([^（）：:，。；、“”\d\s.．]{2,40})[（(](\d{7})[）)](?:支出)?(?:决算|预算)?数?(?:为)?$|(?<!\d)(\d{7})([^（）：:，。；、\d\s]{2,40}?)(?:支出决算|决算|预算)?数?(?:为)?$/;
const SPENT = /(?:支出决算|决算支出|决算)(?:数|支出)?(?:为|是)?$/;
const EXPENDITURE: ReadonlySet<string> = new Set([
  'expenditure',
  'generalExpenditure',
  'governmentFunds',
  'stateCapital',
]);

/**
 * Classes and items that the notes explain with an amount that stands in no column of their rows. Only where most of
 * the explained items are found in the tables: else the notes speak of other money than the tables.
 */
export function itemRelations(report: Report): readonly Relation[] {
  const tables = report.accounts.filter((table) => EXPENDITURE.has(table.key));
  if (tables.length === 0 || !isGeneral(report, tables)) return [];
  const cells = cellsOf(tables);
  const judged = itemsOf(report).flatMap((item) => {
    const named = cells.get(`${item.length} ${item.name}`) ?? [];
    const own = item.code ? named.filter(({ code }) => code === item.code) : named;
    if (own.length === 0) return [];
    const fits = own.some(
      ({ cell, unit }) => compare(item.said.value, cell.value, unit) !== 'different',
    );
    return [{ item, own, fits }];
  });
  const wrong = judged.filter(({ fits }) => !fits);
  if (wrong.length === 0 || wrong.length * 3 > judged.length) return [];
  return wrong.flatMap(({ item, own }) =>
    own.slice(0, 1).flatMap(({ cell, unit }) => relation(item.said, [cell], unit)),
  );
}

/** Notes explain the general budget: a table of all money serves only where that is all there is. */
function isGeneral(report: Report, tables: readonly AccountTable[]): boolean {
  if (tables.some((table) => table.key === 'generalExpenditure')) return true;
  const all = tables
    .flatMap((table) => table.rows)
    .find((row) => /^(?:合计|总计)$/.test(squeeze(row.name.value)));
  const total = statedOf(all?.values[0]);
  return report.facts.every(
    (fact) =>
      fact.part !== 'prose' ||
      fact.scope !== 'generalBudget' ||
      fact.metric !== 'currentExpenditure' ||
      fact.kind !== 'level' ||
      fact.basis !== 'actual' ||
      !total ||
      compare(fact.value, total.value, tables[0] && moneyUnitOf(tables[0])) !== 'different',
  );
}

/** The name of a class or an item as it is compared: 教育支出 is 教育. */
export const nameOf = (words: string): string => squeeze(words).replace(/支出$/, '');

/** The figures of every class and item by the length of its code and its name; the total of a row stands first. */
function cellsOf(tables: readonly AccountTable[]): ReadonlyMap<string, readonly Cell[]> {
  const found = new Map<string, Cell[]>();
  for (const table of [...tables].sort((a, b) => rank(a) - rank(b)))
    for (const row of [...table.rows, ...table.rightRows]) {
      if (row.code && !/^\d{3}(?:\d{4})?$/.test(row.code)) continue;
      const own = gather(row.values, (value) => {
        const cell = statedOf(value);
        return cell
          ? [{ cell, unit: moneyUnitOf(table), ...(row.code !== undefined && { code: row.code }) }]
          : [];
      });
      // A table without codes does not tell the level of a row.
      for (const length of row.code ? [row.code.length] : [3, 7]) {
        const key = `${length} ${nameOf(row.name.value)}`;
        found.set(key, [...(found.get(key) ?? []), ...own]);
      }
    }
  return found;
}

const rank = (table: AccountTable): number => (table.key === 'generalExpenditure' ? 0 : 1);

/** The classes and items whose spending the notes tell one by one; found once for a report. */
export const itemsOf = once((report: Report): readonly Item[] => {
  const quantities = new Map(quantitiesOf(report).map((each) => [each.line.block, each]));
  const lines = runningText(report.document);
  const found: Item[] = [];
  for (const [i, line] of lines.entries()) {
    const own = quantities.get(line.block);
    for (const each of own?.list ?? []) {
      const name = CLASS.exec(each.before)?.[1];
      if (name && !isPercent(each)) found.push(itemOf(name, 3, named(line, each, 40)));
      const [, coded, code, codeInFront, behind] = CODED.exec(each.before) ?? [];
      const item = coded ?? behind;
      if (item && !isPercent(each))
        found.push({
          ...itemOf(item, 7, each),
          code: code ?? codeInFront ?? '',
        });
    }
    const marks = matchesOf(line.text, MARK);
    for (const [k, { index }] of marks.entries()) {
      const words = line.text.slice(marks[k - 1]?.index ?? 0, index + 3);
      const name = ITEM.exec(words)?.[1];
      const above = OF_CLASS.exec(words)?.[1];
      const below = lines[i + 1];
      const next =
        own ?? (below && !below.text.includes('（项）') ? quantities.get(below.block) : undefined);
      if (!name || !next || (next !== own && marks.length > 1)) continue;
      // What is told of an item stands behind it and in front of the next one.
      const from = next === own ? index : 0;
      const to = (next === own ? marks[k + 1]?.index : undefined) ?? next.line.text.length;
      const spent = next.list.find(
        (each) =>
          !isPercent(each) &&
          SPENT.test(each.before) &&
          (each.at.from ?? 0) >= from &&
          (each.at.from ?? 0) < to,
      );
      if (!spent) continue;
      const item = itemOf(name, 7, named(next.line, spent));
      found.push(above === undefined ? item : withMore(item, { class: nameOf(above) }));
    }
  }
  return found;
});

const MARK = /[（(]项[）)]/g;

const itemOf = (name: string, length: 3 | 7, said: Quantity): Item => ({
  name: nameOf(name),
  length,
  said: { value: said.value, verbatim: said.verbatim, at: said.at },
});

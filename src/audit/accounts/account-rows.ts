import { statedOf } from '../../document/stated.ts';
import type { AccountTable } from '../../report/forms.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { gather } from '../../values/gather.ts';
import { compare } from '../figures/amounts.ts';
import { isPercent, named, type Quantity, quantitiesOf } from '../figures/quantities.ts';
import { moneyUnitOf } from '../tables/rows.ts';
import { clauseBefore, type Line } from '../wording/running-text.ts';
import type { Cell } from './account-items.ts';
import { type Relation, relation } from './account-relations.ts';

/** Lines whose share in basic expenditure and in all of it are told by the same name. */
const TWOFOLD = /接待|出国|公务用车|会议费|培训费/;
/** Names of so few characters say too little. */
const SHORTEST = 3;

/**
 * Amounts right behind the name of a row (「基本工资108万元」) that stand in no row of that name. Only where most of the
 * amounts with such names are found.
 */
export function rowRelations(report: Report): readonly Relation[] {
  const cells = namedCells(report.accounts.filter(isGeneral));
  if (cells.size === 0) return [];
  const judged = gather(quantitiesOf(report), ({ line, list }) =>
    gather(list, (each) => {
      if (OTHER_MONEY.test(sentenceOf(line, each))) return [];
      const [, name, code] = BARE.exec(each.before) ?? [];
      // A code tells what a name of two characters means.
      const own = name && !isPercent(each) ? cells.get(code ?? squeeze(name)) : undefined;
      if (!name || !own || TWOFOLD.test(name)) return [];
      const fits = own.some(
        ({ cell, unit }) => compare(each.value, cell.value, unit) !== 'different',
      );
      return [{ said: named(line, each, 40), own, fits }];
    }),
  );
  const wrong = judged.filter(({ fits }) => !fits);
  if (wrong.length === 0 || wrong.length * 3 > judged.length) return [];
  return wrong.flatMap(({ said, own }) =>
    own.slice(0, 1).flatMap(({ cell, unit }) => relation(said, [cell], unit)),
  );
}

const isGeneral = ({ key }: AccountTable): boolean =>
  key === 'generalExpenditure' || key === 'generalBasic';
/** A table of all money says nothing of what the notes explain, which is the general budget's; the title must tell. */
const isTitled = ({ title }: AccountTable): boolean =>
  /一般公共|财政拨款|功能分类|经济分类|基本支出/.test(title?.value ?? '');

/** The sentence of an amount, up to it. */
const sentenceOf = (line: Line, { at }: Quantity): string =>
  clauseBefore(line, at.from ?? line.text.length, '。');

/** Of these the rows of the tables of this year say nothing. */
const OTHER_MONEY = /上年|去年|预算数|年初预算|人均|较|比20\d\d/;
const BARE =
  /(?:^|[：:，,、；;。）)①-⑩]|其中)([^（）：:，,。；;、\d\s]{2,24})(?:[（(](\d{3,7})[)）])?(?:为)?$/;

/** The figures of all rows with a name, of whatever table and level. */
function namedCells(tables: readonly AccountTable[]): ReadonlyMap<string, readonly Cell[]> {
  const found = new Map<string, Cell[]>();
  for (const table of tables)
    for (const row of [...table.rows, ...table.rightRows]) {
      const key = squeeze(row.name.value.replace(/^[一二三四五六七八九十]+、/, ''));
      if (row.metric !== undefined) continue;
      // A row without a code may be anything: income, a head, a unit.
      if (row.code === undefined && !key.endsWith('支出')) continue;
      if ((row.code ?? '').length < 5 && !isTitled(table)) continue;
      const own = gather(row.values, (value) => {
        const cell = statedOf(value);
        return cell
          ? [{ cell, unit: moneyUnitOf(table), ...(row.code !== undefined && { code: row.code }) }]
          : [];
      });
      if (own.length === 0) continue;
      if (key.length >= SHORTEST) found.set(key, [...(found.get(key) ?? []), ...own]);
      if (row.code && row.code.length >= 5)
        found.set(row.code, [...(found.get(row.code) ?? []), ...own]);
    }
  return found;
}

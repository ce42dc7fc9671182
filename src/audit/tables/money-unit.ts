import { blockAt, type Table } from '../../document/document.ts';
import type { Report } from '../../report/report.ts';
import { once } from '../../values/once.ts';

/** So many paragraphs above a table may tell its unit of money. */
const ABOVE = 3;
const UNIT_LINE = /单位\s*[:：]\s*(?:人民币)?(亿元|万元|千元|元)/;

/** The unit of money of a table: what its reader found, what the lines above it say, or what its own cells do. */
export const unitOf = (report: Report, table: Table): string =>
  knownUnits(report).get(table.block) ?? unitAbove(report, table) ?? unitIn(table);

/** The same where anything says it, else ''. */
export const unitTold = (report: Report, table: Table): string =>
  knownUnits(report).get(table.block) ??
  unitAbove(report, table) ??
  (table.cells.some(({ text }) => text.includes('元')) ? unitIn(table) : '');

const knownUnits = once(
  ({ accounts, forms }: Report): ReadonlyMap<number, string> =>
    new Map(
      [...forms, ...accounts].flatMap(({ block, moneyUnit }) =>
        moneyUnit ? [[block, moneyUnit.value] as const] : [],
      ),
    ),
);

/** 「单位：元」 on the line of the title or below it. */
function unitAbove({ document }: Report, { block }: Table): string | undefined {
  for (let number = block - 1; number >= block - ABOVE; number -= 1) {
    const above = blockAt(document, number);
    if (above?.kind === 'table') return undefined;
    const unit = above && UNIT_LINE.exec(above.text)?.[1];
    if (unit) return unit;
  }
  return undefined;
}

/** The unit that the cells of a table name, else 万元. */
export const unitIn = (table: Table): string =>
  table.cells.some((cell) => /单位[：:]\s*元|[（(]元[)）]/.test(cell.text)) ? '元' : '万元';

const THINGS =
  /面积|里程|长度|人[数次员]|户数|数量|[个件份台套座所册]数|批次|场次|产量|[（(]万?(?:[人户个件亩台套处座条场期次批项辆栋间家所株吨头只份本册名起宗分米]|公里|公顷|平方米)/;
const AMOUNTS = /元|资金|金额|经费|预算|支出|收入|价|投资/;

/** The unit of a column of a table: things that are counted have none of money. */
export const unitUnder = (head: string, unit: string): string =>
  THINGS.test(head) && !AMOUNTS.test(head) ? '' : unit;

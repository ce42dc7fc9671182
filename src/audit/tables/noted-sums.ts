import type { Table } from '../../document/document.ts';
import { lostItsGrid } from '../../document/grid.ts';
import type { Stated } from '../../document/stated.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import type { Figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { type Relation, relation } from '../accounts/account-relations.ts';
import { linesWith } from '../wording/running-text.ts';
import { statedIn } from './figures-in.ts';
import { unitOf } from './money-unit.ts';
import { firstRow, headAt } from './table-sums.ts';

/** 资产总额＝流动资产＋固定资产: a column and those that it is the sum of. */
interface Noted {
  readonly whole: string;
  readonly parts: readonly string[];
}

const SAYS_SUM = /[=＝][^=＝。；;]{2,}[+＋]/;
const EQUATION =
  /([\p{Script=Han}（）()“”\d]{2,24})[=＝]([^=＝。；;\n]{2,30}(?:[+＋][^=＝。；;\n+＋]{2,30})+)/gu;
/** A remark belongs to the table right above it. */
const NEAR = 4;

/** Sums over columns that a remark below a table writes out, 「填报说明：资产总额＝流动资产＋固定资产＋…」, and that its rows break. */
export function notedSums(report: Report): readonly Relation[] {
  const { document } = report;
  const tables = document.blocks.filter((block): block is Table => block.kind === 'table');
  return gather(linesWith(document, SAYS_SUM), (line) => {
    const table = tables.findLast(({ block }) => block < line.block);
    if (!table || line.block - table.block > NEAR || lostItsGrid(table)) return [];
    const first = firstRow(table);
    if (!first) return [];
    const heads = Array.from({ length: table.columns }, (_, column) =>
      headAt(table, first, column),
    );
    return gather(equationsIn(line.text), (noted) => inRows(report, table, first, heads, noted));
  });
}

const equationsIn = (text: string): readonly Noted[] =>
  matchesOf(text, EQUATION).map((match) => ({
    whole: bare(match[1] ?? ''),
    parts: (match[2] ?? '').split(/[+＋]/).map(bare),
  }));

/** A name without the number of its remark and blanks; full and half width are one. */
const bare = (name: string): string =>
  squeeze(name)
    .replace(/^(?:[（(]?\d{1,2}[）).．、]|.*[：:])/, '')
    .replace(/[（]/g, '(')
    .replace(/[）]/g, ')')
    .replace(/／/g, '/');

const SUM = /^(?:小计|合计|总计)$/;

/** The column that a name heads: alone, or over several as their sum. */
function columnOf(heads: readonly string[], name: string): number | undefined {
  const found = heads.flatMap((head, column) => {
    const words = head.split(' ').map(bare);
    const last = words.at(-1) ?? '';
    return last === name || (SUM.test(last) && words.at(-2) === name) ? [column] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

function inRows(
  report: Report,
  table: Table,
  first: number,
  heads: readonly string[],
  { whole, parts }: Noted,
): readonly Relation[] {
  const columns = [whole, ...parts].map((name) => columnOf(heads, name));
  if (columns.includes(undefined) || new Set(columns).size < columns.length) return [];
  const rows = Array.from({ length: table.rows - first }, (_, i) => first + i);
  const found = rows.flatMap((row) => {
    const at = (column: number | undefined): Stated<Figure> | undefined => {
      const cell = table.cells.find((each) => each.row === row && each.column === column);
      return cell && statedIn(table, cell);
    };
    const [sum, ...own] = columns.map(at);
    // A row that numbers the columns, 1 2 3, holds no amounts.
    const numbers = [sum, ...own].flatMap((each) => each?.value ?? []);
    const isCounted = numbers.every(
      ({ coefficient, decimals }) => decimals === 0 && coefficient <= table.columns,
    );
    return isCounted ? [] : relation(sum, own, unitOf(report, table));
  });
  const broken = found.filter(({ balance }) => balance.verdict === 'different');
  // Where most of several rows break it, the remark is of another table.
  return broken.length * 2 <= found.length || found.length === 1 ? broken : [];
}

import type { Cell, Document, Place, Table } from '../../src/document/document.ts';
import type { Chance } from '../generate/chance.ts';
import { withText } from '../mutate/mutate.ts';
import type { Plant } from './layout.ts';

/** A number as it is printed: 1,234.50 */
export const N = '(\\d[\\d,]*(?:\\.\\d+)?)';

export type Change = (text: string, by: Chance) => string | undefined;

const decimalsOf = (text: string) => text.split('.')[1]?.length ?? 0;
const shaped = (value: number, like: string): string => {
  const [whole = '', rest] = value.toFixed(decimalsOf(like)).split('.');
  const grouped = like.includes(',') ? whole.replace(/\B(?=(\d{3})+$)/gu, ',') : whole;
  return rest === undefined ? grouped : `${grouped}.${rest}`;
};
const amountOf = (text: string) => Number(text.replaceAll(',', ''));

/** Some 8 to 30 of a hundred more. */
export const more: Change = (text, by) => {
  const value = amountOf(text);
  return shaped(value + Math.max(1, Math.round((value * by.whole(8, 30)) / 100)), text);
};
export const times =
  (factor: number): Change =>
  (text) =>
    shaped(amountOf(text) * factor, text);
export const plus =
  (step: number): Change =>
  (text) =>
    shaped(amountOf(text) + step, text);
export const become =
  (words: string): Change =>
  () =>
    words;
/** One digit too many in the middle: 1234.5 becomes 12234.5. */
export const extraDigit: Change = (text) =>
  text.replace(/(\d)(?=[,\d]*(?:\.|$))/u, '$1$1').replaceAll(',', '');

/** The captured words of the first paragraph that matches are changed. */
export function inText(
  name: string,
  checks: readonly string[],
  pattern: string | RegExp,
  change: Change,
): Plant {
  const found = new RegExp(pattern, 'du');
  return {
    name,
    checks,
    plant(document, by) {
      for (const block of document.blocks) {
        if (block.kind === 'table') continue;
        const match = found.exec(block.text);
        const at = match?.indices?.[1];
        if (!match || !at) continue;
        const made = change(match[1] ?? '', by);
        if (made === undefined || made === match[1]) return undefined;
        const place = { block: block.block };
        return {
          document: withText(
            document,
            place,
            block.text.slice(0, at[0]) + made + block.text.slice(at[1]),
          ),
          at: place,
        };
      }
      return undefined;
    },
  };
}

/** Two captured words of the first paragraph that matches change places. */
export function swapped(name: string, checks: readonly string[], pattern: string): Plant {
  const found = new RegExp(pattern, 'du');
  return {
    name,
    checks,
    plant(document) {
      for (const block of document.blocks) {
        if (block.kind === 'table') continue;
        const match = found.exec(block.text);
        const [a, b] = [match?.indices?.[1], match?.indices?.[2]];
        if (!match || !a || !b || match[1] === match[2]) continue;
        const text = `${block.text.slice(0, a[0])}${match[2]}${block.text.slice(a[1], b[0])}${match[1]}${block.text.slice(b[1])}`;
        const place = { block: block.block };
        return { document: withText(document, place, text), at: place };
      }
      return undefined;
    },
  };
}

const tablesWith = (document: Document, words: RegExp): readonly Table[] =>
  document.blocks.filter(
    (block): block is Table =>
      block.kind === 'table' && block.cells.some((cell) => words.test(cell.text)),
  );

const covers = (cell: Cell, column: number) =>
  cell.column <= column && column < cell.column + cell.columnSpan;

/** The cell under a head in the first row (below it) whose label matches; `head` may be over two rows. */
function cellUnder(table: Table, head: RegExp, label: RegExp, from = 0): Cell | undefined {
  for (const top of table.cells.filter((cell) => cell.row >= from && head.test(cell.text.trim()))) {
    const row = table.cells.find(
      (cell) =>
        cell.row >= top.row + top.rowSpan && cell.row >= from && label.test(cell.text.trim()),
    );
    const cell =
      row &&
      table.cells.find(
        (each) => each.row === row.row && each.column >= top.column && covers(top, each.column),
      );
    if (cell && cell !== row) return cell;
  }
  return undefined;
}

const cellPlant = (
  name: string,
  checks: readonly string[],
  find: (document: Document, by: Chance) => { table: Table; cell: Cell } | undefined,
  change: Change,
): Plant => ({
  name,
  checks,
  plant(document, by) {
    const spot = find(document, by);
    if (!spot) return undefined;
    const { table, cell } = spot;
    const number = /\d[\d,]*(?:\.\d+)?/u.exec(cell.text);
    const made = number ? change(number[0], by) : change(cell.text, by);
    if (made === undefined) return undefined;
    const text =
      made === '' || !number
        ? made
        : cell.text.slice(0, number.index) +
          made +
          cell.text.slice(number.index + number[0].length);
    if (text === cell.text) return undefined;
    const at: Place = { block: table.block, row: cell.row, column: cell.column };
    return { document: withText(document, at, text), at };
  },
});

/** The number in a cell, found by words in its table, its column's head and its row's label, is changed. */
export const inCell = (
  name: string,
  checks: readonly string[],
  words: RegExp,
  head: RegExp,
  label: RegExp,
  change: Change,
): Plant =>
  cellPlant(
    name,
    checks,
    (document, by) => {
      const found = tablesWith(document, words).flatMap((table) => {
        const cell = cellUnder(table, head, label);
        return cell && cell.text.trim() !== '' ? [{ table, cell }] : [];
      });
      return found.length > 0 ? by.pick(found) : undefined;
    },
    change,
  );

/** The number in the cell right of a label is changed. */
export const beside = (
  name: string,
  checks: readonly string[],
  label: RegExp,
  change: Change,
): Plant =>
  cellPlant(
    name,
    checks,
    (document) => {
      for (const table of tablesWith(document, label)) {
        const head = table.cells.find((cell) => label.test(cell.text.trim()));
        const cell =
          head &&
          table.cells.find(
            (each) => each.row === head.row && each.column === head.column + head.columnSpan,
          );
        if (cell) return { table, cell };
      }
      return undefined;
    },
    change,
  );

/** Heads by which the columns of indicators are found. */
export interface Heads {
  readonly target: RegExp;
  readonly result: RegExp;
  readonly weight: RegExp;
  readonly score: RegExp;
  readonly total: RegExp;
}

/** The cells of one indicator row. */
interface Found {
  readonly table: Table;
  readonly target: Cell;
  readonly result: Cell;
  readonly weight: Cell;
  readonly score: Cell;
}

function indicatorRows(document: Document, heads: Heads): readonly Found[] {
  return tablesWith(document, /三级指标/u).flatMap((table) => {
    const top = table.cells.find((cell) => /三级指标/u.test(cell.text));
    if (!top) return [];
    const near = table.cells.filter(
      (cell) => cell.row >= top.row && cell.row < top.row + top.rowSpan,
    );
    const of = (head: RegExp) => near.findLast((cell) => head.test(cell.text.trim()))?.column ?? -1;
    const [target, result, weight, score] = [
      of(heads.target),
      of(heads.result),
      of(heads.weight),
      of(heads.score),
    ];
    const rows = [
      ...new Set(
        table.cells.filter((cell) => cell.row >= top.row + top.rowSpan).map((cell) => cell.row),
      ),
    ];
    return rows.flatMap((row) => {
      const here = table.cells.filter((cell) => cell.row === row);
      const at = (column: number) => here.find((cell) => cell.column === column);
      const [t, r, w, s] = [at(target), at(result), at(weight), at(score)];
      if (
        !t ||
        !r ||
        !w ||
        !s ||
        !at(top.column) ||
        !/^\d/u.test(s.text) ||
        !/\d/u.test(w.text) ||
        t.text === ''
      )
        return [];
      if (
        here.some(
          (cell) => heads.total.test(cell.text.trim()) || /^[≤<=＝﹦]$/u.test(cell.text.trim()),
        )
      )
        return [];
      return [{ table, target: t, result: r, weight: w, score: s }];
    });
  });
}

/** Contradictions of any scored form of indicators. */
export function formPlants(heads: Heads): readonly Plant[] {
  const pick = (
    name: string,
    checks: readonly string[],
    which: 'target' | 'result' | 'weight' | 'score',
    fits: (row: Found) => boolean,
    change: Change,
  ) =>
    cellPlant(
      name,
      checks,
      (document, by) => {
        const rows = indicatorRows(document, heads).filter(fits);
        const row = rows.length > 0 ? by.pick(rows) : undefined;
        return row && { table: row.table, cell: row[which] };
      },
      change,
    );
  const full = (row: Found) => Number(row.score.text) === Number(row.weight.text);
  const counted = (row: Found) =>
    /\d/u.test(row.target.text) && /\d/u.test(row.result.text) && !/[≤=＝]/u.test(row.target.text);
  const sums = ['TotalScoreSums'];
  return [
    pick('得分高于分值', ['ScoreWithinWeight'], 'score', full, plus(3)),
    pick(
      '得分少记',
      ['QuantitativeScoreFollowsRule', 'DeductionExplained', ...sums],
      'score',
      (row) => counted(row) && full(row),
      plus(-2),
    ),
    pick(
      '分值写错',
      ['WeightsSumToHundred', 'LeafWeightsSumToLevel1', 'WeightSchemeMatchesFrame'],
      'weight',
      () => true,
      plus(2),
    ),
    pick('指标值空缺', ['TargetValuePresent'], 'target', counted, become('')),
    pick('完成值空缺', ['ResultPresent'], 'result', counted, become('')),
    pick(
      '完成过半仍得满分',
      ['QuantitativeScoreFollowsRule'],
      'result',
      (row) => counted(row) && full(row) && Number(row.result.text.replace(/[^\d.]/gu, '')) > 3,
      times(0.5),
    ),
    pick(
      '得分多记',
      ['QuantitativeScoreFollowsRule', ...sums],
      'score',
      (row) => counted(row) && Number(row.weight.text) - Number(row.score.text) >= 1,
      plus(1),
    ),
    cellPlant(
      '总分写错',
      ['TotalScoreSums', 'GradeMatchesScore', 'RestatedFactAgrees', 'ScoreStatedInNarrative'],
      (document, by) => {
        const found = tablesWith(document, /三级指标/u).flatMap((table) => {
          const label = table.cells.findLast((cell) => heads.total.test(cell.text.trim()));
          const cell =
            label &&
            table.cells.findLast(
              (each) => each.row === label.row && /^\d[\d.]*$/u.test(each.text.trim()),
            );
          return cell ? [{ table, cell }] : [];
        });
        return found.length > 0 ? by.pick(found) : undefined;
      },
      (text) => String(Number(text) > 90 ? Number(text) - 4 : Number(text) + 4),
    ),
  ];
}

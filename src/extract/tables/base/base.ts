import type { Cell, Table } from '../../../document/document.ts';
import type { Entry, Stated } from '../../../document/stated.ts';
import type { BaseDataTable } from '../../../report/forms.ts';
import { labelIn, placeIn, rowsOf, wordsIn } from '../cells.ts';
import type { Head } from '../heads.ts';
import { type MoneyColumn, type MoneyHead, moneyHead, yearInCell } from './columns.ts';
import {
  buildingsOf,
  type Field,
  type FoundField,
  fieldIn,
  fieldOf,
  fieldsByOrder,
  fieldWith,
} from './fields.ts';
import { isList, rowsOfList } from './list.ts';
import { cellUnder, type FoundRow, moneyRow, moneyRows } from './rows.ts';

const AUSTERITY = /^厉行节约/;
const OUTSIDE = /楼堂馆所|^(?:说明|注|备注)[:：]|^(?:填表|填报|制表)人|厉行节约/;

/** Everything found on the way through the tables of one base data form. */
interface Found {
  readonly fields: Map<Field, FoundField>;
  readonly rows: FoundRow[];
  readonly years: Partial<Record<MoneyColumn | 'filledPositions', Stated<number>>>;
  austerity?: Entry<string>;
  moneyUnit?: Stated<string>;
}

/**
 * Reads a base data table (domain rule 4.1). A form that was cut into several tables (people, money, buildings)
 * is read as one: its tables are given in order.
 */
export function readBase(tables: readonly [Table, ...Table[]], head: Head): BaseDataTable {
  const found: Found = { fields: new Map(), rows: [], years: {} };
  let money: MoneyHead | undefined;
  for (const table of tables) money = walk(table, head, money, found);
  const fields = found.fields;
  const people = {
    authorizedPositions: fields.get('authorizedPositions')?.entry,
    filledPositions: fields.get('filledPositions')?.entry,
    positionFillRatio: fields.get('positionFillRatio')?.entry,
  };
  const buildings = buildingsOf(fields);
  const moneyUnit = head.moneyUnit ?? found.moneyUnit;
  return {
    block: tables[0].block,
    ...(head.title && { title: head.title }),
    ...(head.year && { year: head.year }),
    ...(moneyUnit && { moneyUnit }),
    ...(people.authorizedPositions && { authorizedPositions: people.authorizedPositions }),
    ...(people.filledPositions && { filledPositions: people.filledPositions }),
    ...(people.positionFillRatio && { positionFillRatio: people.positionFillRatio }),
    columnYears: found.years,
    moneyRows: moneyRows(found.rows),
    ...(buildings && { buildings }),
    ...(found.austerity && { austerity: found.austerity }),
  };
}

/** Goes through a table row by row; the head of the money columns holds on from table to table. */
function walk(
  table: Table,
  head: Head,
  before: MoneyHead | undefined,
  found: Found,
): MoneyHead | undefined {
  let money = before;
  let open = money !== undefined;
  const list = isList(table);
  const rows = list ? rowsOfList(table) : rowsOf(table);
  for (const [at, cells] of rows.entries()) {
    // Rows made of a list are no rows of the grid: there is no square to look at.
    const row = list ? -1 : at;
    const next = moneyHead(table, row, cells);
    if (next) {
      money = next;
      open = true;
      noteHead(table, next, found);
      continue;
    }
    const under = open && money ? fieldUnder(table, row, cells, money) : undefined;
    if (under) {
      noteField(table, under, found);
      continue;
    }
    const fields = list
      ? fieldsByOrder(table, cells, rows[at + 1] ?? [])
      : fieldsOf(table, row, cells);
    for (const field of fields) noteField(table, field, found);
    const labels = cells.map(labelIn);
    if (labels.some((label) => OUTSIDE.test(label)) || fields.length > 0) open = false;
    if (labels.some((label) => AUSTERITY.test(label))) noteAusterity(table, cells, found);
    if (!open && money && startsMoney(labels)) open = true;
    if (!open || !money) continue;
    if (money.bare && labels.some((label) => label.includes('预算'))) continue;
    const unit = head.moneyUnit?.value ?? found.moneyUnit?.value ?? '万元';
    const line = moneyRow(table, row, cells, money, unit);
    if (line) found.rows.push(line);
  }
  return money;
}

/** The fields in the squares of a row that begin in it. */
function fieldsOf(table: Table, row: number, cells: readonly Cell[]): readonly FoundField[] {
  const fields: FoundField[] = [];
  for (const cell of cells) {
    const field = cell.row === row ? fieldIn(table, cell) : undefined;
    if (field) fields.push(field);
  }
  return fields;
}

/** People in a row under the heads of the years: this year's column counts. */
function fieldUnder(
  table: Table,
  row: number,
  cells: readonly Cell[],
  money: MoneyHead,
): FoundField | undefined {
  const labels = cells.filter((cell) => fieldOf(labelIn(cell)) !== undefined);
  const [label] = labels;
  if (!label || labels.length > 1) return undefined;
  const value = cellUnder(table, row, cells, money, 'actual');
  return value && value !== label ? fieldWith(table, label, value) : undefined;
}

const startsMoney = (labels: readonly string[]) =>
  labels.some((label) => /^["“”]?三公["“”]?经费|^项目支出|^公用经费|^政府采购/.test(label));

function noteField(table: Table, field: FoundField, found: Found): void {
  if (found.fields.get(field.field)?.entry.value !== undefined) return;
  found.fields.set(field.field, field);
  const year = field.field === 'filledPositions' ? yearInCell(table, field.label) : undefined;
  if (year) found.years.filledPositions = year;
}

function noteHead(table: Table, head: MoneyHead, found: Found): void {
  for (const column of head.columns)
    if (column.year && !found.years[column.key]) found.years[column.key] = column.year;
  for (const cell of head.cells) {
    if (cell.text.length > 200) continue;
    const match = /[(（]\s*(?:单位[:：])?\s*(亿元|万元|千元|元)\s*[)）]/.exec(cell.text);
    const unit = match?.[1];
    if (!match || !unit || found.moneyUnit) continue;
    const from = match.index + match[0].indexOf(unit);
    found.moneyUnit = {
      value: unit,
      verbatim: unit,
      at: placeIn(table, cell, from, from + unit.length),
    };
  }
}

function noteAusterity(table: Table, cells: readonly Cell[], found: Found): void {
  const at = cells.findIndex((cell) => AUSTERITY.test(labelIn(cell)));
  const value = cells[at + 1];
  if (value) found.austerity = wordsIn(table, value);
}

import type { Cell, Table } from '../../../document/document.ts';
import type { Entry } from '../../../document/stated.ts';
import type { BaseDataTable } from '../../../report/forms.ts';
import type { Figure } from '../../../values/figure.ts';
import { remembered } from '../../../values/remembered.ts';
import { figureIn, isNumeric } from '../amounts.ts';
import { cellBeside } from '../beside.ts';
import { labelIn, squareAt } from '../cells.ts';

/** The single fields of the base data table: people, and the buildings finished in the year. */
export type Field = keyof typeof FIELDS;

const FIELDS = {
  authorizedPositions: {
    label: /^(?:核定|批准|人员)?编制(?:总?数|人数|人员)?(?:\(.{1,4}\))?$/,
    unit: '人',
  },
  filledPositions: {
    label: /(?:在职|在编|在岗|实有)(?:在编)?(?:人员)?(?:总?人?数)?(?:\(.{1,4}\))?$/,
    unit: '人',
  },
  positionFillRatio: { label: /^(?:在职|人员|编制)?.{0,6}控制率(?:\(%\))?$/, unit: '%' },
  approvedArea: { label: /^(?:批复|批准)(?:建设)?(?:规模|面积)/, unit: '㎡' },
  actualArea: { label: /^实际(?:建设)?(?:规模|面积)/, unit: '㎡' },
  areaRatio: { label: /(?:规模|面积)控制率/, unit: '%' },
  approvedInvestment: { label: /^(?:预算|批复|批准|概算)(?:总?投资|概算)/, unit: '万元' },
  actualInvestment: { label: /^实际(?:总|完成)?投资/, unit: '万元' },
  investmentRatio: { label: /投资(?:概算)?控制率/, unit: '%' },
} as const;
const ORDER: readonly Field[] = [
  'areaRatio',
  'investmentRatio',
  'positionFillRatio',
  'approvedArea',
  'actualArea',
  'approvedInvestment',
  'actualInvestment',
  'authorizedPositions',
  'filledPositions',
];

const ANY_FIELD = new RegExp(ORDER.map((field) => FIELDS[field].label.source).join('|'));

/** 一、编制数, 2.在职人数. */
const NUMBERED = /^(?:[一二三四五六七八九十]{1,2}、|\d{1,2}[、.])/;

/** Which field a label names. */
export const fieldOf = remembered((label): Field | undefined => {
  const name = label.replace(NUMBERED, '');
  if (name === '' || name.length > 24 || !ANY_FIELD.test(name)) return undefined;
  return ORDER.find((field) => FIELDS[field].label.test(name));
});

/** A field with its label's cell and its value. */
export interface FoundField {
  readonly field: Field;
  readonly label: Cell;
  /** The cell of the value. */
  readonly cell: Cell;
  readonly entry: Entry<Figure>;
}

const isLabel = (label: string) => fieldOf(label) !== undefined;

/** Reads the field that a cell names, when it names one and a place for its value is there. */
export function fieldIn(table: Table, cell: Cell): FoundField | undefined {
  const field = fieldOf(labelIn(cell));
  if (!field) return undefined;
  const beside = cellBeside(table, cell, isLabel);
  const value = beside && (movedLeft(table, cell, beside) ?? beside);
  return value && fieldWith(table, cell, summed(table, cell, value));
}

/**
 * The value below a label where the cell that ran down beside both rows was lost: the row of values begins under it, one square too far
 * left, and has one for each label.
 */
function movedLeft(table: Table, label: Cell, below: Cell): Cell | undefined {
  if (below.row <= label.row) return undefined;
  const [first, ...labels] = table.cells.filter(({ row }) => row === label.row);
  if (!first || first.rowSpan > 1 || isLabel(labelIn(first))) return undefined;
  const values = table.cells.filter(({ row, text }) => row === below.row && text.trim() !== '');
  const fits = values.length === labels.length && values.every(({ text }) => isNumeric(text));
  return fits && values[0]?.column === first.column ? values[labels.indexOf(label)] : undefined;
}

const SUM = /^(?:合计|总计|小计)$/;

/** Under a head with a row for each kind of post the row 合计 counts: 行政编制 | 20, 事业编制 | 30, 合计 | 50. */
function summed(table: Table, head: Cell, value: Cell): Cell {
  if (value.row <= head.row || value.column !== head.column) return value;
  for (let row = value.row; row < table.rows; row += 1) {
    const cell = squareAt(table, row, value.column);
    if (!cell || cell.row !== row || !isNumeric(cell.text)) return value;
    const labels = table.cells.filter((each) => each.row === row && each.column < cell.column);
    if (labels.some((each) => SUM.test(labelIn(each)))) return cell;
  }
  return value;
}

/** The field that a label names, with the cell of its value. */
export function fieldWith(table: Table, label: Cell, cell: Cell): FoundField | undefined {
  const field = fieldOf(labelIn(label));
  // No number of people or things is a percentage.
  if (!field || (FIELDS[field].unit !== '%' && /[%％]\s*$/.test(cell.text))) return undefined;
  return { field, label, cell, entry: figureIn(table, cell, unitOf(field, label)) };
}

/** The fields of a row of labels with the row of their values, told by order. */
export function fieldsByOrder(
  table: Table,
  labels: readonly Cell[],
  values: readonly Cell[],
): readonly FoundField[] {
  if (labels.length < 2 || labels.length !== values.length) return [];
  return labels.flatMap((label, i) => {
    const cell = values[i];
    return (cell && fieldWith(table, label, cell)) ?? [];
  });
}

function unitOf(field: Field, cell: Cell): string {
  const printed = /\((亿元|万元|千元|元|㎡|平方米|人|%)\)/.exec(labelIn(cell))?.[1];
  return printed === undefined ? FIELDS[field].unit : printed === '平方米' ? '㎡' : printed;
}

/** The building fields as the form holds them; undefined when the form has none of them. */
export function buildingsOf(
  found: ReadonlyMap<Field, FoundField>,
): NonNullable<BaseDataTable['buildings']> | undefined {
  const entry = (field: Field) => found.get(field)?.entry;
  const approvedArea = entry('approvedArea');
  const actualArea = entry('actualArea');
  const areaRatio = entry('areaRatio');
  const approvedInvestment = entry('approvedInvestment');
  const actualInvestment = entry('actualInvestment');
  const investmentRatio = entry('investmentRatio');
  const buildings = {
    ...(approvedArea && { approvedArea }),
    ...(actualArea && { actualArea }),
    ...(areaRatio && { areaRatio }),
    ...(approvedInvestment && { approvedInvestment }),
    ...(actualInvestment && { actualInvestment }),
    ...(investmentRatio && { investmentRatio }),
  };
  return Object.keys(buildings).length > 0 ? buildings : undefined;
}

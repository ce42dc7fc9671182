import { fieldOf } from '../../draft/fields.ts';
import { parseEntry } from '../../draft/parse.ts';
import { foldWidth, squeeze } from '../../values/chinese.ts';
import { type Heads, headsOf, type TableColumn } from './headers.ts';
import { groupOf, groupOfKind, kindOf, levelOf } from './levels.ts';
import type { Matrix } from './matrix.ts';

/** The fields of an indicator that a pasted table can fill. The score is reckoned, never pasted. */
export type PastedField =
  | 'group'
  | 'kind'
  | 'name'
  | 'target'
  | 'result'
  | 'weight'
  | 'reason'
  | 'measure';

/** A row of a pasted table: texts as they are kept in the draft. */
export type PastedRow = Readonly<Record<PastedField, string>>;

/** Points printed with a level-one name beside what its rows add up to, in hundredths. */
interface GroupPoints {
  readonly group: string;
  readonly printed: number;
  readonly sum: number;
}

/** What a pasted table holds, for the person to look at before it is taken over. */
export interface PastedTable {
  readonly heads: Heads;
  readonly rows: readonly PastedRow[];
  /** Rows without a name, target and result. */
  readonly blank: number;
  /** Level-one points that the rows do not add up to. */
  readonly differing: readonly GroupPoints[];
  /** Words 无偏差 left out: the form prints them by itself where nothing is said. */
  readonly withoutDeviation: number;
}

/** Reads a pasted table of indicators; undefined where no head of one was found. */
export function tableOf(
  matrix: Matrix,
  chosen?: readonly (TableColumn | undefined)[],
): PastedTable | undefined {
  const found = headsOf(matrix);
  if (!found) return undefined;
  const heads = chosen ? { ...found, columns: chosen } : found;
  const body = matrix.slice(heads.below);
  const end = body.findIndex((row) =>
    row.some(({ text, covered }) => !covered && TOTAL.test(squeeze(text))),
  );
  const read = body
    .slice(0, end < 0 ? undefined : end)
    .filter((row) => !row.every(({ text }, i) => squeeze(text) === squeeze(heads.words[i] ?? '')))
    .map((row) => rowOf(heads, (column) => textIn(row, heads, column)));
  const rows = read.filter(({ row }) => row.name + row.target + row.result !== '');
  return {
    heads,
    rows: rows.map(({ row }) => row),
    blank: read.length - rows.length,
    differing: differing(rows),
    withoutDeviation: rows.filter(({ plain }) => plain).length,
  };
}

const TOTAL = /^(?:总分|合计|总计|总得分|自评总分)/;

const textIn = (row: Matrix[number], { columns }: Heads, column: TableColumn): string => {
  const at = columns.indexOf(column);
  return at < 0 ? '' : (row[at]?.text ?? '');
};

interface Read {
  readonly row: PastedRow;
  readonly group: string;
  readonly printed?: string;
  readonly plain: boolean;
}

function rowOf(heads: Heads, text: (column: TableColumn) => string): Read {
  const one = levelOf(text('group'));
  const two = levelOf(text('kind'));
  const kind =
    kindOf(two.name) ??
    (two.name === '' && groupOf(one.name) === 'satisfaction' ? 'satisfaction' : undefined);
  const group = groupOf(one.name) ?? (kind && groupOfKind(kind));
  const said = deviationOf(text('reason'), text('measure'));
  const row = {
    group: group ?? (one.name === '' ? '' : 'other'),
    kind: kind ?? (one.name + two.name === '' ? '' : 'other'),
    name: normal('name', text('name')),
    target: normal('target', targetOf(heads, text)),
    result: normal('result', text('result')),
    weight: normal('weight', text('weight')),
    reason: normal('reason', said.reason),
    measure: normal('measure', said.measure),
  };
  return {
    row,
    group: one.name,
    plain: said.plain,
    ...(one.points !== undefined && { printed: one.points }),
  };
}

/** A target, put together where the form splits it into sign, number and unit. */
function targetOf(heads: Heads, text: (column: TableColumn) => string): string {
  if (!heads.columns.includes('number')) return text('target');
  const sign = squeeze(text('sign')).replace(/^(?:正向|反向|定性|定值)(?:指标)?$/, '');
  return squeeze(sign + text('number') + text('unit'));
}

/** The field's normal form of a pasted text; what is not understood stays as it was. */
function normal(field: PastedField, text: string): string {
  const known = fieldOf(`indicators/row.${field}`);
  return known ? parseEntry(known, text).text : text;
}

const NOTHING = /^(?:无偏差|无|—+|-+|\/|未偏差|没有偏差)。?$/;

/** 原因：…。改进措施：…。 of one column is two fields; 无偏差 is what the form prints where nothing is said. */
function deviationOf(
  reason: string,
  measure: string,
): { readonly reason: string; readonly measure: string; readonly plain: boolean } {
  const said = reason.trim();
  if (NOTHING.test(squeeze(said))) return { reason: '', measure: plainText(measure), plain: true };
  const split =
    /^(?:(?:偏差)?原因(?:分析)?[:：])?([\s\S]*?)(?:[。；;\n]\s*)?(?:改进|整改)措施[:：]([\s\S]*)$/.exec(
      said,
    );
  if (split && measure === '')
    return { reason: (split[1] ?? '').trim(), measure: (split[2] ?? '').trim(), plain: false };
  return {
    reason: said.replace(/^(?:偏差)?原因(?:分析)?[:：]/, ''),
    measure: plainText(measure),
    plain: false,
  };
}

const plainText = (text: string): string => (NOTHING.test(squeeze(text)) ? '' : text.trim());

/** Level-one names that print other points than their rows have together. */
function differing(rows: readonly Read[]): readonly GroupPoints[] {
  const printed = new Map<string, { printed: number; sum: number }>();
  for (const { row, group, printed: points } of rows) {
    const before = printed.get(group);
    const own = hundredths(row.weight) ?? 0;
    if (before) before.sum += own;
    else if (points !== undefined)
      printed.set(group, { printed: hundredths(points) ?? 0, sum: own });
  }
  return [...printed]
    .map(([group, points]) => ({ group, ...points }))
    .filter(({ printed: said, sum }) => said !== sum);
}

const hundredths = (text: string): number | undefined => {
  const found = /^(\d+)(?:\.(\d{1,2}))?$/.exec(foldWidth(text));
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : undefined;
};

import type { Bilingual } from '../document/finding.ts';
import { fieldOf } from '../draft/fields.ts';
import type { IndicatorKind, Target } from '../report/indicators.ts';
import { squeeze } from '../values/chinese.ts';
import type { LibraryIndicator } from './entry.ts';
import { FUNCTION_IDS, type FunctionId, functionName } from './functions.ts';

/** What is written of a local indicator; direction, operator and unit are read of its target. */
export const LOCAL_COLUMNS = [
  'name',
  'of',
  'kind',
  'target',
  'definition',
  'basis',
  'evidence',
] as const;

/** One part of a local indicator. */
export type LocalColumn = (typeof LOCAL_COLUMNS)[number];

/** A local indicator as it was typed: function and kind by their ids. */
export type LocalText = Readonly<Record<LocalColumn, string>>;

/** What a part is called. */
export const LOCAL_LABELS: Readonly<Record<LocalColumn, Bilingual>> = {
  name: { zh: '指标名称', en: 'Indicator' },
  of: { zh: '领域', en: 'Function' },
  kind: { zh: '二级指标', en: 'Level two' },
  target: { zh: '指标值示例', en: 'Typical target' },
  definition: { zh: '指标解释', en: 'Definition' },
  basis: { zh: '计算方法', en: 'Calculation' },
  evidence: { zh: '佐证来源', en: 'Source of evidence' },
};

/** Reads a target in the grammar of targets; undefined when it cannot be read. */
export type ReadTarget = (typed: string) => Target | undefined;

/** Longest name of an indicator, and longest other part, in characters. */
const LONGEST = { name: 100, other: 1000 } as const;

/** What is wrong with a local indicator, part by part, each in a sentence with what to do; nothing for one that can be kept. */
export function localFaults(
  text: LocalText,
  read: ReadTarget,
): readonly { readonly column: LocalColumn; readonly sentence: Bilingual }[] {
  return LOCAL_COLUMNS.flatMap((column) => {
    const sentence = faultOf(column, text[column].trim(), read);
    return sentence ? [{ column, sentence }] : [];
  });
}

function faultOf(column: LocalColumn, typed: string, read: ReadTarget): Bilingual | undefined {
  const { zh, en } = LOCAL_LABELS[column];
  if (typed === '') return { zh: `${zh}没有填写，请补充。`, en: `${en} is missing.` };
  const longest = column === 'name' ? LONGEST.name : LONGEST.other;
  if (typed.length > longest)
    return {
      zh: `${zh}超过${longest}字，请精简。`,
      en: `${en} is longer than ${longest} characters.`,
    };
  if (column === 'of' && !isFunction(typed))
    return { zh: `没有“${typed}”这个领域，请从列表中选。`, en: `There is no function ${typed}.` };
  if (column === 'kind' && !kindChoices().some(({ value }) => value === typed))
    return {
      zh: `没有“${typed}”这种二级指标，请从列表中选。`,
      en: `There is no level two ${typed}.`,
    };
  if (column === 'target' && !isReadable(read(typed)))
    return {
      zh: `指标值“${typed}”读不出方向和数，请写成“≥95%”“≤30天”“12月底前”或定性描述。`,
      en: `The target ${typed} cannot be read; write ≥95%, ≤30天 or 12月底前.`,
    };
  return undefined;
}

/** A sign alone says nothing. */
const isReadable = (target: Target | undefined): boolean =>
  target !== undefined && (target.operator === undefined || target.value !== undefined);

const isFunction = (typed: string): typed is FunctionId =>
  FUNCTION_IDS.includes(typed as FunctionId);

/** The kinds of level two with their words. */
export const kindChoices = () => fieldOf('indicators/row.kind')?.choices ?? [];

/** A local indicator for the library; undefined while something of it is wrong. */
export function localIndicator(
  text: LocalText,
  read: ReadTarget,
  addedBy: string,
): LibraryIndicator | undefined {
  const target = read(text.target);
  if (!target || !isFunction(text.of)) return undefined;
  const { name, of, definition, basis, evidence } = text;
  return {
    ...{ name, of, definition, basis, evidence, addedBy, target: text.target },
    kind: text.kind as IndicatorKind,
    ...measureOf(target),
  };
}

/** Direction, sign and unit as a target has them; a strict sign counts as the other. */
export function measureOf(
  target: Target,
): Pick<LibraryIndicator, 'direction' | 'operator' | 'unit'> {
  const sign = target.operator === '>' ? '≥' : target.operator === '<' ? '≤' : target.operator;
  return {
    direction: target.direction,
    ...(sign && { operator: sign }),
    unit: target.value?.unit ?? '',
  };
}

/** Heads of a workbook, first our own. */
const HEADS: Readonly<Record<LocalColumn, readonly string[]>> = {
  name: ['指标名称', '三级指标', '指标'],
  of: ['领域', '职能', '行业领域', '适用领域'],
  kind: ['二级指标', '指标类型', '指标类别'],
  target: ['指标值示例', '指标值', '年度指标值', '目标值'],
  definition: ['指标解释', '指标说明', '指标定义', '指标内容'],
  basis: ['计算方法', '计算公式', '指标计算方法', '评分标准'],
  evidence: ['佐证来源', '数据来源', '佐证资料', '取数来源', '评价依据'],
};

/** The rows of a sheet as local indicators: undefined without a row of heads that names an indicator and its target. */
export function localRows(
  rows: readonly (readonly string[])[],
): readonly { readonly row: number; readonly text: LocalText }[] | undefined {
  const at = rows.findIndex((row) => columnOf(row, 'name') >= 0 && columnOf(row, 'target') >= 0);
  const heads = rows[at];
  if (!heads) return undefined;
  const places = LOCAL_COLUMNS.map((column) => [column, columnOf(heads, column)] as const);
  return rows.slice(at + 1).flatMap((cells, i) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const typed = Object.fromEntries(
      places.map(([column, place]) => [column, cells[place]?.trim() ?? '']),
    ) as Record<LocalColumn, string>;
    return [
      { row: at + i + 2, text: { ...typed, of: functionOf(typed.of), kind: kindOf(typed.kind) } },
    ];
  });
}

const columnOf = (heads: readonly string[], column: LocalColumn): number => {
  const known = HEADS[column];
  return heads.findIndex((head) => known.includes(squeeze(head)));
};

/** The id of a function by its name; of any unit when nothing is written. A word that is none stays, and is told. */
const functionOf = (typed: string): string =>
  typed === ''
    ? 'common'
    : (FUNCTION_IDS.find((id) => squeeze(functionName(id).zh) === squeeze(typed)) ?? typed);

/** The id of a kind by its word, with or without 指标 at its end. */
const kindOf = (typed: string): string => {
  const bare = (word: string) => squeeze(word).replace(/指标$/, '');
  return kindChoices().find(({ label }) => bare(label.zh) === bare(typed))?.value ?? typed;
};

/** A local indicator as a row of a workbook, in the words that `localRows` reads. */
export const localCells = (text: LocalText): readonly string[] =>
  LOCAL_COLUMNS.map((column) =>
    column === 'of' && isFunction(text.of)
      ? functionName(text.of).zh
      : column === 'kind'
        ? (kindChoices().find(({ value }) => value === text.kind)?.label.zh ?? text.kind)
        : text[column],
  );

import {
  type Cell,
  type Document,
  type Heading,
  type Paragraph,
  type Place,
  stretchOf,
  type Table,
} from '../../document/document.ts';
import type { Entry, Stated } from '../../document/stated.ts';
import type { SignatureBlock } from '../../report/forms.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { firstByKey } from '../../values/sorted.ts';
import { placeIn, wordsOf } from './cells.ts';

type Field = SignatureBlock['fields'][number]['field'];
type Signed = SignatureBlock['fields'][number];

const COLON =
  '\\s*(?:[(（][^()（）]{1,6}[)）])?\\s*[:：](?:\\s*[(（](?:签字|签名|签章|盖章|公章|手写)[)）])?';
const NAMES: readonly (readonly [Field, string])[] = [
  [
    'preparer',
    '(?:填\\s*表|填\\s*报|制\\s*表|经\\s*办|编\\s*制|填\\s*写)\\s*人(?:签字|签名|签章)?|制\\s*表(?!日期|时间)',
  ],
  [
    'date',
    '(?:(?:填\\s*报|填\\s*表|报\\s*告|制\\s*表|填\\s*写|编\\s*制)\\s*)?(?:日\\s*期|时\\s*间)',
  ],
  ['phone', '(?:联\\s*系\\s*)?电\\s*话(?:号码)?|联系方式'],
  [
    'unitHead',
    '(?:填报|预算)?(?:(?:单位|部门|主要|分管|财务)\\s*)?(?:负\\s*责\\s*人|领\\s*导|法定代表人)\\s*(?:签\\s*字|签\\s*名|签\\s*章|审签|审核)?',
  ],
  ['reviewer', '(?:审\\s*核|复\\s*核|审\\s*定)\\s*人?(?:签字|签名)?'],
  [
    'seal',
    '(?:单位|部门|填报单位|填报部门)?\\s*(?:公\\s*章|盖\\s*章|签\\s*章)|(?:填报)?(?:单位|部门)\\s*[(（]\\s*(?:盖\\s*章|公\\s*章|签\\s*章)\\s*[)）]',
  ],
];
const ANY = new RegExp(
  NAMES.map(([, name]) => `((?:${name})${name.includes('盖') ? '\\s*[:：]?' : COLON})`).join('|'),
  'g',
);
const LABEL_CELL = new RegExp(
  `^\\s*(?:${NAMES.map(([, name]) => `(${name})`).join('|')})\\s*(?:[(（][^()（）]{1,6}[)）])?\\s*[:：]?\\s*$`,
);
const LINES = 8;

/** Where a block of a number stands in its document, or, for a nested table, the block in which it stands. */
export const indexOfBlock = ({ blocks }: Document, number: number): number =>
  firstByKey(blocks, numberOf, number + 1) - 1;

const numberOf = ({ block }: Document['blocks'][number]): number => block;

/**
 * The signature block of the form that begins with a table: in the lines under it, else in its last rows, else
 * between its title and it. `isPart` tells which tables further down still belong to the form.
 */
export function readSignature(
  document: Document,
  fromBlock: number,
  isPart: (block: number) => boolean = () => false,
): SignatureBlock | undefined {
  const start = indexOfBlock(document, fromBlock);
  const first = document.blocks[start];
  let table = first?.kind === 'table' ? first : undefined;
  const under: Signed[] = [];
  for (let i = start + 1, lines = 0; i < document.blocks.length && lines < LINES; i += 1) {
    const block = document.blocks[i];
    if (!block) break;
    if (block.kind === 'table') {
      if (isPart(block.block)) {
        table = block;
        lines = 0;
        continue;
      }
      const signed = block.rows <= 4 ? signedCells(block, 0) : [];
      if (signed.length >= 2 && signed.length * 4 >= block.cells.length) under.push(...signed);
      break;
    }
    if (block.kind === 'paragraph' && block.role && block.role !== 'textBox') continue;
    if (block.text.trim() === '') continue;
    lines += 1;
    const signed = signedLine(block);
    if (signed.length === 0 && (under.length > 0 || looksLikeNextPart(block.text))) break;
    under.push(...signed);
  }
  const found =
    under.length > 0 ? under : table ? signedCells(table, Math.max(0, table.rows - 4)) : [];
  return blockOf(found);
}

/** The signature fields in the lines between the title of a form and its table. */
export function signatureAbove(
  document: Document,
  titleBlock: number,
  tableBlock: number,
): SignatureBlock | undefined {
  const from = indexOfBlock(document, titleBlock);
  const to = indexOfBlock(document, tableBlock);
  const found = document.blocks
    .slice(from + 1, to)
    .flatMap((block) => (block.kind === 'table' ? [] : signedLine(block)));
  return blockOf(found);
}

const looksLikeNextPart = (text: string): boolean =>
  /^\s*附[件表]\s*\d|表\s*$|^\s*[一二三四五六七八九十]+、|^\s*第.{1,3}部分/.test(text);

function blockOf(fields: readonly Signed[]): SignatureBlock | undefined {
  const first = fields[0];
  if (!first || !fields.some((each) => each.field !== 'seal' && each.field !== 'reviewer'))
    return undefined;
  const { block, row, column } = first.label.at;
  return {
    fields,
    at: { block, ...(row !== undefined && { row }), ...(column !== undefined && { column }) },
  };
}

/** The fields of a line: several stand on one line with white space between. A line that only mentions a word is none. */
function signedLine(block: Paragraph | Heading): readonly Signed[] {
  if (block.text.length > 240) return [];
  return signedText(block.text, { block: block.block }, true);
}

function signedText(text: string, place: Place, mustLead: boolean): readonly Signed[] {
  if (!/[:：章]/.test(text)) return [];
  const matches = matchesOf(text, ANY).filter((match) => startsField(text, match.index));
  const first = matches[0];
  if (!first || (mustLead && text.slice(0, first.index).trim() !== '')) return [];
  return matches.map((match, i) => {
    const end = match.index + match[0].length;
    const next = matches[i + 1]?.index ?? text.length;
    const label = stated(text, match.index, end, place);
    const { value, verbatim, at } = entry(text.slice(end, next), end, place);
    const field = fieldAt(match);
    return value === undefined
      ? { field, label, verbatim, at }
      : { field, label, value, verbatim, at };
  });
}

/** A label begins the line or follows white space or punctuation, never a word (单位负责人 holds 负责人). */
const startsField = (text: string, at: number): boolean =>
  at === 0 || /[\s\u3000:：,，;；、|/_）)\d.]/.test(text[at - 1] ?? '');

const fieldAt = (match: RegExpMatchArray | RegExpExecArray): Field =>
  NAMES[match.slice(1).findIndex((group) => group !== undefined)]?.[0] ?? 'preparer';

function stated(text: string, from: number, to: number, place: Place): Stated<string> {
  const words = wordsOf(text.slice(from, to));
  const start = from + (words.from ?? 0);
  const end = start + words.verbatim.length;
  return {
    value: words.verbatim.replace(/[\s:：]/g, ''),
    verbatim: words.verbatim,
    at: stretchOf(place, start, end),
  };
}

function entry(text: string, offset: number, place: Place): Entry<string> {
  const trimmed = text.replace(/[\s_＿—]+$/, '').replace(/^[\s_＿—]+/, '');
  // 年 月 日 without figures is a line to be filled in.
  if (/^[年月日\s]*$/.test(trimmed)) return { verbatim: '', at: stretchOf(place, offset, offset) };
  const from = offset + text.indexOf(trimmed);
  return { value: trimmed, verbatim: trimmed, at: stretchOf(place, from, from + trimmed.length) };
}

/** The fields in rows of a table: a label with its value in the same cell, or in the cell after it. */
function signedCells(table: Table, fromRow: number): readonly Signed[] {
  const cells = table.cells.filter((cell) => cell.row >= fromRow);
  return gather(cells, (cell, i) => {
    if (cell.text.length > 240 || cell.text.trim() === '') return [];
    const alone = LABEL_CELL.exec(cell.text);
    const next = cells[i + 1];
    if (alone && next?.row === cell.row && !LABEL_CELL.test(next.text))
      return [{ field: fieldAt(alone), label: whole(table, cell), ...valueIn(table, next) }];
    return signedText(cell.text, placeIn(table, cell), true);
  });
}

const whole = (table: Table, cell: Cell): Stated<string> => {
  const { verbatim, from = 0 } = wordsOf(cell.text);
  return {
    value: verbatim.replace(/[\s:：]/g, ''),
    verbatim,
    at: placeIn(table, cell, from, from + verbatim.length),
  };
};

function valueIn(table: Table, cell: Cell): Entry<string> {
  const { verbatim, from, to } = wordsOf(cell.text);
  const at = placeIn(table, cell, from, to);
  return verbatim === '' ? { verbatim, at } : { value: verbatim, verbatim, at };
}

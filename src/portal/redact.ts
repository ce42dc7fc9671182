import type { Block, Cell, Document, Table } from '../document/document.ts';

/** Kinds of personal data that a published report must not show. */
type MaskedKind = 'identity' | 'mobile' | 'landline';

/** What was masked, without what stood there: only its masked form may be kept. */
export interface Masked {
  readonly kind: MaskedKind;
  /** Block, and cell of a table, in the document. */
  readonly block: number;
  readonly row?: number;
  readonly column?: number;
  /** Where in the text it begins. */
  readonly from: number;
  readonly shown: string;
  /** Some signs before and after, masked too, by which a person finds the place. */
  readonly before: string;
  readonly after: string;
}

/** A document that may be published, and what was masked in it. */
export interface Redacted {
  readonly document: Document;
  readonly masked: readonly Masked[];
}

const DAY_OF_BIRTH = '(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const OLD_DAY_OF_BIRTH = '\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])';
const SEPARATOR = '[-—－ ]?';
/** Money and counts of eleven digits are no telephones. */
const NO_AMOUNT = '(?![\\dA-Za-z]|\\.\\d|\\s*(?:元|万元|亿元))';
const ALONE = '(?<![\\dA-Za-z.])';

/** In the order in which they are looked for; digits are folded to half width before. */
const PATTERNS: readonly (readonly [MaskedKind, RegExp])[] = [
  ['identity', new RegExp(`${ALONE}[1-9]\\d{5}${DAY_OF_BIRTH}\\d{3}[\\dXx](?![\\dA-Za-z])`, 'g')],
  ['identity', new RegExp(`${ALONE}[1-9]\\d{5}${OLD_DAY_OF_BIRTH}\\d{3}${NO_AMOUNT}`, 'g')],
  [
    'mobile',
    new RegExp(
      `${ALONE}(?:\\+?86[- ]?)?1[3-9]\\d${SEPARATOR}\\d{4}${SEPARATOR}\\d{4}${NO_AMOUNT}`,
      'g',
    ),
  ],
  ['landline', new RegExp(`${ALONE}[（(]?0\\d{2,3}[）)—－\\- ]{1,2}\\d{7,8}${NO_AMOUNT}`, 'g')],
  ['landline', /(?<=(?:电话|传真|手机|联系方式)[:：\s]{0,4})\d{7,8}(?![\d.])/g],
];

/** A number as it is compared: digits alone, without the code of the country. */
const numberOf = (text: string): string => {
  const digits = folded(text)
    .toUpperCase()
    .replace(/[^\dX]/g, '');
  return digits.length === 13 && digits.startsWith('86') ? digits.slice(2) : digits;
};

/**
 * Masks telephone and identity numbers in a document, those of `allowed` excepted (office telephones that the unit wants
 * to be found by). Lengths and places stay. What is masked once is not found again.
 */
export function redact(document: Document, allowed: readonly string[]): Redacted {
  const free = new Set(allowed.map(numberOf));
  const masked: Masked[] = [];
  const text = (words: string, at: Pick<Masked, 'block' | 'row' | 'column'>, phone = false) => {
    const found = numbersIn(words, phone).filter(({ number }) => !free.has(number));
    if (found.length === 0) return words;
    const shown = found.reduce((before, { from, to, kind }) => {
      return before.slice(0, from) + hidden(before.slice(from, to), kind) + before.slice(to);
    }, words);
    for (const { from, to, kind } of found)
      masked.push({
        ...{ kind, ...at, from, shown: shown.slice(from, to) },
        ...{ before: shown.slice(Math.max(0, from - 12), from), after: shown.slice(to, to + 6) },
      });
    return shown;
  };
  const table = (of: Table): Table => ({
    ...of,
    cells: of.cells.map((cell, i): Cell => {
      const { row, column } = cell;
      const label = of.cells[i - 1];
      const phone = label?.row === row && /电话|传真|手机|联系方式/.test(label.text);
      return {
        ...cell,
        text: text(cell.text, { block: of.block, row, column }, phone),
        ...(cell.tables && { tables: cell.tables.map(table) }),
      };
    }),
  });
  const block = (of: Block): Block =>
    of.kind === 'table' ? table(of) : { ...of, text: text(of.text, { block: of.block }) };
  return { document: { ...document, blocks: document.blocks.map(block) }, masked };
}

interface Found {
  readonly kind: MaskedKind;
  readonly from: number;
  readonly to: number;
  readonly number: string;
}

/** Numbers in a text, in order, none over another. `phone`: the text is the answer to “电话”. */
function numbersIn(words: string, phone: boolean): readonly Found[] {
  const plain = folded(words);
  const found: Found[] = [];
  const patterns = phone
    ? [...PATTERNS, ['landline', /(?<![\d.])\d{7,8}(?![\d.])/g] as const]
    : PATTERNS;
  for (const [kind, pattern] of patterns)
    for (const match of plain.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (found.some((other) => from < other.to && other.from < to)) continue;
      found.push({ kind, from, to, number: numberOf(match[0]) });
    }
  return found.sort((a, b) => a.from - b.from);
}

/** Full-width digits and letters as half-width ones, sign for sign. */
const folded = (text: string): string =>
  text.replace(/[０-９Ｘｘ＋]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** The first three digits stay, and the last two of telephones. */
function hidden(number: string, kind: MaskedKind): string {
  const digits = [...number].filter((sign) => /[\d０-９XxＸｘ]/.test(sign)).length;
  const last = kind === 'identity' ? digits : digits - 2;
  let at = 0;
  return number.replace(/[\d０-９XxＸｘ]/g, (sign) => {
    at += 1;
    return at <= 3 || at > last ? sign : '*';
  });
}

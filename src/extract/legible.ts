import type { Block, Document, Place, Table } from '../document/document.ts';
import { textAt } from '../document/document.ts';
import { SIMPLIFIED } from './traditional.ts';

const FULL_WIDTH = /[０-９．％]/g;
const HALF: Readonly<Record<string, string>> = { '．': '.', '％': '%' };
// Pinyin in brackets behind a character, as some sites put it against copying.
const PINYIN = /[（(][a-zà-üā-ǜ\s]{0,24}[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ][a-zà-üā-ǜ\s]{0,24}[）)]/gi;
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'g');

const ACCENTED = 'āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ';
/** Characters without which a text is legible as it stands, by their code: looked up because every text is looked at. */
const NOTABLE = new Uint8Array(0x1_00_00);
for (const c of [
  '０１２３４５６７８９．％',
  ACCENTED,
  ACCENTED.toUpperCase(),
  ...SIMPLIFIED.keys(),
].join(''))
  NOTABLE[c.charCodeAt(0)] = 1;

function isLegible(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (NOTABLE[text.charCodeAt(i)] === 1) return false;
  return true;
}

const isLegibleTable = (table: Table): boolean =>
  table.cells.every((cell) => isLegible(cell.text) && (cell.tables?.every(isLegibleTable) ?? true));
const isLegibleBlock = (block: Block): boolean =>
  block.kind === 'table' ? isLegibleTable(block) : isLegible(block.text);

/**
 * A document in the characters that the rules know: half-width digits, simplified characters, no pinyin between them.
 * Every text keeps its length, so that places hold in both documents; the same document when there is nothing to do.
 */
export function legible(document: Document): Document {
  if (document.blocks.every(isLegibleBlock)) return document;
  let changed = false;
  const text = (given: string): string => {
    if (isLegible(given)) return given;
    const made = given
      .replace(FULL_WIDTH, (c) => HALF[c] ?? String.fromCharCode(c.charCodeAt(0) - 0xfee0))
      .replace(TRADITIONAL, (c) => SIMPLIFIED.get(c) ?? c)
      .replace(PINYIN, (said) => '\u200b'.repeat(said.length));
    changed ||= made !== given;
    return made;
  };
  const table = (block: Table): Table => ({
    ...block,
    cells: block.cells.map((cell) => ({
      ...cell,
      text: text(cell.text),
      ...(cell.tables && { tables: cell.tables.map(table) }),
    })),
  });
  const blocks = document.blocks.map(
    (block): Block =>
      block.kind === 'table' ? table(block) : { ...block, text: text(block.text) },
  );
  return changed ? { ...document, blocks } : document;
}

/** Puts the document's own words back into everything that quotes a place. */
export function requoted<T>(value: T, document: Document): T {
  if (Array.isArray(value)) return value.map((each) => requoted(each, document)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const made = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'document' ? document : requoted(inner, document),
    ]),
  );
  const { at, verbatim } = made as { readonly at?: Place; readonly verbatim?: string };
  if (!at || !verbatim) return made as T;
  const from = at.from ?? 0;
  const own = textAt(document, at).slice(from, at.to ?? from + verbatim.length);
  return (own.length === verbatim.length ? { ...made, verbatim: own } : made) as T;
}

import type { Buffer } from 'node:buffer';
import { symbolText } from '../docx/symbols.ts';
import { decode1252 } from '../encoding/windows-1252.ts';
import { STRUCTURE, type WordFile } from './fib.ts';
import { broken } from './refusals.ts';
import { SPRM, walkProperties } from './sprm.ts';

/** Stands for a character that is deleted or hidden, so that positions stay true. */
export const GONE = '\ufdd0';

/** All characters of the file with a way from a character to its byte. */
export interface Characters {
  readonly text: string;
  readonly offsetOf: (position: number) => number;
  readonly hidden: number;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
  readonly size: 1 | 2;
}

/** Bytes of the Word stream that are not text as it stands: deleted, hidden, or a symbol. */
interface Special {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly hidden: boolean;
}

const LONGEST = 20_000_000;

/** Puts the text together from its pieces; deleted revisions and hidden text are gone, symbols are characters. */
export function readCharacters(file: WordFile): Characters {
  const pieces = readPieces(file);
  const specials = readSpecials(file);
  const texts: string[] = [];
  let hidden = 0;
  for (const piece of pieces) {
    const bytes = piece.size * (piece.to - piece.from);
    const raw = file.word.subarray(piece.offset, piece.offset + bytes);
    const text = piece.size === 1 ? decode1252(raw) : raw.toString('utf16le');
    const [replaced, gone] = replace(text, piece, specials);
    hidden += gone;
    texts.push(replaced);
  }
  let last = 0;
  const offsetOf = (position: number): number => {
    const here = pieces[last];
    if (here && position < here.from) last = 0;
    while (last < pieces.length - 1 && position >= (pieces[last]?.to ?? 0)) last += 1;
    const piece = pieces[last];
    return piece ? piece.offset + (position - piece.from) * piece.size : 0;
  };
  return { text: texts.join(''), offsetOf, hidden };
}

function readPieces(file: WordFile): readonly Piece[] {
  const clx = file.structure(STRUCTURE.pieces);
  let at = 0;
  while (at + 3 <= clx.length && clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1);
  if (at + 5 > clx.length || clx[at] !== 2) throw broken();
  const plc = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
  const count = Math.floor((plc.length - 4) / 12);
  const pieces: Piece[] = [];
  let total = 0;
  for (let i = 0; i < count; i += 1) {
    const from = plc.readUInt32LE(i * 4);
    const to = plc.readUInt32LE(i * 4 + 4);
    const packed = plc.readUInt32LE((count + 1) * 4 + i * 8 + 2);
    const size = packed & 0x40000000 ? 1 : 2;
    const place = packed & 0x3fffffff;
    const offset = size === 1 ? place >>> 1 : place;
    if (to < from || from !== total || offset + (to - from) * size > file.word.length)
      throw broken();
    total = to;
    if (total > LONGEST) throw broken();
    pieces.push({ from, to, offset, size });
  }
  return pieces;
}

/** Replaces the special stretches of a piece, character for character. */
function replace(text: string, piece: Piece, specials: readonly Special[]): [string, number] {
  const end = piece.offset + text.length * piece.size;
  let at = firstAfter(specials, piece.offset);
  let done = 0;
  let hidden = 0;
  let out = '';
  for (; at < specials.length; at += 1) {
    const special = specials[at];
    if (!special || special.from >= end) break;
    const from = Math.max(done, Math.floor((special.from - piece.offset) / piece.size));
    const to = Math.min(text.length, Math.floor((special.to - piece.offset) / piece.size));
    if (to <= from) continue;
    const covered = text.slice(from, to);
    if (special.hidden && /[^\s\x00-\x1f]/.test(covered)) hidden += 1;
    // The end of a cell stays even when it is hidden, or the row would lose a cell.
    out += text.slice(done, from) + covered.replace(/[^\x07]/g, special.text);
    done = to;
  }
  return done === 0 ? [text, hidden] : [out + text.slice(done), hidden];
}

function firstAfter(specials: readonly Special[], offset: number): number {
  let low = 0;
  let high = specials.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((specials[middle]?.to ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const PAGE = 512;

/** Reads the pages of character properties for what changes the text. */
function readSpecials(file: WordFile): readonly Special[] {
  const plc = file.structure(STRUCTURE.characterPages);
  const pages = Math.max(0, Math.floor((plc.length - 4) / 8));
  const found: Special[] = [];
  for (let i = 0; i < pages; i += 1) {
    const page = (plc.readUInt32LE((pages + 1) * 4 + i * 4) & 0x3fffff) * PAGE;
    if (page + PAGE <= file.word.length) pageSpecials(file.word, page, found);
  }
  return found.sort((a, b) => a.from - b.from);
}

function pageSpecials(word: Buffer, page: number, found: Special[]): void {
  const count = Math.min(word[page + 511] ?? 0, 101);
  const known = new Map<number, { text: string; hidden: boolean } | undefined>();
  for (let k = 0; k < count; k += 1) {
    const slot = word[page + (count + 1) * 4 + k] ?? 0;
    if (slot === 0) continue;
    if (!known.has(slot)) known.set(slot, specialOf(word, page + slot * 2));
    const special = known.get(slot);
    if (special)
      found.push({
        from: word.readUInt32LE(page + k * 4),
        to: word.readUInt32LE(page + k * 4 + 4),
        ...special,
      });
  }
}

function specialOf(word: Buffer, at: number): { text: string; hidden: boolean } | undefined {
  let found: { text: string; hidden: boolean } | undefined;
  walkProperties(word, at + 1, at + 1 + (word[at] ?? 0), (number, bytes, operand) => {
    if (number === SPRM.deleted && bytes[operand] === 1) found = { text: GONE, hidden: false };
    else if (number === SPRM.hidden && bytes[operand] === 1) found ??= { text: GONE, hidden: true };
    else if (number === SPRM.symbol) {
      const code = bytes.readUInt16LE(operand + 2).toString(16);
      found ??= { text: symbolText('Wingdings', code).charAt(0) || GONE, hidden: false };
    }
  });
  return found;
}

import { END, Lexer } from './lexer.ts';
import { Keyword, type PdfValue, Unusual } from './syntax.ts';

/** More characters than a font can have by codes of two bytes, twice. */
const MOST_CHARACTERS = 131_072;

/** Reads the map from codes of a font to Unicode (ISO 32000-1, 9.10.3). Codes it does not name are missing. */
export function readToUnicode(bytes: Buffer): ReadonlyMap<number, string> {
  const map = new Map<number, string>();
  const lexer = new Lexer(bytes);
  let operands: PdfValue[] = [];
  for (let token = lexer.next(); token !== END; token = lexer.next()) {
    if (!(token instanceof Keyword)) {
      operands.push(token);
      continue;
    }
    if (token.text === 'endbfchar') addCharacters(map, operands);
    else if (token.text === 'endbfrange') addRanges(map, operands);
    else if (token.text === 'usecmap') throw new Unusual('usecmap');
    operands = [];
  }
  return map;
}

function addCharacters(map: Map<number, string>, operands: readonly PdfValue[]): void {
  for (let i = 0; i + 1 < operands.length; i += 2)
    map.set(codeOf(operands[i]), textOf(operands[i + 1]));
}

function addRanges(map: Map<number, string>, operands: readonly PdfValue[]): void {
  let entries = map.size;
  for (let i = 0; i + 2 < operands.length; i += 3) {
    const from = codeOf(operands[i]);
    const to = codeOf(operands[i + 1]);
    entries += Math.max(to - from, 0);
    if (entries > MOST_CHARACTERS) throw new Unusual('ToUnicode');
    const target = operands[i + 2];
    if (Array.isArray(target)) {
      target.slice(0, to - from + 1).forEach((item, k) => {
        map.set(from + k, textOf(item));
      });
      continue;
    }
    // In a range the last unit alone counts up.
    const text = textOf(target);
    const head = text.slice(0, -1);
    const last = text.charCodeAt(text.length - 1);
    for (let code = from; code <= to; code += 1)
      map.set(code, head + String.fromCharCode(last + code - from));
  }
}

function codeOf(value: PdfValue | undefined): number {
  if (!Buffer.isBuffer(value) || value.length === 0 || value.length > 4)
    throw new Unusual('ToUnicode');
  return value.readUIntBE(0, value.length);
}

function textOf(value: PdfValue | undefined): string {
  if (!Buffer.isBuffer(value)) throw new Unusual('ToUnicode');
  if (value.length === 1) return String.fromCharCode(value[0] as number);
  if (value.length === 0 || value.length % 2) throw new Unusual('ToUnicode');
  return Buffer.from(value).swap16().toString('utf16le');
}

import { hexAt, literalAt, type StringAt } from './strings.ts';
import { type Dictionary, Keyword, Name, type PdfValue, Ref, Unusual } from './syntax.ts';

/** Deeper nesting than any document has. */
const MOST_NESTED = 100;

const WHITE = 1;
const DELIMITER = 2;
const DIGIT = 3;
/** What each byte is (ISO 32000-1, 7.2.2). */
const KIND = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) KIND[byte] = WHITE;
for (const mark of '()<>[]{}/%') KIND[mark.charCodeAt(0)] = DELIMITER;
for (const mark of '0123456789+-.') KIND[mark.charCodeAt(0)] = DIGIT;

const names = new Map<string, Name>();
const keywords = new Map<string, Keyword>();
/** Words of one and two bytes, which most operators are, by their bytes. */
const shortWords: (Keyword | undefined)[] = [];
/** More different words than this are no longer kept: a hostile file could make any number. */
const MOST_KEPT = 4096;

function kept<Word>(known: Map<string, Word>, text: string, make: (text: string) => Word): Word {
  let word = known.get(text);
  if (word === undefined) {
    word = make(text);
    if (known.size < MOST_KEPT) known.set(text, word);
  }
  return word;
}

const nameOf = (text: string): Name => kept(names, text, (own) => new Name(own));
/** The word of that text; equal words are the same object. */
export const keywordOf = (text: string): Keyword => kept(keywords, text, (own) => new Keyword(own));

/** Where the bytes end. */
export const END = keywordOf('');
const ARRAY_END = keywordOf(']');
const DICTIONARY_END = keywordOf('>>');
const REFERENCE = keywordOf('R');
const TRUE = keywordOf('true');
const FALSE = keywordOf('false');
const NULL = keywordOf('null');

const TENTHS = [1, 0.1, 0.01, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9];

/** Reads the values of a PDF file or of a content stream one after the other (ISO 32000-1, 7.2 and 7.3). */
export class Lexer {
  readonly bytes: Buffer;
  at: number;
  #nested = 0;

  constructor(bytes: Buffer, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** The next value or word; `END` behind the last. References are not put together here. */
  next(): PdfValue {
    this.skipWhite();
    const { bytes, at } = this;
    if (at >= bytes.length) return END;
    const first = bytes[at] as number;
    if (KIND[first] === DIGIT) return this.#number();
    if (KIND[first] !== DELIMITER) return this.#word();
    if (first === 0x2f) return this.#name();
    if (first === 0x28) return this.#string(literalAt(bytes, at));
    if (first === 0x5b) return this.#array();
    if (first === 0x3c)
      return bytes[at + 1] === 0x3c ? this.#dictionary() : this.#string(hexAt(bytes, at));
    if (first === 0x3e && bytes[at + 1] === 0x3e) {
      this.at += 2;
      return DICTIONARY_END;
    }
    this.at += 1;
    return first === 0x5d ? ARRAY_END : keywordOf(String.fromCharCode(first));
  }

  /** The next value of an object, references put together. */
  value(): PdfValue {
    const first = this.next();
    if (typeof first !== 'number' || !Number.isInteger(first) || first < 0) return first;
    const back = this.at;
    const second = this.next();
    if (typeof second === 'number' && this.next() === REFERENCE) return new Ref(first);
    this.at = back;
    return first;
  }

  /** Passes over white space and comments. */
  skipWhite(): void {
    const { bytes } = this;
    let at = this.at;
    for (;;) {
      while (KIND[bytes[at] as number] === WHITE) at += 1;
      if (bytes[at] !== 0x25) break;
      while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
    }
    this.at = at;
  }

  #number(): number {
    const { bytes } = this;
    let at = this.at;
    let negative = false;
    let value = 0;
    if (bytes[at] === 0x2d) {
      negative = true;
      at += 1;
    } else if (bytes[at] === 0x2b) at += 1;
    let digit = (bytes[at] as number) - 48;
    while (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      at += 1;
      digit = (bytes[at] as number) - 48;
    }
    if (bytes[at] === 0x2e) {
      at += 1;
      digit = (bytes[at] as number) - 48;
      let places = 0;
      let fraction = 0;
      while (digit >= 0 && digit <= 9) {
        if (places < 9) {
          fraction = fraction * 10 + digit;
          places += 1;
        }
        at += 1;
        digit = (bytes[at] as number) - 48;
      }
      value += fraction * (TENTHS[places] as number);
    }
    // 1.2e3, 12-3 and the like are slips of programs, which other readers read each in its own way.
    const next = KIND[bytes[at] as number];
    if (at < bytes.length && next !== WHITE && next !== DELIMITER) throw new Unusual('number');
    this.at = at;
    return negative ? -value : value;
  }

  #wordEnd(from: number): number {
    const { bytes } = this;
    let at = from;
    while (at < bytes.length) {
      const kind = KIND[bytes[at] as number];
      if (kind === WHITE || kind === DELIMITER) break;
      at += 1;
    }
    return at;
  }

  #word(): PdfValue {
    const { bytes, at } = this;
    const end = this.#wordEnd(at);
    this.at = end;
    if (end - at <= 2) {
      const key = ((bytes[at] as number) << 8) | (end - at === 2 ? (bytes[at + 1] as number) : 0);
      let word = shortWords[key];
      if (!word) {
        word = keywordOf(bytes.toString('latin1', at, end));
        shortWords[key] = word;
      }
      return word;
    }
    const word = keywordOf(bytes.toString('latin1', at, end));
    if (word === TRUE) return true;
    if (word === FALSE) return false;
    return word === NULL ? null : word;
  }

  #name(): Name {
    const { bytes } = this;
    const start = this.at + 1;
    const end = this.#wordEnd(start);
    this.at = end;
    const text = bytes.toString('latin1', start, end);
    if (!text.includes('#')) return nameOf(text);
    return nameOf(
      text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    );
  }

  #string({ bytes, end }: StringAt): Buffer {
    this.at = end;
    return bytes;
  }

  #array(): readonly PdfValue[] {
    this.at += 1;
    this.#enter();
    const items: PdfValue[] = [];
    for (;;) {
      const item = this.value();
      if (item === ARRAY_END) break;
      if (item === END || item === DICTIONARY_END) throw new Unusual('array');
      items.push(item);
    }
    this.#nested -= 1;
    return items;
  }

  #dictionary(): Dictionary {
    this.at += 2;
    this.#enter();
    const entries = new Map<string, PdfValue>();
    for (;;) {
      const key = this.next();
      if (key === DICTIONARY_END) break;
      if (!(key instanceof Name)) throw new Unusual('dictionary');
      const value = this.value();
      if (value === END || value === DICTIONARY_END) throw new Unusual('dictionary');
      entries.set(key.text, value);
    }
    this.#nested -= 1;
    return entries;
  }

  #enter(): void {
    this.#nested += 1;
    if (this.#nested > MOST_NESTED) throw new Unusual('nesting');
  }
}

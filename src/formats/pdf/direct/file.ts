import { Lexer } from './lexer.ts';
import {
  type Dictionary,
  dictionaryOf,
  Keyword,
  type PdfValue,
  Ref,
  Stream,
  Unusual,
} from './syntax.ts';
import { unpack } from './unpack.ts';
import { type Entry, readCrossReferences } from './xref.ts';

/** What object streams may unpack to together; they are kept while the file is open. */
const MOST_KEPT = 64_000_000;
/** A reference that leads to a reference again, and so on. */
const MOST_STEPS = 20;

/** An open PDF file whose objects are read when they are asked for (ISO 32000-1, 7.5). */
export class PdfFile {
  readonly trailer: Dictionary;
  readonly #bytes: Buffer;
  readonly #entries: ReadonlyMap<number, Entry> = new Map();
  readonly #objects = new Map<number, PdfValue>();
  readonly #packs = new Map<number, ReadonlyMap<number, Lexer>>();
  /** Objects that are being read: one that needs itself for that is damage. */
  readonly #reading = new Set<number>();
  #kept = 0;

  /** Throws `Unusual` on damage, and on files behind a password. */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const { entries, trailer } = readCrossReferences(this.#bytes, (at) => this.#objectAt(at));
    this.#entries = entries;
    this.trailer = trailer;
    if (trailer.has('Encrypt')) throw new Unusual('encrypted');
  }

  /** The value itself where it is a reference; what does not exist is null (7.3.10). */
  resolve(value: PdfValue | undefined): PdfValue | undefined {
    let found = value;
    for (let steps = 0; found instanceof Ref; steps += 1) {
      if (steps > MOST_STEPS) throw new Unusual('reference');
      found = this.#object(found.number);
    }
    return found;
  }

  /** The dictionary that an entry leads to. */
  dictionary(from: Dictionary | undefined, key: string): Dictionary | undefined {
    return dictionaryOf(this.resolve(from?.get(key)));
  }

  /** The bytes of a stream. Throws `Unusual` on packings that only pdf.js knows, and on damage. */
  unpack(stream: Stream): Buffer {
    return unpack(stream, (value) => this.resolve(value));
  }

  #object(number: number): PdfValue {
    const known = this.#objects.get(number);
    if (known !== undefined) return known;
    const entry = this.#entries.get(number);
    if (!entry) return null;
    if (this.#reading.has(number)) throw new Unusual('object');
    this.#reading.add(number);
    const value =
      entry.pack === undefined
        ? this.#objectAt(entry.at, number)
        : this.#packed(entry.pack, number);
    this.#reading.delete(number);
    this.#objects.set(number, value);
    return value;
  }

  /** The object that begins at a byte. */
  #objectAt(at: number, expected?: number): PdfValue {
    const lexer = new Lexer(this.#bytes, at);
    const number = lexer.next();
    const generation = lexer.next();
    const word = lexer.next();
    if (
      typeof number !== 'number' ||
      typeof generation !== 'number' ||
      !(word instanceof Keyword && word.text === 'obj') ||
      (expected !== undefined && number !== expected)
    )
      throw new Unusual('object');
    const value = lexer.value();
    if (!(value instanceof Map)) return value;
    const after = lexer.next();
    return after instanceof Keyword && after.text === 'stream'
      ? this.#streamAt(lexer.at, value)
      : value;
  }

  #streamAt(keywordEnd: number, dictionary: Dictionary): Stream {
    const bytes = this.#bytes;
    let start = keywordEnd;
    if (bytes[start] === 0x0d) start += 1;
    if (bytes[start] === 0x0a) start += 1;
    const length = this.resolve(dictionary.get('Length'));
    if (typeof length !== 'number' || length < 0) throw new Unusual('length');
    const lexer = new Lexer(bytes, start + length);
    const end = start + length <= bytes.length && lexer.next();
    if (!(end instanceof Keyword && end.text === 'endstream')) throw new Unusual('length');
    return new Stream(dictionary, bytes.subarray(start, start + length));
  }

  /** An object of an object stream (7.5.7). */
  #packed(pack: number, number: number): PdfValue {
    let lexers = this.#packs.get(pack);
    if (!lexers) {
      // A pack lies in the file itself; one that lies in another is damage that could go round in circles.
      const entry = this.#entries.get(pack);
      if (!entry || entry.pack !== undefined) throw new Unusual('object stream');
      lexers = this.#openPack(this.#objectAt(entry.at, pack));
      this.#packs.set(pack, lexers);
    }
    const lexer = lexers.get(number);
    if (!lexer) throw new Unusual('object stream');
    return new Lexer(lexer.bytes, lexer.at).value();
  }

  #openPack(stream: PdfValue): ReadonlyMap<number, Lexer> {
    if (!(stream instanceof Stream)) throw new Unusual('object stream');
    const bytes = this.unpack(stream);
    this.#kept += bytes.length;
    if (this.#kept > MOST_KEPT) throw new Unusual('object streams');
    const count = this.resolve(stream.dictionary.get('N'));
    const first = this.resolve(stream.dictionary.get('First'));
    if (typeof count !== 'number' || typeof first !== 'number' || count > bytes.length)
      throw new Unusual('object stream');
    const head = new Lexer(bytes);
    const lexers = new Map<number, Lexer>();
    for (let i = 0; i < count; i += 1) {
      const number = head.next();
      const offset = head.next();
      if (typeof number !== 'number' || typeof offset !== 'number')
        throw new Unusual('object stream');
      lexers.set(number, new Lexer(bytes, first + offset));
    }
    return lexers;
  }
}

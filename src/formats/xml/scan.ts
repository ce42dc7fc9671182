import { attributeBetween, declarationsBetween } from './attributes.ts';
import { bindings } from './bindings.ts';
import { resolveEntities } from './entities.ts';
import type { Grammar, Rule, Tag } from './grammar.ts';
import { doctypeRefused, malformed, tooDeep } from './refusals.ts';

/** Deeper than office programs nest, shallow enough that nothing we keep per level can grow. */
const MAX_DEPTH = 256;
const LESS_THAN = 60;
const GREATER_THAN = 62;
const SLASH = 47;
const EXCLAMATION = 33;
const QUESTION = 63;
const DASH = 45;
const BRACKET = 91;
const QUOTE = 34;
const APOSTROPHE = 39;
const SPACE = 32;
const LETTER_X = 120;

/**
 * Walks a UTF-8 part and calls the rules of a grammar. The part never becomes a string: tag names are compared as
 * bytes, and only wanted text and attributes are decoded. Ill-formed parts are refused as a whole.
 */
export function scanXml<S>(part: Uint8Array, known: Grammar<S>, state: S, partName: string): void {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  const length = bytes.length;
  const bound = bindings(known);
  const hashes = new Int32Array(MAX_DEPTH + 1);
  const rules: (Rule<S> | undefined)[] = new Array(MAX_DEPTH + 1).fill(undefined);
  const texts: (Rule<S>['text'] | undefined)[] = new Array(MAX_DEPTH + 1).fill(undefined);
  let at = 0;
  let depth = 0;
  /** Depth of the element whose inside is skipped; 0 when none is. */
  let skipped = 0;
  let nameEnd = 0;
  let tagEnd = 0;
  let declares = false;
  let roots = 0;
  const tag = {
    from: 0,
    to: 0,
    empty: false,
    attribute: (name: Uint8Array) => attributeBetween(bytes, nameEnd, tagEnd, name),
  };

  const emit = (from: number, to: number, raw: boolean): void => {
    if (skipped || from >= to) return;
    const take = texts[depth];
    if (!take) return;
    const text = bytes.toString('utf8', from, to);
    take(state, raw ? text : resolveEntities(text));
  };
  /** Steps over comments, processing instructions and CDATA; `at` is at the byte behind `<`. */
  const stepOver = (): void => {
    const comment = bytes[at] === EXCLAMATION && bytes[at + 1] === DASH;
    const data = bytes[at] === EXCLAMATION && bytes[at + 1] === BRACKET;
    if (bytes[at] === EXCLAMATION && !comment && !data) throw doctypeRefused(partName);
    const stop = comment ? '-->' : data ? ']]>' : '?>';
    const end = bytes.indexOf(stop, at + (comment ? 3 : 1));
    if (end < 0) throw malformed(partName, '有未结束的注释或数据段');
    if (data) emit(at + 8, end, true);
    at = end + stop.length;
  };
  /** Reads to the end of the tag whose name begins at `at`; gives the hash of the name. */
  const readTag = (): number => {
    let hash = 0;
    let byte = bytes[at] ?? 0;
    while (byte > SPACE && byte !== GREATER_THAN && byte !== SLASH) {
      hash = (Math.imul(hash, 31) + byte) | 0;
      at += 1;
      byte = bytes[at] ?? 0;
    }
    nameEnd = at;
    declares = false;
    while (at < length && byte !== GREATER_THAN) {
      if (byte === QUOTE || byte === APOSTROPHE) {
        at += 1;
        while (at < length && bytes[at] !== byte) at += 1;
      } else if (byte === LETTER_X && bytes[at + 1] === 109) declares = true;
      else if (byte === LESS_THAN) throw malformed(partName, '的标记没有写完');
      at += 1;
      byte = bytes[at] ?? 0;
    }
    if (at >= length) throw malformed(partName, '在标记中间中断');
    tagEnd = at;
    at += 1;
    return hash;
  };
  const end = (from: number): void => {
    const hash = readTag();
    if (depth === 0 || hashes[depth] !== hash)
      throw malformed(partName, '的开始标记与结束标记不配对');
    if (!skipped) {
      tag.from = from;
      tag.to = at;
      rules[depth]?.close?.(state, tag);
    } else if (skipped === depth) skipped = 0;
    bound.leave(depth);
    depth -= 1;
  };
  const start = (from: number): void => {
    const name = at;
    const hash = readTag();
    if (nameEnd === name) throw malformed(partName, '含有多余的“<”');
    const empty = bytes[tagEnd - 1] === SLASH;
    if (depth === 0) roots += 1;
    if (depth >= MAX_DEPTH) throw tooDeep(partName);
    const inner = depth + 1;
    if (declares)
      for (const [prefix, uri] of declarationsBetween(bytes, nameEnd, tagEnd))
        bound.declare(prefix, uri, inner);
    hashes[inner] = hash;
    if (!skipped) open(name, hash, inner, from, empty);
    if (empty) {
      if (skipped === inner) skipped = 0;
      bound.leave(inner);
    } else depth = inner;
  };
  const open = (name: number, hash: number, inner: number, from: number, empty: boolean): void => {
    const rule = bound.ruleOf(bytes, name, nameEnd, hash);
    rules[inner] = rule;
    if (!rule) {
      texts[inner] = known.inheritText ? texts[depth] : undefined;
      return;
    }
    texts[inner] = rule.text;
    tag.from = from;
    tag.to = at;
    tag.empty = empty;
    if (rule.open?.(state, tag as Tag)) skipped = inner;
    else if (empty) rule.close?.(state, tag);
  };

  while (at < length) {
    const text = at;
    while (at < length && bytes[at] !== LESS_THAN) at += 1;
    if (at > text) emit(text, at, false);
    if (at >= length) break;
    const from = at;
    at += 1;
    const byte = bytes[at];
    if (byte === EXCLAMATION || byte === QUESTION) stepOver();
    else if (byte === SLASH) {
      at += 1;
      end(from);
    } else start(from);
  }
  if (depth > 0 || roots !== 1) throw malformed(partName, '没有写完，结尾缺失');
}

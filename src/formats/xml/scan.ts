import { attributeBetween, declarationsBetween } from './attributes.ts';
import { bindings } from './bindings.ts';
import { resolveEntities } from './entities.ts';
import type { Grammar, Rule, Tag } from './grammar.ts';
import { doctypeRefused, malformed, tooDeep } from './refusals.ts';
import { type Extent, nextTag, readTag } from './tag.ts';

/** Deeper than office programs nest, shallow enough that nothing we keep per level can grow. */
const MAX_DEPTH = 256;
const SLASH = 47;
const EXCLAMATION = 33;
const QUESTION = 63;
const DASH = 45;
const BRACKET = 91;

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
  const extent: Extent = { nameEnd: 0, end: 0, hash: 0, declares: false };
  /** Depth of the innermost element around the position that declares namespaces. */
  let declaredAt = -1;
  let roots = 0;
  const tag = {
    from: 0,
    to: 0,
    empty: false,
    attribute: (name: Uint8Array) => attributeBetween(bytes, extent.nameEnd, extent.end, name),
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
  const readName = (): void => {
    readTag(bytes, at, extent);
    if (extent.end < 0) throw malformed(partName, '的标记没有写完');
    at = extent.end + 1;
  };
  const end = (from: number): void => {
    readName();
    if (depth === 0 || hashes[depth] !== extent.hash)
      throw malformed(partName, '的开始标记与结束标记不配对');
    if (!skipped) {
      tag.from = from;
      tag.to = at;
      rules[depth]?.close?.(state, tag);
    } else if (skipped === depth) skipped = 0;
    if (depth <= declaredAt) declaredAt = bound.leave(depth);
    depth -= 1;
  };
  const start = (from: number): void => {
    const name = at;
    readName();
    if (extent.nameEnd === name) throw malformed(partName, '含有多余的“<”');
    const empty = bytes[extent.end - 1] === SLASH;
    if (depth === 0) roots += 1;
    if (depth >= MAX_DEPTH) throw tooDeep(partName);
    const inner = depth + 1;
    if (extent.declares) {
      for (const [prefix, uri] of declarationsBetween(bytes, extent.nameEnd, extent.end))
        bound.declare(prefix, uri, inner);
      declaredAt = inner;
    }
    hashes[inner] = extent.hash;
    if (!skipped) open(name, inner, from, empty);
    if (empty) {
      if (skipped === inner) skipped = 0;
      if (inner <= declaredAt) declaredAt = bound.leave(inner);
    } else depth = inner;
  };
  const open = (name: number, inner: number, from: number, empty: boolean): void => {
    const rule = bound.ruleOf(bytes, name, extent.nameEnd, extent.hash);
    rules[inner] = rule;
    if (!rule) {
      texts[inner] = known.inheritText ? texts[depth] : undefined;
      return;
    }
    texts[inner] = rule.text;
    tag.from = from;
    tag.to = at;
    tag.empty = empty;
    if (rule.open?.(state, tag as Tag) === true) skipped = inner;
    else if (empty) rule.close?.(state, tag);
  };

  while (at < length) {
    const text = at;
    const from = nextTag(bytes, text);
    if (from > text) emit(text, from, false);
    if (from >= length) break;
    at = from + 1;
    const byte = bytes[at];
    if (byte === EXCLAMATION || byte === QUESTION) stepOver();
    else if (byte === SLASH) {
      at += 1;
      end(from);
    } else start(from);
  }
  if (depth > 0 || roots !== 1) throw malformed(partName, '没有写完，结尾缺失');
}

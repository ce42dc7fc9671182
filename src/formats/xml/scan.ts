import { attributeBetween, declarationsBetween } from './attributes.ts';
import { type Bindings, bindings, declareIn, leave, ruleOf } from './bindings.ts';
import { resolveEntities } from './entities.ts';
import type { AttributeName, Grammar, Rule } from './grammar.ts';
import { doctypeRefused, malformed, tooDeep } from './refusals.ts';
import { endOfRepeat, endRepeat, forgetRepeats, type Repeats, repeats } from './repeats.ts';
import { type Extent, nextTag, readTag } from './tag.ts';

/** Deeper than office programs nest, shallow enough that nothing we keep per level can grow. */
const MAX_DEPTH = 256;
const SLASH = 47;
const EXCLAMATION = 33;
const QUESTION = 63;
const DASH = 45;
const BRACKET = 91;

/** The state of one scan. */
interface Scan<S> {
  readonly bytes: Buffer;
  readonly part: string;
  readonly grammar: Grammar<S>;
  readonly bound: Bindings<S>;
  readonly state: S;
  /** By depth: hash of the name, rule and text rule of each open element. */
  readonly hashes: Int32Array;
  readonly rules: (Rule<S> | undefined)[];
  readonly texts: (Rule<S>['text'] | undefined)[];
  readonly extent: Extent;
  readonly tag: ScannedTag;
  at: number;
  depth: number;
  /** Depth of the element whose inside is skipped; 0 when none is. */
  skipped: number;
  /** Depth of the innermost element around the position that declares namespaces. */
  declaredAt: number;
  roots: number;
  /** Rules called, texts given and namespaces declared so far. */
  calls: number;
  readonly repeats: Repeats;
}

/** The one tag object of a scan, rewritten for every tag. */
interface ScannedTag {
  from: number;
  to: number;
  empty: boolean;
  readonly attribute: (name: AttributeName) => string | undefined;
}

/**
 * Walks a UTF-8 part and calls the rules of a grammar. The part never becomes a string: tag names are compared as
 * bytes, and only wanted text and attributes are decoded. Ill-formed parts are refused as a whole.
 */
export function scanXml<S>(part: Uint8Array, known: Grammar<S>, state: S, partName: string): void {
  const scan = startScan(part, known, state, partName);
  const { bytes } = scan;
  while (scan.at < bytes.length) {
    const from = nextTag(bytes, scan.at);
    if (from > scan.at) emit(scan, scan.at, from, false);
    if (from >= bytes.length) break;
    scan.at = from + 1;
    const byte = bytes[scan.at];
    if (byte === EXCLAMATION || byte === QUESTION) stepOver(scan);
    else if (byte === SLASH) endElement(scan, from);
    else startElement(scan, from);
  }
  if (scan.depth > 0 || scan.roots !== 1) throw malformed(partName, '没有写完，结尾缺失');
}

function startScan<S>(part: Uint8Array, known: Grammar<S>, state: S, partName: string): Scan<S> {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  const extent: Extent = { nameEnd: 0, end: 0, hash: 0, declares: false };
  const attribute = (name: AttributeName): string | undefined =>
    attributeBetween(bytes, extent.nameEnd, extent.end, name);
  return {
    bytes,
    part: partName,
    grammar: known,
    bound: bindings(known),
    state,
    hashes: new Int32Array(MAX_DEPTH + 1),
    rules: new Array(MAX_DEPTH + 1).fill(undefined),
    texts: new Array(MAX_DEPTH + 1).fill(undefined),
    extent,
    tag: { from: 0, to: 0, empty: false, attribute },
    at: 0,
    depth: 0,
    skipped: 0,
    declaredAt: -1,
    roots: 0,
    calls: 0,
    repeats: repeats(bytes),
  };
}

/** Gives character data to the element around it, if that wants it. */
function emit<S>(scan: Scan<S>, from: number, to: number, raw: boolean): void {
  const take = scan.skipped === 0 && from < to ? scan.texts[scan.depth] : undefined;
  if (!take) return;
  scan.calls += 1;
  const text = scan.bytes.toString('utf8', from, to);
  take(scan.state, raw ? text : resolveEntities(text));
}

/** Steps over a comment, a processing instruction or CDATA; the position is behind `<`. */
function stepOver<S>(scan: Scan<S>): void {
  const { bytes, at } = scan;
  const declares = bytes[at] === EXCLAMATION;
  const comment = declares && bytes[at + 1] === DASH;
  const data = declares && bytes[at + 1] === BRACKET;
  if (declares && !comment && !data) throw doctypeRefused(scan.part);
  const stop = comment ? '-->' : data ? ']]>' : '?>';
  const end = bytes.indexOf(stop, at + (comment ? 3 : 1));
  if (end < 0) throw malformed(scan.part, '有未结束的注释或数据段');
  if (data) emit(scan, at + '![CDATA['.length, end, true);
  scan.at = end + stop.length;
}

/** Reads to the end of the tag whose name begins at an offset. */
function step<S>(scan: Scan<S>, name: number): void {
  readTag(scan.bytes, name, scan.extent);
  if (scan.extent.end < 0) throw malformed(scan.part, '的标记没有写完');
  scan.at = scan.extent.end + 1;
}

function endElement<S>(scan: Scan<S>, from: number): void {
  step(scan, from + 2);
  const { depth, tag } = scan;
  if (depth === 0 || scan.hashes[depth] !== scan.extent.hash)
    throw malformed(scan.part, '的开始标记与结束标记不配对');
  if (scan.skipped === 0) {
    tag.from = from;
    tag.to = scan.at;
    const rule = scan.rules[depth];
    if (rule?.repeats) endRepeat(scan.repeats, depth, scan.at, scan.calls);
    rule?.close?.(scan.state, tag);
  } else if (scan.skipped === depth) scan.skipped = 0;
  if (depth <= scan.declaredAt) scan.declaredAt = leave(scan.bound, depth);
  scan.depth = depth - 1;
}

function startElement<S>(scan: Scan<S>, from: number): void {
  step(scan, from + 1);
  const { extent, depth } = scan;
  if (extent.nameEnd === from + 1) throw malformed(scan.part, '含有多余的“<”');
  if (depth === 0) scan.roots += 1;
  if (depth >= MAX_DEPTH) throw tooDeep(scan.part);
  const inner = depth + 1;
  if (extent.declares) declare(scan, inner);
  scan.hashes[inner] = extent.hash;
  const empty = scan.bytes[extent.end - 1] === SLASH;
  if (scan.skipped === 0 && openElement(scan, from, inner, empty)) return;
  if (!empty) {
    scan.depth = inner;
    return;
  }
  if (scan.skipped === inner) scan.skipped = 0;
  if (inner <= scan.declaredAt) scan.declaredAt = leave(scan.bound, inner);
}

function declare<S>(scan: Scan<S>, inner: number): void {
  const { extent, bytes } = scan;
  for (const [prefix, name] of declarationsBetween(bytes, extent.nameEnd, extent.end))
    declareIn(scan.bound, prefix, name, inner);
  scan.calls += 1;
  forgetRepeats(scan.repeats);
  scan.declaredAt = inner;
}

/** Calls the rule of the element that begins; true when the whole element was stepped over. */
function openElement<S>(scan: Scan<S>, from: number, inner: number, empty: boolean): boolean {
  const { extent, tag } = scan;
  const rule = ruleOf(scan.bound, scan.bytes, from + 1, extent.nameEnd, extent.hash);
  scan.rules[inner] = rule;
  if (!rule) {
    scan.texts[inner] = scan.grammar.inheritText ? scan.texts[scan.depth] : undefined;
    return false;
  }
  if (rule.repeats && !empty) {
    const end = endOfRepeat(scan.repeats, from, inner, scan.calls);
    if (end > 0) {
      scan.at = end;
      return true;
    }
  } else scan.calls += 1;
  scan.texts[inner] = rule.text;
  tag.from = from;
  tag.to = scan.at;
  tag.empty = empty;
  if (rule.open?.(scan.state, tag) === true) scan.skipped = inner;
  else if (empty) rule.close?.(scan.state, tag);
  return false;
}

import type { Document, Place } from '../../../document/document.ts';
import type { Finding } from '../../../document/finding.ts';
import type { Day } from '../../../values/day.ts';
import { copyEntry, type Packed, pack, packText, writeZip } from '../../zip/write.ts';
import { readPackage } from '../assemble.ts';
import { NAMESPACES } from '../names.ts';
import { openPackage, type Package } from '../package.ts';
import type { Marks } from '../walk.ts';
import { type Anchor, anchorsOf, type FindAnchor } from './anchors.ts';
import { commentLines, type Language, seeLine } from './comment-text.ts';
import { type Comment, commentParts, type Dialect, nextCommentId } from './comments-part.ts';

/** How comments are written. */
export interface AnnotateOptions {
  readonly lang?: Language;
  /** The day that the comments bear; none when missing. */
  readonly date?: Day;
}

/** Further places of one finding that get a comment of their own. */
const MAX_FURTHER = 5;

/**
 * Writes findings as Word comments into a copy of a docx, each at the very words that it quotes. Nothing else changes: every
 * other entry is copied as it is packed, and without the added marks, and the cuts of runs in which quoted words begin or end,
 * the main part is the same byte for byte. The findings' places must come from reading the same bytes.
 */
export function annotate(
  bytes: Uint8Array,
  findings: readonly Finding[],
  options: AnnotateOptions = {},
): Uint8Array {
  const from = openPackage(bytes);
  const marks: Marks = new Map();
  const { document, drafts } = readPackage(from, marks);
  const main = from.part(from.main) ?? new Uint8Array();
  const find = anchorsOf(document, drafts, marks, main);
  const placed = placeComments(document, findings, find, nextCommentId(from), options.lang ?? 'zh');
  if (placed.length === 0) return bytes.slice();
  const dialect = dialectOf(main);
  const edited = asStored(insertMarks(main, placed, dialect), from.zip.read(from.main));
  return repack(from, edited, commentParts(from, dialect, placed, options.date));
}

type Placed = Comment & { readonly anchor: Anchor };

/** The whole finding at its first place, a reference to it at the others. */
function placeComments(
  document: Document,
  findings: readonly Finding[],
  find: FindAnchor,
  firstId: number,
  language: Language,
): readonly Placed[] {
  const placed: Placed[] = [];
  const add = (anchor: Anchor, lines: readonly string[]): void => {
    placed.push({ id: firstId + placed.length, lines, anchor });
  };
  for (const finding of findings) {
    const places: readonly Place[] = finding.places.map(({ at }) => at);
    const anchors = distinct(places.map(find)).slice(0, 1 + MAX_FURTHER);
    const [first = find({ block: 0 }), ...further] = anchors;
    if (!first) continue;
    add(first, commentLines(document, finding, language));
    for (const anchor of further) add(anchor, [seeLine(document, finding, language)]);
  }
  return placed;
}

function distinct(anchors: readonly (Anchor | undefined)[]): readonly Anchor[] {
  const found: Anchor[] = [];
  for (const anchor of anchors)
    if (anchor && !found.some((one) => one.from === anchor.from && one.to === anchor.to))
      found.push(anchor);
  return found;
}

/** The name under which the part speaks WordprocessingML, and a prefix for it that its root binds. */
function dialectOf(main: Uint8Array): Dialect {
  const head = new TextDecoder().decode(main.subarray(0, HEAD_LENGTH));
  const used = NAMESPACES.w.find(
    (name) => head.includes(`"${name}"`) || head.includes(`'${name}'`),
  );
  const namespace = used ?? NAMESPACES.w[0];
  const prefix = new RegExp(`xmlns:([^\\s=]+)\\s*=\\s*["']${namespace}["']`).exec(head)?.[1];
  return { prefix: prefix ?? 'w', namespace, bound: prefix !== undefined };
}

interface Insertion {
  readonly at: number;
  /** Ends come before beginnings at one point, both inside a cut. */
  readonly order: number;
  readonly text: string;
}

/** The part with the marks of comments; a paragraph that was one empty tag gets an end tag. */
function insertMarks(main: Uint8Array, placed: readonly Placed[], dialect: Dialect): Uint8Array {
  const { prefix } = dialect;
  const bind = dialect.bound ? '' : ` xmlns:${prefix}="${dialect.namespace}"`;
  const opened = new Set<number>();
  const insertions = placed.flatMap(({ id, anchor }): readonly Insertion[] => {
    const start = `<${prefix}:commentRangeStart${bind} ${prefix}:id="${id}"/>`;
    const end = `<${prefix}:commentRangeEnd${bind} ${prefix}:id="${id}"/><${prefix}:r${bind}><${prefix}:commentReference ${prefix}:id="${id}"/></${prefix}:r>`;
    if (anchor.to < anchor.from) {
      opened.add(anchor.from);
      return [{ at: anchor.from, order: 1, text: start + end }];
    }
    return [
      { at: anchor.from, order: 1, text: start },
      { at: anchor.to, order: 0, text: end },
    ];
  });
  for (const at of opened) insertions.push({ at, order: 2, text: `</${tagNameBefore(main, at)}>` });
  const cuts = new Map(
    placed.flatMap(({ anchor }) => (anchor.cuts ?? []).map((cut) => [cut.at, cut])),
  );
  for (const { at, close, open } of cuts.values())
    insertions.push({ at, order: -1, text: close }, { at, order: 3, text: open });
  insertions.sort((a, b) => a.at - b.at || a.order - b.order);
  const pieces: Uint8Array[] = [];
  let done = 0;
  for (const { at, text } of insertions) {
    if (opened.has(at) && done < at) pieces.push(main.subarray(done, at - 2), GREATER_THAN);
    else pieces.push(main.subarray(done, at));
    pieces.push(new TextEncoder().encode(text));
    done = at;
  }
  pieces.push(main.subarray(done));
  return Buffer.concat(pieces);
}

const HEAD_LENGTH = 16_384;
const GREATER_THAN = new TextEncoder().encode('>');

/** The name of the tag that ends at an offset. */
function tagNameBefore(bytes: Uint8Array, to: number): string {
  const tag = new TextDecoder().decode(bytes.subarray(bytes.lastIndexOf(60, to), to));
  return /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
}

/** What was transcoded says so no longer; a byte order mark that was taken off comes back. */
function asStored(main: Uint8Array, original: Uint8Array | undefined): Uint8Array {
  if (original?.[0] === 0xef && original[1] === 0xbb)
    return Buffer.concat([original.subarray(0, 3), main]);
  const head = new TextDecoder().decode(main.subarray(0, 128));
  const declared = /^(<\?xml[^>]*encoding\s*=\s*["'])([\w.-]+)(?=["'])/.exec(head);
  if (!declared || /^utf-?8$/i.test(declared[2] ?? '')) return main;
  const label = declared[1]?.length ?? 0;
  const encoder = new TextEncoder();
  return Buffer.concat([
    main.subarray(0, label),
    encoder.encode('UTF-8'),
    main.subarray(label + (declared[2]?.length ?? 0)),
  ]);
}

function repack(from: Package, main: Uint8Array, parts: ReadonlyMap<string, string>): Uint8Array {
  const { zip } = from;
  const entries = [...zip.entries.values()].map((entry): Packed => {
    const text = parts.get(entry.name);
    if (entry.name === from.main) return pack(entry.name, main);
    return text === undefined ? copyEntry(zip.bytes, entry) : packText(entry.name, text);
  });
  for (const [name, text] of parts) if (!zip.entries.has(name)) entries.push(packText(name, text));
  return writeZip(entries);
}

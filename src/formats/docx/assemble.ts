import { type Draft, document } from '../../document/build.ts';
import type { Document } from '../../document/document.ts';
import { onceEach } from '../once-each.ts';
import { droppedLines } from './dropped.ts';
import { type Numbering, noNumbering, numberingOf } from './labels.ts';
import { readNumbering } from './numbering.ts';
import { type Package, related } from './package.ts';
import { readEntries, readStory } from './story.ts';
import { readStyles, type Styles } from './styles.ts';
import type { Context, Marks, Role } from './walk.ts';

/** A document that was read, with what the reader noted down about its bytes. */
export interface ReadDocx {
  readonly document: Document;
  readonly drafts: readonly Draft[];
}

/** Reads an opened package; with `marks` the places of paragraphs in the main part are noted in it. */
export function readPackage(from: Package, marks?: Marks): ReadDocx {
  const context = openContext(from, marks);
  const main = from.part(from.main) ?? new Uint8Array();
  const drafts = [
    ...readStory(main, from.main, context),
    ...readFurniture(from, context),
    ...readComments(from, context),
  ];
  const dropped = droppedLines(context.dropped);
  return { document: document(drafts, { format: 'docx', dropped }), drafts };
}

function openContext(from: Package, marks: Marks | undefined): Context {
  const stylesPart = related(from, 'styles') ?? 'word/styles.xml';
  const styles = readStyles(from.part(stylesPart), stylesPart);
  const context: Context = {
    styles,
    numbering: noNumbering,
    notes: new Map(),
    dropped: new Map(),
    furniture: new Set(),
    marks: undefined,
    count: 0,
  };
  const notes = new Map<string, readonly Draft[]>();
  for (const kind of ['footnote', 'endnote']) {
    const name = related(from, `${kind}s`);
    const bytes = name === undefined ? undefined : from.part(name);
    if (name === undefined || !bytes) continue;
    for (const [id, note] of readEntries(bytes, name, context)) notes.set(`${kind} ${id}`, note);
  }
  return { ...context, numbering: openNumbering(from, styles), notes, marks };
}

function openNumbering(from: Package, styles: Styles): Numbering {
  const name = related(from, 'numbering');
  const bytes = name === undefined ? undefined : from.part(name);
  if (name === undefined || !bytes) return noNumbering;
  return numberingOf(readNumbering(bytes, name), styles);
}

/** Headers and footers of all sections. */
function readFurniture(from: Package, context: Context): readonly Draft[] {
  const found: Draft[] = [];
  for (const id of context.furniture) {
    const relation = from.relations.find((one) => one.id === id);
    const bytes = relation && from.part(relation.target);
    if (!relation || !bytes) continue;
    const role: Role = relation.type === 'header' ? 'header' : 'footer';
    const silent = {
      ...context,
      numbering: noNumbering,
      marks: undefined,
      furniture: new Set<string>(),
    };
    found.push(...readStory(bytes, relation.target, silent, role));
  }
  return onceEach(found);
}

function readComments(from: Package, context: Context): readonly Draft[] {
  const name = related(from, 'comments');
  const bytes = name === undefined ? undefined : from.part(name);
  if (name === undefined || !bytes) return [];
  const silent = { ...context, numbering: noNumbering, marks: undefined };
  return [...readEntries(bytes, name, silent).values()].flat();
}

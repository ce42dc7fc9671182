import type { Mark, TreeCell, TreeTable } from '../../pages/tagged/tree.ts';
import { spanOf } from './attributes.ts';
import type { PdfFile } from './file.ts';
import type { PageEntry } from './pages.ts';
import { type Dictionary, dictionaryOf, Name, type PdfValue, Ref, Unusual } from './syntax.ts';

/** More elements and marks than the structure of a report has. */
const MOST_STEPS = 400_000;
/** Deeper structures than any program writes. */
const MOST_DEEP = 60;
/** A role that stands for a role, and so on. */
const MOST_ROLES = 10;

/** Roles that hold running text and no table. */
const TEXT =
  /^(?:P|H[1-6]?|Span|Quote|Link|Reference|Annot|Figure|Formula|Lbl|Caption|Ruby|Warichu|Code|BibEntry)$/;
/** Roles that begin a paragraph within a cell. */
const BLOCK = /^(?:P|H[1-6]?|LI|BlockQuote|Note|Caption)$/;

/** A walk through the structure of a file. */
interface Walk {
  readonly file: PdfFile;
  readonly roles: Dictionary | undefined;
  readonly classes: Dictionary | undefined;
  /** Places of pages by their numbers as objects. */
  readonly pages: ReadonlyMap<number, number>;
  /** Elements that were met; one that comes again goes round in circles. */
  readonly met: Set<number>;
  readonly tables: TreeTable[];
  steps: number;
}

/** An element of the structure, with the page of its marks. */
interface Element {
  readonly entries: Dictionary;
  readonly role: string;
  readonly page: number | undefined;
}

/** A kid of an element: an element, a mark, or something that is neither text nor structure. */
type Kid = { readonly element: Element } | { readonly mark: Mark } | 'elsewhere' | 'other';

/** The tables of the structure of a file (ISO 32000-2, 14.7 and 14.8.4.8); none where the structure is damaged or there is none. */
export function tablesOfStructure(
  file: PdfFile,
  pages: readonly PageEntry[],
): readonly TreeTable[] {
  const root = file.dictionary(file.trailer, 'Root');
  if (!root?.has('StructTreeRoot')) return [];
  try {
    const structure = file.dictionary(root, 'StructTreeRoot');
    if (!structure) return [];
    const walk: Walk = {
      file,
      roles: file.dictionary(structure, 'RoleMap'),
      classes: file.dictionary(structure, 'ClassMap'),
      pages: new Map(
        pages.flatMap(({ number }, at) => (number === undefined ? [] : [[number, at] as const])),
      ),
      met: new Set(),
      tables: [],
      steps: 0,
    };
    for (const kid of kidsOf(walk, structure, undefined)) visit(walk, kid, 0);
    return walk.tables;
  } catch (reason) {
    if (reason instanceof Unusual) return [];
    throw reason;
  }
}

/** Looks for tables in a part of the structure. */
function visit(walk: Walk, kid: Kid, depth: number): void {
  if (typeof kid === 'string' || 'mark' in kid) return;
  const { entries, role, page } = kid.element;
  if (depth > MOST_DEEP) throw new Unusual('structure');
  if (TEXT.test(role)) return;
  if (role === 'Table') {
    const table = tableAt(walk, kid.element, depth);
    if (table) walk.tables.push(table);
    return;
  }
  for (const each of kidsOf(walk, entries, page)) visit(walk, each, depth + 1);
}

/** Reads a table; undefined where it holds tables of its own, which are looked at for themselves. */
function tableAt(walk: Walk, table: Element, depth: number): TreeTable | undefined {
  const rows: (readonly TreeCell[])[] = [];
  const feet: (readonly TreeCell[])[] = [];
  let holds = false;
  const gather = (element: Element, into: typeof rows, deep: number): void => {
    if (deep > MOST_DEEP) throw new Unusual('structure');
    for (const kid of kidsOf(walk, element.entries, element.page)) {
      if (typeof kid === 'string' || 'mark' in kid) continue;
      const { role } = kid.element;
      if (role === 'TR') {
        const row = rowAt(walk, kid.element, deep + 1);
        holds ||= row.holds;
        into.push(row.cells);
      } else if (role !== 'Caption') gather(kid.element, role === 'TFoot' ? feet : into, deep + 1);
    }
  };
  gather(table, rows, depth);
  return holds ? undefined : { rows: [...rows, ...feet] };
}

function rowAt(
  walk: Walk,
  row: Element,
  depth: number,
): { readonly cells: readonly TreeCell[]; readonly holds: boolean } {
  const cells: TreeCell[] = [];
  let holds = false;
  for (const kid of kidsOf(walk, row.entries, row.page)) {
    if (typeof kid === 'string' || 'mark' in kid) continue;
    const { entries, role } = kid.element;
    const blocks: Mark[][] = [[]];
    // What stands in a row and is no cell makes it no row of a table.
    if (role !== 'TH' && role !== 'TD') blocks.push([NOWHERE], []);
    holds = contentOf(walk, kid.element, blocks, depth) || holds;
    cells.push({
      rowSpan: spanOf(walk.file, walk.classes, entries, 'RowSpan'),
      columnSpan: spanOf(walk.file, walk.classes, entries, 'ColSpan'),
      blocks: blocks.filter((marks) => marks.length > 0),
    });
  }
  return { cells, holds };
}

/** Gathers the marks of a cell by paragraphs; says whether it holds a table. */
function contentOf(walk: Walk, element: Element, blocks: Mark[][], depth: number): boolean {
  if (depth > MOST_DEEP) throw new Unusual('structure');
  let holds = false;
  for (const kid of kidsOf(walk, element.entries, element.page)) {
    if (kid === 'other') continue;
    // Text that is drawn by a form or stands on no page is not found: such a cell is never whole.
    if (kid === 'elsewhere') blocks.push([NOWHERE], []);
    else if ('mark' in kid) blocks[blocks.length - 1]?.push(kid.mark);
    else if (kid.element.role === 'Table') {
      visit(walk, kid, depth + 1);
      holds = true;
    } else {
      const begins = BLOCK.test(kid.element.role);
      if (begins) blocks.push([]);
      holds = contentOf(walk, kid.element, blocks, depth + 1) || holds;
      if (begins) blocks.push([]);
    }
  }
  return holds;
}

const NOWHERE: Mark = { page: -1, id: 0 };

/** The kids of an element (14.7.2): elements, numbers of marks on its page, marks with a page of their own, other objects. */
function kidsOf(walk: Walk, entries: Dictionary, page: number | undefined): readonly Kid[] {
  const value = walk.file.resolve(entries.get('K'));
  if (value === undefined || value === null) return [];
  // A single kid stands without a list; its reference is needed to know whether it came before.
  const list = Array.isArray(value) ? value : [entries.get('K')];
  walk.steps += list.length;
  if (walk.steps > MOST_STEPS) throw new Unusual('structure');
  return list.map((kid) => kidOf(walk, kid, page));
}

function kidOf(walk: Walk, kid: PdfValue | undefined, page: number | undefined): Kid {
  const { file, met } = walk;
  const value = file.resolve(kid);
  if (typeof value === 'number') return markOf(value, page);
  const entries = dictionaryOf(value);
  if (!entries) return 'other';
  const type = file.resolve(entries.get('Type'));
  const kind = type instanceof Name ? type.text : '';
  const own = pageOf(walk, entries) ?? page;
  if (kind === 'OBJR') return 'other';
  if (kind === 'MCR')
    return entries.has('Stm') ? 'elsewhere' : markOf(file.resolve(entries.get('MCID')), own);
  if (kid instanceof Ref) {
    if (met.has(kid.number)) throw new Unusual('structure');
    met.add(kid.number);
  }
  return { element: { entries, role: roleOf(walk, entries), page: own } };
}

const markOf = (id: PdfValue | undefined, page: number | undefined): Kid =>
  typeof id === 'number' && page !== undefined ? { mark: { page, id } } : 'elsewhere';

function pageOf({ pages }: Walk, entries: Dictionary): number | undefined {
  const page = entries.get('Pg');
  return page instanceof Ref ? pages.get(page.number) : undefined;
}

/** The role of an element by the standard names; others stand for those that the file's map gives (14.7.3). */
function roleOf({ file, roles }: Walk, entries: Dictionary): string {
  let name = file.resolve(entries.get('S'));
  for (let steps = 0; roles && steps < MOST_ROLES && name instanceof Name; steps += 1) {
    const next: PdfValue | undefined = file.resolve(roles.get(name.text));
    if (!(next instanceof Name) || next === name) break;
    name = next;
  }
  return name instanceof Name ? name.text : '';
}

import type { Attributes } from './attributes.ts';
import type { Item, SpannedCell } from './items.ts';

/** An element that is open: its end decides what becomes of the text since its start. */
export interface Entry {
  readonly tag: string;
  readonly kind: 'box' | 'paragraph' | 'table' | 'row' | 'cell' | 'link' | 'mark';
  readonly attributes: Attributes;
  /** Length of the buffer when a mark was opened. */
  readonly from?: number;
  /** The next number of an ordered list. */
  next?: number;
  /** Elements of the same name opened inside a mark. */
  depth?: number;
}

/** A table whose end is not reached. */
interface OpenTable {
  readonly attributes: Attributes;
  readonly rows: SpannedCell[][];
  readonly widths: number[];
}

/** An element whose contents are left out. */
interface Skipped {
  readonly tag: string;
  readonly hidden: boolean;
  depth: number;
  tables: number;
  letters: number;
}

/** The state of reading one page. */
export interface Page {
  /** Whether the page was written by this product: then white space counts and nothing is cut. */
  readonly own: boolean;
  readonly entries: Entry[];
  readonly openTags: Map<string, number>;
  /** Where finished pieces go: one list for the page and for each open box and cell. */
  readonly sinks: Item[][];
  readonly tables: OpenTable[];
  /** Tables open beyond the depth that is read as tables. */
  flatTables: number;
  buffer: string;
  linked: number;
  links: number;
  label: string | undefined;
  skip: Skipped | undefined;
  cells: number;
  hidden: number;
  pictures: number;
}

/** A page of which nothing is read yet. */
export const newPage = (own: boolean): Page => ({
  own,
  entries: [],
  openTags: new Map(),
  sinks: [[]],
  tables: [],
  flatTables: 0,
  buffer: '',
  linked: 0,
  links: 0,
  label: undefined,
  skip: undefined,
  cells: 0,
  hidden: 0,
  pictures: 0,
});

/** The list that finished pieces go to now. */
export const sinkOf = (page: Page): Item[] => page.sinks[page.sinks.length - 1] ?? [];

/** The innermost open paragraph of the current box or cell. */
export function openParagraph(page: Page): Entry | undefined {
  for (let i = page.entries.length - 1, steps = 0; i >= 0 && steps < 64; i -= 1, steps += 1) {
    const entry = page.entries[i];
    if (entry?.kind === 'paragraph') return entry;
    if (entry?.kind !== 'link' && entry?.kind !== 'mark') return undefined;
  }
  return undefined;
}

/** Deeper nesting is read as if the inner elements were not there. */
const DEEPEST = 1000;

/** Opens an element; false when the page is nested too deeply. */
export function push(page: Page, entry: Entry): boolean {
  const needed = entry.kind === 'table' || entry.kind === 'row' || entry.kind === 'cell';
  if (page.entries.length >= DEEPEST && !needed) return false;
  page.entries.push(entry);
  page.openTags.set(entry.tag, (page.openTags.get(entry.tag) ?? 0) + 1);
  return true;
}

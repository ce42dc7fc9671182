import { squeeze } from '../values/chinese.ts';
import type { Block, Document, Table } from './document.ts';
import { markerOf } from './outline.ts';

/** What stands around a block: by this a place is named. */
export interface Surroundings {
  /** Headings above, outermost first. */
  readonly headings: readonly string[];
  /** For a table: the title above it. */
  readonly tableTitle?: string;
  /** For a paragraph with a table but no heading above: that table. */
  readonly afterTable?: NamedTable;
  /** Ordinal among paragraphs and among tables, 1-based. */
  readonly paragraph: number;
  readonly table: number;
}

/** A table as it is called: by the title above it, else by its ordinal. */
export interface NamedTable {
  readonly title: string | undefined;
  readonly ordinal: number;
}

const known = new WeakMap<Document, ReadonlyMap<number, Surroundings>>();
const NOTHING: Surroundings = { headings: [], paragraph: 1, table: 1 };

/** The surroundings of a block; those of one document value are found in one pass, once. */
export function surroundingsOf(document: Document, block: number): Surroundings {
  let found = known.get(document);
  if (!found) {
    found = pass(document);
    known.set(document, found);
  }
  return found.get(block) ?? NOTHING;
}

interface Walk {
  readonly headings: { readonly rank: number; readonly text: string }[];
  title: string | undefined;
  steps: number;
  after: NamedTable | undefined;
  paragraph: number;
  table: number;
}

/** A title stands at most so many lines above its table (unit names, money units and blank lines between). */
const TITLE_REACH = 6;

function pass(document: Document): ReadonlyMap<number, Surroundings> {
  const found = new Map<number, Surroundings>();
  const walk: Walk = {
    headings: [],
    title: undefined,
    steps: 0,
    after: undefined,
    paragraph: 0,
    table: 0,
  };
  for (const block of document.blocks) {
    if (block.kind === 'table') enterTable(block, walk, found);
    else enterText(block, walk, found);
  }
  return found;
}

function enterTable(table: Table, walk: Walk, found: Map<number, Surroundings>): void {
  walk.table += 1;
  const title = walk.steps <= TITLE_REACH ? walk.title : undefined;
  found.set(table.block, {
    headings: walk.headings.map((head) => head.text),
    ...(title !== undefined && { tableTitle: title }),
    paragraph: walk.paragraph,
    table: walk.table,
  });
  walk.after = { title, ordinal: walk.table };
  for (const cell of table.cells)
    for (const inner of cell.tables ?? []) enterTable(inner, { ...walk, title: undefined }, found);
}

function enterText(
  block: Exclude<Block, Table>,
  walk: Walk,
  found: Map<number, Surroundings>,
): void {
  walk.paragraph += 1;
  walk.steps += 1;
  const text = squeeze(block.text);
  const rank = rankOf(block.text, text);
  if (TITLE.test(text) && text.length <= 60) {
    walk.title = text;
    walk.steps = 0;
    walk.after = undefined;
  }
  if (rank !== undefined) {
    while (walk.headings.length > 0 && (walk.headings[walk.headings.length - 1]?.rank ?? 0) >= rank)
      walk.headings.pop();
    walk.headings.push({ rank, text });
    walk.after = undefined;
  }
  found.set(block.block, {
    headings: walk.headings.map((head) => head.text),
    ...(walk.after !== undefined && { afterTable: walk.after }),
    paragraph: walk.paragraph,
    table: walk.table,
  });
}

const TITLE = /表(?:[（(][^（）()]*[）)])?$/;
const FORMS = ['第一部分', '一、', '（一）', '1.', '1、', '（1）'];

/** How deep a heading stands; undefined for running text. */
function rankOf(text: string, squeezed: string): number | undefined {
  if (squeezed.length > 45 || /[。；，：;,:]$|\d[^，,]*[，,][^，,]*\d/.test(squeezed))
    return undefined;
  const marker = markerOf(text);
  if (!marker) return undefined;
  const rank = FORMS.indexOf(marker.form);
  return rank < 0 ? undefined : rank;
}

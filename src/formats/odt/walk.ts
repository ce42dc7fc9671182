import type { Draft, DraftTable } from '../../document/build.ts';
import type { Paragraph } from '../../document/document.ts';
import type { PlacedCell } from './grid.ts';
import type { Counters, ListLevel, ListStyle } from './lists.ts';

/** Where a paragraph stands when not in the main story. */
export type Role = NonNullable<Paragraph['role']>;

/** What paragraphs and tables are added to. */
export interface Container {
  readonly kind: 'story' | 'cell' | 'box';
  readonly role: Role | undefined;
  readonly drafts: Draft[];
  readonly texts: string[];
  readonly tables: DraftTable[];
  last: 'table' | 'spacer' | 'other';
}

/** The paragraph that is being read. */
interface OpenParagraph {
  text: string;
  /** Outline level of a heading. */
  readonly level: number | undefined;
  readonly label: string;
  /** Whether white space at the position would be the second in a row, or the first of the paragraph. */
  collapsing: boolean;
  readonly after: Draft[];
}

/** A list around the position. */
interface OpenList {
  readonly style: string | undefined;
  readonly level: number;
  readonly counters: Counters;
  /** The item at hand still waits for its first paragraph, which gets the label. */
  fresh: boolean;
  start: number | undefined;
}

/** A table that is being read. */
export interface OpenTable {
  readonly widths: number[];
  readonly cells: PlacedCell[];
  row: number;
  column: number;
  /** Times that the row at hand is repeated, and where its cells begin. */
  repeated: number;
  rowStart: number;
  cell: { rowSpan: number; columnSpan: number; repeated: number } | undefined;
  readonly after: Draft[];
}

/** The state of a walk over styles.xml and content.xml. */
export interface Walk {
  readonly listStyles: Map<string, Map<number, ListLevel>>;
  readonly outline: Map<number, ListLevel>;
  /** Column styles by name: widths in twentieths of a point. */
  readonly columnWidths: Map<string, number>;
  /** Symbol fonts by the name of the text style that sets them. */
  readonly symbolFonts: Map<string, string>;
  /** Symbol fonts of the spans around the position, '' for other fonts. */
  readonly spans: string[];
  readonly dropped: Map<string, number>;
  /** Counters by the identifier of a list and by the style that used them last. */
  readonly byId: Map<string, Counters>;
  readonly byStyle: Map<string, Counters>;
  readonly outlineCounters: Counters;
  readonly comments: Draft[];
  readonly furniture: Draft[];
  readonly main: Container;
  readonly containers: Container[];
  readonly paragraphs: (OpenParagraph | undefined)[];
  readonly tables: (OpenTable | undefined)[];
  readonly lists: OpenList[];
  container: Container;
  paragraph: OpenParagraph | undefined;
  table: OpenTable | undefined;
  /** The list style that is being defined. */
  defining: Map<number, ListLevel> | undefined;
  /** Name of the style that is being defined. */
  styleName: string | undefined;
  frameHasObject: boolean;
  count: number;
}

/** An empty container. */
export const newContainer = (kind: Container['kind'], role?: Role): Container => ({
  kind,
  role,
  drafts: [],
  texts: [],
  tables: [],
  last: 'other',
});

/** Starts before the first part. */
export function startWalk(): Walk {
  const main = newContainer('story');
  return {
    listStyles: new Map(),
    outline: new Map(),
    columnWidths: new Map(),
    dropped: new Map(),
    byId: new Map(),
    byStyle: new Map(),
    outlineCounters: [],
    comments: [],
    furniture: [],
    main,
    containers: [],
    paragraphs: [],
    tables: [],
    lists: [],
    container: main,
    paragraph: undefined,
    table: undefined,
    defining: undefined,
    styleName: undefined,
    symbolFonts: new Map(),
    spans: [],
    frameHasObject: false,
    count: 0,
  };
}

/** Enters a container of its own: text box, note, comment, header. Lists and tables around it do not reach inside. */
export function enter(walk: Walk, container: Container): void {
  walk.containers.push(walk.container);
  walk.paragraphs.push(walk.paragraph);
  walk.container = container;
  walk.paragraph = undefined;
}

/** Leaves it and gives it back. */
export function leave(walk: Walk): Container {
  const left = walk.container;
  walk.container = walk.containers.pop() ?? walk.main;
  walk.paragraph = walk.paragraphs.pop();
  return left;
}

/** Sets what is anchored at the position behind the paragraph, or behind the outermost table around it. */
export function anchor(walk: Walk, drafts: readonly Draft[]): void {
  const outermost = walk.tables.find((one) => one !== undefined) ?? walk.table;
  const target =
    walk.container.kind === 'cell' && outermost
      ? outermost.after
      : (walk.paragraph?.after ?? walk.container.drafts);
  for (const draft of drafts) target.push(draft);
}

/** Counts something that is left out. */
export const drop = (walk: Walk, what: string): void => {
  walk.dropped.set(what, (walk.dropped.get(what) ?? 0) + 1);
};

/** The list style of that name. */
export const listStyle = (walk: Walk, name: string | undefined): ListStyle | undefined =>
  name === undefined ? undefined : walk.listStyles.get(name);

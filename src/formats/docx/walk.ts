import type { Draft, DraftCell, DraftTable } from '../../document/build.ts';
import type { Paragraph } from '../../document/document.ts';
import type { Tag } from '../xml/grammar.ts';
import type { ListedCell, ListedRow, ListedTable } from './grid.ts';
import type { Numbering } from './labels.ts';
import type { Styles } from './styles.ts';

/** Where a paragraph stands when not in the main story. */
export type Role = NonNullable<Paragraph['role']>;

/** Byte offsets of a run that gave text, with the text's offset in the paragraph. */
export interface RunMark {
  readonly from: number;
  readonly to: number;
  readonly text: number;
  /** Its text elements: where their characters begin in the bytes and in the paragraph. */
  readonly pieces: readonly TextMark[];
}

/** Where the characters of a text element begin: in the bytes of the part, in the text of the paragraph. */
interface TextMark {
  readonly from: number;
  readonly text: number;
  /** Whether white space at its edges counts. */
  readonly kept: boolean;
}

/** Byte offsets of a paragraph of the main part. */
export interface ParagraphMark {
  /** Behind the start tag and the paragraph's properties; for a paragraph that is one empty tag, behind it. */
  readonly from: number;
  /** At the end tag; for a paragraph that is one empty tag, before it, that is before `from`. */
  readonly to: number;
  readonly runs: readonly RunMark[];
  /** The text's offset in the text of the cell that holds the paragraph, and its length. */
  readonly text: number;
  readonly length: number;
  /** Characters of the automatic number before the first run; less those that were taken off the beginning (page breaks). */
  readonly label: number;
}

/** Where drafts stand in the bytes of the main part: one mark for each paragraph of a block or cell. */
export type Marks = Map<Draft | DraftCell, ParagraphMark[]>;

/** The paragraph that is being read. */
export interface OpenParagraph {
  text: string;
  styleId: string | undefined;
  numId: string | undefined;
  level: number | undefined;
  outline: number | undefined;
  /** The automatic number as the file shows it, where it does (Word 2003). */
  shownLabel: string | undefined;
  marker: Role | undefined;
  /** The paragraph mark itself is deleted: the next paragraph continues this one. */
  joinsNext: boolean;
  endsSection: boolean;
  pageBreaks: boolean;
  hidden: boolean;
  from: number;
  readonly runs: RunMark[];
  /** Text boxes and notes that are anchored here. */
  readonly after: Draft[];
}

/** What paragraphs and tables are added to. */
export interface Container {
  readonly kind: 'story' | 'cell' | 'box';
  readonly role: Role | undefined;
  readonly drafts: Draft[];
  /** Paragraph texts of a cell. */
  readonly texts: string[];
  readonly tables: DraftTable[];
  readonly marks: ParagraphMark[];
  /** Length of the texts so far, joined and with a last separator. */
  length: number;
  /** A paragraph whose mark is deleted, waiting for the next one. */
  carried: OpenParagraph | undefined;
  /** What was added last: the empty paragraph behind a nested table is there because it must be. */
  last: 'table' | 'spacer' | 'other';
}

/** A table that is being read, with the containers around it. */
export interface OpenTable {
  readonly listed: ListedTable;
  row: ListedRow | undefined;
  rowDeleted: boolean;
  cell: ListedCell | undefined;
  cellDropped: boolean;
  readonly cellMarks: Map<ListedCell, ParagraphMark[]>;
  /** Anchored in its cells, set behind the outermost table. */
  readonly after: Draft[];
}

/** What the whole document knows, for every story. */
export interface Context {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly notes: ReadonlyMap<string, readonly Draft[]>;
  /** Counts of what was left out, by its Chinese name. */
  readonly dropped: Map<string, number>;
  /** Relationship ids of headers and footers, in order of the sections. */
  readonly furniture: Set<string>;
  readonly marks: Marks | undefined;
  /** Paragraphs and cells so far, against the limit. */
  count: number;
}

/** The state of a walk over one part. */
export interface Walk {
  readonly context: Context;
  readonly containers: Container[];
  readonly tables: OpenTable[];
  readonly paragraphs: OpenParagraph[];
  container: Container;
  table: OpenTable | undefined;
  paragraph: OpenParagraph | undefined;
  inProperties: boolean;
  inRun: number;
  runFrom: number;
  runText: number;
  runHidden: boolean;
  runPieces: TextMark[];
  /** Content controls inside the paragraph around the position: nothing may be anchored at their runs. */
  controls: number;
  /** Phases of the fields around the position. */
  readonly fields: ('instruction' | 'result')[];
  /** AlternateContent elements around the position: whether a choice was taken. */
  readonly alternatives: boolean[];
  /** The start tag of the text element around the position. */
  textTag: Tag | undefined;
  /** The form field's box around the position, checked or not. */
  checkBox: string | undefined;
  /** Outer runs, while inside a text box. */
  readonly outerRuns: OuterRun[];
}

/** What is set aside of the run that anchors a text box. */
interface OuterRun {
  readonly inRun: number;
  readonly runFrom: number;
  readonly runText: number;
  readonly runHidden: boolean;
  readonly runPieces: TextMark[];
}

/** Starts a story. */
export function startWalk(context: Context, role: Role | undefined): Walk {
  const container = newContainer('story', role);
  return {
    context,
    containers: [],
    tables: [],
    paragraphs: [],
    container,
    table: undefined,
    paragraph: undefined,
    inProperties: false,
    inRun: 0,
    runFrom: 0,
    runText: 0,
    runHidden: false,
    runPieces: [],
    controls: 0,
    fields: [],
    alternatives: [],
    textTag: undefined,
    checkBox: undefined,
    outerRuns: [],
  };
}

/** An empty container. */
export const newContainer = (kind: Container['kind'], role: Role | undefined): Container => ({
  kind,
  role,
  drafts: [],
  texts: [],
  tables: [],
  marks: [],
  length: 0,
  carried: undefined,
  last: 'other',
});

/** Counts something that is left out. */
export const drop = (context: Context, what: string): void => {
  context.dropped.set(what, (context.dropped.get(what) ?? 0) + 1);
};

import { document as build, type Draft, type DraftTable } from '../../document/build.ts';
import type { Document, Source } from '../../document/document.ts';
import { type Unfurnished, withoutFurniture } from './furniture.ts';
import type { Line } from './lines.ts';
import type { Item, PageFlow, Piece } from './page.ts';
import { type FlowLine, type Measures, measure, paragraphsOf } from './paragraphs.ts';
import type { Loose } from './positions/loose.ts';
import type { Segment } from './positions/segments.ts';
import { isTornTable, tableOf } from './positions/table.ts';
import { carriesOn, type Gathered, haveSameColumns, stitch } from './stitch.ts';

/** Puts pages together: lines to paragraphs, tables over page breaks to one. */
export function assemble(pages: readonly PageFlow[], source: Source): Document {
  const { pages: cleared, heads } = withoutFurniture(pages);
  const gathering = gather(measure(cleared.flatMap(linesOfPage)));
  for (const page of cleared) for (const item of page.items) gathering.take(item, page);
  const { drafts, torn } = gathering.end();
  const sheets = new Map(pages.map(({ page, printed }) => [page, printed ?? page]));
  const sheetOf = (page: number): number => sheets.get(page) ?? page;
  const lost = torn.map((page) => `第${sheetOf(page)}页的表格列宽过窄、数字被拆开，未按表格读取`);
  const all = [...drafts, ...headsOf(heads)].map((draft) =>
    draft.page === undefined ? draft : { ...draft, page: sheetOf(draft.page) },
  );
  return build(all, {
    ...source,
    dropped: [...source.dropped, ...lost],
  });
}

const linesOfPage = (page: PageFlow): readonly FlowLine[] =>
  page.items.flatMap((item) => ('line' in item ? [onPage(item.line, page)] : []));

const onPage = (line: Line, page: PageFlow): FlowLine => ({
  ...line,
  page: page.page,
  pageWidth: page.width,
  pageHeight: page.height,
});

/** A document in the making. */
interface Gathering {
  take(item: Item, page: PageFlow): void;
  /** All drafts, and the pages with a table whose figures were torn to pieces. */
  end(): { readonly drafts: readonly Draft[]; readonly torn: readonly number[] };
}

/** Gathers what stands on the pages, in order: what goes on stays open until something else comes. */
function gather(measures: Measures): Gathering {
  const drafts: Draft[] = [];
  const torn: number[] = [];
  let run: FlowLine[] = [];
  let table: Gathered | undefined;
  // Lines in the margins, between the parts of a table on two pages or behind it.
  let margin: FlowLine[] = [];
  const loose = gatherLoose();
  const closeRun = (): void => {
    drafts.push(...textOf(run, measures));
    run = [];
  };
  const closeTable = (): void => {
    if (table) drafts.push(draftOf(table, table));
    table = undefined;
    run.push(...margin);
    margin = [];
  };
  const closeLoose = (): void => {
    const closed = loose.close();
    torn.push(...closed.torn);
    if (closed.table) {
      closeRun();
      drafts.push(closed.table);
    }
    run.push(...closed.lines);
  };
  const takePiece = (piece: Piece, page: PageFlow): void => {
    // 「支出决算表」, 「单位：万元」 in the margin between two tables of other columns are of the second.
    const isOther = margin.some(isCaption) && !!table && !haveSameColumns(table, piece);
    if (table && !isOther && carriesOn(table, piece, page.page, page.height)) {
      table = stitch(table, piece, page.page);
      return;
    }
    closeTable();
    closeRun();
    table = { ...piece, page: page.page, lastPage: page.page, uncertain: false };
  };
  return {
    take(item, page) {
      if (loose.goesOn(item, page)) return;
      closeLoose();
      if ('piece' in item) {
        takePiece(item.piece, page);
        return;
      }
      if ('line' in item && table && isAtEdge(item.line, page)) {
        margin.push(onPage(item.line, page));
        return;
      }
      closeTable();
      if ('line' in item) run.push(onPage(item.line, page));
      else if ('loose' in item) loose.begin(item.loose, page);
      else {
        closeRun();
        if (item.tagged.table) drafts.push(item.tagged.table);
      }
    },
    end() {
      closeLoose();
      closeTable();
      closeRun();
      return { drafts, torn };
    },
  };
}

const isCaption = ({ text }: FlowLine): boolean =>
  /单位\s*[：:]\s*(?:人民币)?[亿万千]?元|[\u4e00-\u9fff]{3}表\s*$|^\s*(?:附?表|公开)\s*[\d一二三四五六七八九十]/.test(
    text,
  );

/** A table without rules in the making. */
interface LooseGathering {
  begin(part: Loose, page: PageFlow): void;
  /** Takes what belongs to the table that is open; says whether it did. */
  goesOn(item: Item, page: PageFlow): boolean;
  /** The table, and the lines that are none of it. */
  close(): {
    readonly table?: DraftTable;
    readonly lines: readonly FlowLine[];
    readonly torn: readonly number[];
  };
}

function gatherLoose(): LooseGathering {
  let parts: { readonly part: Loose; readonly page: PageFlow }[] = [];
  let between: FlowLine[] = [];
  return {
    begin(part, page) {
      parts = [{ part, page }];
    },
    goesOn(item, page) {
      const last = parts[parts.length - 1];
      if (!last || 'piece' in item || 'tagged' in item) return false;
      if ('line' in item) {
        const next = page.page === last.part.page ? last.part.after : firstOf(page)?.before;
        if (!isAtEdge(item.line, page) && !holds(next, item.line)) return false;
        between.push(onPage(item.line, page));
        return true;
      }
      if (last.part.page + 1 !== item.loose.page) return false;
      parts.push({ part: item.loose, page });
      return true;
    },
    close() {
      const whole = parts.some(({ part }) => !part.minor);
      const edges = parts.length > 1 ? atEdges(parts, between) : [];
      const found = parts.map(({ part }) => withEdges(part, edges));
      const table = whole ? tableOf(found) : undefined;
      const torn = whole && !table && isTornTable(found) ? found.slice(0, 1) : [];
      const lines = table
        ? between.filter((line) => !holds(edges, line))
        : [
            ...parts.flatMap(({ part, page }) => part.lines().map((line) => onPage(line, page))),
            ...between,
          ];
      parts = [];
      between = [];
      return { ...(table && { table }), lines, torn: torn.map((part) => part.page) };
    },
  };
}

/** The first of what may be tables without rules on a page. */
const firstOf = (page: PageFlow): Loose | undefined =>
  page.items.flatMap((item) => ('loose' in item ? [item.loose] : []))[0];

const holds = (segments: readonly Segment[] | undefined, line: Line): boolean =>
  segments?.some(
    ({ middle, left }) => Math.abs(middle - line.middle) < 1 && Math.abs(left - line.left) < 1,
  ) ?? false;

/** The lone texts at the ends of pages within a table that are lines of its cells. */
const atEdges = (
  parts: readonly { readonly part: Loose }[],
  between: readonly FlowLine[],
): readonly Segment[] =>
  parts
    .flatMap(({ part }, at) => [
      ...(at > 0 ? part.before : []),
      ...(at < parts.length - 1 ? part.after : []),
    ])
    .filter((each) => between.some((line) => line.page === each.page && holds([each], line)));

const withEdges = (part: Loose, edges: readonly Segment[]): Loose => {
  const own = edges.filter((each) => each.page === part.page);
  return own.length === 0 ? part : { ...part, segments: [...own, ...part.segments] };
};

/** Strips at the edges of a page in which no text of a report stands; points. */
const EDGE = 62;

/** Whether a line stands between the halves of a table only because the page ends: a running head or foot. */
const isAtEdge = (line: Line, page: PageFlow): boolean =>
  line.middle < EDGE || line.middle > page.height - EDGE;

const textOf = (run: readonly FlowLine[], measures: Measures): readonly Draft[] =>
  paragraphsOf(run, measures).map(({ text, page }) => ({ kind: 'paragraph', text, page }));

const headsOf = (heads: Unfurnished['heads']): readonly Draft[] =>
  heads.map(({ text, role, page }) => ({ kind: 'paragraph', text, role, page }));

/** A table of the document from one of the pages. */
function draftOf(piece: Piece, gathered?: Gathered): DraftTable {
  const columns = piece.xs.length - 1;
  const cells = piece.cells.map(({ row, column, rowSpan, columnSpan, text, tables }) => ({
    row,
    column,
    rowSpan,
    columnSpan,
    text,
    ...(tables.length > 0 && { tables: tables.map((inner) => draftOf(inner)) }),
  }));
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return {
    kind: 'table',
    rows: piece.rows,
    columns,
    cells,
    widths: piece.xs.slice(1).map((x, i) => Math.round((x - (piece.xs[i] ?? 0)) * 10) / 10),
    ...((piece.guessed || gathered?.uncertain) && { uncertain: true as const }),
    ...(gathered && { page: gathered.page }),
  };
}

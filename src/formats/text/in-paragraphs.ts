import { type Draft, type DraftTable, document } from '../../document/build.ts';
import type { Block, Document, Paragraph, Table } from '../../document/document.ts';
import { tableAt } from './drafts.ts';
import { gluedBlocks } from './glued.ts';
import { type Line, linesOf } from './lines.ts';
import { singleColumn } from './ragged.ts';
import { isAccountHead, isColumnHead, isHeadWord, isValueWord } from './words.ts';

/** How the blocks around a table found in paragraphs are numbered. */
export type Numbering =
  /** The table has the number of its first paragraph, all others keep theirs: places still lead into the file. */
  | 'kept'
  /** All blocks are numbered anew. */
  | 'anew';

/**
 * A document whose paragraphs hold the cells or rows of a table, copied from a page or a program that lost its grid, with
 * that table in their place. The shapes are those of plain text; only a table under known heads is taken for one, for
 * paragraphs of a real file are mostly what they look like.
 */
export function withTablesOfParagraphs(given: Document, numbering: Numbering): Document {
  if (!mayHoldTable(given.blocks)) return given;
  const blocks: Block[] = [];
  let run: Paragraph[] = [];
  let changed = false;
  const flush = () => {
    const pieces = run.length > 0 ? piecesOf(run, numbering) : undefined;
    changed ||= pieces !== undefined;
    blocks.push(...(pieces ?? run));
    run = [];
  };
  for (const block of given.blocks) {
    if (isPlain(block)) run.push(block);
    else {
      flush();
      blocks.push(block);
    }
  }
  flush();
  if (!changed) return given;
  return numbering === 'kept'
    ? { ...given, blocks }
    : document(blocks.map(unnumbered), given.source);
}

const isPlain = (block: Block): block is Paragraph => block.kind === 'paragraph' && !block.role;

/** So many heads at least stand in the paragraphs of a table. */
const FEWEST_HEADS = 3;
const LONGEST_HEAD = 24;
const LONGEST_LINE = 300;

/** One look at the paragraphs: whether any of them can be heads of a table at all. */
function mayHoldTable(blocks: readonly Block[]): boolean {
  let heads = 0;
  for (const block of blocks) {
    if (!isPlain(block)) continue;
    const text = block.text.replace(CLOSING_BARS, '');
    if (text.length > LONGEST_HEAD || /\s/.test(text)) {
      if (HEADS_ON_A_LINE.test(text)) return true;
      if (text.length > LONGEST_LINE) continue;
    }
    const first = text.split(/\s/, 1)[0] ?? '';
    if (first.length <= LONGEST_HEAD && isHead(first) && ++heads >= FEWEST_HEADS) return true;
  }
  return false;
}

/** What stands behind a cell that bars close. */
const CLOSING_BARS = /[\s|｜│┃║]+$/;
/** Two heads beside one another with blanks, tabs or bars between them: a first sieve, wider than what is read. */
const HEADS_ON_A_LINE =
  /(?:指标|分值|权重|得分|预算数?|决算数?|执行数?|执行率|编制数|合计|名称|编码|金额|费)(?:[（(][^（()）]{0,8}[)）])?[\s\u3000|｜│]+\S{0,12}(?:指标|指标值|完成值|分值|权重|得分|预算|决算|执行|控制率|执行率|合计|名称|人数|支出|费)|级指标\S{0,2}级指标|[：:][^：:]{1,40}[；;，][^：:]{0,12}(?:指标值|完成值|得分|预算数?|执行数?|执行率)[^：:]{0,6}[：:]/;

const isHead = (text: string): boolean =>
  isHeadWord(text) || isAccountHead(text) || isColumnHead(text);

/** A line with the paragraph that it is of. */
interface Owned {
  readonly line: Line;
  readonly owner: Paragraph;
  readonly first: boolean;
  readonly last: boolean;
}

/** The paragraphs of a run with the tables found among them; undefined when there are none. */
function piecesOf(run: readonly Paragraph[], numbering: Numbering): readonly Block[] | undefined {
  const owned = run.flatMap((owner) => {
    const lines = linesOf(owner.text);
    return lines.map(
      (line, i): Owned => ({ line, owner, first: i === 0, last: i === lines.length - 1 }),
    );
  });
  const lines = owned.map(({ line }) => line);
  const pieces: Block[] = [];
  let text: Owned[] = [];
  let found = false;
  const flush = () => {
    pieces.push(...paragraphsOf(text));
    text = [];
  };
  for (let at = 0; at < lines.length; ) {
    const start = owned[at];
    const given = start && takenAt(lines, at, start.line);
    const taken = given && numbering === 'kept' ? withWholeOwners(given, owned, at) : given;
    if (!start || !taken) {
      if (start) text.push(start);
      at += 1;
      continue;
    }
    text = text.slice(0, text.length - (taken.before ?? 0));
    flush();
    pieces.push(...taken.drafts.map((draft) => numbered(draft, start.owner)));
    found = true;
    at = taken.next;
  }
  flush();
  return found ? pieces : undefined;
}

interface TakenBlocks {
  readonly drafts: readonly Draft[];
  readonly next: number;
  /** Lines before the first that are of the table, too. */
  readonly before?: number;
}

/**
 * A table whose first and last lines begin and end paragraphs; a list of cells takes along what else stands in its paragraphs.
 * Undefined where it cannot.
 */
function withWholeOwners(
  taken: TakenBlocks,
  owned: readonly Owned[],
  at: number,
): TakenBlocks | undefined {
  let [from, to] = [at, taken.next];
  while (from > 0 && owned[from]?.first === false) from -= 1;
  while (to < owned.length && owned[to - 1]?.last === false) to += 1;
  if (from === at && to === taken.next) return taken;
  const [table, ...others] = taken.drafts;
  if (table?.kind !== 'table' || table.flattened !== 'onePerLine' || others.length > 0)
    return undefined;
  const words = (some: readonly Owned[]) => some.map(({ line }) => line.text.trim());
  const texts = [
    ...words(owned.slice(from, at)),
    ...table.cells.map(({ text }) => text),
    ...words(owned.slice(taken.next, to)),
  ];
  return { drafts: [singleColumn(texts, 'onePerLine')], next: to, before: at - from };
}

/** The table that begins at a line, under known heads; a whole table in one line is given with the words before it. */
function takenAt(lines: readonly Line[], at: number, line: Line): TakenBlocks | undefined {
  const taken = tableAt(lines, at, line);
  if (taken) return isForm(taken.table) ? { drafts: [taken.table], next: taken.next } : undefined;
  const drafts = gluedBlocks(line.text);
  return drafts && { drafts, next: at + 1 };
}

/** Whether a table stands under heads that the forms have, with values below them. */
function isForm(table: DraftTable): boolean {
  let heads = 0;
  let values = 0;
  for (const { text } of table.cells) {
    if (isHead(text)) heads += 1;
    else if (isValueWord(text)) values += 1;
  }
  return heads >= FEWEST_HEADS && values >= 2;
}

/** The paragraphs again, whole where all their lines are left. */
function paragraphsOf(lines: readonly Owned[]): readonly Paragraph[] {
  const owners = [...new Set(lines.map(({ owner }) => owner))];
  return owners.flatMap((owner) => {
    const own = lines.filter((each) => each.owner === owner);
    if (own[0]?.first && own.at(-1)?.last) return [owner];
    const text = own.map(({ line }) => line.text).join('\n');
    return text.trim() === '' ? [] : [{ ...owner, text }];
  });
}

const numbered = (draft: Draft, { block, page }: Paragraph): Block => ({
  ...(draft as Table | Paragraph),
  block,
  ...(page !== undefined && { page }),
});

function unnumbered({ block: _, ...draft }: Block): Draft {
  return draft;
}

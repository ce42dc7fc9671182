import type { Block, Document } from '../document/document.ts';
import type { Unrecognised } from '../report/report.ts';

const FIGURE = /(?:^|\s)[-−+≥≤]?\d[\d,，]*(?:\.\d+)?\s?[%％]?(?=\s|$)/g;
const SENTENCE = /[，。；：！？]/;
/** A row of a form as a line of text is no longer than this. */
const LONGEST_ROW = 120;
/** A line between the rows (a label that takes two lines, a unit) is short. */
const LONGEST_PIECE = 30;
/** Fewer lines of figures may be anything: a page number, a year. */
const FEWEST = 4;

/** Whether a line of text is the row of a table: words with figures among blanks, no sentence. */
export const isLooseRow = (text: string): boolean => figuresIn(text) >= 2;

const figuresIn = (text: string): number =>
  text.length > LONGEST_ROW || SENTENCE.test(text) ? 0 : (text.match(FIGURE)?.length ?? 0);

const isFigureAlone = (text: string): boolean =>
  /^[-−+≥≤\d.,，%％\s]+$/.test(text) && /\d/.test(text);

/**
 * Lines of figures that stand one below another outside of any table: a table of which the file kept no rows. What it says is
 * not compared, and that is told, once for each such stretch, at its first line.
 */
export function looseRows(document: Document, known: ReadonlySet<number>): readonly Unrecognised[] {
  const found: Unrecognised[] = [];
  let run: Block[] = [];
  let figures = 0;
  const end = (): void => {
    const [first] = run;
    if (figures >= FEWEST && first && first.kind !== 'table')
      found.push({
        at: { block: first.block },
        what: {
          zh: `疑为表格的文字，未核对：共${run.length}行`,
          en: `Lines that may be a table, not checked: ${run.length}`,
        },
        verbatim: first.text,
      });
    run = [];
    figures = 0;
  };
  for (const block of document.blocks) {
    const text =
      block.kind === 'paragraph' && !known.has(block.block) ? block.text.trim() : undefined;
    if (text === '') continue;
    const row = text !== undefined && (isLooseRow(text) || isFigureAlone(text));
    if (row || (text !== undefined && run.length > 0 && isPiece(text))) {
      run.push(block);
      if (row) figures += 1;
    } else end();
  }
  end();
  return found;
}

const isPiece = (text: string): boolean => text.length <= LONGEST_PIECE && !SENTENCE.test(text);

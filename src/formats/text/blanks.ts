import type { Line } from './lines.ts';
import { isMarkedPageNumber } from './prose.ts';
import { takeSingleCells } from './single.ts';
import type { Taken } from './tabs.ts';
import { isAccountHead, isColumnHead, isHeadWord } from './words.ts';

/** A wide gap keeps columns apart; the blanks looked for here are single ones. */
const WIDE = /\S(?: {2,}|[\u3000\u2002\u2003\u00a0]{2,}|\u3000)\S/;
/** No table is looked for further down than so many lines. */
const FARTHEST = 400;
const FEWEST_HEADS = 3;

/**
 * Reads a table whose rows are lines and whose cells are parted by single blanks: where squares are blank or merged no
 * column is left, so its words are taken as a list of cells, which the forms put back into rows. Undefined when the first
 * line is no row of heads.
 */
export function takeBlankParted(lines: readonly Line[], start: number): Taken | undefined {
  const first = lines[start]?.text ?? '';
  const words = wordsOf(first);
  if (words.length < 2 || WIDE.test(first)) return undefined;
  // A long row of heads may go on in the next line.
  const heads = words.filter(isHead).length;
  const further = wordsOf(lines[start + 1]?.text ?? '').filter(isHead).length;
  if (heads < words.length - 1 || (heads < FEWEST_HEADS && heads + further <= FEWEST_HEADS))
    return undefined;
  const cells: Line[] = [];
  const owners: number[] = [];
  for (let at = start; at < Math.min(lines.length, start + FARTHEST); at += 1) {
    const line = lines[at];
    if (!line || (line.shape !== 'text' && line.shape !== 'blank') || WIDE.test(line.text)) break;
    if (isMarkedPageNumber(line.text)) continue;
    const parts = line.shape === 'blank' ? [''] : wordsOf(line.text);
    for (const text of parts) {
      cells.push({ text, shape: text === '' ? 'blank' : 'text' });
      owners.push(at);
    }
  }
  const taken = takeSingleCells(
    cells.filter(({ text }) => text !== ''),
    0,
  );
  const filled = owners.filter((_, i) => cells[i]?.text !== '');
  const last = taken && filled[taken.next - 1];
  if (!taken || last === undefined) return undefined;
  // A line is of the table or is not.
  const whole = filled[taken.next] !== last;
  return whole ? { table: taken.table, next: last + 1 } : undefined;
}

const wordsOf = (text: string): readonly string[] =>
  text.split(/[ \u3000\u2002\u2003\u00a0]+/).filter((word) => word !== '');

const isHead = (text: string): boolean =>
  isHeadWord(text) || isAccountHead(text) || isColumnHead(text);

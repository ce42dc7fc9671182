import { squeeze } from '../../values/chinese.ts';
import { isAccountHead, isColumnHead, isHeadWord, isValueWord } from './words.ts';

const FEWEST_COLUMNS = 3;
const LONGEST = 20;

/**
 * Rows again whose heads were folded into two lines: 年度指 over 标值. Two rows of as many squares are one where the words of
 * the lower end heads that the upper only began.
 */
export function withoutFolds(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const made: (readonly string[])[] = [];
  for (let r = 0; r < rows.length; r += 1) {
    const row = rows[r] ?? [];
    const below = rows[r + 1];
    if (!below || !isFolded(row, below)) {
      made.push(row);
      continue;
    }
    made.push(row.map((text, k) => squeeze(text + (below[k] ?? ''))));
    r += 1;
  }
  return made;
}

function isFolded(above: readonly string[], below: readonly string[]): boolean {
  if (above.length < FEWEST_COLUMNS || above.length !== below.length) return false;
  let ends = 0;
  let others = 0;
  for (const [k, text] of below.entries()) {
    if (text.trim() === '') continue;
    const upper = above[k] ?? '';
    if (text.length > LONGEST || upper.length > LONGEST || isValueWord(text)) return false;
    if (upper.trim() === '' || (isHead(text) && isHead(upper))) return false;
    if (isHead(upper + text)) ends += 1;
    else others += 1;
  }
  return ends > 0 && ends >= others;
}

const isHead = (text: string): boolean =>
  isHeadWord(text) || isAccountHead(text) || isColumnHead(text);

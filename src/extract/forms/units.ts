import type { Stated } from '../../document/stated.ts';
import { readFigure } from '../figures.ts';
import type { Text } from './gather.ts';
import { type Line, placeOf, wordsOf } from './lines.ts';

const IN_LABEL = /[（(](?:金额)?(?:单位)?[:：]?\s*(亿元|万元|千元|元)\s*[）)]/;
const IN_LINE =
  /(?:金额|计量)?单位\s*[:：]\s*(?:人民币)?(亿元|万元|千元|元)|[（(](亿元|万元|元)[）)]\s*$/;

/** The unit of money that the labels of the money block or the lines above the form state. */
export function moneyUnitOf(
  lines: readonly Line[],
  above: readonly Text[],
): Stated<string> | undefined {
  for (const line of lines) {
    for (const cell of line.cells) {
      if (cell.row !== line.row || cell.text.length > 80) continue;
      const match = IN_LABEL.exec(cell.text) ?? IN_LINE.exec(cell.text);
      const unit = match?.[1] ?? match?.[2];
      if (!match || !unit) continue;
      const from = match.index + match[0].indexOf(unit);
      return {
        value: unit,
        verbatim: unit,
        at: placeOf(line.table, cell, from, from + unit.length),
      };
    }
  }
  for (const block of above.toReversed()) {
    const match = IN_LINE.exec(block.text);
    const unit = match?.[1] ?? match?.[2];
    if (!match || !unit) continue;
    const from = match.index + match[0].indexOf(unit);
    return {
      value: unit,
      verbatim: unit,
      at: { block: block.block, from, to: from + unit.length },
    };
  }
  return undefined;
}

/** What is no more than this may be points or a rate. */
const POINTS = 100;
const LARGE = 100_000;

/**
 * The unit when none is stated: the forms are in 万元, unless most amounts have six digits before the point and can only
 * be 元. A single such amount is a slip.
 */
export function likelyUnit(lines: readonly Line[]): string {
  const amounts = lines.flatMap((line) =>
    line.cells.flatMap((cell) => {
      if (wordsOf(cell).length < 3) return [];
      const read = readFigure(cell.text);
      const size = read?.unit === '' ? Math.abs(read.coefficient) / 10 ** read.decimals : 0;
      return size > POINTS ? [size] : [];
    }),
  );
  const large = amounts.filter((size) => size >= LARGE).length;
  return large > 0 && large * 2 >= amounts.length ? '元' : '万元';
}

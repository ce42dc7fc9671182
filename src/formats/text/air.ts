import type { Draft, DraftCell } from '../../document/build.ts';

/** A single blank between a letter and a digit, and such a pair without one. */
const AIR =
  /(?<=[\p{Script=Han}，。、；：“”（）《》]) (?=\d)|(?<=[\d%％]) (?=[\p{Script=Han}（])/gu;
const CLOSE = /\p{Script=Han}(?=\d)|\d(?=\p{Script=Han})/gu;

/** So many blanks, and so many times the pairs without, show that a program put them in. */
const FEWEST = 12;
const TIMES = 3;

/** A line without the blanks between letters and digits. */
export const withoutAir = (line: string): string => line.replace(AIR, '');

/** Whether a program that turned pages into text put a blank wherever the page kept a little space between letters and digits. */
export function isAired(text: string): boolean {
  const blanks = text.match(AIR)?.length ?? 0;
  return blanks >= FEWEST && blanks > TIMES * (text.match(CLOSE)?.length ?? 0);
}

/** The blocks of such a text with its words as they stood on the page: 904.11万元. */
export const deaired = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.map((draft) =>
    draft.kind === 'table'
      ? { ...draft, cells: draft.cells.map(cellOf) }
      : { ...draft, text: withoutAir(draft.text) },
  );

const cellOf = (cell: DraftCell): DraftCell => ({ ...cell, text: withoutAir(cell.text) });

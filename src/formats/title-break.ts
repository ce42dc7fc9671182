/** Room of a line of the type area; points. */
const WIDTH = 442;

/** Where words of a title begin that may stand at the head of its second line. */
const OPENINGS = /(?:部门|单位)?整体支出|项目支出|专项资金|财政支出|绩效(?:自评|评价|目标)|（/g;

/** How wide a text is in its own letters: digits and Latin letters take about half a square. */
export const lengthOf = (text: string): number =>
  [...text].reduce((sum, mark) => sum + (mark < '\u2000' ? 0.55 : 1), 0);

/**
 * Where a title is parted into two lines that are whole in meaning and symmetric (GB/T 9704-2012, 7.3.1): the number of
 * characters of the first; undefined when it fits on one line or no such place leaves two that fit. `size` in points.
 */
export function titleBreak(text: string, size: number): number | undefined {
  const room = Math.floor(WIDTH / size) - 1;
  if (text.includes('\n') || lengthOf(text) <= room) return undefined;
  const places = [...text.matchAll(OPENINGS)]
    .map((match) => match.index)
    .filter((at) => lengthOf(text.slice(0, at)) <= room && lengthOf(text.slice(at)) <= room);
  const [best] = places
    .map((at) => ({ at, lean: Math.abs(lengthOf(text.slice(0, at)) - lengthOf(text.slice(at))) }))
    .sort((a, b) => a.lean - b.lean || a.at - b.at);
  return best?.at;
}

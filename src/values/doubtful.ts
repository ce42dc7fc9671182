/** Which ends of a text lie in the middle of a sentence: the line was broken there. */
export interface Torn {
  readonly before?: true;
  readonly after?: true;
}

// A digit beside letters that look like digits, as recognition of scans leaves them: 1O0, l0.65, 8.O4. CO2 and 5G are none.
const LOOKALIKE = /(?<![A-Za-z])[OolI]+[.,]?\d|\d[.,]?[OolI]+(?![A-Za-z])/;
// A number that the end of a line within the text cuts in two: 7⏎82.61万元.
const CUT = /\d[.,，]?[ \t]*\n[ \t]*[.\d]/;
// No line that is full is shorter: 附件1 above 2023年度 is broken nowhere.
const SHORTEST = 15;
const BROKEN_OFF = /\d[.,，]?[万亿]?\s*$/;
const GOES_ON = /^\s*(?:[\d.%％]|[万亿]?元)/;
// A shorter line is broken too where it leaves a number without its unit and the next goes on with the rest, the unit and a stop.
const LEFT_OPEN = /[\u4e00-\u9fff：:“”]{4,}\d[\d,，]*\.?\d*\s*$/;
const CLOSED = /^\s*[\d,]*\.?\d*(?:[%％分]|[万亿]?元)[，。；、）)]/;
// The name of an amount above, the amount below; a heading has neither comma nor full stop.
const NAMED = /[\u4e00-\u9fff，、]\s*$/;
const STOPPED = /[，。；：]/;
// Behind one of these a sentence is not broken: neither digit, nor unit, nor the name of an amount.
const ENDED = '。；！？）”》%％';
const AMOUNT = /^\s*[\u4e00-\u9fff]{0,3}\d[\d,]*(?:\.\d+)?\s*(?:[%％]|[万亿]?元)/;

/** Whether a sentence is broken between a line and the one below it, in a number or right before one. What is asked of the line below fails soonest. */
const isTorn = (above: string, below: string): boolean =>
  !ENDED.includes(above.trimEnd().at(-1) ?? '。') &&
  ((CLOSED.test(below) && LEFT_OPEN.test(above)) ||
    (above.length >= SHORTEST &&
      ((GOES_ON.test(below) && BROKEN_OFF.test(above)) ||
        (AMOUNT.test(below) && NAMED.test(above) && STOPPED.test(above)))));

/** Which ends of a line lie in the middle of a sentence that goes on in the line above or below. */
export const tornOf = (above: string, line: string, below: string): Torn => ({
  ...(isTorn(above, line) && { before: true as const }),
  ...(isTorn(line, below) && { after: true as const }),
});

/**
 * The sentences of a text whose figures cannot be relied on, as offsets: they are broken off by the end
 * of the line, or one of their numbers is cut in two, or holds a letter that looks like a digit, so that neither it nor its relations to the others are known.
 */
export function doubtfulSentences(
  text: string,
  torn: Torn = {},
): readonly (readonly [number, number])[] {
  const cut = text.includes('\n') && CUT.test(text);
  if (!torn.before && !torn.after && !cut && !LOOKALIKE.test(text)) return [];
  const found: (readonly [number, number])[] = [];
  for (let from = 0; from < text.length; ) {
    const stop = text.indexOf('。', from);
    const to = stop < 0 ? text.length : stop + 1;
    const ends = (torn.before && from === 0) || (torn.after && to === text.length);
    const sentence = text.slice(from, to);
    if (ends || LOOKALIKE.test(sentence) || (cut && CUT.test(sentence))) found.push([from, to]);
    from = to;
  }
  return found;
}

/** The text with the digits of its doubtful sentences, from an offset on, made unreadable; every character keeps its place. */
export function withoutDoubtful(text: string, torn: Torn, start = 0): string {
  let out = text;
  for (const [from, to] of doubtfulSentences(text, torn)) {
    const first = Math.max(from, start);
    if (first < to)
      out = out.slice(0, first) + out.slice(first, to).replace(/\d/g, '〓') + out.slice(to);
  }
  return out;
}

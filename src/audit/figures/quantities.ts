import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import type { Figure } from '../../values/figure.ts';
import { figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { once } from '../../values/once.ts';
import { type Line, toldText, wordsIn } from '../wording/running-text.ts';

/** An amount of money or a percentage of running text, whatever it is an amount of. */
export interface Quantity extends Quote {
  readonly value: Figure;
  /** Index of its sentence within the line. */
  readonly sentence: number;
  /** The words between the figure before it, or the beginning of the sentence, and it; white space left out. */
  readonly before: string;
}

/** The quantities of one line of running text, in order. */
export interface Quantities {
  readonly line: Line;
  readonly list: readonly Quantity[];
}

const FIGURE =
  /百分之(\d{1,4}(?:\.\d{1,4})?)|(\d[\d,，]{0,17}(?:\.\d{1,6})?)[ \u3000]{0,2}(亿元|万元|元|[%％])/g;
/** Every line of running text with its amounts and percentages; made once for a report. */
export const quantitiesOf = once((report: Report) =>
  gather(toldText(report.document), (line): readonly Quantities[] => {
    const list = inLine(line);
    return list.length > 0 ? [{ line, list }] : [];
  }),
);

function inLine(line: Line): readonly Quantity[] {
  if (!/[元%％]|百分之\d/.test(line.text)) return [];
  const found: Quantity[] = [];
  let end = 0;
  let sentence = 0;
  for (const match of matchesOf(line.text, FIGURE)) {
    const gap = line.text.slice(end, match.index);
    for (let stop = gap.indexOf('。'); stop >= 0; stop = gap.indexOf('。', stop + 1)) sentence += 1;
    const to = match.index + match[0].length;
    const before = belowHeading(gap.slice(gap.lastIndexOf('。') + 1)).replace(/\s+/g, '');
    const { verbatim, at } = wordsIn(line, match.index, to);
    const value =
      match[1] === undefined
        ? figure((match[2] ?? '').replace(/，/g, ','), (match[3] ?? '').replace('％', '%'))
        : figure(match[1], '%');
    found.push({ verbatim, at, value, sentence, before });
    end = to;
  }
  return found;
}

const HEADING =
  /^\s*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d{1,2}[.．、])[^，。；：:、]{2,30}$/;

/** The words below the last numbered heading that stands in one paragraph with its text, on a line of its own. */
function belowHeading(words: string): string {
  if (!words.includes('\n')) return words;
  const lines = words.split('\n');
  const last = lines.findLastIndex((line, i) => i < lines.length - 1 && HEADING.test(line));
  return last < 0 ? words : lines.slice(last + 1).join('\n');
}

/** Whether a quantity is a percentage. */
export const isPercent = ({ value }: Quantity): boolean => value.unit === '%';

const CHANGE =
  /(?:增加|减少|增长|下降|净[增减]|增收|减收|增支|减支|节约|节省|节支|上年|去年|较|比)[^，。；：]{0,8}$/;
/** Whether an amount is a change, or one to compare with: the whole of no list. */
export const isChange = ({ before }: Quantity): boolean => CHANGE.test(before);

/** The unit of the figure in front, and the mark of a paragraph: 「（一）本年收入」. */
const LEADING = /^(?:亿元|万元|元)?(?:[（(][一二三四五六七八九十]{1,3}[）)])?[\s（()）.．]*/;

/** The quantity with the last words in front of it, for quoting: 「教育支出（类）20万元」. */
export function named(line: Line, quantity: Quantity, most = 24): Quantity {
  const to = quantity.at.to ?? 0;
  const start = quantity.at.from ?? 0;
  const words = /[^，。；：、,;:%％\d]*$/.exec(line.text.slice(0, start).slice(-most))?.[0] ?? '';
  // The unit of the figure in front and the bracket that closes the number of an item are none of its words.
  const said = words.replace(LEADING, '');
  return { ...quantity, ...wordsIn(line, start - said.length, to) };
}

/** The amount to which the list of parts belongs that a quantity stands in: the one before 其中 that is no change. */
export function wholeOf(list: readonly Quantity[], at: number): Quantity | undefined {
  const { sentence } = list[at] ?? { sentence: -1 };
  for (let i = at; i > 0; i -= 1) {
    const each = list[i];
    if (!each || each.sentence !== sentence) return undefined;
    if (!/其中|包括/.test(each.before)) continue;
    const whole = list.slice(0, i).findLast((other) => !isPercent(other) && !isChange(other));
    return whole && sentence - whole.sentence <= 1 ? whole : undefined;
  }
  return undefined;
}

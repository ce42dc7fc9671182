import type { Quote } from '../../document/finding.ts';
import { foldWidth } from '../../values/chinese.ts';
import { matchesOf } from '../../values/matches.ts';
import { within } from '../places.ts';

/** What a criterion of scoring (评分标准) says that the points of its item do not bear. */
export interface Misfit {
  /** Words of the criterion in order of reading. */
  readonly words: readonly Quote[];
  /** `above`: more points than the item is worth. `turned`: a band whose end lies below its start. `overlap`: bands that share points. `sum`: what its numbered points come to. */
  readonly kind: 'above' | 'turned' | 'overlap' | 'sum';
  /** What the numbered points come to. */
  readonly sum?: number;
}

interface Award {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  /** 「最多扣6分」. */
  readonly isCap: boolean;
}

const AWARD =
  /(得|最[多高](?:扣|得)?|扣完)(?:满分)?(\d+(?:\.\d+)?)(?:分?[-—–―－~～至](\d+(?:\.\d+)?))?分(?!值|项|别)/g;
/** Points for each of something, shares of the points and points on top: no more than a reader can tell them are they part of the item's. */
const UNCLEAR = /每[^，。；]{0,16}得|各得|均得|[×*÷%％]得|加分|附加|倍/;
const POINT = /(?:^|[\s。；;，,])(?:\d{1,2}[.．、](?!\d)|[①-⑳]|[（(]\d{1,2}[）)])/g;

/** The misfits of one criterion with the points that its item is worth. */
export function misfitsOf(criterion: Quote, points: number): readonly Misfit[] {
  const text = foldWidth(criterion.verbatim);
  if (!text.includes('分') || UNCLEAR.test(text)) return [];
  const awards = awardsIn(text);
  const wordsOf = ({ from, to }: Award): Quote => within(criterion, from, to);
  const above = awards.find((award) => Math.max(award.low, award.high) > points + 0.001);
  if (above) return [{ words: [wordsOf(above)], kind: 'above' }];
  const bands = awards.filter(({ low, high }) => low !== high);
  const turned = bands.find(({ low, high }) => low > high);
  if (turned) return [{ words: [wordsOf(turned)], kind: 'turned' }];
  for (const [i, band] of bands.entries()) {
    const next = bands[i + 1];
    if (next && band.low < next.high && next.low < band.high)
      return [{ words: [wordsOf(band), wordsOf(next)], kind: 'overlap' }];
  }
  return bands.length === 0 ? sumOf(text, awards, points, wordsOf) : [];
}

function awardsIn(text: string): readonly Award[] {
  return matchesOf(text, AWARD).map((match) => {
    const low = Number(match[2]);
    return {
      from: match.index,
      to: match.index + match[0].length,
      low,
      high: match[3] === undefined ? low : Number(match[3]),
      isCap: match[1] !== '得',
    };
  });
}

/** Numbered points that all say what they earn come to the item's points, unless the best of them alone does. */
function sumOf(
  text: string,
  awards: readonly Award[],
  points: number,
  wordsOf: (award: Award) => Quote,
): readonly Misfit[] {
  const starts = matchesOf(text, POINT).map(({ index }) => index);
  if (starts.length < 2 || awards.some(({ from }) => from < (starts[0] ?? 0))) return [];
  const parts = starts.map((start, i) =>
    awards.filter(({ from }) => from >= start && from < (starts[i + 1] ?? text.length)),
  );
  const earned = parts.map((part) => part.filter(({ isCap }) => !isCap));
  if (earned.some((part) => part.length === 0)) return [];
  const best = Math.max(...earned.flat().map(({ low }) => low));
  if (best === points) return [];
  // Points within a point are steps of it, or add up in it.
  let reached = [0];
  for (const part of earned) {
    const ways = new Set([
      Math.max(...part.map(({ low }) => low)),
      part.reduce((sum, { low }) => sum + low, 0),
    ]);
    reached = reached.flatMap((sum) => [...ways].map((way) => sum + way));
    if (reached.length > 64) return [];
  }
  if (reached.some((sum) => Math.abs(sum - points) < 0.001)) return [];
  const all = earned.flat();
  return [{ words: all.map(wordsOf), kind: 'sum', sum: Math.max(...reached) }];
}

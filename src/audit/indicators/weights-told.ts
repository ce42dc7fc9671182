import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import { linesWith, wordsIn } from '../wording/running-text.ts';
import { chainFrom, folded } from './score-parts.ts';

/** A scale of a hundred with what its parts weigh by the text. */
export interface WeightsTold {
  readonly scale: Quote;
  readonly parts: readonly Quote[];
  readonly sum: number;
}

/** 「采用百分制」, 「权重合计为100分」, 「总分100分」. */
const SCALE = /百分制|(?:权重|分值|满分|总分)[^，。；、\d]{0,6}100分/;
const OPENING = /^[^\d。]{0,12}[，。；：:]?(?:其中|分别为?|包括|具体为?)[：:，,]?/;
const RESULTS = /产出|履职/;
const ENDS = /效益|效果|满意/;
/** So far from a hundred the list is of something else. */
const MOST_OFF = 30;

/** Weights of the parts of a frame, told behind its scale, that do not come to a hundred. */
export const weightsTold = (report: Report): readonly WeightsTold[] =>
  gather(linesWith(report.document, SCALE), (line): readonly WeightsTold[] => {
    const text = folded(line);
    const scale = SCALE.exec(text);
    if (!scale) return [];
    const end = scale.index + scale[0].length;
    const opening = OPENING.exec(text.slice(end));
    if (!opening) return [];
    const parts = chainFrom(line, text, end + opening[0].length);
    const has = (pattern: RegExp): boolean => parts.some(({ name }) => pattern.test(name));
    if (parts.length < 3 || !has(RESULTS) || !has(ENDS)) return [];
    if (parts.some(({ worth, verbatim }) => worth !== undefined || /得/.test(verbatim))) return [];
    const sum = parts.reduce((all, { got }) => all + got, 0);
    // What lacks ten points may leave the execution rate to another sentence.
    const off = Math.abs(sum - 100);
    if (off < 0.005 || off > MOST_OFF || sum === 90) return [];
    return [{ scale: wordsIn(line, scale.index, end), parts, sum }];
  });

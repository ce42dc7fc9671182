import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import { linesWith, wordsIn } from '../wording/running-text.ts';
import { chainFrom, folded, startsIn } from './score-parts.ts';

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

/** Weights of the parts of a frame, told behind its scale or beside what each part got, that do not come to a hundred. */
export const weightsTold = (report: Report): readonly WeightsTold[] => [
  ...behindScale(report),
  ...besideScores(report),
];

const behindScale = (report: Report): readonly WeightsTold[] =>
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

const MEANS = /执行|投入|决策|过程|管理/;
/** 「投入10分、过程30分、产出30分、效果30分，分别得9分、…」. */
const IN_TURN = /^[，,；;]?(?:[^，。；、\d]{0,8})?(?:分别|依次)(?:得|获得|得分)/;
const FULL = /满分[^，。；、\d]{0,4}(\d{2,3})分|附加分|加分/;

/**
 * 「执行10分得9分，产出50分得48分，效益30分得29分，满意度10分得9分，合计95分」: where the list leaves out nothing between the means and the ends, and what
 * its parts got comes to the total behind it, its worths come to a hundred.
 */
const besideScores = (report: Report): readonly WeightsTold[] =>
  gather(linesWith(report.document, /\d分/), (line): readonly WeightsTold[] => {
    const text = folded(line);
    if (FULL.test(text)) return [];
    for (const start of startsIn(text)) {
      const parts = chainFrom(line, text, start);
      if (parts.length < 3 || !isFrameOf(parts.map(({ name }) => name))) continue;
      const end = parts.at(-1)?.at.to ?? 0;
      const rest = text.slice(end);
      const weighed = parts.every(({ worth }) => worth !== undefined);
      const total = /^[，,；;][^，。；\d]{0,8}(\d{1,3}(?:\.\d{1,2})?)分/.exec(rest);
      const got = parts.reduce((all, each) => all + each.got, 0);
      const isAll = weighed
        ? total !== null && Math.abs(Number(total[1]) - got) < EXACT
        : parts.every(({ worth }) => worth === undefined) && IN_TURN.test(rest);
      if (!isAll) continue;
      const sum = parts.reduce((all, { worth, got: own }) => all + (worth ?? own), 0);
      if (Math.abs(sum - 100) < EXACT) return [];
      const scale = weighed && total ? wordsIn(line, end + 1, end + total[0].length) : undefined;
      const [first, ...others] = parts;
      return scale ? [{ scale, parts, sum }] : first ? [{ scale: first, parts: others, sum }] : [];
    }
    return [];
  });
const EXACT = 0.005;

const isFrameOf = (names: readonly string[]): boolean =>
  [MEANS, RESULTS, ENDS].every((kind) => names.some((name) => kind.test(name)));

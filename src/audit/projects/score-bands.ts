import type { Report } from '../../report/report.ts';
import { figure } from '../../values/figure.ts';
import { matchesOf } from '../../values/matches.ts';
import type { CountList } from '../counts/count-lists.ts';
import { balance } from '../figures/amounts.ts';
import { linesWith, wordsIn } from '../wording/running-text.ts';

/** 「90（含）-100分的28个」, 「80分以上3个」, 「60分以下的0个」: how many projects lie in a band of scores. */
const BAND =
  /(?:得分|评分|分数)?(?:在)?(\d{2,3})(?:分)?(?:[（(]含[^（()）]{0,6}[)）])?(?:分)?(?:(?:及)?以[上下]|[-—~～至]{1,2}\d{2,3}分?(?:[（(][^（()）]{0,6}[)）])?)(?:[（(][^（()）]{0,6}[)）])?[^，。；、\d]{0,6}?(\d{1,4})个/g;
const WHOLE =
  /(\d{1,4})个[^，。；：、（）\d]{0,10}项目|项目(?:支出)?[^，。；：、（）\d]{0,4}(\d{1,4})个/g;

/** Bands of scores beside the number of all projects in front: from the best to the worst they come to it, some of them to no more. */
export const scoreBands = (report: Report): readonly CountList[] =>
  linesWith(report.document, BAND).flatMap((line): readonly CountList[] => {
    const bands = matchesOf(line.text, BAND);
    const [first] = bands;
    const limits = bands.map(([, from]) => Number(from));
    const isAll = bands.length >= 3 && limits[0] === 90 && limits.includes(60);
    const sums = limits.every((each, i) => i === 0 || each <= (limits[i - 1] ?? 0));
    if (!first || bands.length < 2 || !sums) return [];
    const whole = matchesOf(line.text.slice(0, first.index), WHOLE).at(-1);
    const digits = whole?.[1] ?? whole?.[2];
    if (!whole || digits === undefined) return [];
    const found = balance(
      figure(digits, '个'),
      bands.map(([, , count = '']) => figure(count, '个')),
    );
    // Bands that do not reach to the worst may leave projects out, but no project is in two.
    if (found.verdict !== 'different' || (!isAll && found.sign > 0)) return [];
    return [
      {
        whole: wordsIn(line, whole.index, whole.index + whole[0].length),
        parts: bands.map((each) => wordsIn(line, each.index, each.index + each[0].length)),
        balance: found,
      },
    ];
  });

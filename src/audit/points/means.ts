import type { Report } from '../../report/report.ts';
import { parseCount } from '../../values/chinese.ts';
import { numberOf } from '../../values/figure.ts';
import { matchesOf } from '../../values/matches.ts';
import { isMistyped } from '../../values/mistyped.ts';
import {
  alike,
  atEachFigure,
  type Counted,
  clauseOf,
  counted,
  isRate,
} from '../figures/counted.ts';
import { isOneSlip } from '../readings/one-slip.ts';
import { linesWith, wordsIn } from '../wording/running-text.ts';
import type { AverageScore } from './average-scores.ts';

const SEVERAL =
  /(?:([两二三四五六七八九十]|\d{1,2})[项个类家所次方面标段部分季度单位对象]{1,3})?[^，。；、\d]{0,6}(?:算术)?平均(?:值|分|得分|满意度)?(?:为|达到?)?$/;

/** The mean of scores or rates told in turn in front of it: 「甲92.6%，乙96.2%，丙90.5%，三项平均93.1%」. */
export const meansInFront = (report: Report): readonly AverageScore[] =>
  atEachFigure(report, meanAt);

function meanAt(mean: Counted, k: number, list: readonly Counted[]): readonly AverageScore[] {
  if (!isRate(mean) && mean.nature !== '点') return [];
  const match = SEVERAL.exec(clauseOf(mean));
  const behind = /^（按[^，。；、）\d]{0,12}(?:算术)?平均/.test(mean.after);
  if (!match && !behind) return [];
  const front = list
    .slice(0, k)
    .filter((each) => each.sentence === mean.sentence && alike(each, mean));
  const count = parseCount(match?.[1] ?? '');
  const items = count === undefined ? front : front.slice(-count);
  if (items.length < 2 || (count !== undefined && items.length !== count)) return [];
  // 「最高97分，最低90.5分，平均94.2分」: of many the ends alone are told.
  if (items.some((each) => /最[高低]/.test(clauseOf(each)))) return [];
  const sum = items.reduce((all, { value }) => all + numberOf(value), 0);
  const half = 0.5 / 10 ** mean.value.decimals + 1e-9;
  const average = sum / items.length;
  if (Math.abs(average - numberOf(mean.value)) <= half) return [];
  // What lacks may be in one of the items.
  const lacks = numberOf(mean.value) * items.length - sum;
  const margin = half * items.length;
  const isSlipped =
    isMistyped(mean.value, average) ||
    items.some(({ value }) =>
      isOneSlip(value, numberOf(value) + lacks - margin, numberOf(value) + lacks + margin),
    );
  return isSlipped || isBeyondAll(mean, items)
    ? [
        {
          said: counted(mean),
          of: 'mean',
          scores: items.map((each) => counted(each)),
          computed: average,
        },
      ]
    : [];
}

/** 「甲96分、乙93分、丙95分，平均得分68分」: however it is weighed, the mean of scores lies between the least and the greatest of them. */
function isBeyondAll(mean: Counted, items: readonly Counted[]): boolean {
  if (isRate(mean) || items.length < 3) return false;
  if (!/^[，,；;](?:总体|年度|全年)?平均(?:得分|分)?(?:为)?$/.test(mean.before)) return false;
  if (items.slice(1).some((each) => !/^[、，,；;][^，。；、\d]{2,20}$/.test(each.before)))
    return false;
  const sizes = items.map(({ size }) => size);
  return mean.size < Math.min(...sizes) || mean.size > Math.max(...sizes);
}

const BARE =
  /(?:分别|依次)(?:得|为|是)?((?:\d{1,3}(?:\.\d{1,2})?[、，,]){1,12}\d{1,3}(?:\.\d{1,2})?)(分|[%％])[，,；;][^，。；、\d]{0,6}平均[^，。；、\d]{0,6}?(\d{1,3}(?:\.\d{1,2})?)(?:分|[%％])/g;

/** 「得分分别为92、90、88分，平均90分」: numbers that have their unit together. */
export const meansOfBareLists = (report: Report): readonly AverageScore[] =>
  linesWith(report.document, /平均/).flatMap((line) =>
    matchesOf(line.text, BARE).flatMap((match): readonly AverageScore[] => {
      const values = (match[1] ?? '').split(/[、，,]/).map(Number);
      const said = match[3] ?? '';
      const computed = values.reduce((sum, value) => sum + value, 0) / values.length;
      const step = 0.5 / 10 ** (said.split('.')[1]?.length ?? 0);
      if (Math.abs(computed - Number(said)) <= step + 1e-9) return [];
      const end = match.index + match[0].length;
      const from = match.index + match[0].lastIndexOf('平均');
      const list = match.index + match[0].indexOf(match[1] ?? '');
      const listed = (match[1] ?? '').length + (match[2] ?? '').length;
      return [
        {
          said: wordsIn(line, from, end),
          of: 'mean',
          scores: [wordsIn(line, list, list + listed)],
          computed,
        },
      ];
    }),
  );

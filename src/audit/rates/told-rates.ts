import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { type Figure, figure, numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { once } from '../../values/once.ts';
import { quotient, sumOf } from '../figures/amounts.ts';
import { MOST_FIGURES } from '../figures/counted.ts';
import { firstOfEach, overlap } from '../group.ts';
import { tiedShares } from '../tied/tied.ts';
import { type Line, runningText, wordsIn } from '../wording/running-text.ts';
import { adjacentRates } from './adjacent-rates.ts';
import {
  budgetInFront,
  explainedBehind,
  grantedBefore,
  ofThePlan,
  plannedInBrackets,
} from './explained-rates.ts';
import { isOfAKind, NARROW } from './kinds-of-spending.ts';
import { isOfASource } from './money-of-a-source.ts';
import { isItemOfPlan, isOfAllOfIt, isOfOther } from './of-other-amounts.ts';
import { plannedElsewhere } from './planned-elsewhere.ts';
import { plannedAndDone } from './planned-rates.ts';
import { KINDS, type Kind } from './rate-kinds.ts';
import { ratesBelow } from './rates-below.ts';
import { ratesByName } from './rates-by-name.ts';
import { ratesInFront } from './rates-in-front.ts';
import { ratesOfDifference } from './rates-of-difference.ts';
import { compareRatio } from './ratios.ts';
import { slippedRates } from './slipped-rates.ts';
import { stemRates } from './stem-rates.ts';
import { ratesOfAbove } from './whole-elsewhere.ts';

/** A rate of running text with the two figures of its sentence that it is made of by their words, and does not fit. */
export interface ToldRate {
  readonly rate: Quote;
  readonly part: Quote;
  readonly whole: Quote;
  readonly computed: number;
  readonly rounding: boolean;
  /** A rate of spending, not of things done, pleased or scored. */
  readonly ofMoney: boolean;
}

/** A figure of a line, with the words between the one in front, or the beginning of the sentence, and it, and those right behind it. */
export interface Told extends Quote {
  readonly value: Figure;
  readonly before: string;
  readonly sentence: number;
  readonly after: string;
}

const UNITS =
  '亿元|万元|元|[%％]|人次|人份|课时|公里|平方米|人|件|个|份|户|名|项|次|家|场|套|台|辆|处|米|亩|所|批|期|宗|起|座|间|吨|例|条|张|卷|册|篇|株|只|头|盏|分';
const FIGURE = new RegExp(
  `百分之(\\d{1,4}(?:\\.\\d{1,4})?)|(\\d[\\d,，]{0,17}(?:\\.\\d{1,6})?)[ \\u3000]{0,2}(${UNITS})`,
  'g',
);
const LIKELY =
  /(?:率|满意度|进度|完成比例|完成程度)(?:合计)?(?:为|是|达到?|仅为?|约|：)?(?:百分之)?[ \u3000]?\d|(?:目标|任务|计划)[^，。；]{0,16}的\d/;

/**
 * Rates in whose sentence one figure by its words can be the part and one the whole: 「支付90万元，资金使用率90%」. A rate that
 * any two figures of its paragraph make true may be of those, and nothing is said.
 */
export const toldRates = once((report: Report): readonly ToldRate[] => {
  const tied = tiedShares(report);
  const likely = gather(runningText(report.document), (line, i, lines) =>
    LIKELY.test(line.text) ? inLine(line, aboveOf(line, lines.slice(Math.max(0, i - 1), i))) : [],
  );
  // What the words tie says more than what a sentence makes likely.
  const told = likely.filter(({ rate }) => !tied.some((each) => overlap(each.rate.at, rate.at)));
  const known = (each: ToldRate): boolean =>
    told.some(({ rate }) => overlap(rate.at, each.rate.at));
  return [
    ...told,
    ...firstOfEach(
      [
        ...tied,
        ...stemRates(report),
        ...ratesOfAbove(report),
        ...ratesByName(report),
        ...slippedRates(report),
        ...adjacentRates(report),
        ...ratesBelow(report),
        ...ratesInFront(report),
        ...ratesOfDifference(report),
        ...plannedElsewhere(report),
      ],
      ({ rate }) => rate.at,
    ).filter((each) => !known(each)),
  ].filter(
    (each) =>
      // 「高级34人、中级41人，中高级合计占教师的76%」: the share of what several come to.
      !each.rate.verbatim.includes('合计占') &&
      !isOfAKind(report, each) &&
      !(each.ofMoney && isOfASource(each)) &&
      !isOfOther(report, each) &&
      !isItemOfPlan(each) &&
      !isOfAllOfIt(report, each),
  );
});

const ON_IT = /^(?:[（(]?\d{1,2}[)）.、]\s*)?(?:截至[^，]{0,16}，)?(?:本|该)项目/;

/** The figures of the line above, where a line goes on about the same project without its budget. */
const aboveOf = (line: Line, above: readonly Line[]): readonly Above[] =>
  ON_IT.test(line.text)
    ? above.flatMap((each) => figuresIn(each).map((told) => ({ line: each, told })))
    : [];

interface Above {
  readonly line: Line;
  readonly told: Told;
}

/** 「1—9月累计支出」: until which month opens the words like 截至. */
const PERIOD =
  /^(?:[，,]|20\d\d年)?(?:\d{1,2}月?[—–－~～至-]{1,2})?\d{1,2}月(?:份|底|末)?[，,]?(?=[^\d]*$)/;

function figuresIn(line: Line): readonly Told[] {
  const found: Told[] = [];
  let end = 0;
  let sentence = 0;
  for (const match of matchesOf(line.text, FIGURE)) {
    const stops = line.text.slice(end, match.index).split(/[。；;]/);
    sentence += stops.length - 1;
    const to = match.index + match[0].length;
    const percent = match[1] !== undefined || /[%％]/.test(match[3] ?? '');
    const digits = (match[1] ?? match[2] ?? '').replace(/，/g, ',');
    const { verbatim, at } = wordsIn(line, match.index, to);
    found.push({
      verbatim,
      at,
      value: figure(digits, percent ? '%' : (match[3] ?? '').replace('分', '点')),
      before: (stops.at(-1) ?? '').replace(/\s+/g, '').replace(PERIOD, ''),
      sentence,
      after: line.text.slice(to, to + 8),
    });
    end = to;
  }
  return found;
}

function inLine(line: Line, above: readonly Above[]): readonly ToldRate[] {
  const list = figuresIn(line);
  return list.flatMap((rate, k): readonly ToldRate[] => {
    if (rate.value.unit !== '%') return [];
    const words = /[^，,、；。：:（(\d]*$/.exec(rate.before)?.[0] ?? '';
    const name = words.replace(/(?:合计)?(?:为|是|达到?|仅为?|约)?$/, '');
    const kinds = KINDS.filter((each) => each.rate.test(name));
    const explained =
      plannedInBrackets(list, k) ??
      explainedBehind(list, k) ??
      ofThePlan(list, k) ??
      plannedAndDone(list, k);
    const pair: Pair | undefined =
      explained ??
      pairOf(list, k, kinds) ??
      grantedBefore(list, k) ??
      pairAbove(list, k, kinds, above) ??
      budgetInFront(list, k);
    if (!pair || /^[，,]?(?:较|比|同比)/.test(rate.before) || UNREAD.test(rate.before)) return [];
    const verdict = compareRatio(rate.value, pair.part.value, pair.whole.value);
    const computed = quotient(pair.part.value, pair.whole.value);
    if (verdict === 'same' || verdict === 'unknown' || computed === undefined) return [];
    const others = [...list, ...above.map(({ told }) => told)];
    if (!explained && (fitsOthers(others, rate, pair) || fitsRun(list, rate, pair))) return [];
    return [
      {
        rate: wordsIn(line, (rate.at.from ?? 0) - words.length, rate.at.to ?? 0),
        part: said(line, pair.part),
        whole: said(pair.from ?? line, pair.whole),
        computed,
        rounding: verdict === 'rounding',
        ofMoney: MONEY.test(pair.part.value.unit),
      },
    ];
  });
}

/** 「新增库容45万立方米，完成率」: figures of units that are not read stand nearer. */
const UNREAD =
  /\d(?![\d年月日.]*[年月日])[^，。；]{1,8}[，,][^，。；、\d]{0,8}率[^，。；、\d]{0,3}$/;

interface Pair {
  /** The line of the whole, when it is not that of the rate. */
  readonly from?: Line;
  readonly part: Told;
  readonly whole: Told;
}

/** The nearest figure in front that can be the part and the nearest that can be the whole, of one nature. */
function pairOf(list: readonly Told[], at: number, kinds: readonly Kind[]): Pair | undefined {
  const rate = list[at];
  for (const kind of kinds) {
    const near = list
      .slice(Math.max(0, at - MOST_FIGURES), at)
      .filter(
        (each) =>
          rate && rate.sentence - each.sentence <= (kind.before ? 1 : 0) && each.value.unit !== '%',
      );
    const wholeOf = (part: Told | undefined): Told | undefined =>
      near.findLast(
        (each) =>
          each !== part &&
          (kind.whole.test(each.before) || (kind.of === 'things' && ALL.test(each.after))) &&
          sameNature(each, part),
      );
    const parts = near.filter((each) => kind.part.test(each.before));
    // Several answers that are pleased go together.
    if (kind.summed && parts.length > 1) continue;
    const last = parts.at(-1);
    const of = NARROW.exec(last?.before ?? '')?.[1];
    // 「支出90万元，其中基本支出70万元，项目支出20万元，执行率90%」: the rate is of what stands before its kinds.
    const broad =
      of && !wholeOf(last)?.before.includes(of)
        ? parts.findLast((each) => !NARROW.test(each.before))
        : undefined;
    const part = broad ?? last;
    const whole = wholeOf(part);
    if (part && whole) return { part, whole };
  }
  return undefined;
}

/** The part in front of the rate, the whole in the line above. */
function pairAbove(
  list: readonly Told[],
  at: number,
  kinds: readonly Kind[],
  above: readonly Above[],
): Pair | undefined {
  const sentence = list[at]?.sentence;
  for (const kind of kinds) {
    if (kind.of !== 'money') continue;
    const part = list
      .slice(0, at)
      .findLast((each) => each.sentence === sentence && kind.part.test(each.before));
    const whole = above.find(({ told }) => kind.whole.test(told.before) && sameNature(told, part));
    if (part && whole) return { part, whole: whole.told, from: whole.line };
  }
  return undefined;
}

const MONEY = /元$/;
const PEOPLE = /^[人名]$/;
/** 「35个项目中，已完工30个」: what stands in front are all of them. */
const ALL = /^[^，。；、\d]{0,5}[中里](?![级心专学央型层医标])/;
const sameNature = (a: Told, b: Told | undefined): boolean =>
  b !== undefined &&
  (a.value.unit === b.value.unit ||
    (PEOPLE.test(a.value.unit) && PEOPLE.test(b.value.unit)) ||
    (MONEY.test(a.value.unit) && MONEY.test(b.value.unit)));

/** Whether two other figures of the paragraph make the rate true; what is spent to the last 分 is 100% anywhere, and is asked for here. */
function fitsOthers(list: readonly Told[], rate: Told, { whole: own }: Pair): boolean {
  const full = numberOf(rate.value) === 100;
  const amounts = list.filter(
    ({ value, sentence }) =>
      value.unit !== '%' &&
      !(full && sentence !== rate.sentence) &&
      // 「完成率95.52%。该指标20分，得19.1分」: points follow from the rate of something else.
      (value.unit !== '点' || own.value.unit === '点'),
  );
  return amounts.some((part) =>
    amounts.some(
      (whole) =>
        whole !== part &&
        sameNature(whole, part) &&
        compareRatio(rate.value, part.value, whole.value) === 'same',
    ),
  );
}

/** Whether the part together with its neighbours makes the rate true: 「非常满意201份，满意72份，满意度94.79%」 is of both. */
function fitsRun(list: readonly Told[], rate: Told, { part, whole }: Pair): boolean {
  const alike = list.filter((each) => each.value.unit === part.value.unit && each !== whole);
  const at = alike.indexOf(part);
  return [1, 2].some((more) =>
    Array.from({ length: more + 1 }, (_, i) => at - i).some((first) => {
      const run = alike.slice(Math.max(0, first), first + more + 1);
      return (
        run.length === more + 1 &&
        compareRatio(rate.value, sumOf(run.map(({ value }) => value)), whole.value) === 'same'
      );
    }),
  );
}

/** The figure with the words right in front of it. */
function said(line: Line, told: Told): Quote {
  const from = told.at.from ?? 0;
  const words = /[^，。；：、%％\d]*$/.exec(line.text.slice(0, from).slice(-24))?.[0] ?? '';
  // What stands in front of a bracket or stroke that goes on belongs to the figure before.
  const own = words.replace(/^[^（(]*[（(/／÷](?=[^）)]*$)|^月份?/, '').trimStart();
  return wordsIn(line, from - own.length, told.at.to ?? 0);
}

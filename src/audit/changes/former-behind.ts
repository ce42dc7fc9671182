import type { Report } from '../../report/report.ts';
import { percentOf, trimmed } from '../figures/amounts.ts';
import { alike, atEachFigure, type Counted, counted, isRate } from '../figures/counted.ts';
import { compareRatio } from '../rates/ratios.ts';
import type { ToldChange } from './told-changes.ts';

const FORMER =
  /^[，,；;（(]?(?:[^。；\d]{1,40}，)?(?:上年|去年|上一年|20\d\d年)(?:度|末|底)*(?:同期)?(?:的)?(?:([^，。；\d]{2,16}?)(?:为|是)?|为|是|(?<=[，；（](?:上年|去年)))$/;
const WAY = /(?:(增加|增长|增|多支出|多)|(减少|下降|降低|压减|少支出|少))(?:了|额)?(?:为)?$/;
/** What says no more than that it was so. */
const VERB = /^(?:下达|安排|到位|支出|执行|决算)(?:数|额)?$/;
const OTHER = new RegExp(`${WAY.source}|预算[^，。；\\d]{0,4}$|均`);
/** 「，上年为200万元，减少15万元」: a change right behind is against it. */
const BARE = /(?:^|[，；（])(?:上年|去年)(?:同期)?为$/;
const RIGHT_BEHIND = new RegExp(`^[，,]${WAY.source}`);
const ROUGHLY = /约|近(?!年)|左右/;
const YEARLY = /较|比|同比|上年|去年/;
const own = ({ before }: Counted): string =>
  /[^，,；;。：:（(]*$/.exec(before)?.[0].replace(/(?:为|是|达|共计|总计|共)+$/, '') ?? '';
/** 资产总额 is not the sum of 流动资产 and others by their last words. */
const SUM = /(?:合计|总额|数)$/;

/**
 * 「支出a，较上年增加d，增长p%，上年支出为b」, in brackets or a sentence further too: what is compared with stands behind the change; or
 * right in front of it, where it is called as the amount further in front is: 「资金a…。上年资金为b，本年比上年增加d」.
 */
export const formerBehind = (report: Report): readonly ToldChange[] =>
  atEachFigure(report, formerAt);

function formerAt(base: Counted, k: number, list: readonly Counted[]): readonly ToldChange[] {
  const former = isRate(base) ? null : FORMER.exec(base.before);
  if (!former) return [];
  const name = former[1] && !VERB.test(former[1]) ? former[1] : undefined;
  const last = list[k - 1];
  const at = last && isRate(last) ? k - 2 : k - 1;
  const behind = changeAt(list, at, base);
  if (behind) return found(list.slice(0, at), name, { base, ...behind });
  const isFormer = name !== undefined && /上年|去年|上一年/.test(base.before);
  const next =
    isFormer || BARE.test(base.before) ? changeAt(list, k + 1, base, !isFormer) : undefined;
  return next ? found(list.slice(0, k), name, { base, ...next }) : [];
}

interface Change {
  readonly change: Counted;
  readonly rate: Counted | undefined;
  readonly up: boolean;
}

/** The change that a figure is, by its words, with the rate behind it. */
function changeAt(
  list: readonly Counted[],
  at: number,
  base: Counted,
  isBare = false,
): Change | undefined {
  const [change, rate] = [list[at], list[at + 1]];
  if (!change || !alike(change, base) || change.sentence !== base.sentence) return undefined;
  const way = WAY.exec(change.before);
  // 「比上年约增加30万元」: by how much is not told.
  if (!way || ROUGHLY.test(change.before)) return undefined;
  if (!(isBare ? RIGHT_BEHIND : YEARLY).test(change.before)) return undefined;
  const follows = rate && isRate(rate) && rate.sentence === base.sentence;
  return { change, rate: follows ? rate : undefined, up: way[1] !== undefined };
}

/** What is wrong with the amount that fits best; silent where one fits. */
function found(
  before: readonly Counted[],
  name: string | undefined,
  told: Change & { readonly base: Counted },
): readonly ToldChange[] {
  const off = (now: Counted): number =>
    Math.abs(Math.abs(now.size - told.base.size) - told.change.size);
  const nows = [...nowsOf(before, told.change, name)].sort((a, b) => off(a) - off(b));
  const read = nows.map((now) => judged({ now, ...told }));
  return read.every((each) => each.length > 0) ? (read[0] ?? []) : [];
}

/** The amounts that may have changed: called as the former one is, else those right in front. */
function nowsOf(
  before: readonly Counted[],
  change: Counted,
  name: string | undefined,
): readonly Counted[] {
  const near = before.filter(
    (each) =>
      alike(each, change) &&
      change.sentence - each.sentence <= 2 &&
      !OTHER.test(each.before) &&
      // 「…，上年为1140万元；农林水支出减少58万元，上年为400万元」: what another was a year before is no amount of this year.
      !FORMER.test(each.before),
  );
  if (name !== undefined) {
    const called = near.filter((each) => own(each).endsWith(name));
    return called.length > 0
      ? called
      : near.filter((each) => own(each).replace(SUM, '').endsWith(name.replace(SUM, '')));
  }
  const same = near.filter((each) => each.sentence === change.sentence);
  return same.length > 0 ? same : near.filter((each) => change.sentence - each.sentence <= 1);
}

interface Told extends Change {
  readonly now: Counted;
  readonly base: Counted;
}

function judged({ now, base, change, rate, up }: Told): readonly ToldChange[] {
  const places = [now, base, change].map((each) => counted(each));
  const real = Math.abs(now.size - base.size);
  if (real !== 0 && Math.abs(real - change.size) > slackOf([now, base, change])) {
    const computed = `${trimmed(real / unitOf(change))}${change.value.unit}`;
    return [{ places, wrong: 'amount', computed }];
  }
  if (real !== 0 && now.size > base.size !== up)
    return [{ places, wrong: 'direction', computed: now.size > base.size ? 'up' : 'down' }];
  if (!rate || compareRatio(rate.value, change.value, base.value) !== 'different') return [];
  return [
    {
      places: [base, change, rate].map((each) => counted(each)),
      wrong: 'rate',
      computed: percentOf(change.size / base.size),
    },
  ];
}

/** The size of one of the unit in which a figure is printed. */
const unitOf = ({ size, value }: Counted): number =>
  value.coefficient === 0 ? 1 : size / (value.coefficient / 10 ** value.decimals);
/** Half a step of the last digit of each. */
const slackOf = (figures: readonly Counted[]): number =>
  figures.reduce(
    (sum, { value, size }) =>
      sum + (value.decimals > 0 && value.coefficient > 0 ? (0.5 * size) / value.coefficient : 0),
    0,
  );

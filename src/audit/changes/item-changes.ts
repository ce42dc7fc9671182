import { factsOf } from '../../report/facts.ts';
import type { Report } from '../../report/report.ts';
import type { Metric } from '../../report/terms.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { isZero, trimmed } from '../figures/amounts.ts';
import {
  type Counted,
  clauseOf,
  counted,
  countedIn,
  stepOf,
  sumOfSizes,
} from '../figures/counted.ts';
import { isSlipOf } from '../readings/one-slip.ts';
import type { ToldChange } from './told-changes.ts';

const CHANGE =
  /(?:[较比](?:上年|去年|上一年|20\d\d年)(?:度)?(?:同期|决算数?|支出)?|同比)?(?:支出)?(增加|减少|增长|下降|压减)(?:了)?$/;
const ITEMS = [/用车|车辆|公车/, /接待/, /出国|出境/] as const;
/** Of vehicles what was bought and what ran may be told apart. */
const [BOUGHT, RAN] = [3, 4];

/** An item of the three public expenses with what it changed by. */
interface Changed {
  readonly change: Counted;
  readonly kind: number;
  readonly size: number;
}

/**
 * 「三公经费12.60万元，比上年减少1.40万元，其中：用车…减少0.90万元；接待…减少0.50万元」: what the items of the three public expenses
 * changed by comes to what they all changed by.
 */
export const itemChanges = (report: Report): readonly ToldChange[] =>
  gather(countedIn(report), (line) => {
    if (!/三公/.test(line[0]?.line.text ?? '')) return [];
    const list = line.filter(({ nature }) => nature === 'money');
    const changed = list.flatMap((change, k): readonly Changed[] => {
      const way = CHANGE.exec(clauseOf(change))?.[1];
      if (way === undefined || /预算/.test(clauseOf(change))) return [];
      const words = `${list[k - 1]?.before ?? ''}${change.before}`;
      const own = kindOf(clauseOf(change));
      const kind = own >= 0 ? own : kindOf(lastOf(words));
      const isUp = /增/.test(way);
      return [{ change, kind, size: isUp ? change.size : -change.size }];
    });
    const [total, ...items] = changed;
    const flat = total ? unchangedIn(total.change.line.text) : [];
    if (!total || total.kind >= 0 || items.length === 0 || items.length + flat.length < 2)
      return [];
    if (items.some(({ kind }) => kind < 0)) return [];
    const kinds = new Set([...items.map(({ kind }) => kind), ...flat]);
    const apart = kinds.has(BOUGHT) || kinds.has(RAN);
    if (kinds.size < items.length + flat.length || kinds.has(0) === apart || !kinds.has(1))
      return [];
    if (!kinds.has(2) && !isWithoutJourneys(total.change.line.text)) return [];
    // An item of which something was spent, and whose change is not told, may have changed too.
    if (!kinds.has(2) && isSpentOn(report, 'officialOverseasTravel', total.change.line.text))
      return [];
    if (kinds.has(RAN) && !kinds.has(BOUGHT) && isSpentOn(report, 'vehiclePurchase', '')) return [];
    const sum = sumOfSizes(items);
    if (Math.abs(sum - total.size) < 1 || near(sum, total, items)) return [];
    // What is nothing now may have been something the year before.
    const isSlip = sum * total.size > 0 && isSlipOf(total.change, Math.abs(sum));
    if (!kinds.has(2) && total.size < sum && !isSlip) return [];
    return [
      {
        places: changed.map(({ change }) => counted(change)),
        wrong: 'sum',
        computed: `${sum < 0 ? '减少' : '增加'}${trimmed(Math.abs(sum) / unitOf(total.change))}${total.change.value.unit}`,
      },
    ];
  });

const FLAT =
  /([^，,；;。：:、\d]{2,24})[与和同较比](?:上年|去年|上一?年度?|20\d\d年)(?:度)?(?:决算数?)?(?:相比)?(?:持平|相同|一致|无变化|没有变化|无增减)/g;

/** The items that a line tells to be what they were the year before. */
const unchangedIn = (text: string): readonly number[] =>
  matchesOf(text, FLAT).flatMap(([, words = '']) => {
    const kind = kindOf(words);
    return kind < 0 ? [] : [kind];
  });

const kindOf = (words: string): number => {
  const kind = ITEMS.findIndex((item) => item.test(words));
  const [bought, ran] = [/购置/.test(words), /运行|维护/.test(words)];
  return kind !== 0 || bought === ran ? kind : bought ? BOUGHT : RAN;
};

/** The words behind the last mark that parts items. */
const lastOf = (words: string): string => words.split(/[；;。：:]|其中/).at(-1) ?? '';

/** Whether the report tells something that was spent on an item which a line does not name. */
const isSpentOn = (report: Report, metric: Metric, text: string): boolean =>
  !/出国|出境/.test(text) &&
  factsOf(report.facts, { metric }).some(({ kind, value }) => kind === 'level' && !isZero(value));

/** No journey abroad changed anything: none was made, or as many as before. */
const isWithoutJourneys = (text: string): boolean =>
  !/出国|出境/.test(text) ||
  /出国[^。；]{0,30}(?:(?<!\d)0(?:\.0+)?(?:万?元|(?=[。，；]))|持平|无|没有)|(?:无|没有|未)[^。；]{0,12}出国/.test(
    text,
  );

const unitOf = (each: Counted): number => stepOf(each) * 10 ** each.value.decimals;

/** Changes are rounded each for itself. */
const near = (sum: number, total: Changed, items: readonly Changed[]): boolean =>
  Math.abs(sum - total.size) <= stepOf(total.change) * (items.length + 1) * 0.5;

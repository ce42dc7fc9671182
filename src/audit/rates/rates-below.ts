import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { alike, type Counted, countedIn, innerClauseOf, isRate } from '../figures/counted.ts';
import { isRateSlipped } from '../readings/one-slip.ts';
import { countedRate } from './counted-rate.ts';
import type { ToldRate } from './told-rates.ts';

const RATE =
  /(?:执行|完成|完工|竣工|支付|拨付|到位|开工|验收|支出|使用)率(?:仅|只|达|为|是|约|到)*$/;
const HAD = /计划|预算|安排|任务|下达|批复|目标|应|总投资/;
const DONE = /支出|支付|拨付|完成|完工|竣工|开工|到位|执行|使用|列支|验收|已/;
const OTHER = /上年|去年|同期|每|均|其中|结余|结转|剩余|未/;
/** So many digits of a rate tell something. */
const FINE = 100;

/**
 * Rates of what a paragraph says was done, over the only figure of the kind that the one above it says was planned: 「全年预算741万元。」, 「实际支出623万元。
 * …预算执行率84%。」. One slip in one of the three parts them.
 */
export const ratesBelow = (report: Report): readonly ToldRate[] => {
  const lines = countedIn(report);
  return gather(lines, (list, i): readonly ToldRate[] => {
    const at = list.findIndex((each) => isRate(each) && RATE.test(each.before));
    const [rate, part] = [list[at], list[at - 1]];
    const above = lines[i - 1];
    if (!rate || !part || !above || at !== 1 || isRate(part)) return [];
    if (rate.sentence - part.sentence > 1 || !isNext(above, list)) return [];
    const planned = above.filter((each) => alike(each, part));
    const [whole] = planned;
    if (!whole || planned.length > 1 || !HAD.test(innerClauseOf(whole))) return [];
    if (!DONE.test(innerClauseOf(part))) return [];
    if ([whole, part, rate].some((each) => OTHER.test(innerClauseOf(each)))) return [];
    if (numberOf(rate.value) === 100) return [];
    const isFine = rate.value.coefficient >= FINE || part.value.coefficient >= FINE * 10;
    const told =
      isFine && isRateSlipped(rate, part, whole) ? countedRate(rate, { part, whole }) : undefined;
    return told ? [told] : [];
  });
};

const isNext = (above: readonly Counted[], list: readonly Counted[]): boolean => {
  const [one, other] = [above[0]?.line, list[0]?.line];
  return one !== undefined && other !== undefined && other.order - one.order === 1;
};

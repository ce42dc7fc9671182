import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import { quotient } from '../figures/amounts.ts';
import { type Counted, counted, countedIn, isRate, sumOfSizes } from '../figures/counted.ts';
import { isMoney } from '../figures/granted.ts';
import { compareRatio } from '../rates/ratios.ts';
import { wordsIn } from '../wording/running-text.ts';
import type { SharePhrase } from './share-phrases.ts';

const ABOVE = /^(?:上述|以上|前述)[^，。；：\d]{0,12}分别(?:约)?占[^，。；：\d]{0,16}$/;
const AND = /^(?:、|，|,|和|及|以及|与)+$/;

/** 「上述三项支出分别占总额的30%、50%和20%」: shares in turn of the last amounts of as many lines above, most of which come true of one whole. */
export const sharesOfAbove = (report: Report): readonly SharePhrase[] => {
  const lines = countedIn(report);
  return gather(lines, (list, i) => {
    const [first] = list;
    if (!first || !isRate(first) || !ABOVE.test(first.before)) return [];
    let end = 1;
    while (list[end] && AND.test(list[end]?.before ?? '')) end += 1;
    const rates = list.slice(0, end);
    const parts = lines
      .slice(Math.max(0, i - rates.length), i)
      .flatMap((line) => line.findLast(isMoney) ?? []);
    if (rates.length < 3 || parts.length < rates.length) return [];
    const sum = sumOfSizes(parts);
    const whole = { coefficient: sum, decimals: 0, unit: '' };
    const fits = (rate: Counted, part: Counted | undefined): boolean =>
      part !== undefined &&
      compareRatio(rate.value, { coefficient: part.size, decimals: 0, unit: '' }, whole) === 'same';
    const wrong = rates.flatMap((rate, k) =>
      fits(rate, parts[k]) ? [] : [{ rate, part: parts[k] }],
    );
    const [only] = wrong;
    if (wrong.length !== 1 || !only?.part) return [];
    return [
      {
        rate: wordsIn(first.line, only.rate.at.from ?? 0, only.rate.at.to ?? 0),
        part: counted(only.part),
        computed: quotient({ coefficient: only.part.size, decimals: 0, unit: '' }, whole) ?? 0,
        rounding: false,
      },
    ];
  });
};

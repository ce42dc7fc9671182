import type { Quote } from '../../../document/finding.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { acrossNatures } from '../../figures/across-natures.ts';
import { averages } from '../../figures/averages.ts';
import { countedIn } from '../../figures/counted.ts';
import { countedProducts } from '../../figures/counted-products.ts';
import { namedAverages } from '../../figures/named-averages.ts';
import { percentAmounts, pointsByRate } from '../../figures/percent-amounts.ts';
import { isOfRounded, type Product, products } from '../../figures/products.ts';
import { slippedAverages } from '../../figures/slipped-averages.ts';
import { slippedProducts } from '../../figures/slipped-products.ts';
import { standardProducts } from '../../figures/standard-products.ts';
import { summedProducts } from '../../figures/summed-products.ts';
import { toldRatios } from '../../figures/told-ratios.ts';
import { overlap } from '../../group.ts';
import { tiedAverages } from '../../tied/tied.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Misreckoned extends Hit {
  readonly each: Quote;
  readonly number: Quote;
  readonly total: Quote;
  readonly computed: string;
  readonly of: Product['of'];
}

/** A sum for each, a number and their total agree: standards of subsidies, averages a head, prices of one. */
export const averagesRecompute = check<Misreckoned>({
  id: 'AveragesRecompute',
  title: {
    zh: '标准、人数与金额相符，平均数可复算',
    en: 'Standards, numbers and amounts agree; averages recompute',
  },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '金额等于标准乘数量，平均数等于总数除以个数，算不出就必有一个数写错。',
    en: 'An amount is the standard times the number, an average the total over the number.',
  },
  about: ['paragraphs'],
  find(report) {
    if (countedIn(report).flat().length < 2) return 'notApplicable';
    const isOf = (all: readonly Product[], { each }: Product): boolean =>
      all.some((other) => overlap(other.each.at, each.at));
    const told = products(report);
    const made = [...told, ...slippedProducts(report).filter((each) => !isOf(told, each))];
    // What plain grammar ties is told of its own figures, not of others that come near it.
    const tied = [...tiedAverages(report), ...summedProducts(report)].filter(
      (each) => !isOf(made, each),
    );
    const slipped = slippedAverages(report).filter((each) => !isOf([...made, ...tied], each));
    const others = averages(report).filter((each) => !isOf([...tied, ...slipped], each));
    const all = [...made, ...others, ...tied, ...slipped];
    const further = [
      ...namedAverages(report),
      ...acrossNatures(report),
      ...countedProducts(report),
      ...percentAmounts(report),
      ...pointsByRate(report),
      ...toldRatios(report),
      ...standardProducts(report),
    ];
    const named = further.filter((each) => !isOf(all, each));
    return [...all, ...named].filter((each) => !isOfRounded(each)).map(hitOf);
  },
  say: {
    zh: (hit) =>
      hit.of === 'total'
        ? isAlone(hit)
          ? phrase`按${hit.each}计算为${hit.computed}，与${hit.total}不符。`
          : phrase`按${hit.number}、${hit.each}计算为${hit.computed}，与${hit.total}不符。`
        : phrase`${hit.each}与${hit.total}÷${hit.number}＝${hit.computed}不符。`,
    en: (hit) =>
      hit.of === 'total'
        ? isAlone(hit)
          ? phrase`${hit.each} makes ${hit.computed}, not ${hit.total}.`
          : phrase`${hit.number} at ${hit.each} make ${hit.computed}, not ${hit.total}.`
        : phrase`${hit.each} is not ${hit.total} ÷ ${hit.number} = ${hit.computed}.`,
  },
  passes: [
    prose('全年补助学员120人，每人500元，共计6万元。'),
    prose('培训学员120人，支出6万元，人均0.05万元。'),
    prose('按每人每月50元标准，补助120人，发放7.2万元。'),
  ],
  catches: [
    {
      text: prose('全年补助学员120人，每人500元，共计8万元。'),
      finds: '按「全年补助学员120人」、「每人500元」计算为6万元，与「共计8万元」不符。',
    },
    {
      text: prose('受益农户200户，受益面积1000亩，户均8亩。'),
      finds: '「户均8亩」与「受益面积1000亩」÷「受益农户200户」＝5亩不符。',
    },
  ],
});

/** A sum for each month stands for the number of months as well. */
const isAlone = ({ each, number }: Misreckoned): boolean => overlap(each.at, number.at);

const hitOf = ({ each, number, total, computed, of }: Product): Misreckoned => ({
  subject: `${of}.${each.verbatim}`,
  places: inOrder(overlap(each.at, number.at) ? [each, total] : [each, number, total]),
  each: quote(each),
  number: quote(number),
  total: quote(total),
  computed,
  of,
});

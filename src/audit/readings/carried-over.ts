import { type Counted, innerClauseOf } from '../figures/counted.ts';
import { CUT, isPercentOf } from '../rates/percent-of.ts';

/** What was there from the year before, and not what is left to the next one. */
const CARRIED = /结[转余]/;
const LEFT = /下年|次年|年末|期末|年底|形成|当年结|本年结/;
/** So many sentences in front of a rate tell what there was to spend. */
const REACH = 1;

/** 「上年结转20万元，年初安排80万元，支出95万元，执行率95%」: whether a rate is over a budget and what was carried over into its year. */
export const isWithCarriedOver = (
  rate: Counted,
  [part, whole]: readonly [Counted, Counted],
  around: readonly Counted[],
): boolean =>
  part.nature === 'money' &&
  around.some(
    (each) =>
      each !== part &&
      each !== whole &&
      each.nature === 'money' &&
      each.line === rate.line &&
      rate.sentence - each.sentence <= REACH &&
      CARRIED.test(innerClauseOf(each)) &&
      !LEFT.test(innerClauseOf(each)) &&
      isPercentOf(rate, part.size, whole.size + each.size, CUT),
  );

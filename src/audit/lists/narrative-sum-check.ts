import type { Bilingual, Quote } from '../../document/finding.ts';
import type { Caught, Hit } from '../check.ts';
import { check, SYSTEM_RULE } from '../check.ts';
import type { Balance } from '../figures/amounts.ts';
import { inOrder, listed, phrase, quote } from '../wording/sentence.ts';
import { type Partition, sumsOf } from './narrative-sums.ts';

/** A whole that its parts do not come to. */
export interface Unbalanced extends Hit {
  readonly whole: Quote;
  readonly parts: readonly Quote[];
  readonly sum: string;
  readonly off: string;
}

/** What a sum that does not balance is told with; a difference within the rounding of its digits is a hint. */
export const unbalanced = (
  subject: string,
  {
    whole,
    parts,
    balance,
  }: { readonly whole: Quote; readonly parts: readonly Quote[]; readonly balance: Balance },
): Unbalanced => ({
  subject,
  ...(balance.verdict === 'rounding' && { severity: 'hint' as const }),
  places: inOrder([whole, ...parts]),
  whole: quote(whole),
  parts: parts.map(quote),
  sum: balance.sum,
  off: balance.difference,
});

/** A check that a whole stated in running text is the sum of the parts stated beside it. */
export const narrativeSumCheck = (made: {
  readonly id: string;
  readonly title: Bilingual;
  readonly because: Bilingual;
  readonly partitions: readonly Partition[];
  readonly passes: readonly string[];
  readonly catches: readonly Caught[];
}) =>
  check<Unbalanced>({
    ...made,
    severity: 'error',
    clause: SYSTEM_RULE,
    about: ['text'],
    find(report) {
      const sums = sumsOf(report, made.partitions);
      if (typeof sums === 'string') return sums;
      return sums
        .filter(({ balance }) => balance.verdict !== 'same')
        .map((sum) =>
          unbalanced(`${sum.whole.metric}.${sum.whole.basis}.${sum.whole.year ?? ''}`, sum),
        );
    },
    say: {
      zh: (hit) => phrase`${hit.whole}与各部分${listed(hit.parts)}之和${hit.sum}相差${hit.off}。`,
      en: (hit) =>
        phrase`${hit.whole} differs by ${hit.off} from its parts ${listed(hit.parts, ', ')}, which come to ${hit.sum}.`,
    },
  });

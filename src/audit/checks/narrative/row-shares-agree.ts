import { check, type Hit, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { type OddShare, oddShares } from '../../rates/odd-in-row.ts';
import { inOrder, phrase } from '../../wording/sentence.ts';

type Odd = Hit & OddShare;

/** Shares told in a row are all of one whole: the one that its amount does not make of it is wrong, or the amount is. */
export const rowSharesAgree = check<Odd>({
  id: 'RowSharesAgree',
  title: { zh: '并列的各占比出自同一总数', en: 'Shares told in a row are of one whole' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '“分别占”之后的各占比同以一个总数为分母，由其余各项可推出该总数。',
    en: 'Shares told one after the other have one whole, which the other amounts and shares make known.',
  },
  about: ['text'],
  find(report) {
    const found = oddShares(report);
    if (found === undefined) return 'notApplicable';
    return found.map((each) => ({
      ...each,
      subject: each.rate.verbatim,
      places: inOrder([each.part, each.rate]),
    }));
  },
  say: {
    zh: ({ rate, part, computed }) =>
      phrase`占比${rate}与${part}不符：按其余各项的数与占比推算的总数，该项应占${computed}%。`,
    en: ({ rate, part, computed }) =>
      phrase`The share ${rate} does not fit ${part}: of the whole that the others make it is ${computed}%.`,
  },
  passes: [told('18.00%')],
  catches: [
    {
      text: told('81.00%'),
      finds:
        '占比「81.00%」与「其他费用18万元」不符：按其余各项的数与占比推算的总数，该项应占18%。',
    },
  ],
});

function told(rate: string): string {
  return prose(
    `建筑安装工程61万元、设备购置21万元、其他费用18万元，占比分别为61.00%、21.00%、${rate}。`,
  );
}

import type { Quote } from '../../../document/finding.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { exchangedBudgets } from '../../projects/own-amounts.ts';
import { type FormSlip, formSlips } from '../../rates/form-slips.ts';
import { swappedShares } from '../../rates/rate-faults.ts';
import { swappedPhrases } from '../../shares/share-phrases.ts';
import { inOrder, listed, phrase, quote } from '../../wording/sentence.ts';

interface Swapped extends Hit {
  readonly pair: readonly Quote[];
  readonly against: readonly Quote[];
}

/** Two figures that are both wrong and both right once exchanged are told as one finding. */
export const figuresNotSwapped = check<Swapped>({
  id: 'FiguresNotSwapped',
  title: { zh: '两个数没有互换', en: 'No two figures are exchanged' },
  severity: 'error',
  clause: SYSTEM_RULE,
  because: {
    zh: '两处同时不符、对调后都相符，多半是填写时互换了。',
    en: 'Two figures that fit once exchanged were mostly swapped in writing.',
  },
  find(report) {
    const inForms = [
      ...formSlips(report).flatMap(ofForm),
      ...exchangedBudgets(report).map(({ pair, against }) => swap('budgets', pair, against)),
    ];
    const lists = swappedPhrases(report).map(([a, b]) =>
      swap(a.rate.verbatim, [a.rate, b.rate], [a.part, b.part]),
    );
    if (report.facts.length < 2 && inForms.length + lists.length === 0) return 'notApplicable';
    const shares = swappedShares(report).map(([a, b]) =>
      swap(`${a.rate.metric}.${b.rate.metric}`, [a.rate, b.rate], [a.part, b.part]),
    );
    return [...shares, ...lists, ...inForms];
  },
  say: {
    zh: (hit) => phrase`${listed(hit.pair)}疑似互换：对调后与${listed(hit.against)}相符。`,
    en: (hit) =>
      phrase`${listed(hit.pair, ' and ')} seem to be exchanged: the other way round they fit ${listed(hit.against, ' and ')}.`,
  },
  passes: [prose('2024年支出合计100万元，其中：基本支出69万元，占69%；项目支出31万元，占31%。')],
  catches: [
    {
      text: prose('2024年支出合计100万元，其中：基本支出69万元，占31%；项目支出31万元，占69%。'),
      finds: '「占31%」、「占69%」疑似互换：对调后与「基本支出69万元」、「项目支出31万元」相符。',
    },
  ],
});

const swap = (subject: string, pair: readonly Quote[], against: readonly Quote[]): Swapped => ({
  subject,
  places: inOrder([...pair, ...against]),
  pair: pair.map(quote),
  against: against.map(quote),
  slips: pair.map(({ at }) => at),
});

const ofForm = ({ kind, budget, actual, rate }: FormSlip): readonly Swapped[] =>
  kind === 'swapped' ? [swap('form', [budget, actual], [rate])] : [];

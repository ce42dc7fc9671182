import type { Quote } from '../../../document/finding.ts';
import { statedOf } from '../../../document/stated.ts';
import type { Report } from '../../../report/report.ts';
import { compareFigures, type Figure } from '../../../values/figure.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { percentOf, quotient } from '../../figures/amounts.ts';
import { proseOf } from '../../indicators/agreement.ts';
import { nth } from '../../places.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Sparse extends Hit {
  readonly rate: string;
}

const PLAUSIBLE = 0.7;

/** At least seven tenths of the authorised positions are filled. Not judged where the number of positions is in dispute. */
export const fillRatioPlausible = check<Sparse>({
  id: 'FillRatioPlausible',
  title: { zh: '在编率合理', en: 'The fill ratio is plausible' },
  severity: 'notice',
  clause: SYSTEM_RULE,
  because: {
    zh: '空编过多，可能是编制数或者在职人数填错。',
    en: 'Many empty posts may mean that one of the two numbers is wrong.',
  },
  find(report): readonly Sparse[] | NoAnswer {
    const posts = statementsOf(report, 'authorizedPositions');
    const staff = statementsOf(report, 'filledPositions');
    const [authorised] = posts;
    const [filled] = staff;
    if (!authorised || !filled) return 'notApplicable';
    if (!agree(posts) || !agree(staff)) return 'insufficientData';
    const ratio = quotient(filled.value, authorised.value, '人');
    if (ratio === undefined) return 'insufficientData';
    if (ratio >= PLAUSIBLE) return [];
    const places = inOrder([quote(authorised), quote(filled)]);
    return [{ subject: 'positions', rate: percentOf(ratio), places }];
  },
  say: {
    zh: (hit) =>
      phrase`编制与在职人数分别为${nth(hit, 0)}、${nth(hit, 1)}，在编率${hit.rate}，低于70%。`,
    en: (hit) =>
      phrase`${nth(hit, 0)} against ${nth(hit, 1)}: ${hit.rate} of the posts are filled, below 70%.`,
  },
  passes: [prose('本馆核定编制8人，实有8人。')],
  catches: [
    {
      text: prose('本馆核定编制10人，实有在职人员5人。'),
      finds: '编制与在职人数分别为「本馆核定编制10人」、「实有在职人员5人」，在编率50%，低于70%。',
    },
  ],
});

type Count = Quote & { readonly value: Figure };

const statementsOf = (
  report: Report,
  metric: 'authorizedPositions' | 'filledPositions',
): readonly Count[] => [
  ...proseOf(report, metric, undefined),
  ...report.baseDataTables.flatMap((table) => statedOf(table[metric]) ?? []),
];

const agree = (counts: readonly Count[]): boolean =>
  counts.every((count) => counts[0] && compareFigures(counts[0].value, count.value) === 0);

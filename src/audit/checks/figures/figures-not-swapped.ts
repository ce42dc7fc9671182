import type { Quote } from '../../../document/finding.ts';
import type { Fact } from '../../../report/facts.ts';
import type { Report } from '../../../report/report.ts';
import type { Metric } from '../../../report/terms.ts';
import { gather } from '../../../values/gather.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { compare } from '../../figures/amounts.ts';
import { grouped, scopeOf, statementsOf } from '../../figures/statements.ts';
import { exchangedBudgets } from '../../projects/own-amounts.ts';
import { type FormSlip, formSlips } from '../../rates/form-slips.ts';
import { swappedShares } from '../../rates/rate-faults.ts';
import { swappedPhrases } from '../../shares/share-phrases.ts';
import { isHeadless } from '../../tables/slipped.ts';
import { inOrder, listed, phrase, quote } from '../../wording/sentence.ts';

interface Swapped extends Hit {
  readonly pair: readonly Quote[];
  readonly against: readonly Quote[];
}

const PAIRS: readonly (readonly [Metric, Metric])[] = [
  ['vehiclePurchase', 'vehicleOperation'],
  ['officialVehicles', 'officialHospitality'],
  ['officialOverseasTravel', 'officialHospitality'],
  ['basicExpenditure', 'projectExpenditure'],
  ['personnelExpenditure', 'runningCosts'],
  ['compensationOfEmployees', 'goodsAndServices'],
];

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
    return [...shares, ...lists, ...swappedLevels(report), ...inForms];
  },
  say: {
    zh: (hit) => phrase`${listed(hit.pair)}疑似互换：对调后与${listed(hit.against)}相符。`,
    en: (hit) =>
      phrase`${listed(hit.pair, ' and ')} seem to be exchanged: the other way round they fit ${listed(hit.against, ' and ')}.`,
  },
  passes: [prose('2024年支出合计100万元，其中：基本支出69万元，占69%；项目支出31万元，占31%。')],
  catches: [
    {
      text: [
        prose('2024年公务用车购置费18万元，公务用车运行维护费3万元。'),
        '2024年公务用车购置费3万元，公务用车运行维护费18万元。',
      ].join('\n'),
      finds:
        '「2024年公务用车购置费18万元」、「公务用车运行维护费3万元」疑似互换：对调后与「2024年公务用车购置费3万元」、「公务用车运行维护费18万元」相符。',
    },
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

/** Amounts of two items that stand the other way round in another part of the document. */
function swappedLevels(report: Report): readonly Swapped[] {
  const { byMetric } = statementsOf(report);
  const isStated = (fact: Fact) => isDated(fact) && !isHeadless(report, fact.at);
  return PAIRS.flatMap(([left, right]) => {
    const as = (byMetric.get(left) ?? []).filter(isStated);
    const bs = grouped((byMetric.get(right) ?? []).filter(isStated), placeOf);
    const byValue = grouped(as, figureOf);
    for (const a of as) {
      const b = bs.get(placeOf(a))?.[0];
      if (!b || compare(a.value, b.value) !== 'different') continue;
      const likeB = gather([...byValue.values()], (facts) =>
        facts[0] && same(facts[0], b) ? facts : [],
      );
      const otherA = likeB.find((fact) => isElsewhere(a, fact));
      const otherB = otherA && bs.get(placeOf(otherA))?.find((fact) => same(fact, a));
      if (otherA && otherB) return [swap(`${left}.${right}`, [a, b], [otherA, otherB])];
    }
    return [];
  });
}

const isDated = (fact: Fact): boolean => fact.kind === 'level' && fact.year !== undefined;

const same = (a: Fact, b: Fact): boolean => compare(a.value, b.value) === 'same';

/** What is alike of facts that stand in one paragraph or in one table, of one year and basis. */
const placeOf = (fact: Fact): string =>
  [
    fact.part,
    fact.holder,
    fact.basis,
    fact.year,
    scopeOf(fact),
    fact.part === 'prose' ? fact.at.block : '',
  ].join(' ');

const figureOf = ({ value }: Fact): string =>
  [value.coefficient, value.decimals, value.unit].join(' ');

const isElsewhere = (a: Fact, b: Fact): boolean =>
  isDated(b) &&
  a.basis === b.basis &&
  a.year === b.year &&
  scopeOf(a) === scopeOf(b) &&
  (a.part !== b.part || a.at.block !== b.at.block);

import { wordsAt } from '../../../document/document.ts';
import type { Quote } from '../../../document/finding.ts';
import type { Fact } from '../../../report/facts.ts';
import type { Report } from '../../../report/report.ts';
import type { Metric } from '../../../report/terms.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { BUDGETS, sameBasis, statementsOf } from '../../figures/statements.ts';
import { comparePlaces, inOrder, listed, phrase } from '../../wording/sentence.ts';

interface Incomplete extends Hit {
  readonly list: Quote;
  readonly missing: string;
  /** Where another sum of the year names what is missing here. */
  readonly elsewhere: readonly Quote[];
}

/** The three items, each with the metrics under which it may be stated. */
const ITEMS: readonly (readonly [string, readonly Metric[]])[] = [
  ['因公出国（境）费', ['officialOverseasTravel']],
  ['公务用车购置及运行维护费', ['officialVehicles', 'vehiclePurchase', 'vehicleOperation']],
  ['公务接待费', ['officialHospitality']],
];

/** Wherever three public expenses are split, all three items are named, be they nil. */
export const threePublicItemsComplete = check<Incomplete>({
  id: 'ThreePublicItemsComplete',
  title: { zh: '“三公”经费三项齐全', en: 'All three public expenses are named' },
  severity: 'notice',
  clause: SYSTEM_RULE,
  because: {
    zh: '没有支出的也应写明为0，才看得出是没有还是漏写。',
    en: 'An item without spending is stated as 0; left out, it may have been forgotten.',
  },
  about: ['text'],
  find(report) {
    const totals = (statementsOf(report).byMetric.get('threePublicExpenses') ?? []).filter(
      (fact) => fact.part === 'prose' && fact.kind === 'level',
    );
    if (totals.length === 0) return 'notApplicable';
    const split = totals.filter((total) => partsOf(report, total).length > 0);
    if (split.length === 0) return 'insufficientData';
    return split.flatMap((total) => judge(report, total) ?? []);
  },
  say: {
    zh: (hit) =>
      hit.elsewhere.length === 0
        ? phrase`“三公”经费分项${hit.list}没有写明${hit.missing}。`
        : phrase`“三公”经费分项${hit.list}没有写明${hit.missing}，同年的另一处写有${listed(hit.elsewhere)}。`,
    en: (hit) =>
      hit.elsewhere.length === 0
        ? phrase`The items ${hit.list} leave out ${hit.missing}.`
        : phrase`The items ${hit.list} leave out ${hit.missing}; elsewhere the year has ${listed(hit.elsewhere, ', ')}.`,
  },
  passes: [
    prose(
      '2024年“三公”经费决算1.4万元，其中：因公出国（境）费0万元，公务用车购置及运行维护费0万元，公务接待费1.4万元。',
    ),
  ],
  catches: [
    {
      text: prose(
        '2024年“三公”经费决算1.4万元，其中：公务用车购置及运行维护费0万元，公务接待费1.4万元。',
      ),
      finds:
        '“三公”经费分项「公务用车购置及运行维护费0万元，公务接待费1.4万元」没有写明因公出国（境）费。',
    },
    {
      text: prose(
        '2024年“三公”经费预算1.8万元，其中：因公出国（境）费0万元，公务用车购置及运行维护费0万元，公务接待费1.8万元。2024年“三公”经费决算1.4万元，其中：公务用车购置及运行维护费0万元，公务接待费1.4万元。',
      ),
      finds:
        '“三公”经费分项「公务用车购置及运行维护费0万元，公务接待费1.4万元」没有写明因公出国（境）费，同年的另一处写有「因公出国（境）费0万元」。',
    },
  ],
});

const ALL: ReadonlySet<Metric> = new Set(ITEMS.flatMap(([, metrics]) => metrics));

/** The items stated with the total: in its sentence, or as parts of it. */
function partsOf(report: Report, total: Fact): readonly Fact[] {
  const { bySentence } = statementsOf(report);
  return (bySentence.get(total.sentence) ?? []).filter(
    (fact) => fact.kind === 'level' && ALL.has(fact.metric) && sameBasis(fact, total),
  );
}

function judge(report: Report, total: Fact): Incomplete | undefined {
  const { byMetric } = statementsOf(report);
  const named = partsOf(report, total);
  const isStated = (
    metrics: readonly Metric[],
    fits: (fact: Fact) => boolean,
  ): Fact | undefined => {
    for (const metric of metrics)
      for (const fact of byMetric.get(metric) ?? [])
        if (fact.part === 'prose' && fact.kind === 'level' && fits(fact)) return fact;
    return undefined;
  };
  const missing = ITEMS.filter(
    ([, metrics]) => !isStated(metrics, (fact) => sameBasis(fact, total)),
  );
  if (missing.length === 0) return undefined;
  const elsewhere = missing.flatMap(
    ([, metrics]) => isStated(metrics, (fact) => fact.year === total.year) ?? [],
  );
  const list = spanOf(report, named);
  return {
    subject: BUDGETS.has(total.basis) ? 'budget' : total.basis,
    places: inOrder([list, ...elsewhere]),
    list,
    missing: missing.map(([word]) => word).join('、'),
    elsewhere: elsewhere.map(({ verbatim, at }) => ({ verbatim, at })),
  };
}

/** The words from the first to the last of statements in one paragraph. */
function spanOf(report: Report, facts: readonly Fact[]): Quote {
  const sorted = [...facts].sort((a, b) => comparePlaces(a.at, b.at));
  const [first, last] = [sorted[0], sorted.at(-1)];
  const at = {
    block: first?.at.block ?? 0,
    ...(first?.at.from !== undefined && { from: first.at.from }),
    ...(last?.at.to !== undefined && { to: last.at.to }),
  };
  return { verbatim: wordsAt(report.document, at), at };
}

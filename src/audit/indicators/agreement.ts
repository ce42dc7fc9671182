import type { Bilingual, Quote } from '../../document/finding.ts';
import type { Entry } from '../../document/stated.ts';
import { statedOf } from '../../document/stated.ts';
import type { Basis, Fact, Scope } from '../../report/facts.ts';
import { factsOf } from '../../report/facts.ts';
import type { MoneyRow, SelfEvaluationForm } from '../../report/forms.ts';
import type { Report } from '../../report/report.ts';
import type { Metric } from '../../report/terms.ts';
import type { Figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { once } from '../../values/once.ts';
import { withMore } from '../../values/with-more.ts';
import { type Caught, check, type Hit, type NoAnswer, SYSTEM_RULE } from '../check.ts';
import { compare, isZero } from '../figures/amounts.ts';
import { moneyUnitOf, totalFundRow } from '../tables/rows.ts';
import { isSlipped } from '../tables/slipped.ts';
import { inOrder, phrase, quote } from '../wording/sentence.ts';

/** A statement of the running text, with what it says of the year and the budget. */
export interface InProse extends Quote {
  readonly value: Figure;
  readonly basis: Basis;
}

/** A statement of a table, with the table's name and the unit of its bare figures. */
export interface InTable extends Quote {
  readonly value: Figure;
  readonly unit: string;
  readonly table: Bilingual;
}

/** Statements of one quantity in the running text and in the tables, to be held against each other. */
export interface Pairing {
  readonly subject: string;
  readonly word: Bilingual;
  readonly prose: readonly InProse[];
  readonly tables: readonly InTable[];
  /** Other figures of the table's row: a statement that does not say which budget it means may mean one of them. */
  readonly besides?: readonly Figure[];
  /** A text that states several numbers agrees when one of them, or the sum of some, is the table's. */
  readonly anyOf?: boolean;
}

interface Disagreement extends Hit {
  readonly word: Bilingual;
  readonly said: Quote;
  readonly filled: InTable;
}

export const BASE_TABLE: Bilingual = { zh: '基础数据表', en: 'the base data table' };
const ACCOUNT_TABLE: Bilingual = { zh: '“三公”经费决算表', en: 'the table of the accounts' };
export const FORM: Bilingual = { zh: '自评表', en: 'the self-evaluation form' };

/** A check that the running text and the tables state one quantity alike. It never says which side is right. */
export const agreementCheck = (made: {
  readonly id: string;
  readonly title: Bilingual;
  readonly because: Bilingual;
  readonly pairings: (report: Report) => readonly Pairing[];
  /** For all pairings, as in `Pairing`: counts of posts, of which parts may be stated. */
  readonly anyOf?: boolean;
  readonly passes: readonly string[];
  readonly catches: readonly Caught[];
}) =>
  check<Disagreement>({
    ...made,
    severity: 'error',
    clause: SYSTEM_RULE,
    find(report): readonly Disagreement[] | NoAnswer {
      const pairings = made.pairings(report);
      const stated = pairings.filter((each) => each.prose.length > 0 || each.tables.length > 0);
      if (stated.length === 0) return 'notApplicable';
      const whole = stated.filter((each) => each.prose.length > 0 && each.tables.length > 0);
      if (whole.length === 0) return 'insufficientData';
      return gather(whole, (each) => disagreements(each, made.anyOf ?? each.anyOf ?? false));
    },
    say: {
      zh: (hit) =>
        phrase`${hit.word.zh}前后不一致：正文为${hit.said}，${hit.filled.table.zh}为${quote(hit.filled)}，仅凭本文不能判断哪一处正确。`,
      en: (hit) =>
        phrase`Two statements of ${hit.word.en} differ: the text has ${hit.said}, ${hit.filled.table.en} has ${quote(hit.filled)}. The document alone does not tell which is right.`,
    },
  });

function disagreements(pairing: Pairing, anyOf: boolean): readonly Disagreement[] {
  const prose = distinct(pairing.prose);
  return gather(pairing.tables, (filled) => {
    if (anyOf && meets(pairing.prose, filled)) return [];
    const apart = prose.filter((said) => differs(said, filled, pairing.besides ?? []));
    const [first] = apart;
    if (!first) return [];
    return [
      {
        subject: pairing.subject,
        word: pairing.word,
        places: inOrder([...apart, filled]),
        said: quote(first),
        filled,
      },
    ];
  });
}

/** The first statement of each figure: who repeats a figure says nothing new. */
function distinct(prose: readonly InProse[]): readonly InProse[] {
  const first = new Map<string, InProse>();
  for (const said of prose) {
    const { coefficient, decimals, unit } = said.value;
    const key = `${coefficient} ${decimals} ${unit} ${said.basis}`;
    if (!first.has(key)) first.set(key, said);
  }
  return [...first.values()];
}

function differs(said: InProse, filled: InTable, besides: readonly Figure[]): boolean {
  if (compare(said.value, filled.value, filled.unit) !== 'different') return false;
  if (said.basis !== 'unspecified') return true;
  return !besides.some((other) => compare(said.value, other, filled.unit) !== 'different');
}

/** Sums are tried over so many statements at most. */
const MOST_PARTS = 10;

/** Whether some of the numbers add up to a total: kinds of posts may be stated without their sum. */
function canSumTo(counts: readonly number[], total: number): boolean {
  let sums: ReadonlySet<number> = new Set([0]);
  for (const count of counts) sums = new Set([...sums, ...[...sums].map((sum) => sum + count)]);
  return sums.has(total);
}

function meets(prose: readonly InProse[], filled: InTable): boolean {
  if (prose.some((said) => compare(said.value, filled.value, filled.unit) !== 'different'))
    return true;
  const counts = prose.map((said) => said.value.coefficient);
  return (
    filled.value.decimals === 0 && canSumTo(counts.slice(0, MOST_PARTS), filled.value.coefficient)
  );
}

/** What the running text states of a metric for a year, in level and not about; `named` when the text must say the year. */
export function proseOf(
  report: Report,
  metric: Metric | readonly Metric[],
  basis: readonly Basis[] | undefined,
  year = report.fiscalYear,
  named = false,
): readonly InProse[] {
  const of = (each: Metric): readonly Fact[] =>
    factsOf(
      report.facts,
      basis ? { metric: each, part: 'prose', basis } : { metric: each, part: 'prose' },
    );
  const stated = typeof metric === 'string' ? of(metric) : gather(metric, of);
  if (stated.length === 0) return [];
  const scopes = scopesOf(report);
  return stated
    .filter(
      (fact) =>
        (named ? fact.year : (fact.year ?? year)) === year &&
        !fact.value.approximate &&
        scopes.includes(fact.scope),
    )
    .map(inProse);
}

const inProse = ({ verbatim, at, value, basis }: Fact): InProse => ({ verbatim, at, value, basis });

/** Scopes that mean the whole here: when all money is general public budget, that is the whole. */
const scopesOf = once((report: Report): readonly Scope[] => {
  const own: readonly Scope[] = ['whole', 'basic', 'project'];
  return onlyGeneralBudget(report) ? [...own, 'generalBudget', 'appropriation'] : own;
});

function onlyGeneralBudget(report: Report): boolean {
  const sources = report.forms.flatMap((form) => form.bySource);
  const others = sources.filter((source) => source.metric !== 'generalPublicBudget');
  return (
    sources.length > others.length &&
    others.every(({ amount }) => amount.value === undefined || isZero(amount.value))
  );
}

/** Both facts of a plan, whether or not the text says which. */
export const PLANNED: readonly Basis[] = ['originalBudget', 'planned'];
/** What was spent; a level in the past tense without a word of budget is taken as spent. */
export const SPENT: readonly Basis[] = ['actual', 'unspecified'];

type Column = 'priorActual' | 'budget' | 'actual';

/** A figure of a column of the base data table, for a metric. */
export const baseOf = (report: Report, metric: Metric, column: Column): readonly InTable[] =>
  gather(report.baseDataTables, (table) =>
    gather(
      table.moneyRows.filter((row) => row.metric === metric),
      (row) => filled(row[column], moneyUnitOf(table), BASE_TABLE),
    ),
  );

/** The figure of a metric in the one published table of the three public expenses. */
export function accountOf(
  report: Report,
  metric: Metric,
  basis: readonly Basis[],
): readonly InTable[] {
  const tables = report.accounts.filter(({ key }) => key === 'threePublic');
  const blocks = new Set(tables.map((table) => table.block));
  const facts = factsOf(report.facts, { metric, basis, part: 'accountTable' }).filter(
    (fact) => fact.year === report.fiscalYear && blocks.has(fact.at.block),
  );
  if (tables.some((table) => isSlipped(report, table.block, basis))) return [];
  const [first, ...others] = facts;
  if (!first || others.some((other) => compare(other.value, first.value) === 'different'))
    return [];
  return [
    withMore(quote(first), {
      value: first.value,
      unit: first.value.unit,
      table: ACCOUNT_TABLE,
    }),
  ];
}

/** All figures of the rows of a metric in the base data tables. */
export const besidesOf = (report: Report, metric: Metric): readonly Figure[] =>
  report.baseDataTables.flatMap((table) =>
    table.moneyRows.filter((row) => row.metric === metric).flatMap(figuresOf),
  );

const figuresOf = (row: MoneyRow): readonly Figure[] =>
  [row.priorActual, row.budget, row.actual].flatMap((entry) => entry?.value ?? []);

/** An entry as a statement of a table, when it has a value. */
export function filled(
  entry: Entry<Figure> | undefined,
  unit: string,
  table: Bilingual,
): readonly InTable[] {
  const stated = statedOf(entry);
  if (!stated) return [];
  const { verbatim, at, value } = stated;
  return [{ verbatim, at, value, unit, table }];
}

/** The forms of whole departments; a project's form says nothing about the unit. */
export const departmentForms = (report: Report): readonly SelfEvaluationForm[] =>
  report.forms.filter((form) => form.kind === 'department');

/** The actual of a department's form for one type of expenditure, from the split or a row of the money block. */
export function byTypeOf(report: Report, metric: Metric): readonly InTable[] {
  return departmentForms(report).flatMap((form) => {
    const unit = moneyUnitOf(form);
    const split = form.byType.filter((part) => part.metric === metric);
    const rows = form.funds.filter((row) => row.metric === metric);
    return [
      ...(splitIsActual(form) ? split.flatMap((part) => filled(part.amount, unit, FORM)) : []),
      ...rows.flatMap((row) => filled(row.actual, unit, FORM)),
    ];
  });
}

/** A split may be of the budget: it is of the actual when it does not add up to another total. */
function splitIsActual(form: SelfEvaluationForm): boolean {
  const total = totalFundRow(form);
  if (!total) return true;
  const sum = form.byType.flatMap((part) => part.amount.value ?? []);
  const unit = moneyUnitOf(form);
  const whole = sum.reduce((all, each) => all + each.coefficient / 10 ** each.decimals, 0);
  const is = (entry: Entry<Figure> | undefined): boolean =>
    entry?.value !== undefined &&
    compare(entry.value, { coefficient: Math.round(whole * 100), decimals: 2, unit }, unit) ===
      'same';
  return is(total.actual) || !(is(total.finalBudget) || is(total.originalBudget));
}

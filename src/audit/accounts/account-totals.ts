import type { Stated } from '../../document/stated.ts';
import { statedOf } from '../../document/stated.ts';
import type { Fact } from '../../report/facts.ts';
import type { AccountKey, AccountRow, AccountTable } from '../../report/forms.ts';
import type { Report } from '../../report/report.ts';
import type { Metric } from '../../report/terms.ts';
import { squeeze } from '../../values/chinese.ts';
import type { Figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { isPercent, quantitiesOf, named as quoted } from '../figures/quantities.ts';
import { scopeOf, statementsOf } from '../figures/statements.ts';
import { moneyUnitOf } from '../tables/rows.ts';
import { type Relation, relation } from './account-relations.ts';

/** A total of the accounts as one table gives it. */
interface Total {
  readonly name: string;
  readonly cell: Stated<Figure>;
  readonly unit: string;
}

/**
 * The same totals in several tables of the accounts, and in running text. A document with two tables of one kind holds
 * the accounts of several units: nothing is compared across tables.
 */
export function relationsAcross(report: Report): readonly Relation[] {
  const counts = new Map<AccountKey, number>();
  for (const { key } of report.accounts) counts.set(key, (counts.get(key) ?? 0) + 1);
  const tables = report.accounts.filter(({ key }) => key !== 'other' && counts.get(key) === 1);
  const totals = tables.flatMap(totalsOf);
  const byName = new Map<string, Total[]>();
  for (const total of totals) byName.set(total.name, [...(byName.get(total.name) ?? []), total]);
  return [
    ...bothTotals(report),
    ...[...byName].flatMap(([name, same]) => {
      const [first, ...others] = same;
      if (!first) return [];
      return [
        ...others.flatMap((other) => relation(first.cell, [other.cell], first.unit)),
        ...[...statedInProse(report, name), ...worded(report, name)].flatMap((said) =>
          relation(said, [first.cell], first.unit),
        ),
      ];
    }),
  ];
}

/** 「收入总计x万元，支出总计y万元」: with the balances in them both are one figure. */
function bothTotals(report: Report): readonly Relation[] {
  const { byMetric: facts, bySentence } = statementsOf(report);
  return (facts.get('totalRevenue') ?? []).flatMap((income) => {
    if (income.part !== 'prose' || income.kind !== 'level' || !income.subject.includes('总计'))
      return [];
    const spent = (bySentence.get(income.sentence) ?? []).filter(
      (fact) =>
        fact.metric === 'totalExpenditure' &&
        fact.kind === 'level' &&
        fact.subject.includes('总计') &&
        fact.at.from !== income.at.from &&
        fact.basis === income.basis &&
        fact.scope === income.scope &&
        fact.year === income.year,
    );
    return spent.length === 1 ? relation(income, spent, income.value.unit) : [];
  });
}

/** The totals that a table of its kind gives, by names that all tables share. */
function totalsOf(table: AccountTable): readonly Total[] {
  const unit = moneyUnitOf(table);
  const named = (name: string, cell: Stated<Figure> | undefined): readonly Total[] =>
    cell ? [{ name, cell, unit }] : [];
  const left = (metric: Metric) => byMetric(table, 'rows', metric);
  const right = (metric: Metric) => byMetric(table, 'rightRows', metric);
  const sum = (head: RegExp) => ofTotalRow(table, head);
  switch (table.key) {
    case 'revenueExpenditure':
      return [
        ...named('总计', left('totalRevenue')),
        ...named('总计', right('totalExpenditure')),
        ...named('currentRevenue', left('currentRevenue')),
        ...named('currentExpenditure', right('currentExpenditure')),
        ...named('openingCarryOver', left('openingCarryOver')),
        ...named('closingBalance', right('closingBalance')),
        ...named('surplusUsed', left('surplusUsed')),
        ...named('surplusDistributed', right('surplusDistributed')),
        ...SOURCES.flatMap((metric) => named(metric, left(metric))),
      ];
    case 'revenue':
      return [
        ...named('currentRevenue', sum(/^(?:本年收入)?合计$/)),
        ...named('superiorSubsidyRevenue', sum(/^上级补助收入$/)),
        ...named('operatingRevenue', sum(/^经营收入$/)),
        ...named('otherRevenue', sum(/^其他收入$/)),
      ];
    case 'expenditure':
      return [
        ...named('currentExpenditure', sum(/^(?:本年支出)?合计$/)),
        ...named('basicExpenditure', sum(/^基本支出$/)),
        ...named('projectExpenditure', sum(/^项目支出$/)),
      ];
    case 'appropriation':
      return [
        ...named(GRANTED, left('totalRevenue')),
        ...named(GRANTED, firstIn(table.rightRows, 'totalExpenditure')),
      ];
    case 'generalExpenditure':
      return [
        ...named('generalBudget.currentExpenditure', sum(/^(?:本年支出)?(?:合计|小计)$/)),
        ...named('generalBudget.basicExpenditure', sum(/^基本支出$/)),
        ...named('generalBudget.projectExpenditure', sum(/^项目支出$/)),
      ];
    case 'generalBasic':
      return [
        ...named('generalBudget.personnelExpenditure', single(table, 'personnelExpenditure')),
        ...named('generalBudget.runningCosts', single(table, 'runningCosts')),
        ...CLASSES.flatMap((metric) => named(`basic.${metric}`, firstOf(table, metric))),
      ];
    case 'governmentFunds':
      return [
        ...named('governmentFunds.currentRevenue', sum(/^本年收入$/)),
        ...named('governmentFunds.currentExpenditure', sum(/^(?:本年支出)?小计$/)),
      ];
    default:
      return [];
  }
}

/** The one amount of the row of a metric; undefined when the row has several columns or stands twice. */
function byMetric(
  table: AccountTable,
  side: 'rows' | 'rightRows',
  metric: Metric,
): Stated<Figure> | undefined {
  const rows = table[side].filter((row) => row.metric === metric);
  const values = rows[0]?.values ?? [];
  return rows.length === 1 && values.length === 1 ? statedOf(values[0]) : undefined;
}

/** The sources of income that only the whole of a unit's accounts has. */
const SOURCES: readonly Metric[] = [
  'generalPublicBudget',
  'governmentFundsBudget',
  'superiorSubsidyRevenue',
  'institutionalRevenue',
  'operatingRevenue',
  'otherRevenue',
];
const CLASSES: readonly Metric[] = [
  'compensationOfEmployees',
  'goodsAndServices',
  'householdTransfers',
  'capitalExpenditure',
];

/** The amount of the one row of a metric in the first of its columns: behind it stand its shares in people and running costs. */
const firstOf = (table: AccountTable, metric: Metric): Stated<Figure> | undefined =>
  firstIn([...table.rows, ...table.rightRows], metric);

function firstIn(all: readonly AccountRow[], metric: Metric): Stated<Figure> | undefined {
  const rows = all.filter((row) => row.metric === metric);
  return rows.length === 1 ? statedOf(rows[0]?.values[0]) : undefined;
}

const single = (table: AccountTable, metric: Metric): Stated<Figure> | undefined =>
  byMetric(table, 'rows', metric) ?? byMetric(table, 'rightRows', metric);

function ofTotalRow(table: AccountTable, head: RegExp): Stated<Figure> | undefined {
  const rows = table.rows.filter((row) => /^(?:合计|总计)$/.test(squeeze(row.name.value)));
  const values = (rows[0]?.values ?? []).filter((value) =>
    head.test(squeeze(value.head.split(/[\s›/]+/).at(-1) ?? '')),
  );
  return rows.length === 1 && values.length === 1 ? statedOf(values[0]) : undefined;
}

/** The total of both sides of the table of appropriations. */
const GRANTED = '财政拨款总计';

/** Words right in front of an amount that name a total of the first table, whose money all is, or of that of appropriations. */
const WORDED: Readonly<Record<string, RegExp>> = {
  总计: /^(?:20\d\d年(?:度)?)?[^，。；：、\d]{0,30}?(?:收入支出|收、?支|收入、支出|收支)(?:决算)?总(?:计|额|预算)(?:各|均)?(?:为|是)?$/,
  [GRANTED]:
    /^(?:20\d\d年(?:度)?)?[^，。；：、\d]{0,20}?财政拨款(?:收入支出|收、?支|收入、支出|收支)(?:决算)?总(?:计|额)(?:各|均)?(?:为|是)?$/,
  openingCarryOver: /(?:^|[，,；;。：:、])(?:使用)?(?:加)?(?:年初|上年)结转和结余(?:资金)?(?:为)?$/,
  closingBalance: /(?:^|[，,；;。：:、])年末结转和结余(?:资金)?(?:为)?$/,
  surplusUsed: /(?:^|[，,；;。：:、])使用非财政拨款结余(?:\(含专用结余\))?(?:为)?$/,
  surplusDistributed: /(?:^|[，,；;。：:、.．])结余分配(?:为)?$/,
};
/** Money of one kind only, of another year, or of a plan. */
const PARTLY =
  /财政拨款(?!结余)|一般公共|政府性基金|国有资本|专户|上年度?(?!结转)|去年|年初预算|预算数|项目结/;
const PARTLY_GRANTED = new RegExp(PARTLY.source.replace('财政拨款(?!结余)|', ''));

/** Totals and balances of all money by the very words of the first table. */
function worded(report: Report, name: string): readonly Stated<Figure>[] {
  const words = WORDED[name];
  if (!words) return [];
  const partly = name === GRANTED ? PARTLY_GRANTED : PARTLY;
  return gather(quantitiesOf(report), ({ line, list }) =>
    list
      .filter(
        (each) =>
          !isPercent(each) &&
          words.test(each.before) &&
          !partly.test(line.text.slice(0, each.at.to)),
      )
      .map((each) => quoted(line, each, 40)),
  );
}

const SAYS_WHICH =
  /本年收入合计|本年支出合计|财政拨款支出|基本支出|项目支出|人员经费|公用经费|日常公用|(?:财政拨款|上级补助|事业|经营|其他)收入|工资福利支出|商品和服务支出|对个人和家庭|资本性支出/;

/** 本年收入合计 is read as a total of income: by its very words it is the first table's line without balances. */
const CALLED: Readonly<Record<string, { readonly metric: Metric; readonly words: string }>> = {
  currentRevenue: { metric: 'totalRevenue', words: '本年收入合计' },
  currentExpenditure: { metric: 'totalExpenditure', words: '本年支出合计' },
};

/** What running text says of a total of the accounts, of the year and the scope of the table. */
function statedInProse(report: Report, name: string): readonly Fact[] {
  const [scope, metric] = name.includes('.') ? name.split('.') : ['whole', name];
  const { facts: all, byMetric: facts, bySentence } = statementsOf(report);
  const called = CALLED[name];
  const alike = called
    ? (facts.get(called.metric) ?? []).filter(({ verbatim }) =>
        squeeze(verbatim).includes(called.words),
      )
    : [];
  return [...(facts.get(metric as Metric) ?? []), ...alike].filter((fact) => {
    if (fact.part !== 'prose' || fact.kind !== 'level') return false;
    // The table of basic expenditure is the general budget's: so must be what the classes are parts of.
    const whole = fact.within === undefined ? undefined : all[fact.within];
    if (scope === 'basic' && !/一般公共|财政拨款/.test(whole?.verbatim ?? '')) return false;
    // Sources of income rarely say that they are actuals.
    const open = fact.basis === 'unspecified' && /收入(?:合计)?$/.test(fact.subject);
    if (fact.basis !== 'actual' && !open) return false;
    if (fact.year !== report.fiscalYear || fact.value.approximate || fact.holder !== 0)
      return false;
    const scoped =
      fact.scope === scope ||
      (scope === 'whole' && scopeOf(fact) === 'whole') ||
      (fact.metric.endsWith('Budget') && fact.scope === 'appropriation');
    if (!scoped || !SAYS_WHICH.test(squeeze(fact.verbatim))) return false;
    const rivals = (bySentence.get(fact.sentence) ?? []).filter(
      (other) =>
        other.metric === fact.metric && other.kind === 'level' && other.basis === fact.basis,
    );
    return rivals.length === 1;
  });
}

import type { Fact } from '../../report/facts.ts';
import type { Section } from '../../report/sections.ts';
import type { Metric } from '../../report/terms.ts';
import { withMore } from '../../values/with-more.ts';
import type { Draft } from './reader.ts';

const isTotal = (fact: Draft) =>
  fact.metric === 'totalExpenditure' || fact.metric === 'totalRevenue';

/**
 * Settles what only the whole text tells. 本年支出 and 全年支出 are one quantity unless the text also states 支出总计,
 * which has balances in it; and general-budget money is all the money where no other fund is stated.
 */
export function settle(facts: readonly Draft[], sections: readonly Section[]): readonly Fact[] {
  const isGrand = grandOf(facts);
  const grand = facts.some((fact) => isTotal(fact) && isGrand(fact));
  const accounts = sections.some((section) => section.key === 'accounts');
  const others = facts.some((fact) => isOfOtherFund(fact) || isOwnRevenue(fact));
  const one = !others && !accounts && !grand;
  const moved: Partial<Record<Metric, Metric>> = grand
    ? {}
    : { currentExpenditure: 'totalExpenditure', currentRevenue: 'totalRevenue' };
  const settled = without(withoutRetired(facts), strayPurchase).map((fact) => {
    const current =
      grand && isTotal(fact) && !isGrand(fact) ? currentOf(fact.metric) : moved[fact.metric];
    const said =
      fact.whole && grand && !fact.verbatim.includes('总计')
        ? (currentOf(fact.whole) ?? fact.whole)
        : fact.whole;
    const whole = said && (moved[said] ?? said);
    const scope = one && fact.scope === 'generalBudget' ? 'whole' : fact.scope;
    const metric = current ?? fact.metric;
    if (metric === fact.metric && scope === fact.scope && whole === fact.whole) return fact;
    return whole ? withMore(fact, { metric, scope, whole }) : { ...fact, metric, scope };
  });
  // 「一般公共预算支出占本年支出的x%」: part and whole bear one name, and which is which cannot be told by it.
  return withoutSelfShares(settled);
}

const OTHER_FUNDS: ReadonlySet<Metric> = new Set([
  'governmentFundsBudget',
  'stateCapitalBudget',
  'socialInsuranceBudget',
  'otherFunds',
]);

/** Money of another fund than the general budget, and not none. */
const isOfOtherFund = ({ value, kind, scope, metric }: Draft): boolean =>
  value.coefficient > 0 &&
  kind === 'level' &&
  (scope === 'governmentFunds' || scope === 'stateCapital' || OTHER_FUNDS.has(metric));

/** What a unit takes in by itself is spent, too. */
const OWN_REVENUE: ReadonlySet<Metric> = new Set([
  'institutionalRevenue',
  'operatingRevenue',
  'otherRevenue',
]);

const isOwnRevenue = ({ value, kind, metric }: Draft): boolean =>
  value.coefficient > 0 && kind === 'level' && OWN_REVENUE.has(metric);

/**
 * Which totals have balances in them: 总计, and what 「收入决算x万元，其中本年收入y万元」 tells apart; then every 总收入 and
 * 总支出.
 */
function grandOf(facts: readonly Draft[]): (fact: Draft) => boolean {
  const wholes = new Set<Draft>();
  for (const { within, metric } of facts) {
    const whole = within === undefined ? undefined : facts[within];
    if (whole && currentOf(whole.metric) === metric) wholes.add(whole);
  }
  // 「总收入x万元…年初结转和结余y万元，本年收入z万元」: where something was carried over, 总收入 is more than 本年收入.
  const carried = facts.some(
    ({ metric, kind, value }) =>
      kind === 'level' &&
      value.coefficient > 0 &&
      (metric === 'openingCarryOver' || metric === 'closingBalance'),
  );
  const current = facts.some(({ subject }) => /^本年(?:收入|支出)/.test(subject));
  const told = wholes.size > 0 || (carried && current);
  const isGrand = (fact: Draft): boolean =>
    /总[计量]/.test(fact.subject) ||
    wholes.has(fact) ||
    (told && /^总(?:收入|支出)/.test(fact.subject));
  // 「总收入x万元，其中本年收入y万元…收支各增加…」: behind a total with balances both sides are such totals.
  const blocks = new Set(
    facts.filter((fact) => isTotal(fact) && isGrand(fact)).map((fact) => fact.at.block),
  );
  return (fact) => isGrand(fact) || (BOTH_SIDES.test(fact.subject) && blocks.has(fact.at.block));
}

const BOTH_SIDES = /^(?:收、?支|收入、?支出)各/;

/** 货物, 工程 and 服务 are kinds of purchases only where purchases are spoken of. */
const strayPurchase = (fact: Draft): boolean =>
  /^procurement(?:Goods|Works|Services)$/.test(fact.metric) &&
  fact.within === undefined &&
  !fact.subject.includes('采购');

const withoutSelfShares = (facts: readonly Draft[]): readonly Draft[] => without(facts, isOfItself);

/** A share of itself says nothing. */
const isOfItself = (fact: Draft): boolean =>
  fact.kind === 'share' && fact.whole === fact.metric && !isOfAll(fact);

/** 「财政拨款支出…，占本年支出合计的x%」: the part is one fund's, the whole is all that was spent. */
const isOfAll = (fact: Draft): boolean =>
  fact.scope !== 'whole' && /占(?:20\d\d年度?)?本年(?:支出|收入)合计/.test(fact.verbatim);

const CURRENT: Readonly<Partial<Record<Metric, Metric>>> = {
  totalRevenue: 'currentRevenue',
  totalExpenditure: 'currentExpenditure',
};
const currentOf = (metric: Metric): Metric | undefined => CURRENT[metric];

/** 「实有49人，其中在职38人，退休11人」: the first number counts the retired too and is no number of staff. */
function withoutRetired(facts: readonly Draft[]): readonly Draft[] {
  const gone = new Set<number>();
  facts.forEach((fact, i) => {
    if (fact.metric !== 'retirees') return;
    const before = (metric: Metric, below: number): number => {
      for (let k = below - 1; k >= Math.max(0, i - 8); k -= 1) {
        const each = facts[k];
        if (each?.sentence !== fact.sentence) break;
        if (each.metric === metric && each.kind === 'level') return k;
      }
      return -1;
    };
    const staff = before('filledPositions', i);
    const all = before('filledPositions', staff);
    const sum = (facts[staff]?.value.coefficient ?? 0) + fact.value.coefficient;
    if (staff >= 0 && all >= 0 && (facts[all]?.value.coefficient ?? 0) >= sum) gone.add(all);
  });
  facts.forEach((fact, i) => {
    const next = facts[i + 1];
    if (gone.has(i) || fact.metric !== 'filledPositions' || next?.metric !== 'filledPositions')
      return;
    if (fact.kind !== 'level' || next.kind !== 'level' || next.sentence !== fact.sentence) return;
    // 「教职工120人，其中在编110人」 and 「在职23人，其中在编20人」: one number of staff is meant.
    const loose = !/在职|在编|实有|在岗/.test(fact.subject);
    if (next.value.coefficient <= fact.value.coefficient) gone.add(loose ? i : i + 1);
  });
  return without(facts, (_, i) => gone.has(i));
}

/** Leaves facts out; what the others are within is counted anew. */
function without(
  facts: readonly Draft[],
  leave: (fact: Draft, index: number) => boolean,
): readonly Draft[] {
  const place: number[] = [];
  let kept = 0;
  facts.forEach((fact, i) => {
    place.push(leave(fact, i) ? -1 : kept);
    if (place[i] === kept) kept += 1;
  });
  if (kept === facts.length) return facts;
  return facts
    .filter((_, i) => (place[i] ?? -1) >= 0)
    .map((fact) => {
      if (fact.within === undefined) return fact;
      const { within, ...rest } = fact;
      const at = place[within] ?? -1;
      return at < 0 ? rest : withMore(rest, { within: at });
    });
}

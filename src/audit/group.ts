import type { Place } from '../document/document.ts';
import { type Finding, SEVERITIES } from '../document/finding.ts';

/** Checks over all quantities: what a check made for one quantity says about the same places counts more. */
const GENERIC: ReadonlySet<string> = new Set(['RestatedFactAgrees']);

/**
 * Leaves out what another finding says already: a finding of the same check whose places all lie within those of a
 * graver or longer one, a finding of a generic check that a special check covers, a share of two figures whose sum does
 * not hold, and whatever is reckoned from a figure that was written wrong in one stroke. Nothing else is merged.
 */
export function group(findings: readonly Finding[]): readonly Finding[] {
  const holders = new Map<string, number[]>();
  findings.forEach((finding, i) => {
    for (const key of new Set(finding.places.map((place) => squareOf(place.at)))) {
      const list = holders.get(key);
      if (list) list.push(i);
      else holders.set(key, [i]);
    }
  });
  const slips = findings.filter(({ slips }) => slips !== undefined);
  return findings.filter((finding, i) => {
    const first = finding.places[0];
    if (!first) return true;
    const covered = (other: Finding): boolean =>
      other !== finding && isAsGrave(other, finding) && followsFrom(finding, other);
    if (slips.some(covered)) return false;
    const rivals = new Set(finding.places.flatMap(({ at }) => holders.get(squareOf(at)) ?? []));
    return ![...rivals].some((j) => {
      const other = findings[j];
      return j !== i && other !== undefined && covers(other, finding, j < i);
    });
  });
}

/** Sums of whatever is listed, and the checks that know of what a sum is. */
const LISTS: ReadonlySet<string> = new Set(['FundSourcesSum', 'ProjectCountsSum']);
const SUMS: ReadonlySet<string> = new Set([
  'TotalEqualsBasicPlusProject',
  'TotalEqualsEconomicClasses',
  'BasicEqualsPersonnelPlusRunning',
  'ThreePublicNarrativeSums',
  'UnitAmountsSum',
]);

/** Checks that hold one quantity against its other statements: a figure that another place denies spoils its sums and rates too. */
const RESTATES =
  /^(?:FinalAccountsTablesAgree|RestatedFactAgrees|\w+(?:Actual|Budget|Cost|Funds|Amounts)s?Agrees?)$/;

/** What is reckoned from figures that stand elsewhere in the report. */
const RECKONED: ReadonlySet<string> = new Set([
  ...LISTS,
  ...SUMS,
  'ShareRecomputes',
  'ExecutionRateRecomputes',
  'CompletionRateRecomputes',
  'ActualWithinFinalBudget',
  'ExecutionShortfallExplained',
  'YearOnYearWordingAgrees',
  'RemainderRecomputes',
  'AveragesRecompute',
  'RevenueSplitSums',
  'ExpenditureSplitSums',
  'QuantitativeScoreFollowsRule',
  'TableTotalsAgree',
  'TableRowsRecompute',
]);

/** Checks that know what the columns or rows of a table are; a law that other rows keep says less. */
const OF_TABLES: ReadonlySet<string> = new Set([
  ...LISTS,
  'TableTotalsAgree',
  'FinalAccountsTablesAgree',
  'RevenueSplitSums',
  'ExpenditureSplitSums',
  'ExecutionRateRecomputes',
]);

/** Whether a finding only says in other words what a slip made of its figures. */
function followsFrom({ check, places }: Finding, { slips = [], places: all }: Finding): boolean {
  if (RECKONED.has(check)) return places.some(({ at }) => slips.some((slip) => overlap(at, slip)));
  const restates = GENERIC.has(check) || /Agrees?$/.test(check);
  return restates && places.every(({ at }) => all.some((held) => overlap(held.at, at)));
}

/**
 * A share whose part and whole both stand in a sum that does not hold, an amount above its budget that such a sum has, a
 * change whose figures make a remainder that does not hold.
 */
const saysOtherwise = (other: Finding, finding: Finding, shared: number): boolean =>
  (finding.check === 'ShareRecomputes' &&
    (LISTS.has(other.check) || SUMS.has(other.check)) &&
    shared >= 2) ||
  (finding.check === 'TableRowsRecompute' && OF_TABLES.has(other.check) && shared >= 2) ||
  (finding.check === 'ActualWithinFinalBudget' && other.check === 'FundSourcesSum' && shared > 0) ||
  (finding.check === 'QuantitativeScoreFollowsRule' &&
    other.check === 'IndicatorDirectionPlausible' &&
    shared > 0) ||
  (RECKONED.has(finding.check) && RESTATES.test(other.check) && shared > 0) ||
  (finding.check === 'YearOnYearWordingAgrees' &&
    other.check === 'RemainderRecomputes' &&
    shared === finding.places.length);

function covers(other: Finding, finding: Finding, earlier: boolean): boolean {
  const shared = finding.places.filter((place) =>
    other.places.some((held) => overlap(held.at, place.at)),
  ).length;
  if (isAsGrave(other, finding) && saysOtherwise(other, finding, shared)) return true;
  const sameCheck = other.check === finding.check;
  const known = LISTS.has(finding.check) && SUMS.has(other.check);
  if (!sameCheck && !known && (!GENERIC.has(finding.check) || GENERIC.has(other.check)))
    return false;
  if (shared < finding.places.length) return false;
  if (known) return true;
  if (!sameCheck) return /Agrees?$/.test(other.check);
  return other.places.length > finding.places.length || earlier;
}

const isAsGrave = (a: Finding, b: Finding): boolean =>
  SEVERITIES.indexOf(a.severity) <= SEVERITIES.indexOf(b.severity);

const squareOf = (at: Place): string => `${at.block} ${at.row ?? ''} ${at.column ?? ''}`;

/** Whether two places share a character, or are the same cell or block. */
export function overlap(a: Place, b: Place): boolean {
  if (a.block !== b.block || a.row !== b.row || a.column !== b.column) return false;
  if (a.from === b.from && a.to === b.to) return true;
  const end = Number.MAX_SAFE_INTEGER;
  return (a.from ?? 0) < (b.to ?? end) && (b.from ?? 0) < (a.to ?? end);
}

import type { Place } from '../document/document.ts';
import { type Finding, type Quote, SEVERITIES } from '../document/finding.ts';
import { firstByKey } from '../values/sorted.ts';

/** Checks over all quantities: what a check made for one quantity says about the same places counts more. */
const GENERIC: ReadonlySet<string> = new Set(['RestatedFactAgrees', 'ShareWithinWhole']);

/**
 * Leaves out what another finding says already: a finding of the same check whose places all lie within those of a
 * graver or longer one, a finding of a generic check that a special check covers, a share of two figures whose sum does
 * not hold, and whatever is reckoned from a figure that was written wrong in one stroke. Nothing else is merged.
 */
export function group(findings: readonly Finding[]): readonly Finding[] {
  const all: Held[] = [];
  for (const [by, { places, slips = [] }] of findings.entries()) {
    for (const { at } of places) all.push({ at, by });
    for (const at of slips) all.push({ at, by });
  }
  const squares = laidOut(all);
  const kept: Finding[] = [];
  for (const [i, finding] of findings.entries())
    if (!isSaid(findings, squares, i)) kept.push(finding);
  return kept;
}

/** Whether another finding says what one does; `squares` holds the places of all. */
function isSaid(findings: readonly Finding[], squares: Squares, i: number): boolean {
  const finding = findings[i];
  if (!finding) return false;
  const asked = RECKONED.has(finding.check) ? finding.places : finding.places.slice(0, 1);
  // What is not reckoned is covered only by what holds all of its places, so that those at the first one are all to ask.
  for (const { at } of asked)
    for (const { by: j } of overlapping(squares, at)) {
      const other = findings[j];
      if (j === i || other === undefined) continue;
      const slipped = other.slips !== undefined && isAsGrave(other, finding);
      if ((slipped && followsFrom(finding, other)) || covers(other, finding, j < i)) return true;
    }
  return false;
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

/** What figures of a section make of each other, whatever they are of: any other check of two of them knows more. */
export const SECTION = 'SectionFiguresAgree';

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
  SECTION,
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
 * How many places of a reckoned finding another must hold to say it otherwise: a share whose part and whole both stand in a
 * sum that does not hold, an amount above its budget that such a sum has, a change whose figures make a remainder that
 * does not hold. None where the one has nothing to do with the other.
 */
function heldToSay({ check, places }: Finding, other: string): number | undefined {
  if (!RECKONED.has(check)) return undefined;
  if (check === SECTION) return other === SECTION ? undefined : sharedToSay(places, other);
  if (RESTATES.test(other)) return 1;
  if (check === 'ShareRecomputes' && (LISTS.has(other) || SUMS.has(other))) return 2;
  if (check === 'TableRowsRecompute' && OF_TABLES.has(other)) return 2;
  if (check === 'ActualWithinFinalBudget' && other === 'FundSourcesSum') return 1;
  if (check === 'QuantitativeScoreFollowsRule' && other === 'IndicatorDirectionPlausible') return 1;
  if (check === 'YearOnYearWordingAgrees' && other === 'RemainderRecomputes') return places.length;
  return undefined;
}

/** What is left, told twice, is said already where one of the two does not follow from what it is left of. */
const sharedToSay = (places: readonly Quote[], other: string): number =>
  places.length === 2 && other === 'RemainderRecomputes' ? 1 : 2;

function covers(other: Finding, finding: Finding, earlier: boolean): boolean {
  const { check, places } = finding;
  const needed = heldToSay(finding, other.check);
  if (
    needed !== undefined &&
    (isAsGrave(other, finding) || (check === SECTION && isSaidAloud(other)))
  ) {
    if (heldBy(other, places).length >= needed) return true;
  }
  if (other.check === check) {
    const rivals = earlier || other.places.length > places.length;
    // One change told by what it was and by what it became is one.
    const same = check === 'YearOnYearWordingAgrees' ? 2 : places.length;
    return rivals && heldBy(other, places).length >= Math.min(same, places.length);
  }
  const isKnown =
    (LISTS.has(check) && SUMS.has(other.check)) ||
    (check === 'ShareWithinWhole' && LISTS.has(other.check));
  const isSpecial =
    GENERIC.has(check) &&
    !GENERIC.has(other.check) &&
    other.check !== SECTION &&
    /Agrees?$/.test(other.check);
  // A part that is more than its whole makes the sum wrong too.
  const isPart = check === 'ShareWithinWhole' && (LISTS.has(other.check) || SUMS.has(other.check));
  return (isKnown || isSpecial || isPart) && holdsAll(other, places);
}

/** Whether a finding has a place of its own where one lies. */
const holds = (other: Finding, { at }: Quote): boolean =>
  other.places.some((held) => overlap(held.at, at));

/** The places that lie where another finding has one of its own. */
const heldBy = (other: Finding, places: readonly Quote[]): readonly Quote[] =>
  places.filter((place) => holds(other, place));

const holdsAll = (other: Finding, places: readonly Quote[]): boolean =>
  places.every((place) => holds(other, place));

const isSaidAloud = ({ severity }: Finding): boolean => severity === 'warning';

const isAsGrave = (a: Finding, b: Finding): boolean =>
  SEVERITIES.indexOf(a.severity) <= SEVERITIES.indexOf(b.severity);

/** The block or cell of a place as one key. */
export const squareOf = (at: Place): string => `${at.block} ${at.row ?? ''} ${at.column ?? ''}`;

/** Whether two places share a character, or are the same cell or block. */
export function overlap(a: Place, b: Place): boolean {
  if (a.block !== b.block || a.row !== b.row || a.column !== b.column) return false;
  if (a.from === b.from && a.to === b.to) return true;
  const end = Number.MAX_SAFE_INTEGER;
  return (a.from ?? 0) < (b.to ?? end) && (b.from ?? 0) < (a.to ?? end);
}

/** A place, and the number of what has it. */
interface Held {
  readonly at: Place;
  readonly by: number;
}

/** The places of each block or cell, by the length of their words and by where these begin. */
type Squares = ReadonlyMap<string, ReadonlyMap<number, readonly Held[]>>;

/** Lays out places, so that what overlaps one is found among many without asking all of them. */
function laidOut(all: readonly Held[]): Squares {
  const squares = new Map<string, Map<number, Held[]>>();
  for (const held of all) {
    const key = squareOf(held.at);
    const lengths = squares.get(key) ?? new Map<number, Held[]>();
    squares.set(key, lengths);
    const most = mostOf(held.at);
    const list = lengths.get(most);
    if (list) list.push(held);
    else lengths.set(most, [held]);
  }
  for (const lengths of squares.values())
    for (const list of lengths.values()) if (list.length > 1) list.sort(byBeginning);
  return squares;
}

/** Those of the places that overlap one. */
function overlapping(squares: Squares, at: Place): readonly Held[] {
  const found: Held[] = [];
  for (const [most, list] of squares.get(squareOf(at)) ?? [])
    for (let i = firstByKey(list, fromOf, (at.from ?? 0) - most); i < list.length; i += 1) {
      const held = list[i] as Held;
      if (fromOf(held) > (at.to ?? Number.MAX_SAFE_INTEGER)) break;
      if (overlap(held.at, at)) found.push(held);
    }
  return found;
}

const byBeginning = (a: Held, b: Held): number => fromOf(a) - fromOf(b);

const fromOf = ({ at }: Held): number => at.from ?? 0;

/** The power of two within which the length of a place lies; a place without an end may be of any. */
const mostOf = ({ from = 0, to }: Place): number =>
  to === undefined ? Number.MAX_SAFE_INTEGER : 2 ** Math.ceil(Math.log2(Math.max(1, to - from)));

/** Of several readings of one place the first. */
export function firstOfEach<T>(all: readonly T[], at: (each: T) => Place): readonly T[] {
  const among = laidOut(all.map((each, by) => ({ at: at(each), by })));
  return all.filter((each, i) => !overlapping(among, at(each)).some(({ by }) => by < i));
}

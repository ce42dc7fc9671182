import { setImmediate, setTimeout } from 'node:timers/promises';
import type { RollupBasis, RollupUnit, RollupUnits, RollupView } from '../api/rollup.ts';
import { CHECKS } from '../audit/checks.ts';
import { FILING_STATES, type FilingState } from '../cycle/filing.ts';
import type { Bilingual, Finding } from '../document/finding.ts';
import { divisionOf } from '../regulation/tables/divisions.ts';
import { reviewedTotal } from '../review/scores.ts';
import { bandOf, SCORE_BANDS } from '../rollup/bands.ts';
import type { FlatSummand } from '../rollup/flat.ts';
import { type Rolled, rollUp } from '../rollup/groups.ts';
import { type First, named } from '../rollup/indicator-table.ts';
import { type ReviewedUnit, type ReviewedUnits, reviewedUnits } from '../rollup/reviewed.ts';
import { rateBandOf } from '../rollup/rollup.ts';
import type { Steps } from '../rollup/steps.ts';
import type { FilingKey } from '../store/filings/filings.ts';
import type { Node, RolledUnit, Rollups } from '../store/results/rollups.ts';
import type { Scope } from '../store/scope.ts';
import type { Context } from './context.ts';
import { regulationIn } from './regional.ts';
import { plainWords } from './sentences.ts';

/** What is asked: a year, under which path, from which state on. */
export interface RollupQuestion {
  readonly fiscalYear?: number;
  readonly under?: string;
  readonly basis: RollupBasis;
}

const since = (state: FilingState): readonly FilingState[] =>
  FILING_STATES.slice(FILING_STATES.indexOf(state)).filter((each) => each !== 'returned');

/** States whose latest submission counts. What was returned or withdrawn stands in no total. */
const STATES_OF: Readonly<Record<RollupBasis, readonly FilingState[]>> = {
  submitted: since('submitted'),
  accepted: since('accepted'),
};

/** So many units that are not in are named, and so many units stand behind a number. */
const MOST_NAMED = 300;

const TITLES = new Map(CHECKS.map(({ id, title }) => [id, title]));

/** The division that a region lies in, with its province. */
export const divisionIn = ({ settings }: Context): string =>
  divisionOf(settings.region.name) || settings.region.name;

/** Rolls up what a person may see. Undefined when there is no filing at all, or the path is not theirs. */
export async function rollupOf(
  context: Context,
  scope: Scope,
  asked: RollupQuestion,
): Promise<RollupView | undefined> {
  const { rollups } = context.store;
  const states = STATES_OF[asked.basis];
  const [fiscalYears, last, nodes] = await Promise.all([
    rollups.fiscalYears(scope),
    rollups.lastSubmitted(scope),
    rollups.nodes(scope),
  ]);
  // The year that one comes for is the last of which something is in, not the one just opened.
  const fiscalYear = asked.fiscalYear ?? last ?? fiscalYears[0];
  const of = nodes.find(({ path }) => path === (asked.under ?? nodes[0]?.path));
  if (fiscalYear === undefined || of === undefined) return undefined;
  const by = groupsOf(of, nodes);
  const filter = { fiscalYear, under: of.path, states };
  const { adding, added, absent, ...more } = await addedUp(
    context,
    scope,
    filter,
    grouping(by, nodes),
  );
  const { regulation } = await regulationIn(context, divisionIn(context), fiscalYear);
  const { firsts, ...unnamed } = await inTurns(adding.done(regulation), turnOf(context));
  const rolled = await withNames(context, scope, unnamed, firsts, added);
  return {
    fiscalYear,
    basis: asked.basis,
    by,
    of: { path: of.path, name: of.name },
    nodes: nodes.map(({ path, name }) => ({ path, name })),
    fiscalYears,
    regulation: `《${regulation.title}》`,
    rolled,
    ...more,
    titles: Object.fromEntries(
      Object.keys(rolled.total.checks).flatMap((check) => {
        const title = TITLES.get(check);
        return title ? [[check, title]] : [];
      }),
    ),
    absent: absent.slice(0, MOST_NAMED).map(({ key, name, state }) => ({ ...key, name, state })),
  };
}

/** All units that are in, added up, and those that are not; with what else is told of them. */
async function addedUp(
  context: Context,
  scope: Scope,
  filter: Parameters<Rollups['each']>[1],
  groupOf: (unit: RolledUnit) => Grouped,
) {
  const { rollups } = context.store;
  const adding = rollUp();
  const added: FilingKey[] = [];
  const take = (unit: RolledUnit, summand: FlatSummand) => {
    const group = groupOf(unit);
    adding.due(group, 1);
    adding.add(group, summand);
    added.push(unit.key);
  };
  const lacking = rollups.each(scope, filter, take, turnOf(context));
  // One after another beside it: the database has others to serve too.
  const beside = async () => ({
    others: await rollups.absent(scope, filter),
    years: await rollups.years(scope, filter),
    reviewed: await reviewedIn(context, scope, filter),
  });
  const [without, { others, ...more }] = await Promise.all([lacking, beside()]);
  const absent = [...without, ...others].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const unit of absent) adding.due(groupOf(unit), 1);
  return { adding, added, absent, ...more };
}

/** Milliseconds without another request after which a roll-up need not hold back. */
const ALONE = 500;

/**
 * Lets others have their turn. While somebody else asks, it rests besides: a process that never rests is the last to be woken when
 * a machine is busy, and all its requests wait with it.
 */
const turnOf =
  ({ traffic }: Context) =>
  (): Promise<unknown> =>
    traffic.isAlone(ALONE) ? setImmediate() : setTimeout(1);

/** All steps, other requests served between two. */
async function inTurns<T>(steps: Steps<T>, turn: () => Promise<unknown>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await turn();
  }
}

/** Every unit that is in with a self score and a review of it. */
async function reviewedIn(
  { store }: Context,
  scope: Scope,
  filter: Parameters<Rollups['eachScored']>[1],
): Promise<ReviewedUnits> {
  const units: ReviewedUnit[] = [];
  await store.rollups.eachScored(scope, filter, ({ key, name, self, scores }) => {
    units.push({ ...key, name, self, review: reviewedTotal(self, scores) });
  });
  return reviewedUnits(units);
}

/** A view with as many units as a page shows. */
export const shortened = (view: RollupView): RollupView => ({
  ...view,
  reviewed: { ...view.reviewed, units: view.reviewed.units.slice(0, MOST_NAMED) },
});

/** The names of the indicators that are told, which are read for these alone. */
async function withNames(
  { store }: Context,
  scope: Scope,
  rolled: Rolled,
  firsts: readonly First[],
  added: readonly FilingKey[],
): Promise<Rolled> {
  const keys = firsts.flatMap(({ unit }) => added[unit] ?? []);
  const names = await store.rollups.names(scope, keys);
  const nameOf = ({ unit, position }: First) => {
    const { region = '', id = '' } = added[unit] ?? {};
    return names.get(`${region}/${id}`)?.[position] ?? '';
  };
  return { ...rolled, indicators: named(rolled.indicators, firsts.map(nameOf)) };
}

/** A province is shown by its regions, a region by its departments, a department by its units. */
function groupsOf(of: Node, nodes: readonly Node[]): RollupView['by'] {
  if (of.kind === 'department') return 'unit';
  return nodes.some(({ kind, path }) => kind === 'division' && path.startsWith(`${of.path}.`))
    ? 'region'
    : 'department';
}

/** The group of a unit: the nearest region, the uppermost department, or itself. */
function grouping(by: RollupView['by'], nodes: readonly Node[]) {
  const wanted = new Map(
    nodes
      .filter(({ kind }) => kind === (by === 'region' ? 'division' : 'department'))
      .map(({ path, name }) => [path, { path, name }]),
  );
  /** Groups of what lies above units, found once for all that lie below it. */
  const known = new Map<string, Grouped | undefined>();
  const groupAt = (path: string): Grouped | undefined => {
    const above = path.slice(0, Math.max(0, path.lastIndexOf('.')));
    if (above !== '' && !known.has(above)) known.set(above, groupAt(above));
    const [own, upper] = [wanted.get(path), known.get(above)];
    return by === 'region' ? (own ?? upper) : (upper ?? own);
  };
  return ({ path, name }: RolledUnit): Grouped =>
    (by === 'unit' ? undefined : groupAt(path)) ?? { path, name };
}

/** What units are put together by. */
interface Grouped {
  readonly path: string;
  readonly name: string;
}

/** What units behind a number have in common. */
export interface Behind extends RollupQuestion {
  readonly fiscalYear: number;
  readonly check?: string;
  readonly scoreBand?: number;
  readonly rateBand?: number;
}

/** The units behind a number, with their sentences on the finding that was asked for. */
export async function unitsBehind(
  context: Context,
  scope: Scope,
  asked: Behind,
): Promise<RollupUnits> {
  const { rollups } = context.store;
  const found: { readonly unit: RolledUnit; readonly summand: FlatSummand }[] = [];
  let count = 0;
  const states = STATES_OF[asked.basis];
  const { fiscalYear, under } = asked;
  const take = (unit: RolledUnit, summand: FlatSummand) => {
    if (!fits(summand, asked)) return;
    count += 1;
    if (found.length < MOST_NAMED) found.push({ unit, summand });
  };
  const filter = { fiscalYear, states, ...(under && { under }) };
  await rollups.each(scope, filter, take, turnOf(context));
  const keys = asked.check === undefined ? [] : found.map(({ unit }) => unit.key);
  const findings = await rollups.findings(scope, keys);
  const units = found.map(({ unit, summand }): RollupUnit => {
    const own = findings.get(`${unit.key.region}/${unit.key.id}`) ?? [];
    return {
      ...unit.key,
      ...{ name: unit.name, state: unit.state, budget: summand.budget, actual: summand.actual },
      ...(summand.selfScore !== undefined && { selfScore: summand.selfScore }),
      ...(summand.computed !== undefined && { computed: summand.computed }),
      sentences: own.filter(({ check }) => check === asked.check).map(sentenceOf),
    };
  });
  return { count, units };
}

function fits(summand: FlatSummand, { check, scoreBand, rateBand }: Behind): boolean {
  const { selfScore, checks } = summand;
  if (check !== undefined && !Object.hasOwn(checks, check)) return false;
  if (rateBand !== undefined && rateBandOf(summand) !== rateBand) return false;
  if (scoreBand === undefined) return true;
  return selfScore !== undefined && bandOf(SCORE_BANDS, selfScore) === scoreBand;
}

function sentenceOf({ words, places }: Finding): RollupUnit['sentences'][number] {
  const said: Bilingual = { zh: plainWords(words.zh), en: plainWords(words.en) };
  const [first] = places;
  return { words: said, ...(first && { at: first.at }) };
}

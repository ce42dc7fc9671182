import type { TrialView, TriedFiling } from '../api/administration.ts';
import { CHECKS } from '../audit/checks.ts';
import { FILING_STATES } from '../cycle/filing.ts';
import type { Finding } from '../document/finding.ts';
import { bookOfLocal, type LocalRules } from '../regulation/local.ts';
import type { Standing } from '../store/filings/filings.ts';
import { JobFailure } from '../store/jobs.ts';
import { WHOLE } from '../store/scope.ts';
import { numberOf } from '../values/figure.ts';
import type { Context } from './context.ts';
import { EngineFailure } from './engine/engine.ts';
import type { OwnRun } from './engine/whole-run.ts';
import { aboutOf } from './filings/own-run.ts';
import { regionalOf } from './regional.ts';

/** Kind of the job. */
export const RULES_TRIAL = 'rulesTrial';

/** What the job is told: the proposed rules, and the year whose filings they are tried on. */
export interface TrialTask {
  readonly change: string;
  readonly fiscalYear: number;
}

/** States of which the report stands: submitted, and what follows but for what was returned. */
const SUBMITTED = FILING_STATES.slice(FILING_STATES.indexOf('submitted')).filter(
  (state) => state !== 'returned',
);

const TITLES = new Map(CHECKS.map(({ id, title }) => [id, title.zh]));

/** Begins to work on trials, one at a time, in the process beside the server: others are not kept waiting. */
export const workOnTrials = (context: Context): Promise<void> =>
  context.store.jobs.work(RULES_TRIAL, 1, async ({ region, data, progress, signal }) => {
    const { change: id, fiscalYear } = data as TrialTask;
    const { regionChanges, filings } = context.store;
    const change = await regionChanges.get(WHOLE, region, id);
    if (change?.kind !== 'book' || change.decided)
      throw new JobFailure('这份规则已经处理过，不再试算。请刷新页面。');
    const rules = change.body as LocalRules;
    const all = (await filings.list(WHOLE, { fiscalYear, states: SUBMITTED })).filter(
      (each) => each.region === region,
    );
    const tried: TriedFiling[] = [];
    let failed = 0;
    for (const [at, key] of all.entries()) {
      if (signal.aborted) return undefined;
      await progress('试算', at, all.length);
      const standing = await filings.standing(WHOLE, key);
      const outcome = standing && (await triedOn(context, standing, id, rules));
      if (outcome) tried.push(outcome);
      else failed += 1;
    }
    const at = context.now().toISOString();
    const trial: TrialView = { fiscalYear, at, filings: tried, failed };
    if (!(await regionChanges.keepTrial(WHOLE, region, id, trial)))
      throw new JobFailure('这份规则已经处理过，试算结果没有保存。请刷新页面。');
    return { filings: tried.length };
  });

/** One filing by the rules in force and by those proposed; undefined when the engine came to no end. */
async function triedOn(
  context: Context,
  standing: Standing,
  id: string,
  rules: LocalRules,
): Promise<TriedFiling | undefined> {
  const regional = await regionalOf(context);
  const proposed = {
    ...bookOfLocal(id, context.settings.region.name, rules),
    inForce: { from: standing.filing.fiscalYear },
  };
  const by = (books: typeof regional.books) =>
    context.engine.evaluate(standing.draft, aboutOf(context, standing, { ...regional, books }));
  try {
    const before = await by(regional.books);
    const after = await by([...regional.books, proposed]);
    return { unit: standing.unit.name, ...comparedRuns(before, after) };
  } catch (error) {
    if (error instanceof EngineFailure) return undefined;
    throw error;
  }
}

type Run = Pick<OwnRun, 'findings' | 'scorecards'>;

/** Score, grade and findings of two runs of one filing. */
function comparedRuns(before: Run, after: Run): TriedFiling {
  const [was, is] = [countsOf(before.findings), countsOf(after.findings)];
  const checks = [...new Set([...was.keys(), ...is.keys()])].flatMap((check) => {
    const more = (is.get(check) ?? 0) - (was.get(check) ?? 0);
    return more === 0
      ? []
      : [`${TITLES.get(check) ?? check} ${more > 0 ? '+' : '−'}${Math.abs(more)}`];
  });
  const [a, b] = [before.scorecards[0], after.scorecards[0]];
  return {
    ...(a?.total && { before: numberOf(a.total) }),
    ...(b?.total && { after: numberOf(b.total) }),
    ...(a?.rating && { gradeBefore: a.rating }),
    ...(b?.rating && { gradeAfter: b.rating }),
    findingsBefore: sum(was),
    findingsAfter: sum(is),
    checks,
  };
}

function countsOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { check, severity } of findings)
    if (severity === 'error' || severity === 'warning')
      counts.set(check, (counts.get(check) ?? 0) + 1);
  return counts;
}

const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((a, b) => a + b, 0);

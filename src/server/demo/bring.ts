import type { ActionRequest } from '../../api/filing.ts';
import type { FilingAction, FilingState } from '../../cycle/filing.ts';
import { isRefusal } from '../../cycle/refusal.ts';
import type { DemoUnit } from '../../demo/district.ts';
import type { FilingKey } from '../../store/filings/filings.ts';
import type { Account } from '../../store/people/accounts.ts';
import { WHOLE } from '../../store/scope.ts';
import type { Context } from '../context.ts';
import { act } from '../filings/act.ts';
import { bringFigures, runBeside } from '../filings/own-run.ts';
import { reviewScores } from './review-scores.ts';

type Who = 'clerk' | 'head' | 'department' | 'bureau';
type Step = readonly [FilingAction, Who];

const SUBMITTED: readonly Step[] = [
  ['start', 'clerk'],
  ['check', 'clerk'],
  ['sign', 'head'],
  ['submit', 'clerk'],
];

/** The way to each state that the demonstration shows, as people go it. */
const WAYS: Partial<Record<FilingState, readonly Step[]>> = {
  drafting: [['start', 'clerk']],
  checked: SUBMITTED.slice(0, 2),
  signed: SUBMITTED.slice(0, 3),
  submitted: SUBMITTED,
  departmentReviewed: [...SUBMITTED, ['departmentApprove', 'department']],
  returned: [...SUBMITTED, ['return', 'bureau']],
  accepted: [...SUBMITTED, ['departmentApprove', 'department'], ['accept', 'bureau']],
};

const RETURN: Partial<ActionRequest> = {
  reason: '满意度指标请补充调查份数；项目绩效说明与附件不够对应，请补充后重新报送。',
  remarks: [
    { path: 'narrative.overall', words: '请补充重点任务的完成数量，与自评表的完成值一致。' },
    { path: 'narrative.resultsUse', words: '请写明结果用于下一年度哪些预算的调整。' },
  ],
};

/** Takes a filing to a state by the actions of its people, through the same door as theirs. */
export async function bring(
  context: Context,
  key: FilingKey,
  unit: DemoUnit,
  state: FilingState,
): Promise<void> {
  const begun = await context.store.filings.standing(WHOLE, key);
  // One run for the whole way, beside the writing of other filings.
  if (begun) await runBeside(context, begun);
  for (const [action, who] of WAYS[state] ?? []) {
    // A department's own filing has nobody between itself and the bureau.
    if (action === 'departmentApprove' && unit.level === 1) continue;
    const standing = await context.store.filings.standing(WHOLE, key);
    if (!standing) return;
    const account = await accountOf(context, unit, who);
    if (action === 'accept')
      await reviewScores(context, key, account, Number(unit.id.replace(/\D/g, '')));
    const request = { action, revision: standing.revision, ...(action === 'return' && RETURN) };
    const done = await act(context, account, key, request);
    if (isRefusal(done))
      throw new Error(`${unit.name} ${action}: ${done.words.zh} ${JSON.stringify(done.facts)}`);
  }
  const standing = await context.store.filings.standing(WHOLE, key);
  if (standing) await bringFigures(context, WHOLE, standing);
}

async function accountOf({ store }: Context, unit: DemoUnit, who: Who): Promise<Account> {
  const department = unit.id.slice(0, 3).toLowerCase();
  const name = {
    clerk: `clerk-${unit.id.toLowerCase()}`,
    head: `head-${unit.id.toLowerCase()}`,
    department: `department-${department}`,
    bureau: 'bureau',
  }[who];
  const account = await store.accounts.byName(name);
  if (!account) throw new Error(`no account ${name}`);
  return account;
}

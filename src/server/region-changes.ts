import type { ChangeHead } from '../api/administration.ts';
import type { Grant, Role } from '../cycle/filing.ts';
import { type Refusal, refuse } from '../cycle/refusal.ts';
import type { RegionChange } from '../store/administration/changes.ts';
import type { Person } from '../store/people/person.ts';
import { scopeAs } from '../store/scope.ts';
import type { Context } from './context.ts';

/** A change as those who may look at it see its head. */
export const headOf = (change: RegionChange, account: string): ChangeHead => ({
  id: change.id,
  basis: change.basis,
  by: change.by.name,
  own: change.by.account === account,
  at: change.at,
  ...(change.decided && { decided: change.decided }),
});

/** Decides on a change: the security administrator, or who else is named, on another's; who proposed it takes it back. */
export async function decideOn(
  { store, settings }: Context,
  asked: {
    readonly account: { readonly id: string; readonly grants: readonly Grant[] };
    readonly change: RegionChange;
    readonly body: { readonly approve: boolean; readonly reason: string };
    readonly person: Person;
    readonly barred?: (change: RegionChange) => Refusal | undefined;
    readonly decider?: Role;
  },
): Promise<RegionChange | Refusal> {
  const { account, change, body, person, barred, decider = 'securityAdministrator' } = asked;
  const own = change.by.account === account.id;
  const decides = account.grants.some(({ role }) => role === decider);
  if (!decides && (!own || body.approve)) return notTheirs(decider);
  if (!body.approve && !own && body.reason.trim() === '') return reasonMissing();
  return store.regionChanges.decide(
    scopeAs(account.grants, 'systemAdministrator', 'securityAdministrator', 'financePerformance'),
    settings.region.code,
    change.id,
    { approve: body.approve, reason: body.reason.trim(), ...(barred && { barred }) },
    person,
  );
}

const notTheirs = (decider: Role) =>
  decider === 'systemAdministrator'
    ? refuse(
        'notAllowed',
        '由系统管理员审批；提出人只能撤回自己的申请。',
        'The system administrator decides; who proposed it may only take it back.',
      )
    : refuse(
        'notAllowed',
        '由安全保密管理员审批；提出人只能撤回自己的申请。',
        'The security administrator decides; who proposed it may only take it back.',
      );

/** A refusal has its reason. */
export const reasonMissing = (): Refusal =>
  refuse('reasonMissing', '不同意的，请写明理由。', 'Give the reason for the refusal.', {
    field: 'reason',
  });

import { type Grant, UNIT_ROLES } from '../cycle/filing.ts';
import { type Refusal, refuse } from '../cycle/refusal.ts';
import { holds } from '../cycle/scope.ts';

/** An account that may be asked as an expert. */
export interface ExpertAccount {
  readonly account: string;
  readonly name: string;
  /** Path of the node that the account belongs to. */
  readonly home: string;
  readonly grants: readonly Grant[];
}

/** Whether a path lies at or below another. */
const below = (path: string, above: string): boolean =>
  path === above || path.startsWith(`${above}.`);

/**
 * Why an account may not be an expert on a unit's filing; undefined when it may. An expert holds the role at or above the
 * unit, and neither belongs to it or its department nor worked on the filing (回避).
 */
export function refuseExpert(
  { account, name, home, grants }: ExpertAccount,
  unitPath: string,
  contributors: readonly string[],
): Refusal | undefined {
  const actor = { account, grants };
  if (!holds(actor, 'expert', unitPath))
    return refuse(
      'notAllowed',
      `“${name}”不是本地区的专家账号，不能分派。`,
      `${name} is no expert of this region.`,
    );
  const department = unitPath.split('.').slice(0, 2).join('.');
  const own =
    contributors.includes(account) ||
    (home.includes('.') && below(home, department)) ||
    [...UNIT_ROLES, 'departmentReviewer' as const].some((role) => holds(actor, role, unitPath));
  return own
    ? refuse(
        'ownSubmission',
        `“${name}”属于被评单位或其主管部门，或者参与过填报，应当回避。请换一位专家。`,
        `${name} belongs to the unit or its department, or worked on the filing; choose another expert.`,
      )
    : undefined;
}

import { type Actor, type Grant, REVIEWING_ROLES, type Role, UNIT_ROLES } from './filing.ts';

/** Whether a node lies at or below a node: `4306.03.a` below `4306.03`. Segments are joined by `.`. */
const isBelow = (path: string, above: string): boolean =>
  path === above || path.startsWith(`${above}.`);

/**
 * Whether a person holds a role for a unit. Preparers and heads hold theirs for the very unit; the others for all
 * units below the node of their grant.
 */
export const holds = (actor: Actor, role: Role, unitPath: string): boolean =>
  actor.grants.some((grant) => grant.role === role && reaches(grant, unitPath));

const OWN: ReadonlySet<Role> = new Set(UNIT_ROLES);

const reaches = ({ role, path }: Grant, unitPath: string): boolean =>
  OWN.has(role) ? path === unitPath : isBelow(unitPath, path);

/** On which side of a filing a person stands: of its unit, or of those who review it; of both, that of the unit. */
export function sideOf(actor: Actor, unitPath: string): 'unit' | 'reviewer' | undefined {
  if (UNIT_ROLES.some((role) => holds(actor, role, unitPath))) return 'unit';
  return REVIEWING_ROLES.some((role) => holds(actor, role, unitPath)) ? 'reviewer' : undefined;
}

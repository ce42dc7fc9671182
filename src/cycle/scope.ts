import type { Actor, Grant, Role } from './filing.ts';

/** Whether a node lies at or below a node: `4306.03.a` below `4306.03`. Segments are joined by `.`. */
const isBelow = (path: string, above: string): boolean =>
  path === above || path.startsWith(`${above}.`);

/**
 * Whether a person holds a role for a unit. Preparers and heads hold theirs for the very unit; the others for all
 * units below the node of their grant.
 */
export const holds = (actor: Actor, role: Role, unitPath: string): boolean =>
  actor.grants.some((grant) => grant.role === role && reaches(grant, unitPath));

const OWN: ReadonlySet<Role> = new Set(['unitPreparer', 'unitHead']);

const reaches = ({ role, path }: Grant, unitPath: string): boolean =>
  OWN.has(role) ? path === unitPath : isBelow(unitPath, path);

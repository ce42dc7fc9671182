import type { Actor, Grant, Role } from './filing.ts';

/** Which part of the unit tree a person may reach: paths of nodes, each with all that lies below it. */
export interface Scope {
  readonly paths: readonly string[];
}

/** Roles that see business data; the three administrators see none (web of three separated administrators). */
const BUSINESS: ReadonlySet<Role> = new Set([
  'unitPreparer',
  'unitHead',
  'departmentReviewer',
  'financeBusiness',
  'financePerformance',
  'expert',
  'oversight',
]);

/** The part of the tree in which a person may read filings. */
export const scopeOf = ({ grants }: Actor): Scope => ({
  paths: unique(grants.filter(({ role }) => BUSINESS.has(role)).map(({ path }) => path)),
});

/** Whether a node lies at or below a node: `4306.03.a` below `4306.03`. Segments are joined by `.`. */
export const isBelow = (path: string, above: string): boolean =>
  path === above || path.startsWith(`${above}.`);

/** Whether a scope reaches a node. */
export const covers = ({ paths }: Scope, path: string): boolean =>
  paths.some((above) => isBelow(path, above));

/**
 * Whether a person holds a role for a unit. Preparers and heads hold theirs for the very unit; the others for all
 * units below the node of their grant.
 */
export const holds = (actor: Actor, role: Role, unitPath: string): boolean =>
  actor.grants.some((grant) => grant.role === role && reaches(grant, unitPath));

const OWN: ReadonlySet<Role> = new Set(['unitPreparer', 'unitHead']);

const reaches = ({ role, path }: Grant, unitPath: string): boolean =>
  OWN.has(role) ? path === unitPath : isBelow(unitPath, path);

const unique = (paths: readonly string[]): readonly string[] => [...new Set(paths)].sort();

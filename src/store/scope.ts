import type { Grant, Role } from '../cycle/filing.ts';

/**
 * What of the tree of units a query may touch: half-open ranges of paths in byte order. The path `430600.430611` covers
 * itself and all below it, for segments hold letters and digits only and `/` is the character after `.`.
 */
export interface Scope {
  readonly ranges: readonly PathRange[];
  /** Account of an expert, who beside the ranges reads the filings that an open assignment names, with their units. */
  readonly expert?: string;
}

/** Paths from `from` up to, not including, `to`. */
interface PathRange {
  readonly from: string;
  readonly to: string;
}

/** The whole tree, for the product's own work (jobs, demo, command line); never for a request of a person. */
export const WHOLE: Scope = { ranges: [{ from: '!', to: '~' }] };

/** The scope of one path and all below it. */
export const scopeUnder = (...paths: readonly string[]): Scope => ({
  ranges: paths.map((path) => ({ from: path, to: `${path}/` })),
});

/** The range of one path alone, without what lies below it. */
const only = (path: string): PathRange => ({ from: path, to: `${path}!` });

/** The scope of one path alone, without what lies below it. */
export const scopeAt = (path: string): Scope => ({ ranges: [only(path)] });

const WITHOUT_PLACE: ReadonlySet<Role> = new Set([
  'expert',
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
]);

/** Preparers and heads work in their very unit, not in those below it. */
const OWN: ReadonlySet<Role> = new Set(['unitPreparer', 'unitHead']);

/** The business data that a person may see by place. The three administrators see none, experts only what they are assigned. */
export const scopeOf = (grants: readonly Grant[]): Scope => ({
  ranges: grants
    .filter(({ role }) => !WITHOUT_PLACE.has(role))
    .map(({ role, path }) => (OWN.has(role) ? only(path) : { from: path, to: `${path}/` })),
});

/** The places where a person holds one of the roles; for administrators the accounts and audit entries of these places. */
export const scopeAs = (grants: readonly Grant[], ...roles: readonly Role[]): Scope =>
  scopeUnder(...grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.path));

/** Whether a path lies in the scope. */
export const within = (scope: Scope, path: string): boolean =>
  scope.ranges.some((range) => path >= range.from && path < range.to);

/** Whether what lies at a path is seen as an expert only: by an assignment, not by place. */
export const onlyAssigned = (scope: Scope, path: string): boolean =>
  scope.expert !== undefined && !within(scope, path);

/**
 * Ranges that cover the same paths, in the order of their lower ends, no upper end below one before it: what is in one of them
 * is found from the last that begins at or before a path.
 */
export function inOrder(ranges: readonly PathRange[]): readonly PathRange[] {
  let highest = '';
  return [...ranges]
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    .map(({ from, to }) => {
      highest = to > highest ? to : highest;
      return { from, to: highest };
    });
}

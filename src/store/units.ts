import type { Scope } from './scope.ts';

/** A node of the tree: a division, a department with its subordinate units, or a budget unit. */
export interface Unit {
  /** Six digits of the division that keeps its data. */
  readonly region: string;
  readonly id: string;
  /** Ids from the root down, joined by `.`; letters and digits only in each. */
  readonly path: string;
  readonly name: string;
  readonly kind: 'division' | 'department' | 'unit';
  /** Name of the department in charge; the unit's own name for a department. */
  readonly department: string;
}

/** The tree of units. */
export interface Units {
  list(scope: Scope): Promise<readonly Unit[]>;
  get(scope: Scope, region: string, id: string): Promise<Unit | undefined>;
  /** Adds units or renames them; one transaction. Throws on a path outside the scope. */
  put(scope: Scope, units: readonly Unit[]): Promise<void>;
}

import type { Day } from '../values/day.ts';

/** States of a self-evaluation in its year (domain rule 6.3). */
export const FILING_STATES = [
  'notStarted',
  'drafting',
  'checked',
  'signed',
  'submitted',
  'departmentReviewed',
  'returned',
  'accepted',
  'rubricScored',
  'spotChecked',
  'finalised',
  'published',
  'applied',
] as const;

/** A state of a self-evaluation. */
export type FilingState = (typeof FILING_STATES)[number];

/** The self-evaluation of one unit for one fiscal year, as far as the cycle needs to know it. */
export interface Filing {
  readonly unit: string;
  readonly fiscalYear: number;
  readonly state: FilingState;
  /** Revision of the draft that was checked, signed or submitted last. */
  readonly revision: number;
  /** Day by which the notice asks for it; absent before a notice. */
  readonly due?: Day;
  /** First and latest day of submission; lateness counts by the first unless the notice says otherwise. */
  readonly firstSubmitted?: Day;
  readonly submitted?: Day;
  /** Who signed, by account id. */
  readonly signedBy?: string;
  /** Why it was returned last. */
  readonly returnedFor?: string;
}

/** What is done with a filing until it is accepted, each by one word of a person at its page. */
export const FILING_ACTIONS = [
  'start',
  'check',
  'sign',
  'submit',
  'withdraw',
  'departmentApprove',
  'return',
  'accept',
] as const;

/** What follows acceptance: each stands on work of its own (a scored rubric, a draw, a redacted copy, a decision). */
export const LATER_ACTIONS = ['scoreRubric', 'spotCheck', 'finalise', 'publish', 'apply'] as const;

/** An action on a filing. */
export type FilingAction = (typeof FILING_ACTIONS)[number] | (typeof LATER_ACTIONS)[number];

/** Roles of people who see filings (domain rule 6.1). */
export const BUSINESS_ROLES = [
  'unitPreparer',
  'unitHead',
  'departmentReviewer',
  'financeBusiness',
  'financePerformance',
  'expert',
  'oversight',
] as const;

/** These and the three administrators, who hold no business data. */
export const ROLES = [
  ...BUSINESS_ROLES,
  'systemAdministrator',
  'securityAdministrator',
  'auditAdministrator',
] as const;

/** A role. */
export type Role = (typeof ROLES)[number];

/** Roles that prepare and sign a unit's filings: they hold for the very unit. */
export const UNIT_ROLES = ['unitPreparer', 'unitHead'] as const satisfies readonly Role[];

/** Roles that review the filings of the units below them, and approve their targets. */
export const REVIEWING_ROLES = [
  'departmentReviewer',
  'financeBusiness',
  'financePerformance',
] as const satisfies readonly Role[];

/** Roles that see the filings of the units below them as a whole: those who review, and oversight. */
export const OFFICE_ROLES = [...REVIEWING_ROLES, 'oversight'] as const satisfies readonly Role[];

/** A role together with where it holds: the path of a unit or division in the tree, with all that lies below it. */
export interface Grant {
  readonly role: Role;
  readonly path: string;
}

/** Who acts. */
export interface Actor {
  readonly account: string;
  readonly grants: readonly Grant[];
}

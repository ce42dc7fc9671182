import type { LedgerId } from './entry.ts';
import type { Ledger } from './ledger.ts';
import { ASSETS } from './ledgers/assets.ts';
import { BUDGET } from './ledgers/budget.ts';
import { BUILDINGS } from './ledgers/buildings.ts';
import { EXECUTION } from './ledgers/execution.ts';
import { MONITORING } from './ledgers/monitoring.ts';
import { PROCUREMENT } from './ledgers/procurement.ts';
import { PROJECTS } from './ledgers/projects.ts';
import { PROMISES } from './ledgers/promises.ts';
import { RUNNING_COSTS } from './ledgers/running-costs.ts';
import { STAFFING } from './ledgers/staffing.ts';
import { SURVEY } from './ledgers/survey.ts';
import { TARGETS } from './ledgers/targets.ts';
import { THREE_PUBLIC } from './ledgers/three-public.ts';
import { WORK } from './ledgers/work.ts';

/** The ledgers of a unit, in the order of its year. */
export const LEDGERS: readonly Ledger[] = [
  TARGETS,
  STAFFING,
  PROJECTS,
  BUDGET,
  EXECUTION,
  THREE_PUBLIC,
  RUNNING_COSTS,
  PROCUREMENT,
  BUILDINGS,
  ASSETS,
  WORK,
  SURVEY,
  PROMISES,
  MONITORING,
];

/** A ledger by its name; undefined for none. */
export const ledgerOf = (id: string): Ledger | undefined =>
  LEDGERS.find((ledger) => ledger.id === (id as LedgerId));

import { costed } from './checks/costed.ts';
import { distinct } from './checks/distinct.ts';
import { frameHeld } from './checks/frame-held.ts';
import { measurable } from './checks/measurable.ts';
import { nearLastYear } from './checks/near-last-year.ts';
import { notFunction } from './checks/not-function.ts';
import { surveyed } from './checks/surveyed.ts';
import type { Declaration, TargetWarning } from './declaration.ts';

const CHECKS = [measurable, notFunction, distinct, nearLastYear, surveyed, frameHeld, costed];

/** What is doubtful in the targets of a declaration, by check and in the order of its rows. */
export const targetWarnings = (declaration: Declaration): readonly TargetWarning[] =>
  CHECKS.flatMap((check) => check(declaration));

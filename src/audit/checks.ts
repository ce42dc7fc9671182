import type { Check } from './check.ts';
import { targetValuePresent } from './checks/scoring/target-value-present.ts';
import { TEXT_CHECKS } from './checks-text.ts';

/** Every check, in the order of the report. */
export const CHECKS: readonly Check[] = [targetValuePresent, ...TEXT_CHECKS];

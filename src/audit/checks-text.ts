import type { Check } from './check.ts';

/** The checks across the parts of the document, of completeness, style and plausibility, in the order of the report. */
export const TEXT_CHECKS: readonly Check[] = [];

import { FILING_STATES, type FilingState } from '../../cycle/filing.ts';

/** Whether a unit still owes its report: only those are reminded and get a later day. */
export const owes = ({ state }: { readonly state: FilingState }): boolean =>
  FILING_STATES.indexOf(state) < FILING_STATES.indexOf('submitted') || state === 'returned';

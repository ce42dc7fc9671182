import { newId } from '../draft/new-id.ts';

/** Id of a new entry of a ledger, in order of time, so that entries of one day stand as they were entered. */
export const entryId = (): string => `${Date.now().toString(36).padStart(9, '0')}${newId()}`;

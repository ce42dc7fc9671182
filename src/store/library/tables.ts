/** Tables of the local indicator library, a part of `TABLES`. */
export const LIBRARY_TABLES = {
  library_addition: {
    region_code: 'text',
    id: 'text',
    path: 'text',
    reach: 'text',
    state: 'text',
    name: 'text',
    body: 'json',
    by_account: 'text',
    by_name: 'text',
    at: 'timestamptz',
    decided_by: 'text?',
    decided_at: 'timestamptz?',
    reason: 'text?',
  },
} as const;

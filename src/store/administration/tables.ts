/** Tables of administration, a part of `TABLES`. */
export const ADMINISTRATION_TABLES = {
  region_change: {
    region_code: 'text',
    id: 'text',
    path: 'text',
    kind: 'text',
    body: 'json',
    basis: 'text',
    trial: 'json?',
    by_account: 'text',
    by_name: 'text',
    at: 'timestamptz',
    decided_by: 'text?',
    decided_name: 'text?',
    decided_at: 'timestamptz?',
    approved: 'boolean?',
    reason: 'text?',
  },
} as const;

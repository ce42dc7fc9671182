/** The table of transfers, a part of `TABLES`. */
export const COVERAGE_TABLES = {
  transfer: {
    region_code: 'text',
    filing_id: 'text',
    id: 'text',
    project: 'text',
    receiver: 'text',
    kind: 'text',
    allotted: 'numeric',
    spent: 'numeric?',
    score: 'numeric?',
    reported: 'date?',
    removed_at: 'timestamptz?',
    by_account: 'text',
    by_name: 'text',
    at: 'timestamptz',
  },
} as const;

/** Tables of the bureau's year, a part of `TABLES`. */
export const BUREAU_TABLES = {
  notice: {
    region_code: 'text',
    path: 'text',
    fiscal_year: 'integer',
    body: 'json',
    issued_at: 'timestamptz?',
    by_account: 'text',
    by_name: 'text',
    at: 'timestamptz',
    issued: 'json?',
  },
  reminder: {
    region_code: 'text',
    filing_id: 'text',
    id: 'text',
    words: 'text',
    by_account: 'text',
    by_name: 'text',
    at: 'timestamptz',
  },
} as const;

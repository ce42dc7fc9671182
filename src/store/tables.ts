import type { ColumnType } from 'kysely';
import { ADMINISTRATION_TABLES } from './administration/tables.ts';
import { BUREAU_TABLES } from './bureau/tables.ts';
import { INSPECTION_TABLES } from './inspection/tables.ts';
import { LIBRARY_TABLES } from './library/tables.ts';
import { MASS_TABLES } from './mass/tables.ts';
import { PUBLICATION_TABLES } from './publications/tables.ts';
import { RESULT_TABLES } from './results/tables.ts';
import { COVERAGE_TABLES } from './transfers/tables.ts';

/**
 * The tables, once: types for queries are made of this list, and a test compares it with the database.
 * `?` marks what may be null. Money is `numeric(18,2)` yuan; JSON is kept as text that the database checks.
 */
export const TABLES = {
  unit: {
    region_code: 'text',
    id: 'text',
    path: 'text',
    name: 'text',
    kind: 'text',
    department: 'text',
  },
  account: {
    id: 'text',
    account: 'text',
    name: 'text',
    region_code: 'text',
    home: 'text',
    state: 'text',
    password_hash: 'text?',
    must_change_password: 'boolean',
    failed_sign_ins: 'integer',
    locked_until: 'timestamptz?',
    totp_secret: 'text?',
    totp_step: 'bigint?',
    oidc_subject: 'text?',
    last_sign_in: 'timestamptz?',
    created_at: 'timestamptz',
    password_at: 'timestamptz?',
  },
  account_grant: { account_id: 'text', role: 'text', path: 'text' },
  account_change: {
    id: 'text',
    kind: 'text',
    account_id: 'text',
    detail: 'json',
    by_account: 'text',
    by_name: 'text',
    at: 'timestamptz',
    decided_by: 'text?',
    decided_at: 'timestamptz?',
    approved: 'boolean?',
  },
  session: {
    hash: 'text',
    account_id: 'text',
    idle_minutes: 'integer',
    opened_at: 'timestamptz',
    seen_at: 'timestamptz',
    ends_at: 'timestamptz',
  },
  api_token: {
    id: 'text',
    hash: 'text',
    account_id: 'text',
    name: 'text',
    created_at: 'timestamptz',
    expires_at: 'timestamptz',
    used_at: 'timestamptz?',
    revoked_at: 'timestamptz?',
  },
  filing: {
    region_code: 'text',
    id: 'text',
    unit_id: 'text',
    fiscal_year: 'integer',
    path: 'text',
    state: 'text',
    revision: 'integer',
    acted_revision: 'integer',
    due: 'date?',
    first_submitted: 'date?',
    submitted: 'date?',
    signed_by: 'text?',
    returned_for: 'text?',
    errors: 'integer?',
    warnings: 'integer?',
    score: 'numeric?',
    budget: 'numeric?',
    execution: 'numeric?',
    three_public: 'numeric?',
    figures_revision: 'integer?',
    demo: 'boolean',
    draft: 'json',
    approved: 'json',
    version_number: 'integer',
    version_day: 'date?',
    submission_number: 'integer',
    created_at: 'timestamptz',
  },
  filing_save: {
    region_code: 'text',
    filing_id: 'text',
    revision: 'integer',
    request: 'text',
    based_on: 'integer',
    by_account: 'text',
    by_name: 'text',
    at: 'timestamptz',
    operations: 'json',
    conflicts: 'json',
    event: 'text',
  },
  filing_version: {
    region_code: 'text',
    filing_id: 'text',
    number: 'integer',
    revision: 'integer',
    event: 'text',
    by_account: 'text',
    by_name: 'text',
    at: 'timestamptz',
    draft: 'json',
  },
  submission: {
    region_code: 'text',
    filing_id: 'text',
    number: 'integer',
    fiscal_year: 'integer',
    revision: 'integer',
    at: 'timestamptz',
    regulation: 'text',
    late_working_days: 'integer',
    receipt: 'json',
    dossier: 'text',
    document: 'text',
    findings: 'text',
    scorecard: 'text',
    audit_number: 'bigint',
    audit_hash: 'text',
  },
  explanation: {
    region_code: 'text',
    filing_id: 'text',
    finding: 'text',
    words: 'text',
    by_account: 'text',
    by_name: 'text',
    at: 'timestamptz',
  },
  remark: {
    region_code: 'text',
    filing_id: 'text',
    id: 'text',
    path: 'text',
    words: 'text',
    resolved: 'boolean',
    by_account: 'text',
    by_name: 'text',
    at: 'timestamptz',
  },
  file: {
    region_code: 'text',
    filing_id: 'text',
    digest: 'text',
    unit_id: 'text',
    sm3: 'text',
    size: 'bigint',
    at: 'timestamptz',
  },
  evidence: {
    region_code: 'text',
    filing_id: 'text',
    id: 'text',
    supports: 'text',
    name: 'text',
    type: 'text',
    digest: 'text',
    by_account: 'text',
    by_name: 'text',
    at: 'timestamptz',
    removed_at: 'timestamptz?',
  },
  ledger_entry: {
    region_code: 'text',
    unit_id: 'text',
    ledger: 'text',
    id: 'text',
    kind: 'text',
    day: 'date',
    texts: 'json',
    reverses: 'text?',
    because: 'text?',
    batch: 'text',
    position: 'integer',
    by_account: 'text',
    by_name: 'text',
    at: 'timestamptz',
  },
  shared_entry: {
    region_code: 'text',
    unit_id: 'text',
    entry: 'text',
    using_unit: 'text',
  },
  survey_code: {
    region_code: 'text',
    digest: 'text',
    unit_id: 'text',
    survey: 'text',
    made_at: 'timestamptz',
    used_at: 'timestamptz?',
  },
  ...ADMINISTRATION_TABLES,
  ...BUREAU_TABLES,
  ...COVERAGE_TABLES,
  ...LIBRARY_TABLES,
  ...RESULT_TABLES,
  review_entry: {
    region_code: 'text',
    filing_id: 'text',
    id: 'text',
    kind: 'text',
    content: 'json',
    by_account: 'text',
    by_name: 'text',
    at: 'timestamptz',
  },
  ...INSPECTION_TABLES,
  ...MASS_TABLES,
  ...PUBLICATION_TABLES,
  job: {
    region_code: 'text',
    id: 'text',
    kind: 'text',
    by_account: 'text',
    by_name: 'text',
    state: 'text',
    stage: 'text',
    done: 'integer',
    total: 'integer',
    failure: 'text?',
    result: 'json?',
    created_at: 'timestamptz',
    ended_at: 'timestamptz?',
  },
  audit_head: { region_code: 'text', number: 'bigint', hash: 'text' },
  audit: {
    region_code: 'text',
    number: 'bigint',
    at: 'timestamptz',
    who: 'text',
    who_name: 'text',
    what: 'text',
    path: 'text',
    subject: 'text',
    detail: 'text',
    why: 'text?',
    hash: 'text',
  },
  setting: { key: 'text', value: 'json' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

interface Kinds {
  readonly text: string;
  readonly integer: number;
  readonly bigint: number;
  readonly boolean: boolean;
  readonly numeric: string;
  readonly date: string;
  readonly timestamptz: Date;
  readonly json: ColumnType<unknown, string, string>;
}

type Column<K> = K extends `${infer Kind extends keyof Kinds}?`
  ? Kind extends 'json'
    ? ColumnType<unknown, string | null, string | null>
    : Kinds[Kind] | null
  : K extends keyof Kinds
    ? Kinds[K]
    : never;

/** The tables as kysely needs them. */
export type Tables = {
  readonly [T in keyof typeof TABLES]: {
    readonly [C in keyof (typeof TABLES)[T]]: Column<(typeof TABLES)[T][C]>;
  };
};

/** The application's role: no superuser, owner of nothing, so that grants and policies hold for it. */
export const APPLICATION_ROLE = 'jiping_app';

/** The role of the job queue, which keeps a schema of its own. */
export const JOBS_ROLE = 'jiping_jobs';

/** The path lies in one of the ranges of the transaction's scope; without a scope in none. `scope-once.ts` says it anew for most tables. */
export const IN_SCOPE = `exists (
  select from unnest(
    string_to_array(current_setting('jiping.lower', true), ','),
    string_to_array(current_setting('jiping.upper', true), ',')
  ) as range (lo, hi)
  where path >= range.lo collate "C" and path < range.hi collate "C")`;

const CHILDREN = [
  'filing_save',
  'filing_version',
  'submission',
  'explanation',
  'remark',
  'file',
  'evidence',
];

const child = (table: string): string => `
alter table ${table} enable row level security;
create policy in_scope on ${table} using (exists (
  select from filing
  where filing.region_code = ${table}.region_code and filing.id = ${table}.filing_id));`;

/**
 * Second belt: the scope that every query holds anyway is enforced by the database too. What hangs on a filing is seen
 * with the filing. Grants make the audit trail, saves, versions and submissions append-only.
 */
export const POLICIES_SQL = `
alter table unit enable row level security;
create policy in_scope on unit using (${IN_SCOPE});
alter table filing enable row level security;
create policy in_scope on filing using (${IN_SCOPE});
${CHILDREN.map(child).join('\n')}
alter table audit enable row level security;
create policy readable on audit for select using (${IN_SCOPE});
create policy appended on audit for insert with check (true);

grant usage on schema public to ${APPLICATION_ROLE};
grant select on migration to ${APPLICATION_ROLE};
grant select, insert, update on unit, account, account_change, filing, remark, evidence, job, setting, audit_head, api_token
  to ${APPLICATION_ROLE};
grant select, insert, update, delete on account_grant, session, explanation to ${APPLICATION_ROLE};
grant select, insert on audit, filing_save, filing_version, submission, file to ${APPLICATION_ROLE};
`;

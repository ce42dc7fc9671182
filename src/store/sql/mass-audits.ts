import { IN_SCOPE } from './policies.ts';

const child = (table: string): string => `
alter table ${table} enable row level security;
create policy in_scope on ${table} using (exists (
  select from mass_audit
  where mass_audit.region_code = ${table}.region_code and mass_audit.id = ${table}.audit_id));`;

/**
 * Audits of many published reports at once. Each file has a row of its own whose state says whether it was read: a work that was
 * interrupted goes on with those that wait. What was found is kept as it is shown; the files themselves lie in a folder.
 */
export const MASS_AUDITS_SQL = `
create table mass_audit (
  region_code text collate "C" not null,
  id text collate "C" not null,
  path text collate "C" not null,
  name text not null,
  state text collate "C" not null check (state in ('collecting', 'running', 'done')),
  job text collate "C",
  by_account text collate "C" not null,
  by_name text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  shared json,
  primary key (region_code, id)
);
create table mass_audit_file (
  region_code text collate "C" not null,
  audit_id text collate "C" not null,
  number integer not null,
  name text not null,
  held text collate "C" not null,
  size bigint not null,
  state text collate "C" not null check (state in ('archive', 'waiting', 'done', 'unreadable')),
  reason text,
  format text collate "C",
  unit text,
  fiscal_year integer,
  worst text collate "C",
  annotated boolean not null,
  counts json,
  findings json,
  primary key (region_code, audit_id, number),
  foreign key (region_code, audit_id) references mass_audit (region_code, id) on delete cascade
);
create table mass_audit_pair (
  region_code text collate "C" not null,
  audit_id text collate "C" not null,
  position integer not null,
  a integer not null,
  b integer not null,
  relation text collate "C" not null,
  letters integer not null,
  percent integer not null,
  passages json not null,
  primary key (region_code, audit_id, position),
  foreign key (region_code, audit_id) references mass_audit (region_code, id) on delete cascade
);
alter table mass_audit enable row level security;
create policy in_scope on mass_audit using (${IN_SCOPE});
${child('mass_audit_file')}
${child('mass_audit_pair')}
grant select, insert, update, delete on mass_audit, mass_audit_file, mass_audit_pair to jiping_app;
`;

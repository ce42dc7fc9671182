/** The audit trail with the head of each region's chain, and the works that people watch. */
export const TRAIL_SQL = `
create table audit_head (
  region_code text collate "C" primary key,
  number bigint not null,
  hash text collate "C" not null
);
create table audit (
  region_code text collate "C" not null,
  number bigint not null,
  at timestamptz not null,
  who text collate "C" not null,
  who_name text not null,
  what text collate "C" not null,
  path text collate "C" not null,
  subject text collate "C" not null,
  detail text not null,
  why text,
  hash text collate "C" not null,
  primary key (region_code, number)
);
create index audit_subject on audit (region_code, subject, number);

create table job (
  region_code text collate "C" not null,
  id text collate "C" not null,
  kind text collate "C" not null,
  by_account text collate "C" not null,
  by_name text not null,
  state text collate "C" not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  stage text not null,
  done integer not null,
  total integer not null,
  failure text,
  result json,
  created_at timestamptz not null,
  ended_at timestamptz,
  primary key (region_code, id)
);
create index job_id on job (id);
`;

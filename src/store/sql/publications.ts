import { IN_SCOPE } from './policies.ts';

/**
 * What is published, version by version. It stands by itself, without a look at the filing, so that the public reads
 * this table and no other: its policy lets anyone see what is not withdrawn, and those in scope all of it.
 */
export const PUBLICATIONS_SQL = `
create table publication (
  region_code text collate "C" not null,
  filing_id text collate "C" not null,
  number integer not null,
  unit_id text collate "C" not null,
  fiscal_year integer not null,
  path text collate "C" not null,
  unit_name text not null,
  department text not null,
  state text collate "C" not null check (state in ('published', 'superseded', 'withdrawn')),
  day date not null,
  reason text,
  corrections text not null,
  masked text not null,
  figures text not null,
  files text not null,
  document text not null,
  changed_at timestamptz not null,
  withdrawn_for text,
  by_account text collate "C" not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region_code, filing_id, number),
  foreign key (region_code, filing_id) references filing (region_code, id)
);
create index publication_address on publication (region_code, fiscal_year, unit_id, number);
create index publication_changed on publication (changed_at);
alter table publication enable row level security;
create policy in_scope on publication using (${IN_SCOPE});
create policy everybody on publication for select using (state <> 'withdrawn');
grant select, insert, update on publication to jiping_app;
`;

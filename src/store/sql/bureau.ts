import { IN_SCOPE } from './policies.ts';

/** Notices of a year, one for each place that issues them; and reminders, which hang on the filing that is owed. */
export const BUREAU_SQL = `
create table notice (
  region_code text collate "C" not null,
  path text collate "C" not null,
  fiscal_year integer not null,
  body json not null,
  issued_at timestamptz,
  by_account text collate "C" not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region_code, path, fiscal_year)
);
create table reminder (
  region_code text collate "C" not null,
  filing_id text collate "C" not null,
  id text collate "C" not null,
  words text not null,
  by_account text collate "C" not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region_code, filing_id, id),
  foreign key (region_code, filing_id) references filing (region_code, id)
);
alter table notice enable row level security;
create policy in_scope on notice using (${IN_SCOPE});
alter table reminder enable row level security;
create policy in_scope on reminder using (exists (
  select from filing
  where filing.region_code = reminder.region_code and filing.id = reminder.filing_id));
grant select, insert, update on notice to jiping_app;
grant select, insert on reminder to jiping_app;
`;

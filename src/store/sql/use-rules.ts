import { IN_SCOPE } from './policies.ts';

/** A region's own rules on the use of results, of which the last for each year counts. Whoever sees a unit of the region reads them. */
export const USE_RULES_SQL = `
create table use_rule (
  region_code text collate "C" not null,
  id text collate "C" not null,
  path text collate "C" not null,
  rule json not null,
  basis text not null,
  by_account text collate "C" not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region_code, id)
);
alter table use_rule enable row level security;
create policy readable on use_rule for select using (exists (
  select from unit where unit.region_code = use_rule.region_code));
create policy made on use_rule for insert with check (${IN_SCOPE});
grant select, insert on use_rule to jiping_app;
`;

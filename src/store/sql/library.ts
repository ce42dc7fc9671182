import { IN_SCOPE } from './policies.ts';

/**
 * Local additions to the indicator library. One is proposed by a unit (`path`) and holds for it; once accepted it holds for
 * everybody at or below `reach`. Who stands below a reach sees it, although the place lies above his scope.
 */
export const LIBRARY_SQL = `
create table library_addition (
  region_code text collate "C" not null,
  id text collate "C" not null,
  path text collate "C" not null,
  reach text collate "C" not null,
  state text collate "C" not null,
  name text not null,
  body json not null,
  by_account text collate "C" not null,
  by_name text not null,
  at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  reason text,
  primary key (region_code, id)
);
create unique index library_addition_name on library_addition (region_code, path, name)
  where state in ('proposed', 'accepted');
alter table library_addition enable row level security;
create policy seen on library_addition for select using (${IN_SCOPE} or (state = 'accepted' and exists (
  select from unnest(string_to_array(current_setting('jiping.lower', true), ',')) as held (lo)
  where lo = reach or starts_with(lo, reach || '.'))));
create policy added on library_addition for insert with check (${IN_SCOPE});
create policy decided on library_addition for update using (${IN_SCOPE}) with check (${IN_SCOPE});
grant select, insert, update on library_addition to jiping_app;
`;

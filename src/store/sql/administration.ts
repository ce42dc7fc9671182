import { IN_SCOPE } from './policies.ts';

/**
 * What one administrator proposes for the region and another decides: its working days, rule books of its own, its tree of
 * units. What is in force of the first two is read by everybody, for every deadline and score goes by it; all else by those
 * in whose scope the region lies. What was decided is never changed: the last one counts.
 */
export const ADMINISTRATION_SQL = `
create table region_change (
  region_code text collate "C" not null,
  id text collate "C" not null,
  path text collate "C" not null,
  kind text collate "C" not null check (kind in ('calendar', 'book', 'units')),
  body json not null,
  basis text not null,
  trial json,
  by_account text collate "C" not null,
  by_name text not null,
  at timestamptz not null,
  decided_by text collate "C",
  decided_name text,
  decided_at timestamptz,
  approved boolean,
  reason text,
  primary key (region_code, id)
);
alter table region_change enable row level security;
create policy in_scope on region_change using (${IN_SCOPE});
create policy in_force on region_change for select using (approved and kind <> 'units');
grant select, insert, update on region_change to jiping_app;
`;

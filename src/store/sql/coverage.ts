const child = (table: string): string => `
alter table ${table} enable row level security;
create policy in_scope on ${table} using (exists (
  select from filing
  where filing.region_code = ${table}.region_code and filing.id = ${table}.filing_id));`;

/**
 * The text of a notice as it was issued last, which every unit may read that has a filing of the year at or below its place;
 * and the transfers that a unit hands on, each with what its receiver's self-evaluation says.
 */
export const COVERAGE_SQL = `
alter table notice add column issued json;
update notice set issued = body where issued_at is not null;
create policy addressed on notice for select using (issued_at is not null and exists (
  select from filing
  where filing.region_code = notice.region_code and filing.fiscal_year = notice.fiscal_year
    and (filing.path = notice.path
      or left(filing.path, length(notice.path) + 1) = notice.path || '.')));
create table transfer (
  region_code text collate "C" not null,
  filing_id text collate "C" not null,
  id text collate "C" not null,
  project text not null,
  receiver text not null,
  kind text collate "C" not null check (kind in ('region', 'unit')),
  allotted numeric(18, 2) not null,
  spent numeric(18, 2),
  score numeric(9, 2),
  reported date,
  removed_at timestamptz,
  by_account text collate "C" not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region_code, filing_id, id),
  foreign key (region_code, filing_id) references filing (region_code, id)
);
${child('transfer')}
grant select, insert, update on transfer to jiping_app;
`;

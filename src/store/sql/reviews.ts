/** What was entered in the review of a filing: only ever added, each entry with its digest in the audit trail. */
export const REVIEWS_SQL = `
create table review_entry (
  region_code text collate "C" not null,
  filing_id text collate "C" not null,
  id text collate "C" not null,
  kind text collate "C" not null,
  content json not null,
  by_account text collate "C" not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region_code, filing_id, id),
  foreign key (region_code, filing_id) references filing (region_code, id)
);
alter table review_entry enable row level security;
create policy in_scope on review_entry using (exists (
  select from filing
  where filing.region_code = review_entry.region_code and filing.id = review_entry.filing_id));
grant select, insert on review_entry to jiping_app;
`;

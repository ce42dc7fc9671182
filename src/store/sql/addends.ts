/**
 * What of a submission is added up in a roll-up, with as few bytes as its indicators need and apart from their names: a row of some
 * forty indicators lies whole on a page of its table, which a region has a hundred thousand of. It follows from the submission,
 * and is made of it where it is not there yet.
 */
export const ADDENDS_SQL = `
create table submission_addend (
  region_code text collate "C" not null,
  filing_id text collate "C" not null,
  number integer not null,
  head text not null,
  numbers text collate "C" not null,
  primary key (region_code, filing_id, number),
  foreign key (region_code, filing_id) references filing (region_code, id)
);
alter table submission_addend enable row level security;
create policy in_scope on submission_addend using (exists (
  select from filing
  where filing.region_code = submission_addend.region_code and filing.id = submission_addend.filing_id));
grant select, insert on submission_addend to jiping_app;
`;

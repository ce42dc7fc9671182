/**
 * Entries of the ledgers of a unit: written once, reversed by another entry, never changed. What a request of one person
 * entered is a batch, whose digest stands in the audit trail.
 */
export const LEDGERS_SQL = `
create table ledger_entry (
  region_code text collate "C" not null,
  unit_id text collate "C" not null,
  ledger text collate "C" not null,
  id text collate "C" not null,
  kind text collate "C" not null,
  day date not null,
  texts json not null,
  reverses text collate "C",
  because text,
  batch text collate "C" not null,
  position integer not null,
  by_account text collate "C" not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region_code, unit_id, ledger, id),
  unique (region_code, unit_id, ledger, reverses),
  unique (region_code, batch, position),
  foreign key (region_code, unit_id) references unit (region_code, id)
);
alter table ledger_entry enable row level security;
create policy in_scope on ledger_entry using (exists (
  select from unit where unit.region_code = ledger_entry.region_code and unit.id = ledger_entry.unit_id));
grant select, insert on ledger_entry to jiping_app;
`;

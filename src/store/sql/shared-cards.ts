/** Entries of cards that a standing entry marks for another unit; also where a backup is older than the table. */
export const FILL_SHARED_ENTRIES_SQL = `
insert into shared_entry
  select distinct entry.region_code, entry.unit_id, entry.id, mark.texts ->> 'usingUnit'
  from ledger_entry mark
  join ledger_entry entry on entry.region_code = mark.region_code and entry.unit_id = mark.unit_id
    and entry.ledger = 'assets' and entry.texts ->> 'card' = mark.texts ->> 'card'
  where mark.ledger = 'assets' and mark.reverses is null
    and mark.texts ->> 'card' <> '' and mark.texts ->> 'usingUnit' <> ''
    and not exists (
      select from ledger_entry back
      where back.region_code = mark.region_code and back.unit_id = mark.unit_id
        and back.ledger = 'assets' and back.reverses = mark.id)
  on conflict do nothing;
`;

/**
 * Tables of equipment and offices, and rules of monitoring, are proposed and decided like rule books. Cards of a register that are marked for the use of
 * another unit: that unit reads their entries, and no others, and enters nothing there. It is known by its name, for the keeper
 * of the register does not see it in the tree. Entries are named by their ids, by which the database finds them before it asks
 * the policy of each. What is no longer marked is deleted.
 */
export const SHARED_CARDS_SQL = `
alter table region_change drop constraint region_change_kind_check;
alter table region_change add constraint region_change_kind_check check (kind in ('calendar', 'book', 'units', 'standards', 'monitoring'));

create table shared_entry (
  region_code text collate "C" not null,
  unit_id text collate "C" not null,
  entry text collate "C" not null,
  using_unit text collate "C" not null,
  primary key (region_code, unit_id, entry, using_unit),
  foreign key (region_code, unit_id) references unit (region_code, id)
);
create index shared_entry_using on shared_entry (region_code, using_unit);
${FILL_SHARED_ENTRIES_SQL}
alter table shared_entry enable row level security;
create policy keeper on shared_entry using (exists (
  select from unit where unit.region_code = shared_entry.region_code and unit.id = shared_entry.unit_id));
create policy used on shared_entry for select using (exists (
  select from unit where unit.region_code = shared_entry.region_code and unit.name = shared_entry.using_unit));
create policy used on ledger_entry for select using (ledger = 'assets' and exists (
  select from shared_entry
  where shared_entry.region_code = ledger_entry.region_code and shared_entry.unit_id = ledger_entry.unit_id
    and shared_entry.entry = ledger_entry.id));
grant select, insert, delete on shared_entry to jiping_app;
`;

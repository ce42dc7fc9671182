/**
 * How people sign in and what files may weigh are proposed and decided like rule books; what holds is kept among the settings.
 * When a password was set is not known of those before this step: they count from it on.
 */
export const SYSTEM_RULES_SQL = `
alter table region_change drop constraint region_change_kind_check;
alter table region_change add constraint region_change_kind_check
  check (kind in ('calendar', 'book', 'units', 'standards', 'monitoring', 'access', 'sizes'));
alter table account add column password_at timestamptz;
update account set password_at = now() where password_hash is not null;
`;

/** Units, accounts, sessions, settings. Accounts are a reference table: small, and not kept by region. */
export const PEOPLE_SQL = `
create table unit (
  region_code text collate "C" not null,
  id text collate "C" not null,
  path text collate "C" not null check (path ~ '^[0-9A-Za-z]+([.][0-9A-Za-z]+)*$'),
  name text not null,
  kind text collate "C" not null check (kind in ('division', 'department', 'unit')),
  department text not null,
  primary key (region_code, id),
  unique (region_code, path)
);
create index unit_path on unit (path);

create table account (
  id text collate "C" primary key,
  account text collate "C" not null unique,
  name text not null,
  region_code text collate "C" not null,
  home text collate "C" not null,
  state text collate "C" not null check (state in ('pending', 'active', 'disabled')),
  password_hash text,
  must_change_password boolean not null,
  failed_sign_ins integer not null,
  locked_until timestamptz,
  totp_secret text,
  totp_step bigint,
  oidc_subject text collate "C" unique,
  last_sign_in timestamptz,
  created_at timestamptz not null
);
create table account_grant (
  account_id text collate "C" not null references account (id),
  role text collate "C" not null,
  path text collate "C" not null,
  primary key (account_id, role, path)
);
create table account_change (
  id text collate "C" primary key,
  kind text collate "C" not null,
  account_id text collate "C" not null references account (id),
  detail json not null,
  by_account text collate "C" not null,
  by_name text not null,
  at timestamptz not null,
  decided_by text collate "C",
  decided_at timestamptz,
  approved boolean
);
create table session (
  hash text collate "C" primary key,
  account_id text collate "C" not null references account (id),
  idle_minutes integer not null,
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null
);
create index session_account on session (account_id);
create table api_token (
  id text collate "C" primary key,
  hash text collate "C" not null unique,
  account_id text collate "C" not null references account (id),
  name text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
create index api_token_account on api_token (account_id);
create table setting (key text collate "C" primary key, value json not null);
`;

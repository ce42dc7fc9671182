/** Filings and all that hangs on them. Typed columns for whatever is filtered, sorted or summed; the draft is JSON. */
export const FILINGS_SQL = `
create table filing (
  region_code text collate "C" not null,
  id text collate "C" not null,
  unit_id text collate "C" not null,
  fiscal_year integer not null,
  path text collate "C" not null,
  state text collate "C" not null,
  revision integer not null,
  acted_revision integer not null,
  due date,
  first_submitted date,
  submitted date,
  signed_by text collate "C",
  returned_for text,
  errors integer,
  warnings integer,
  score numeric(6,2),
  budget numeric(18,2),
  execution numeric(18,2),
  three_public numeric(18,2),
  figures_revision integer,
  demo boolean not null,
  draft json not null,
  approved json not null,
  version_number integer not null,
  version_day date,
  submission_number integer not null,
  created_at timestamptz not null,
  primary key (region_code, id),
  unique (region_code, unit_id, fiscal_year),
  foreign key (region_code, unit_id) references unit (region_code, id)
);
create index filing_path on filing (path, fiscal_year);

create table filing_save (
  region_code text collate "C" not null,
  filing_id text collate "C" not null,
  revision integer not null,
  request text collate "C" not null,
  based_on integer not null,
  by_account text collate "C" not null,
  by_name text not null,
  at timestamptz not null,
  operations json not null,
  conflicts json not null,
  primary key (region_code, filing_id, revision),
  unique (region_code, filing_id, request),
  foreign key (region_code, filing_id) references filing (region_code, id)
);
create table filing_version (
  region_code text collate "C" not null,
  filing_id text collate "C" not null,
  number integer not null,
  revision integer not null,
  event text collate "C" not null,
  by_account text collate "C" not null,
  by_name text not null,
  at timestamptz not null,
  draft json not null,
  primary key (region_code, filing_id, number),
  foreign key (region_code, filing_id) references filing (region_code, id)
);
create table submission (
  region_code text collate "C" not null,
  filing_id text collate "C" not null,
  number integer not null,
  fiscal_year integer not null,
  revision integer not null,
  at timestamptz not null,
  regulation text not null,
  late_working_days integer not null,
  receipt json not null,
  dossier text not null,
  document text not null,
  findings text not null,
  scorecard text not null,
  audit_number bigint not null,
  audit_hash text collate "C" not null,
  primary key (region_code, filing_id, number),
  foreign key (region_code, filing_id) references filing (region_code, id)
);
create table explanation (
  region_code text collate "C" not null,
  filing_id text collate "C" not null,
  finding text collate "C" not null,
  words text not null,
  by_account text collate "C" not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region_code, filing_id, finding),
  foreign key (region_code, filing_id) references filing (region_code, id)
);
create table remark (
  region_code text collate "C" not null,
  filing_id text collate "C" not null,
  id text collate "C" not null,
  path text collate "C" not null,
  words text not null,
  resolved boolean not null,
  by_account text collate "C" not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region_code, filing_id, id),
  foreign key (region_code, filing_id) references filing (region_code, id)
);
create table file (
  region_code text collate "C" not null,
  filing_id text collate "C" not null,
  digest text collate "C" not null,
  unit_id text collate "C" not null,
  sm3 text collate "C" not null,
  size bigint not null,
  at timestamptz not null,
  primary key (region_code, filing_id, digest),
  foreign key (region_code, filing_id) references filing (region_code, id)
);
create index file_unit on file (region_code, unit_id);
create table evidence (
  region_code text collate "C" not null,
  filing_id text collate "C" not null,
  id text collate "C" not null,
  supports text collate "C" not null,
  name text not null,
  type text collate "C" not null,
  digest text collate "C" not null,
  by_account text collate "C" not null,
  by_name text not null,
  at timestamptz not null,
  removed_at timestamptz,
  primary key (region_code, filing_id, id),
  foreign key (region_code, filing_id, digest) references file (region_code, filing_id, digest)
);
`;

/** Each save writes its draft whole; lz4 packs it in a fraction of the time of what is usual. */
export const PACKING_SQL = `
alter table filing alter column draft set compression lz4;
alter table filing_version alter column draft set compression lz4;
`;

/** What a save came from: people typing, a version brought back, or the approval of targets, which is not the unit's. */
export const EVENT_SQL = `
alter table filing_save add column event text collate "C" not null default 'save'
  check (event in ('save', 'restore', 'approval'));
`;

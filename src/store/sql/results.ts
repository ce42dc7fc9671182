const child = (table: string): string => `
alter table ${table} enable row level security;
create policy in_scope on ${table} using (exists (
  select from filing
  where filing.region_code = ${table}.region_code and filing.id = ${table}.filing_id));`;

/**
 * What of a submission is summed in a roll-up; decisions on the use of results, of which the last one counts; and what a
 * unit is asked to mend, with its answer. All hang on a filing.
 */
export const RESULTS_SQL = `
create table submission_sum (
  region_code text collate "C" not null,
  filing_id text collate "C" not null,
  number integer not null,
  fiscal_year integer not null,
  original numeric(18, 2) not null,
  budget numeric(18, 2) not null,
  actual numeric(18, 2) not null,
  three_public_budget numeric(18, 2) not null,
  three_public_actual numeric(18, 2) not null,
  running_budget numeric(18, 2) not null,
  running_actual numeric(18, 2) not null,
  self_score numeric(9, 2),
  computed numeric(9, 2),
  rating text,
  sums text not null,
  primary key (region_code, filing_id, number),
  foreign key (region_code, filing_id) references filing (region_code, id)
);
create table result_decision (
  region_code text collate "C" not null,
  filing_id text collate "C" not null,
  number integer not null,
  rule text collate "C" not null,
  rating text not null,
  proposed text collate "C" not null,
  decided text collate "C" not null,
  amount numeric(18, 2),
  reason text not null,
  by_account text collate "C" not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region_code, filing_id, number),
  foreign key (region_code, filing_id) references filing (region_code, id)
);
create table rectification (
  region_code text collate "C" not null,
  filing_id text collate "C" not null,
  id text collate "C" not null,
  words text not null,
  due date not null,
  state text collate "C" not null check (state in ('raised', 'answered', 'verified')),
  answer text,
  answered_by text,
  answered_at timestamptz,
  remark text,
  verified_by text,
  verified_at timestamptz,
  by_account text collate "C" not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region_code, filing_id, id),
  foreign key (region_code, filing_id) references filing (region_code, id)
);
${['submission_sum', 'result_decision', 'rectification'].map(child).join('\n')}
grant select, insert on submission_sum, result_decision to jiping_app;
grant select, insert, update on rectification to jiping_app;
`;

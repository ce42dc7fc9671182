import { IN_SCOPE } from './policies.ts';

/** The expert whose open assignments the transaction may read by; nobody when it is not set. */
const EXPERT = `current_setting('jiping.expert', true)`;

const assigned = (where: string): string => `${EXPERT} <> '' and exists (
  select from expert_assignment
  where expert_assignment.open and expert_assignment.account_id = ${EXPERT} and ${where})`;

/**
 * Spot checks with their draws, evaluations by departments and the bureau, and the experts of both. An expert sees a filing, its
 * unit and an evaluation while an open assignment says so, and only reads them; of opinions their own. What was found of a filing is
 * seen with the filing, the draw only where it was made.
 */
export const INSPECTION_SQL = `
create table spot_check (
  region_code text collate "C" not null,
  id text collate "C" not null,
  path text collate "C" not null,
  fiscal_year integer not null,
  name text not null,
  draw json not null,
  state text collate "C" not null check (state in ('open', 'closed')),
  by_account text collate "C" not null,
  by_name text not null,
  at timestamptz not null,
  closed_at timestamptz,
  primary key (region_code, id)
);
create table spot_check_filing (
  region_code text collate "C" not null,
  check_id text collate "C" not null,
  filing_id text collate "C" not null,
  position integer not null,
  points numeric(9, 2),
  words text,
  decided_by text,
  decided_at timestamptz,
  primary key (region_code, check_id, filing_id),
  foreign key (region_code, check_id) references spot_check (region_code, id),
  foreign key (region_code, filing_id) references filing (region_code, id)
);
create index spot_check_filing_filing on spot_check_filing (region_code, filing_id);
create table evaluation (
  region_code text collate "C" not null,
  id text collate "C" not null,
  path text collate "C" not null,
  filing_id text collate "C" not null,
  fiscal_year integer not null,
  kind text collate "C" not null check (kind in ('department', 'finance')),
  project text,
  frame json not null,
  own json not null,
  conclusion json,
  state text collate "C" not null check (state in ('open', 'concluded')),
  by_account text collate "C" not null,
  by_name text not null,
  at timestamptz not null,
  concluded_at timestamptz,
  primary key (region_code, id),
  foreign key (region_code, filing_id) references filing (region_code, id)
);
create table expert_assignment (
  region_code text collate "C" not null,
  work_id text collate "C" not null,
  filing_id text collate "C" not null,
  account_id text collate "C" not null,
  kind text collate "C" not null check (kind in ('spotCheck', 'evaluation')),
  title text not null,
  path text collate "C" not null,
  open boolean not null,
  by_account text collate "C" not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region_code, work_id, filing_id, account_id),
  foreign key (region_code, filing_id) references filing (region_code, id),
  foreign key (account_id) references account (id)
);
create index expert_assignment_account on expert_assignment (account_id, region_code, filing_id);
create table expert_opinion (
  region_code text collate "C" not null,
  work_id text collate "C" not null,
  filing_id text collate "C" not null,
  id text collate "C" not null,
  path text collate "C" not null,
  content json not null,
  by_account text collate "C" not null,
  by_name text not null,
  at timestamptz not null,
  primary key (region_code, work_id, filing_id, id),
  foreign key (region_code, filing_id) references filing (region_code, id)
);
${['spot_check', 'evaluation', 'expert_assignment', 'expert_opinion']
  .map(
    (table) => `alter table ${table} enable row level security;
create policy in_scope on ${table} using (${IN_SCOPE});`,
  )
  .join('\n')}
alter table spot_check_filing enable row level security;
create policy in_scope on spot_check_filing using (exists (
  select from spot_check
  where spot_check.region_code = spot_check_filing.region_code and spot_check.id = spot_check_filing.check_id));
create policy found on spot_check_filing for select using (decided_at is not null and exists (
  select from filing
  where filing.region_code = spot_check_filing.region_code and filing.id = spot_check_filing.filing_id));
create policy to_experts on expert_assignment for select using (account_id = ${EXPERT});
create policy to_experts on filing for select using (${assigned(
  'expert_assignment.region_code = filing.region_code and expert_assignment.filing_id = filing.id',
)});
create policy to_experts on unit for select using (${assigned(
  'expert_assignment.region_code = unit.region_code and expert_assignment.path = unit.path',
)});
create policy to_experts on evaluation for select using (${assigned(
  'expert_assignment.region_code = evaluation.region_code and expert_assignment.work_id = evaluation.id',
)});
create policy to_experts on expert_opinion for select using (by_account = ${EXPERT});
create policy by_experts on expert_opinion for insert with check (by_account = ${EXPERT} and ${assigned(
  'expert_assignment.region_code = expert_opinion.region_code and expert_assignment.work_id = expert_opinion.work_id and expert_assignment.filing_id = expert_opinion.filing_id',
)});
grant select, insert, update on spot_check, spot_check_filing, evaluation, expert_assignment to jiping_app;
grant select, insert on expert_opinion to jiping_app;
`;

/**
 * Codes with which a questionnaire is answered once. Only digests are kept: who reads the database can neither answer in the
 * place of others nor tell whose slip a code stood on.
 */
export const SURVEYS_SQL = `
create table survey_code (
  region_code text collate "C" not null,
  digest text collate "C" not null,
  unit_id text collate "C" not null,
  survey text collate "C" not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (region_code, digest),
  foreign key (region_code, unit_id) references unit (region_code, id)
);
create index survey_code_digest on survey_code (digest);
create index survey_code_survey on survey_code (region_code, unit_id, survey);
alter table survey_code enable row level security;
create policy in_scope on survey_code using (exists (
  select from unit where unit.region_code = survey_code.region_code and unit.id = survey_code.unit_id));
grant select, insert, update, delete on survey_code to jiping_app;
`;

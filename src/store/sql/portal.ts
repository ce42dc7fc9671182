import { IN_SCOPE } from './policies.ts';

/** The scope of the transaction reaches into the branch of a count. */
const TOUCHES = `exists (
  select from unnest(
    string_to_array(current_setting('jiping.lower', true), ','),
    string_to_array(current_setting('jiping.upper', true), ',')
  ) as range (lo, hi)
  where range.lo < path || '/' collate "C" and range.hi > path collate "C")`;

/**
 * The index of the portal: one narrow row for each report that counts, how many there are by year, branch and department,
 * and the digests of public files. All of it is made of `publication` and holds nothing that is not public, so that
 * everybody may read it; lists and searches then need no policy, which would keep them from their indexes. Writing is
 * limited to the scope.
 */
export const PORTAL_SQL = `
create table portal_report (
  region_code text collate "C" not null,
  filing_id text collate "C" not null,
  unit_id text collate "C" not null,
  fiscal_year integer not null,
  path text collate "C" not null,
  branch text collate "C" not null,
  unit_name text not null,
  department text not null,
  searched text not null,
  grams text not null,
  number integer not null,
  day date not null,
  figures text not null,
  primary key (region_code, filing_id),
  foreign key (region_code, filing_id) references filing (region_code, id)
);
create index portal_report_order on portal_report (fiscal_year desc, path);
create index portal_report_department on portal_report (department, fiscal_year desc, path);
create index portal_report_unit on portal_report (region_code, unit_id, fiscal_year desc);
create index portal_report_grams on portal_report using gin (string_to_array(grams, ' ')) with (fastupdate = off);
create table portal_count (
  region_code text collate "C" not null,
  fiscal_year integer not null,
  path text collate "C" not null,
  department text collate "C" not null,
  reports integer not null,
  primary key (region_code, fiscal_year, path, department)
);
create table portal_digest (
  region_code text collate "C" not null,
  filing_id text collate "C" not null,
  number integer not null,
  digest text collate "C" not null,
  path text collate "C" not null,
  primary key (region_code, filing_id, number, digest),
  foreign key (region_code, filing_id, number) references publication (region_code, filing_id, number)
);
create index portal_digest_digest on portal_digest (digest);
${['portal_report', 'portal_digest']
  .map(
    (table) => `
alter table ${table} enable row level security;
create policy everybody on ${table} for select using (true);
create policy in_scope on ${table} using (${IN_SCOPE});`,
  )
  .join('\n')}
alter table portal_count enable row level security;
create policy everybody on portal_count for select using (true);
create policy in_scope on portal_count using (${TOUCHES});
grant select, insert, delete on portal_report, portal_digest to jiping_app;
grant select, insert, update on portal_count to jiping_app;
`;

/** A name as it is searched, the same as `foldedName` of the portal. */
const folded = (name: string): string =>
  `translate(regexp_replace(normalize(${name}, NFKC), '[ \\t\\r\\n\\f\\v]', '', 'g'), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')`;

/** Signs and pairs of neighbouring signs of two names, between blanks. */
const GRAMS = `(
  select string_agg(distinct gram, ' ')
  from (values (${folded('unit_name')}), (${folded('department')})) as named (name)
    cross join generate_series(1, length(name)) as i
    cross join lateral (values (substr(name, i, 1)), (substr(name, i, 2))) as grams (gram))`;

/** The path of the uppermost unit below the region. */
const BRANCH = `case strpos('.' || path || '.', '.' || region_code || '.')
  when 0 then split_part(path, '.', 1)
  else left(path, strpos('.' || path || '.', '.' || region_code || '.') - 1 + length(region_code))
    || case split_part(substr(path, strpos('.' || path || '.', '.' || region_code || '.') + length(region_code) + 1), '.', 1)
      when '' then ''
      else '.' || split_part(substr(path, strpos('.' || path || '.', '.' || region_code || '.') + length(region_code) + 1), '.', 1)
    end
  end`;

/** Lists what counts of the publications that `where` names. */
export const listSql = (where: string): string => `
insert into portal_report
select region_code, filing_id, unit_id, fiscal_year, path, ${BRANCH}, unit_name, department,
  ${folded('unit_name')} || ' ' || ${folded('department')}, coalesce(${GRAMS}, ''), number, day, figures
from publication where state = 'published' and ${where}`;

/** Keeps the digests of the public files of the publications that `where` names. */
export const digestSql = (where: string): string => `
insert into portal_digest
select distinct region_code, filing_id, number, digest, path
from publication
  cross join json_array_elements(files::json) as file
  cross join lateral (values (file ->> 'sha256'), (file ->> 'sm3')) as digests (digest)
where state <> 'withdrawn' and digest is not null and ${where}`;

/** Makes the whole index of what is published, into empty tables: when it is introduced, and after a backup was restored. */
export const FILL_PORTAL_SQL = `
${listSql('true')};
${digestSql('true')};
insert into portal_count
select region_code, fiscal_year, branch, department, count(*)::int from portal_report group by 1, 2, 3, 4;
`;

/** An array of the scope of the transaction, read once for a statement. */
const told = (setting: string): string =>
  `(select string_to_array(current_setting('jiping.${setting}', true), ',') collate "C")`;

/**
 * The path lies in one of the ranges of the transaction's scope; without a scope in none. Ranges are told in the order of their
 * lower ends, and no upper end is below one before it: of those that begin at or before the path the last one says it. In another
 * order paths of the scope may be left out, and no others come in, for the lower end that is found is never behind the path.
 */
const IN_SCOPE_ONCE = `path < ${told('upper')}[width_bucket(path, ${told('lower')})]`;

const EXPERT = `(select current_setting('jiping.expert', true))`;

const assigned = (
  where: string,
): string => `(select coalesce(current_setting('jiping.expert', true), '') <> '') and exists (
  select from expert_assignment
  where expert_assignment.open and expert_assignment.account_id = ${EXPERT} and ${where})`;

const BY_PATH = [
  'unit',
  'filing',
  'notice',
  'mass_audit',
  'publication',
  'portal_report',
  'portal_digest',
  'spot_check',
  'evaluation',
  'expert_assignment',
  'expert_opinion',
  'region_change',
];

/**
 * The policies as before, so written that the scope is read once for a statement and not for each of its rows, and that rows
 * are not compared with assignments where nobody asks as an expert.
 */
export const SCOPE_ONCE_SQL = `
${BY_PATH.map((table) => `alter policy in_scope on ${table} using (${IN_SCOPE_ONCE});`).join('\n')}
alter policy readable on audit using (${IN_SCOPE_ONCE});
alter policy to_experts on expert_assignment using (account_id = ${EXPERT});
alter policy to_experts on filing using (${assigned(
  'expert_assignment.region_code = filing.region_code and expert_assignment.filing_id = filing.id',
)});
alter policy to_experts on unit using (${assigned(
  'expert_assignment.region_code = unit.region_code and expert_assignment.path = unit.path',
)});
alter policy to_experts on evaluation using (${assigned(
  'expert_assignment.region_code = evaluation.region_code and expert_assignment.work_id = evaluation.id',
)});
alter policy to_experts on expert_opinion using (by_account = ${EXPERT});
`;

/** By which rule book each report of a mass audit was audited, and why: the books of the region in force when the audit began. */
export const AUDITED_RULES_SQL = `
alter table mass_audit_file add column ruleset text collate "C", add column ruleset_because text;
`;

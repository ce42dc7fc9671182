import type { AccountTable, SelfEvaluationForm } from '../report/forms.ts';
import type { Report, ReportKind } from '../report/report.ts';
import { labelOf } from './tables/cells.ts';

type UnitName = Report['unitNames'][number];
type Year = Report['years'][number];

const NAME_ORDER: readonly UnitName['where'][] = ['form', 'title', 'cover', 'prose'];
const YEAR_ORDER: readonly Year['where'][] = ['title', 'tableTitle', 'columnHead', 'prose'];

/** The unit that the report is about: the first place that names one, forms before the title, the cover and the prose. */
export function unitOf(names: readonly UnitName[]): string | undefined {
  const full = names.filter((name) => name.value.length >= 4);
  for (const where of NAME_ORDER) {
    const found = full.find((name) => name.where === where);
    if (found) return found.value;
  }
  return names[0]?.value;
}

/** The fiscal year: of the title, else the year that most table titles, column heads or sentences name. */
export function fiscalYearOf(years: readonly Year[]): number | undefined {
  for (const where of YEAR_ORDER) {
    const found = mostOften(years.filter((year) => year.where === where).map((year) => year.value));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The value that occurs most often, the first of equals. */
function mostOften(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: number | undefined;
  for (const [value, count] of counts) if (count > (counts.get(best ?? -1) ?? 0)) best = value;
  return best;
}

/** What kind of document it is: by the tables it holds, then by its title. */
export function kindOfReport(
  title: string | undefined,
  forms: readonly SelfEvaluationForm[],
  accounts: readonly AccountTable[],
  hasBaseData: boolean,
): ReportKind {
  const label = labelOf(title ?? '');
  if (new Set(accounts.map((account) => account.key)).size >= 4) return 'finalAccounts';
  if (/(?:部门|单位)决算|决算公开|决算(?:情况)?说明/.test(label)) return 'finalAccounts';
  if (/整体支出|整体绩效|部门整体/.test(label)) return 'departmentSelfEvaluation';
  if (/(?:资金|转移支付).*(?:自评|评价)/.test(label) && !/项目支出/.test(label))
    return 'fundSelfEvaluation';
  if (/项目.*(?:自评|评价)/.test(label)) return 'projectSelfEvaluation';
  if (hasBaseData || forms.some((form) => form.kind === 'department'))
    return 'departmentSelfEvaluation';
  if (forms.length > 0) return 'projectSelfEvaluation';
  if (accounts.length > 0) return 'finalAccounts';
  return /(?:自评|评价)/.test(label) ? 'departmentSelfEvaluation' : 'unknown';
}

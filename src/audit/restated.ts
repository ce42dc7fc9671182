import type { Fact } from '../report/facts.ts';
import type { Report } from '../report/report.ts';
import type { Metric } from '../report/terms.ts';
import { squeeze } from '../values/chinese.ts';
import { compare } from './amounts.ts';
import {
  grouped,
  isProse,
  namesSubject,
  type Statements,
  scopeOf,
  statementsOf,
} from './statements.ts';

/** Statements of one quantity that do not agree: the first one of each value, in order of reading. */
interface Disagreement {
  readonly facts: readonly Fact[];
  /** The values differ by no more than rounding. */
  readonly rounding: boolean;
}

/** What the document states more than once. */
export interface Restated {
  /** Whether any quantity is stated twice at all. */
  readonly any: boolean;
  readonly disagreements: readonly Disagreement[];
}

const made = new WeakMap<Report, Restated>();

/** More values than this for one quantity are items of a list that was not understood. */
const MOST_VALUES = 2;

/** The quantities that the document states more than once, and those of them that differ. */
export function restated(report: Report): Restated {
  const known = made.get(report);
  if (known) return known;
  const statements = statementsOf(report);
  const comparable = report.facts.filter((fact) => isComparable(report, statements, fact));
  const groups = grouped(comparable, keyOf);
  const found = {
    any: groups.size < comparable.length,
    disagreements: [...groups.values()].flatMap(disagree),
  };
  made.set(report, found);
  return found;
}

const PEOPLE: ReadonlySet<string> = new Set(['人', '名']);
const WITHOUT_BASIS: ReadonlySet<Metric> = new Set<Metric>([
  'executionRate',
  'selfScore',
  'positionFillRatio',
]);

/** A number of people, a score or a rate has one basis only: how things are. */
const isAsItIs = (fact: Fact): boolean =>
  PEOPLE.has(fact.value.unit) || WITHOUT_BASIS.has(fact.metric);

function keyOf(fact: Fact): string {
  const basis = isAsItIs(fact) ? 'actual' : fact.basis;
  const parts = [fact.metric, fact.year, basis, scopeOf(fact), fact.kind, fact.whole, fact.against];
  return parts.join(' ');
}

function isComparable(report: Report, statements: Statements, fact: Fact): boolean {
  if (fact.value.approximate || fact.kind === 'average') return false;
  if (fact.kind === 'change' || fact.kind === 'changeRate') return false;
  if (fact.year === undefined || (fact.basis === 'unspecified' && !isAsItIs(fact))) return false;
  if (isProse(fact)) return isOwnStatement(statements, fact);
  if (fact.part === 'selfEvaluationForm')
    return (
      fact.year === report.fiscalYear && onlyDepartmentForm(report) && fact.within === undefined
    );
  return fact.part === 'baseDataTable' && report.baseDataTables.length === 1;
}

const onlyDepartmentForm = (report: Report): boolean =>
  report.forms.filter((form) => form.kind === 'department').length === 1;

/**
 * Whether a fact of running text is about the whole of its subject: its words name the subject, or an earlier
 * statement of its sentence does; and its sentence is no list of several such amounts.
 */
function isOwnStatement(statements: Statements, fact: Fact): boolean {
  const mates = (statements.bySentence.get(fact.sentence) ?? []).filter(
    (other) =>
      other.metric === fact.metric && other.kind === fact.kind && other.subject === fact.subject,
  );
  const named = namesSubject(fact) || mates.some((other) => namesSubject(other));
  if (!named || fact.holder !== 0 || QUALIFIED.test(squeeze(fact.subject))) return false;
  const rivals = mates.filter((other) => keyOf(other) === keyOf(fact));
  return rivals.every((other) => compare(other.value, fact.value) === 'same');
}

/** Words before a subject that make it another one: of a subordinate unit, a project, a region, a period. */
const QUALIFIED =
  /下属|所属|本级|该项目|单位项目|其他项目|专项|人均|面向|中小|小微|累计|截至|季度|上半年|下半年|新增|追加/;

function disagree(facts: readonly Fact[]): readonly Disagreement[] {
  const [first] = facts;
  if (!first || facts.length < 2) return [];
  const values: Fact[] = [first];
  let unknown = false;
  for (const fact of facts.slice(1)) {
    const verdicts = values.map((value) => compare(value.value, fact.value));
    if (verdicts.includes('unknown')) unknown = true;
    if (!verdicts.includes('same')) values.push(fact);
  }
  if (unknown || values.length < 2 || values.length > MOST_VALUES) return [];
  const [a, b] = values;
  if (!a || !b || (a.part === b.part && a.part !== 'prose')) return [];
  return [{ facts: values, rounding: compare(a.value, b.value) === 'rounding' }];
}

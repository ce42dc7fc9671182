import type { Stated } from '../document/stated.ts';
import type { Figure } from '../values/figure.ts';
import type { Metric } from './terms.ts';

/** Which number of the year is meant. `planned` is a budget figure of which the text does not say original or final. */
export type Basis = 'originalBudget' | 'finalBudget' | 'planned' | 'actual' | 'unspecified';

/** Whose money: the unit's whole, only its basic part, only its projects, or only the appropriation (财政拨款) or general public budget in it. */
export type Scope =
  | 'whole'
  | 'basic'
  | 'project'
  | 'appropriation'
  | 'generalBudget'
  | 'governmentFunds'
  | 'stateCapital';

/** What the number says: the quantity itself, a rise or fall of it, its share in a whole, its change or completion in percent, or an average per head. */
export type FactKind = 'level' | 'change' | 'share' | 'changeRate' | 'completionRate' | 'average';

/** In which part of the document a fact stands. */
export type Part =
  | 'prose'
  | 'baseDataTable'
  | 'selfEvaluationForm'
  | 'projectForm'
  | 'accountTable'
  | 'rubric';

/** One statement of a quantity. The same quantity stated twice is two facts: contradictions are kept, never settled. */
export interface Fact extends Stated<Figure> {
  readonly metric: Metric;
  /** The writer's words for the subject: 日常公用经费 for runningCosts. */
  readonly subject: string;
  /** The fiscal year meant, when the words or the table head tell. */
  readonly year?: number;
  readonly basis: Basis;
  readonly scope: Scope;
  readonly kind: FactKind;
  /** For change and changeRate: which way the words say it went. */
  readonly direction?: 'up' | 'down' | 'flat';
  /** For change, changeRate and completionRate: against what (上年决算, 预算 …). */
  readonly against?: 'priorActual' | 'priorBudget' | 'originalBudget' | 'finalBudget' | 'planned';
  /** For share: of which whole. */
  readonly whole?: Metric;
  /** The words of the sentence give a reason for the change (主要原因是…). */
  readonly reasoned?: true;
  readonly part: Part;
  /** The form, account table or section that holds it: facts of one holder belong together. 0 for the main prose. */
  readonly holder: number;
  /** Facts of one sentence share the number; sums 「…，其中…」 are within it. -1 in tables. */
  readonly sentence: number;
  /** The fact (index into facts) that this one is a part of, when the words say 其中 or the row is a child row. */
  readonly within?: number;
}

/** Words for which facts are looked up. Only what is given is compared. */
export interface Wanted {
  readonly metric?: Metric;
  readonly year?: number;
  readonly basis?: Basis | readonly Basis[];
  readonly kind?: FactKind;
  readonly part?: Part;
  readonly scope?: Scope;
}

/** Facts by metric, made once for a list: checks ask for the same few dozen metrics over and over. */
const known = new WeakMap<readonly Fact[], ReadonlyMap<Metric, readonly Fact[]>>();

function byMetric(facts: readonly Fact[]): ReadonlyMap<Metric, readonly Fact[]> {
  const made = known.get(facts);
  if (made) return made;
  const lists = new Map<Metric, Fact[]>();
  for (const fact of facts) {
    const list = lists.get(fact.metric);
    if (list) list.push(fact);
    else lists.set(fact.metric, [fact]);
  }
  known.set(facts, lists);
  return lists;
}

/** The facts that fit. `kind` is 'level' unless asked otherwise. */
export function factsOf(facts: readonly Fact[], wanted: Wanted): readonly Fact[] {
  const { metric, year, basis, kind = 'level', part, scope } = wanted;
  const among = metric === undefined ? facts : (byMetric(facts).get(metric) ?? []);
  return among.filter(
    (fact) =>
      fact.kind === kind &&
      (year === undefined || fact.year === year) &&
      (basis === undefined ||
        (typeof basis === 'string' ? basis === fact.basis : basis.includes(fact.basis))) &&
      (part === undefined || fact.part === part) &&
      (scope === undefined || fact.scope === scope),
  );
}

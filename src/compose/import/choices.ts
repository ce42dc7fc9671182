import type { Quote } from '../../document/finding.ts';
import { type Fact, factsOf, type Wanted } from '../../report/facts.ts';
import { wordOf } from '../../report/terms.ts';
import {
  compareFigures,
  type Figure,
  moneyOf,
  numberOf,
  printFigure,
} from '../../values/figure.ts';
import { fen, type Money } from '../../values/money.ts';

/** A fact on which the report contradicts itself: the values that it states, the one taken meanwhile, and where. */
export interface Choice {
  /** Path of the field in the dossier: `staffing.authorized`. */
  readonly field: string;
  /** The official word. */
  readonly word: string;
  readonly options: readonly {
    readonly text: string;
    readonly places: readonly Quote[];
    readonly taken: boolean;
  }[];
}

/** Gathers what a report states of one field after the other, and the choices that contradictions leave open. */
export interface Picker {
  readonly choices: Choice[];
  /** Fields that the report does not state. */
  readonly missing: string[];
  readonly facts: readonly Fact[];
  /** Where each field was read, by its path. */
  readonly sources: Map<string, Quote>;
}

/** Tables come from the accounts and outrank running text until the user chooses. */
const RANK = [
  'baseDataTable',
  'selfEvaluationForm',
  'accountTable',
  'prose',
  'projectForm',
  'rubric',
] as const;

/** The figure taken for a field: of the best-ranked part; the others become a choice. */
function pick(picker: Picker, field: string, wanted: Wanted): Figure | undefined {
  const found = [...factsOf(picker.facts, wanted)].sort(
    (a, b) => RANK.indexOf(a.part) - RANK.indexOf(b.part),
  );
  const [first] = found;
  if (!first) {
    picker.missing.push(field);
    return undefined;
  }
  picker.sources.set(field, { verbatim: first.verbatim, at: first.at });
  const groups: [Fact, ...Fact[]][] = [];
  for (const fact of found) {
    const same = groups.find(([one]) => sameValue(one.value, fact.value));
    if (same) same.push(fact);
    else groups.push([fact]);
  }
  if (groups.length > 1)
    picker.choices.push({
      field,
      word: wordOf(first.metric),
      options: groups.map((group, i) => ({
        text: printFigure(group[0].value),
        places: group.map(({ verbatim, at }) => ({ verbatim, at })),
        taken: i === 0,
      })),
    });
  return first.value;
}

function sameValue(a: Figure, b: Figure): boolean {
  const [left, right] = [moneyOf(a), moneyOf(b)];
  if (left !== undefined && right !== undefined) return left === right;
  return compareFigures(a, b) === 0;
}

/** The amount taken for a field; a figure without a unit of money counts as 万元, as the forms do. */
export function pickMoney(picker: Picker, field: string, wanted: Wanted): Money | undefined {
  const figure = pick(picker, field, wanted);
  return figure && (moneyOf(figure) ?? moneyOf({ ...figure, unit: '万元' }));
}

/** The whole number taken for a field. */
export function pickCount(picker: Picker, field: string, wanted: Wanted): number | undefined {
  const figure = pick(picker, field, wanted);
  return figure && Math.round(numberOf(figure));
}

/** An amount, zero when the report does not state it. */
export const orNone = (amount: Money | undefined): Money => amount ?? fen(0);

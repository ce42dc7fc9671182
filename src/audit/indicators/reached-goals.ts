import { stretchOf } from '../../document/document.ts';
import type { Quote } from '../../document/finding.ts';
import { type Entry, statedOf } from '../../document/stated.ts';
import type { SelfEvaluationForm } from '../../report/forms.ts';
import type { Indicator } from '../../report/indicators.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { isMoneyUnit } from '../../values/money.ts';
import { quote } from '../wording/sentence.ts';
import type { Contradiction } from './results-in-prose.ts';

/**
 * What a form tells as reached, 「已救助82名」, beside the result of the indicator whose target is the number of the very goal,
 * 「救助67名」: the one number of its unit in either cell and in the column of targets, told with words of the indicator's name.
 * Where it is the target once more, the goal was only copied.
 */
export const reachedGoals = (report: Report): readonly Contradiction[] =>
  gather(report.forms, (form) => {
    const { expected, achieved } = form;
    if (!expected?.verbatim.trim() || !achieved?.verbatim.trim()) return [];
    return gather(form.indicators, (row) => reached(form, row, expected, achieved));
  });

function reached(
  form: SelfEvaluationForm,
  row: Indicator,
  expected: Entry<string>,
  achieved: Entry<string>,
): readonly Contradiction[] {
  const [target, result] = [statedOf(row.target)?.value.value, statedOf(row.result)];
  const value = result?.value.value;
  if (!target || !result || !value || value.unit !== target.unit) return [];
  if (!/^\p{Script=Han}{1,3}$/u.test(target.unit) || isMoneyUnit(target.unit)) return [];
  const alone =
    form.indicators.filter(({ target: other }) => other?.value?.value?.unit === target.unit)
      .length === 1;
  if (!alone) return [];
  const [[goal, ...goals], [said, ...more]] = [
    numbersIn(expected, target.unit),
    numbersIn(achieved, target.unit),
  ];
  if (!goal || !said || goals.length + more.length > 0) return [];
  const planned = numberOf(target);
  if (goal.number !== planned || said.number === planned || said.number === numberOf(value))
    return [];
  const name = squeeze(row.name.verbatim);
  if (!shareWords(name, goal.clause, said.clause)) return [];
  return [{ name, said: said.quote, result: quote(result) }];
}

interface Numbered {
  readonly number: number;
  readonly clause: string;
  readonly quote: Quote;
}

/** 10 and 20 thousands, parts and roughly told numbers are no counts of the whole. */
const NUMBER = /(?<![\d.])(\d[\d,]{0,9}(?:\.\d{1,4})?)[ \u3000]{0,2}(\p{Script=Han}{1,4})/gu;
const PEOPLE = /^[人名位](?!次)/;

/** The numbers of a unit in a cell, each with its clause. */
function numbersIn({ verbatim, at }: Entry<string>, unit: string): readonly Numbered[] {
  return matchesOf(verbatim, NUMBER).flatMap((match): readonly Numbered[] => {
    const [, digits = '', words = ''] = match;
    const same = PEOPLE.test(unit) ? PEOPLE.test(words) : words.startsWith(unit);
    if (!same || (unit.length === 1 && words[1] === '次')) return [];
    const from = verbatim.slice(0, match.index).search(/[^，。；;\n]*$/);
    const behind = verbatim.slice(match.index).search(/[，。；;\n]/);
    const to = behind < 0 ? verbatim.length : match.index + behind;
    const start = at.from ?? 0;
    return [
      {
        number: Number(digits.replace(/,/g, '')),
        clause: verbatim.slice(from, to),
        quote: {
          verbatim: verbatim.slice(from, to),
          at: stretchOf(at, start + from, start + to),
        },
      },
    ];
  });
}

const LOOSE = /其中|分别|余|约|近|多[人名个次]|累计|第\d/;

/** Whether two clauses have two characters in a row of a name, and tell their number without reserve. */
function shareWords(name: string, a: string, b: string): boolean {
  if (LOOSE.test(a) || LOOSE.test(b)) return false;
  return Array.from({ length: name.length - 1 }, (_, i) => name.slice(i, i + 2)).some(
    (pair) => /^\p{Script=Han}{2}$/u.test(pair) && a.includes(pair) && b.includes(pair),
  );
}

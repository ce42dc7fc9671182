import { type Place, stretchOf } from '../../document/document.ts';
import type { Bilingual, Quote } from '../../document/finding.ts';
import { type Entry, type Stated, statedOf } from '../../document/stated.ts';
import type { SelfEvaluationForm } from '../../report/forms.ts';
import type { Indicator } from '../../report/indicators.ts';
import type { Report } from '../../report/report.ts';
import { foldWidth } from '../../values/chinese.ts';
import { compareFigures, type Figure, figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { isMoneyUnit } from '../../values/money.ts';
import { likeASlip } from '../readings/slips.ts';
import { toldText } from '../wording/running-text.ts';
import { quote } from '../wording/sentence.ts';
import { namesInText } from './names-in-text.ts';
import type { Contradiction } from './results-in-prose.ts';

const TARGET: Bilingual = { zh: '指标值', en: 'target' };
const SHORTEST_NAME = 3;
/** So many more characters than the name of its indicator a clause has at most. */
const MOST_MORE = 10;
/** So many clauses of a paragraph must say what the form says, before the one that does not is told. */
const FEWEST_ALIKE = 2;
const ELSEWHERE = /上年|去年|同期|累计|其中|较|比20|同比|第[一二三四]季度|[上下]半年/;

/**
 * A number told in other words than those of its indicator: 「检验特种设备592台」 beside 特种设备检验台数. What ties them is that the clause has every
 * character of one row's name, and no other row's, and its unit, and that what else the cell or the paragraph lists agrees with the
 * form: all but the one.
 */
export function inOtherWords(report: Report): readonly Contradiction[] {
  const forms = report.forms.flatMap((form) => {
    const rows = rowsOf(form);
    return rows.length > 0 ? [{ form, rows }] : [];
  });
  if (forms.length === 0) return [];
  const inCells = forms.flatMap(({ form, rows }) => [
    ...oddOf(clausesOf(form.expected), rows, 'target', 1),
    ...oddOf(clausesOf(form.achieved), rows, 'result', 1),
  ]);
  const all = distinct(forms.flatMap(({ rows }) => rows));
  const inText = gather(toldText(report.document), (line) => {
    if (!tellsSeveral(line.text) || ELSEWHERE.test(line.text)) return [];
    const clauses = clausesIn(line.words, line.text, { block: line.block, ...line.cell });
    if (clauses.length <= FEWEST_ALIKE) return [];
    const results = oddOf(clauses, all, 'result', FEWEST_ALIKE);
    return results.length > 0 ? results : oddOf(clauses, all, 'target', FEWEST_ALIKE);
  });
  return [...inCells, ...inText];
}

const DIGIT = /\d/;

/** Whether more numbers stand in a text than must agree with the form, each behind words that may be its name. */
function tellsSeveral(text: string): boolean {
  let many = 0;
  for (let i = SHORTEST_NAME; i < text.length && many <= FEWEST_ALIKE; i += 1)
    if (isDigit(text.charCodeAt(i)) && !isDigit(text.charCodeAt(i - 1))) many += 1;
  return many > FEWEST_ALIKE;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

interface Row {
  readonly name: string;
  readonly letters: readonly string[];
  readonly unit: string;
  readonly target?: Stated<{ readonly value?: Figure }>;
  readonly result?: Stated<{ readonly value?: Figure }>;
}

const rowsOf = (form: SelfEvaluationForm): readonly Row[] => gather(form.indicators, rowOf);

function rowOf(row: Indicator): readonly Row[] {
  const [target, result] = [statedOf(row.target), statedOf(row.result)];
  const unit = (result?.value.value ?? target?.value.value)?.unit ?? '';
  const name = namesInText(row.name.verbatim)[0];
  if (unit === '' || isMoneyUnit(unit) || /满意/.test(name) || name.length < SHORTEST_NAME)
    return [];
  const letters = [...new Set(name)];
  return [{ name, letters, unit, ...(target && { target }), ...(result && { result }) }];
}

/** One row stands for those of several forms that say the same. */
const distinct = (rows: readonly Row[]): readonly Row[] => {
  const found = new Map<string, Row>();
  for (const row of rows)
    found.set([row.name, row.target?.verbatim, row.result?.verbatim].join(' '), row);
  return [...found.values()];
};

interface Clause {
  readonly words: string;
  readonly digits: string;
  readonly unit: string;
  readonly said: Quote;
}

const CLAUSE =
  /([\u4e00-\u9fff]{3,24}?)(?:≥|＞)?(\d[\d,]{0,9}(?:\.\d{1,4})?)([\u4e00-\u9fff]{1,3}?|[%‰㎡])(?=[，。；、,;（(\s]|以上|$)/g;

const clausesOf = (goals: Entry<string> | undefined): readonly Clause[] =>
  goals && DIGIT.test(goals.verbatim)
    ? clausesIn(goals.verbatim, foldWidth(goals.verbatim), goals.at)
    : [];

const clausesIn = (words: string, folded: string, at: Place): readonly Clause[] =>
  matchesOf(folded, CLAUSE).map((match): Clause => {
    const to = match.index + match[0].length;
    const start = at.from ?? 0;
    return {
      words: match[1] ?? '',
      digits: match[2] ?? '',
      unit: match[3] ?? '',
      said: {
        verbatim: words.slice(match.index, to),
        at: stretchOf(at, start + match.index, start + to),
      },
    };
  });

/** Units of two words are read by their first: 790台件 in a form is 790台. People and visits are counted apart. */
const countsAs = (said: string, unit: string): boolean =>
  said === unit || (unit !== '人' && said.startsWith(unit));

/** The one row that a clause has all characters of. */
function rowFor(clause: Clause, rows: readonly Row[]): Row | undefined {
  const [row, other] = rows.filter(
    ({ letters, name, unit }) =>
      countsAs(clause.unit, unit) &&
      clause.words.length <= name.length + MOST_MORE &&
      letters.every((letter) => clause.words.includes(letter)),
  );
  return other ? undefined : row;
}

/** The one clause that tells another number than a column of the form, which all the others bear out. */
function oddOf(
  clauses: readonly Clause[],
  rows: readonly Row[],
  column: 'target' | 'result',
  fewest: number,
): readonly Contradiction[] {
  if (clauses.length === 0) return [];
  const told = clauses.flatMap((clause) => {
    const row = rowFor(clause, rows);
    return row ? [{ row, clause, value: figure(clause.digits, row.unit) }] : [];
  });
  if (new Set(told.map(({ row }) => row)).size < told.length) return [];
  const odd = told.filter(({ row, value }) => !isSame(row[column], value));
  const [only, more] = odd;
  if (!only || more || told.length - 1 < Math.min(fewest, Math.max(1, clauses.length - 1)))
    return [];
  const { row, clause, value } = only;
  const printed = row[column];
  if (!printed?.value.value || !likeASlip(value, printed.value.value)) return [];
  if (isSame(row[column === 'target' ? 'result' : 'target'], value)) return [];
  return [
    {
      name: row.name,
      said: clause.said,
      result: quote(printed),
      ...(column === 'target' && { matter: TARGET }),
    },
  ];
}

const isSame = (printed: Row['target'], value: Figure): boolean =>
  printed?.value.value !== undefined && compareFigures(printed.value.value, value) === 0;

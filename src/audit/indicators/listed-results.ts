import { stretchOf } from '../../document/document.ts';
import type { Quote } from '../../document/finding.ts';
import { statedOf } from '../../document/stated.ts';
import type { Indicator } from '../../report/indicators.ts';
import type { Report } from '../../report/report.ts';
import { type Figure, numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { isMoneyUnit } from '../../values/money.ts';
import { grouped } from '../figures/statements.ts';
import { runningText, type Sentence, sentencesOf } from '../wording/running-text.ts';
import { quote } from '../wording/sentence.ts';
import { namesInText } from './names-in-text.ts';
import type { Contradiction } from './results-in-prose.ts';

const SHORTEST_NAME = 4;
/** So many of a list must agree with the form, before the one that does not is told. */
const FEWEST_ALIKE = 2;
const OTHER_TIME = /上年|去年|同期|下一?年|明年|半年|季度|累计/;

/**
 * A sentence that lists indicators each with one number, all but one of which are the results of the form: it tells results,
 * whatever words stand around them, and the one that is another number contradicts its row.
 */
export function listedResults(report: Report): readonly Contradiction[] {
  const rows = countable(report);
  if (rows.length <= FEWEST_ALIKE) return [];
  const found: Contradiction[] = [];
  for (const line of runningText(report.document)) {
    const near = rows.filter(({ name }) => line.text.includes(name));
    if (near.length <= FEWEST_ALIKE) continue;
    for (const sentence of sentencesOf(line))
      found.push(...oddOf(sentence, near, report.fiscalYear));
  }
  return found;
}

interface Row {
  readonly name: string;
  readonly row: Indicator;
  readonly result: Figure;
  readonly target?: Figure;
}

const nameOf = ({ name }: Row): string => name;

/** The rows of things counted whose name no other row has. */
function countable(report: Report): readonly Row[] {
  const rows = report.forms.flatMap((form) =>
    gather(form.indicators, (row): readonly Row[] => {
      const [result, target] = [row.result?.value?.value, row.target?.value?.value];
      const name = namesInText(row.name.verbatim)[0];
      if (!result || result.unit === '' || isMoneyUnit(result.unit) || name.length < SHORTEST_NAME)
        return [];
      return [{ name, row, result, ...(target && { target }) }];
    }),
  );
  return gather([...grouped(rows, nameOf).values()], (same) => (same.length === 1 ? same : []));
}

interface Told extends Row {
  readonly said: Quote;
  readonly value: number;
}

function oddOf(
  sentence: Sentence,
  rows: readonly Row[],
  year: number | undefined,
): readonly Contradiction[] {
  const { text } = sentence;
  const years = matchesOf(text, /20\d\d(?=年)/g).map((match) => Number(match[0]));
  if (OTHER_TIME.test(text) || years.some((each) => each !== year)) return [];
  const told = rows.flatMap((row) => toldIn(sentence, row) ?? []);
  const odd = told.filter(({ value, result }) => value !== numberOf(result));
  const [only] = odd;
  const alike = told.filter((each) => !odd.includes(each));
  if (!only || odd.length > 1 || alike.length < FEWEST_ALIKE) return [];
  // Where results and targets are the same numbers, the sentence may tell either.
  const results = alike.some(({ value, target }) => target && value !== numberOf(target));
  if (!results && only.target && only.value === numberOf(only.target)) return [];
  const result = statedOf(only.row.result);
  return result ? [{ name: only.name, said: only.said, result: quote(result) }] : [];
}

/** The one number of the row's unit right behind its name: 「整理档案 950 卷」. */
function toldIn(sentence: Sentence, row: Row): Told | undefined {
  const at = sentence.text.indexOf(row.name);
  if (at < 0 || sentence.text.indexOf(row.name, at + 1) >= 0) return undefined;
  const behind = sentence.text.slice(at + row.name.length, at + row.name.length + 24);
  const match = /^(?:共|了|达到?|完成)?\s?(\d[\d,]{0,9}(?:\.\d{1,4})?)\s?/.exec(behind);
  if (!match || !behind.startsWith(row.result.unit, match[0].length)) return undefined;
  if (row.result.unit === '人' && behind.startsWith('人次', match[0].length)) return undefined;
  const to = at + row.name.length + match[0].length + row.result.unit.length;
  const start = sentence.quote.at.from ?? 0;
  const said = {
    verbatim: sentence.text.slice(at, to),
    at: stretchOf(sentence.quote.at, start + at, start + to),
  };
  return { ...row, said, value: Number((match[1] ?? '').replace(/,/g, '')) };
}

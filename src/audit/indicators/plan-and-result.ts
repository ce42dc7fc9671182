import type { Bilingual, Quote } from '../../document/finding.ts';
import { statedOf } from '../../document/stated.ts';
import type { Indicator } from '../../report/indicators.ts';
import type { Report } from '../../report/report.ts';
import { foldWidth, squeeze } from '../../values/chinese.ts';
import { type Figure, numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { isMoneyUnit } from '../../values/money.ts';
import { withMore } from '../../values/with-more.ts';
import { type Line, toldText, wordsIn } from '../wording/running-text.ts';
import { quote } from '../wording/sentence.ts';
import { namesInText } from './names-in-text.ts';
import type { Contradiction } from './results-in-prose.ts';

/** Sentences that tell the plan and the result of one indicator, held against the row of that indicator. */
export function planContradictions(report: Report): readonly Contradiction[] {
  const rows = rowsByName(report);
  if (rows.size === 0) return [];
  // A row without a result parts a sentence too.
  const names = [...new Set([...rows.keys(), ...namesOfRows(report)])];
  return gather(toldText(report.document), (line) => {
    if (!PLANNED.test(line.text)) return [];
    const inLine = names.filter((name) => line.text.includes(name));
    return inLine.flatMap((name) => {
      if (!rows.has(name)) return [];
      const told = toldIn(line, name, inLine, rows.get(name)?.[0], report.fiscalYear);
      return told ? (against(name, told, rows.get(name) ?? []) ?? []) : [];
    });
  });
}

/** Shorter names are too general to be found again in a text. */
const SHORTEST_NAME = 4;

function rowsByName(report: Report): ReadonlyMap<string, readonly Indicator[]> {
  const found = new Map<string, Indicator[]>();
  for (const form of report.forms)
    for (const row of form.indicators) {
      const [target, result] = [row.target?.value?.value, row.result?.value?.value];
      if (!target || !result) continue;
      if (target.unit === '' || target.unit !== result.unit) continue;
      // What things cost is told in many amounts; what they bring is a measure like others.
      if (isMoneyUnit(target.unit) && COST.test(row.name.verbatim)) continue;
      for (const name of new Set([squeeze(row.name.verbatim), ...namesInText(row.name.verbatim)]))
        if (name.length >= SHORTEST_NAME) found.set(name, [...(found.get(name) ?? []), row]);
    }
  return found;
}

const namesOfRows = (report: Report): readonly string[] =>
  report.forms
    .flatMap((form) => form.indicators.map((row) => namesInText(row.name.verbatim)[0]))
    .filter((name) => name.length >= SHORTEST_NAME);

const COST = /成本|支出|预算|资金|经费|投资|标准/;

interface Said extends Quote {
  readonly value: number;
}

interface Told {
  readonly plan: Said;
  readonly done: Said;
}

const PLANNED = /计划|目标|任务|预期|指标值|设定/;
const DONE = /实际|完成|达到|实现|为/;
// Words under which the two numbers are no plan and result of the whole year.
const ELSEWHERE =
  /去年|上年|同期|同比|其中|分别|累计|半年|季度|(?<!不)超(?:[过出额]|[^，。；\d]{0,4}(?:计划|目标|任务))|多[出完\d]|(?<!不)(?:少于|低于|高于)|[少差缺欠]\d|提高|增[加长]|相差|比20|较|(?<![节合签履])约|[\d十百千万]余|(?<![附最临就])近/;
const OTHER_TIME = /去年|上年|同期|累计|半年|季度/;
const SENTENCE = /[^。！？；\n]+/g;

/** What the one sentence that names an indicator tells of its plan and its result: two numbers of its unit, no more. */
function toldIn(
  line: Line,
  name: string,
  names: readonly string[],
  row: Indicator | undefined,
  year: number | undefined,
): Told | undefined {
  const unit = row?.result?.value?.value?.unit.replace(/^万/, '') ?? '';
  const sentences = matchesOf(line.text, SENTENCE).filter((each) => each[0].includes(name));
  const [sentence] = sentences;
  if (!sentence || sentences.length > 1) return undefined;
  const own = ownPart(sentence[0], name, names);
  if (!own || ELSEWHERE.test(own.text.replace(name, ''))) return undefined;
  // A word on another time may stand at the beginning of the sentence and hold for all of it.
  const years = matchesOf(sentence[0], /20\d\d(?=年)/g).map((match) => Number(match[0]));
  if (years.some((each) => each !== year) || OTHER_TIME.test(sentence[0])) return undefined;
  return parted(line, own.text, sentence.index + own.from, name, unit);
}

/** The part of a sentence on one of several indicators: from the mark in front of its name to that of the next one. */
function ownPart(
  sentence: string,
  name: string,
  names: readonly string[],
): { readonly text: string; readonly from: number } | undefined {
  const at = sentence.indexOf(name);
  if (sentence.indexOf(name, at + 1) >= 0) return undefined;
  const others = names.filter((each) => !name.includes(each) && sentence.includes(each));
  if (others.length === 0) return { text: sentence, from: 0 };
  const starts = others
    .filter((each) => !each.includes(name))
    .map((each) => startOf(sentence, sentence.indexOf(each)));
  const from = startOf(sentence, at);
  if (starts.includes(from)) return undefined;
  const end = Math.min(sentence.length, ...starts.filter((each) => each > from));
  return { text: sentence.slice(from, end), from };
}

const startOf = (sentence: string, at: number): number =>
  Math.max(...['，', '、', '；', '：', ','].map((mark) => sentence.lastIndexOf(mark, at) + 1));

const NUMBER = /(\d[\d,]{0,12}(?:\.\d{1,6})?)\s*(万)?/g;

function parted(
  line: Line,
  sentence: string,
  start: number,
  name: string,
  unit: string,
): Told | undefined {
  const text = foldWidth(sentence);
  const numbers = matchesOf(text, NUMBER).filter(
    (match) =>
      unitAt(text, match.index + match[0].length, unit) &&
      !within(match.index, text.indexOf(name), name.length),
  );
  const [first, second, more] = numbers;
  if (!first || !second || more) return undefined;
  const gaps = [
    text.slice(0, first.index),
    text.slice(first.index + first[0].length, second.index),
  ].map((gap) => gap.replace(name, ''));
  const [before = '', between = ''] = gaps;
  const said = (match: RegExpExecArray): Said =>
    withMore(
      wordsIn(line, start + match.index, start + match.index + match[0].length + unit.length),
      { value: Number((match[1] ?? '').replace(/,/g, '')) * (match[2] ? 10_000 : 1) },
    );
  if (isPlan(before) && !isPlan(between) && DONE.test(between))
    return { plan: said(first), done: said(second) };
  return isPlan(between) && !isPlan(before) ? { plan: said(second), done: said(first) } : undefined;
}

const isPlan = (gap: string): boolean => PLANNED.test(gap);
const within = (at: number, from: number, length: number): boolean =>
  at >= from && at < from + length;
const unitAt = (text: string, at: number, unit: string): boolean =>
  text.startsWith(unit, at) && !(unit === '人' && text.startsWith('人次', at));

const MATTER: Readonly<Record<'target' | 'result', Bilingual>> = {
  target: { zh: '指标值', en: 'target' },
  result: { zh: '完成值', en: 'result' },
};

/** One of the two numbers is that of a row, the other is not: then the sentence is about this indicator and contradicts it. */
function against(name: string, told: Told, rows: readonly Indicator[]): Contradiction | undefined {
  const read = rows.flatMap((row) => {
    const [target, result] = [statedOf(row.target), statedOf(row.result)];
    const [planned, reached] = [target?.value.value, result?.value.value];
    if (!target || !result || !planned || !reached) return [];
    return [
      {
        target,
        result,
        plan: agrees(told.plan.value, planned),
        done: agrees(told.done.value, reached),
      },
    ];
  });
  if (read.some(({ plan, done }) => plan && done)) return undefined;
  const half = read.find(({ plan, done }) => plan || done);
  if (!half) return undefined;
  return half.plan
    ? { name, said: told.done, result: quote(half.result), matter: MATTER.result }
    : { name, said: told.plan, result: quote(half.target), matter: MATTER.target };
}

const EXACT = 10_000;

/** Whether a number of the text is the figure, as far as the fewer of their digits go. */
function agrees(said: number, figure: Figure): boolean {
  const value = numberOf(figure) * (figure.unit.startsWith('万') ? 10_000 : 1);
  // Whole numbers of things are counted, not rounded, where they are small or told to the last one.
  const isWhole = Number.isInteger(value) && Number.isInteger(said);
  if (isWhole && (value < EXACT || (said % 10 !== 0 && value % 10 !== 0))) return said === value;
  return Math.abs(said - value) <= Math.abs(value) * 0.005;
}

import { stretchOf } from '../../document/document.ts';
import type { Bilingual, Quote } from '../../document/finding.ts';
import { statedOf } from '../../document/stated.ts';
import type { SelfEvaluationForm } from '../../report/forms.ts';
import type { Indicator } from '../../report/indicators.ts';
import type { Report } from '../../report/report.ts';
import { foldWidth } from '../../values/chinese.ts';
import { figure, numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { isMistyped } from '../../values/mistyped.ts';
import { isMoneyUnit } from '../../values/money.ts';
import { type Line, type Sentence, sentencesOf, toldText } from '../wording/running-text.ts';
import { quote } from '../wording/sentence.ts';
import { isOfAnother, namesInText, ownNamesInText, SHORTEST_NAME } from './names-in-text.ts';
import { isUnderResults, ownersOf } from './project-paragraphs.ts';
import { agrees } from './told-number.ts';

/** A result of a form beside another number that the running text gives for the same indicator. */
export interface Contradiction {
  readonly name: string;
  readonly said: Quote;
  readonly result: Quote;
  /** What the two are, when not the result. */
  readonly matter?: Bilingual;
  /** Both stand in forms. */
  readonly inForms?: true;
}

const ELSEWHERE =
  /计划|目标|预期|力争|拟|上年|去年|同期|其中|分别|(?<![节合签履])约|(?<![附最临就])近|[\d十百千万]余|左右|累计|比20|较20|[少多差缺欠]\d/;

/**
 * Results that the text contradicts: it has the indicator's very name, directly followed by one number of the same unit
 * that is neither the result nor the target. A text that gives several numbers lists parts and contradicts nothing.
 */
export function contradictions(report: Report): readonly Contradiction[] {
  const lines = toldText(report.document);
  const text = lines.map((line) => line.text).join('\n');
  const known = new Map<string, readonly Said[]>();
  // A name is looked up once, however many forms have it.
  const lookUp = (name: string, unit: string): readonly Said[] => {
    const key = `${name} ${unit}`;
    const made = known.get(key);
    if (made) return made;
    const said = text.includes(name)
      ? gather(lines, (line) => saidIn(line, name, unit, report.fiscalYear))
      : [];
    known.set(key, said);
    return said;
  };
  const saidOf = (names: readonly string[], unit: string): readonly Said[] =>
    names.flatMap((name) => lookUp(name, unit));
  const rows = report.forms.flatMap((form) => form.indicators);
  const owners = ownersOf(report.forms, lines);
  // Of several projects the paragraph that opens with one of them speaks of the rows of its form alone.
  const saidTo =
    (form: SelfEvaluationForm): Lookup =>
    (names, unit) =>
      saidOf(names, unit).filter(({ quote: { at } }) => (owners.get(at.block) ?? form) === form);
  // A paragraph that has another row's result, which is not its target, tells what was reached, not what was planned.
  let blocks: ReadonlySet<number> | undefined;
  const told = (block: number): boolean => {
    blocks ??= new Set(rows.flatMap((row) => blocksOfResult(row, saidOf)));
    return blocks.has(block) || isUnderResults(report, block);
  };
  const found = report.forms.flatMap((form) =>
    gather(
      form.indicators,
      (row) => contradicted(row, saidTo(form), ({ quote: { at } }) => told(at.block)) ?? [],
    ),
  );
  // A text that agrees with the row of one form is not at odds with the row of the same name in another.
  const borne = new Set<string>();
  const twice: Contradiction[] = [];
  for (const row of rows) {
    const name = borneOut(row, saidOf);
    if (name) borne.add(name);
    const odd = toldTwice(row, saidOf);
    if (odd) twice.push(odd);
  }
  return [
    ...found.filter(({ name, said }) => owners.has(said.at.block) || !borne.has(name)),
    ...twice,
  ];
}

/** A text that tells one result twice, once as the form does and once with a digit mistyped. */
function toldTwice(row: Indicator, saidOf: Lookup): Contradiction | undefined {
  const names = namesInText(row.name.verbatim);
  const result = statedOf(row.result);
  const [value, target] = [result?.value.value, row.target?.value?.value];
  if (!result || !value || value.unit === '' || isMoneyUnit(value.unit)) return undefined;
  if (names[0].length < SHORTEST_NAME) return undefined;
  const said = saidOf(names.slice(0, 1), value.unit);
  const odd = said.filter((each) => !agrees(each.value, value));
  const [only] = odd;
  if (said.length !== 2 || odd.length !== 1 || !only) return undefined;
  if (target && agrees(only.value, target)) return undefined;
  const meant = numberOf(value) * (value.unit.startsWith('万') ? 10_000 : 1);
  // Numbers of few digits differ by one stroke by chance.
  if (meant < LEAST_MISTYPED || !isMistyped(figure(`${only.value}`), meant)) return undefined;
  return { name: names[0], said: only.quote, result: quote(result) };
}

const LEAST_MISTYPED = 1000;

/** What the text says of an indicator by any of its names, in one unit. */
type Lookup = (names: readonly string[], unit: string) => readonly Said[];

function contradicted(
  row: Indicator,
  saidOf: Lookup,
  tellsResults: (said: Said) => boolean,
): Contradiction | undefined {
  const names = ownNamesInText(row.name.verbatim);
  const [name] = names;
  if (name.length < SHORTEST_NAME && name !== '满意度') return undefined;
  const result = statedOf(row.result);
  const value = result?.value.value;
  if (!result || !value || value.unit === '' || isMoneyUnit(value.unit)) return undefined;
  // The form's own goal may tell its result once more.
  const said = saidOf(names, value.unit).filter(
    ({ quote: { at }, value: told }) => at.row === undefined || !agrees(told, value),
  );
  const [only] = said;
  if (said.length !== 1 || !only || agrees(only.value, value)) return undefined;
  const target = row.target?.value?.value;
  if (target && agrees(only.value, target) && !only.done && !tellsResults(only)) return undefined;
  return { name, said: only.quote, result: quote(result) };
}

/** The paragraphs that have the result of a row where its target is another number. */
function blocksOfResult(row: Indicator, saidOf: Lookup): readonly number[] {
  const [value, target] = [row.result?.value?.value, row.target?.value?.value];
  const names = namesInText(row.name.verbatim);
  if (!value || !target || value.unit === '' || names[0].length < SHORTEST_NAME) return [];
  return saidOf(names, value.unit)
    .filter((said) => agrees(said.value, value) && !agrees(said.value, target))
    .map((said) => said.quote.at.block);
}

/** The name of a row whose result the text gives as the form does. */
function borneOut(row: Indicator, saidOf: Lookup): string | undefined {
  const names = namesInText(row.name.verbatim);
  const value = row.result?.value?.value;
  if (!value || value.unit === '' || names[0].length < 2) return undefined;
  return saidOf(names, value.unit).some((said) => agrees(said.value, value)) ? names[0] : undefined;
}

/** Words with the units that forms have, as long as they were. */
const inUnits = (text: string): string =>
  foldWidth(text).replace(/千米/g, '公里').replace(/千克/g, '公斤');

/** The unit as running text writes it. */
const inText = (unit: string): string => (unit === '㎡' ? '平方米' : unit.replace(/^万/, ''));

interface Said {
  readonly value: number;
  readonly quote: Quote;
  /** Its words say that it was done: 「全年完成重点工作15项」 tells no target. */
  readonly done: boolean;
}

function saidIn(line: Line, name: string, unit: string, year: number | undefined): readonly Said[] {
  if (!line.text.includes(name)) return [];
  return sentencesOf(line).flatMap((sentence) => {
    const years = matchesOf(sentence.text.replace(COMPARED, ''), /20\d\d(?=年)/g).map((match) =>
      Number(match[0]),
    );
    if (years.some((each) => each !== year)) return [];
    const told = besidePlan(sentence, name, unit);
    if (told.length > 0) return told;
    if (isUnder(line, name)) return underLabel(sentence, name, unit);
    // How far a result is from its target is said of the result.
    const plain = sentence.text
      .replace(OFF, '')
      .replace(/(?:完成|实现)的?(?:绩效|年度)?目标[：:]/, '')
      .replace(COMPARED, '');
    // What is told of parts behind another figure says nothing of the one in front.
    const parts = plain.indexOf('其中', plain.indexOf(name));
    const own = inStretch(parts < 0 ? plain : plain.slice(0, parts), name);
    return ELSEWHERE.test(own) ? [] : inSentence(sentence, name, unit);
  });
}

/** Between semicolons of its own the name is told of nothing that is compared behind them. */
const inStretch = (text: string, name: string): string =>
  text.split(/[；;]/).find((each) => each.includes(name)) ?? text;

const OFF =
  /(?:[高低多少]于|超[过出]|未达到?|达到|[较比])(?:年初|年度|预期|原)?(?:目标|指标|计划)(?:值|任务)?[^，。；]{0,12}/g;

/** 「体检30100人，较上年28396人增加1704人」: what stands behind the number compares it. */
const COMPARED =
  /[，,](?:同比|[比较与](?:上年|去年|20\d\d年))[^，。；]*?(?:增|减|下降|上升|提高|降低|持平)[^。；]*[。；]?$/;

/** Whether a line opens with the name alone, as a heading of its own: 「3.公用经费控制率。公用经费预算…」. */
const isUnder = ({ text, marker }: Line, name: string): boolean =>
  marker !== undefined &&
  /^[。：:]/.test(text.slice(marker.end + name.length)) &&
  text.startsWith(name, marker.end);

/**
 * Below its name a rate may be called by its last word, and a number by what was done alone: 「3.公用经费控制率。…，控制率97.43%」,
 * 「（二）新增规上企业。2024年完成40家」.
 */
function underLabel(sentence: Sentence, name: string, unit: string): readonly Said[] {
  const kind = /[\u4e00-\u9fff]{2}率$/.exec(name)?.[0];
  if (unit === '%' ? kind === undefined : unit === '') return [];
  const words = unit === '%' ? `${kind}(?:为|是|达到?)?` : '(?:实际)?完成了?(?:为)?';
  const { at, verbatim } = sentence.quote;
  const told = matchesOf(
    foldWidth(verbatim),
    new RegExp(`${words}(\\d{1,6}(?:\\.\\d{1,4})?)${inText(unit)}(?!次)`, 'g'),
  );
  const [match] = told;
  if (!match || told.length > 1) return [];
  const from = (at.from ?? 0) + match.index;
  return [
    {
      value: Number(match[1]),
      done: true,
      quote: {
        verbatim: verbatim.slice(match.index, match.index + match[0].length),
        at: stretchOf(at, from, from + match[0].length),
      },
    },
  ];
}

const DONE =
  /实际(?:完成|达到|实现)(?:值|数|情况)?(?:为|了|：|:)?(\d[\d,]{0,12}(?:\.\d{1,6})?)\s*(万)?([\u4e00-\u9fff㎡%‰]{1,5})/;

/** 「…计划80座，实际完成89座」: of the two numbers behind a name the second one is its result. */
function besidePlan(sentence: Sentence, name: string, unit: string): readonly Said[] {
  const at = sentence.text.indexOf(name);
  if (at < 0 || sentence.text.indexOf(name, at + 1) >= 0) return [];
  const end = at + name.length;
  const behind = inUnits(sentence.text.slice(end, end + 60));
  const match = DONE.exec(behind);
  const bare = inText(unit);
  if (!match?.[1] || !match[3]?.startsWith(bare) || !PLAN.test(behind.slice(0, match.index)))
    return [];
  const from = end + match.index;
  const to = from + match[0].length - match[3].length + bare.length;
  const start = sentence.quote.at.from ?? 0;
  return [
    {
      value: Number(match[1].replace(/,/g, '')) * (match[2] ? 10_000 : 1),
      done: true,
      quote: {
        verbatim: sentence.text.slice(from, to),
        at: stretchOf(sentence.quote.at, start + from, start + to),
      },
    },
  ];
}

/** One plan and nothing else stands between the name and its result. */
const PLAN =
  /^[\u4e00-\u9fff]{0,6}(?:计划|目标|年初|预期|指标)[\u4e00-\u9fff]{0,8}[：:]?[≥≤=><＝]?\s*[\d,.]+[\u4e00-\u9fff㎡%‰]{0,6}[，,]$/;

const AFTER =
  /^[\u4e00-\u9fff]{0,5}?(\d[\d,]{0,12}(?:\.\d{1,6})?)\s*(万)?([\u4e00-\u9fff㎡%‰]{1,5})/;

/** 「日处理能力由2600吨提高到3800吨」: the result is where it has come to, not where it came from. */
const LEAVES = /^[\u4e00-\u9fff]{0,5}?[由从自](?:上年|去年|原来|改造前|20\d\d年)?[的为]?\d/;
const FROM = new RegExp(
  `${LEAVES.source}[\\d,.]{0,12}万?[\\u4e00-\\u9fff㎡%‰]{1,12}[到至为](\\d[\\d,]{0,12}(?:\\.\\d{1,6})?)\\s*(万)?([\\u4e00-\\u9fff㎡%‰]{1,5})`,
);

function inSentence(sentence: Sentence, name: string, unit: string): readonly Said[] {
  const found: Said[] = [];
  const bare = inText(unit);
  for (let at = sentence.text.indexOf(name); at >= 0; at = sentence.text.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (bare === '%' && isOfAnother(sentence.text.slice(0, at))) continue;
    const behind = inUnits(sentence.text.slice(end, end + 60));
    const match =
      FROM.exec(behind) ?? (LEAVES.test(behind) ? null : AFTER.exec(behind.slice(0, 30)));
    if (!match?.[1] || !match[3]?.startsWith(bare)) continue;
    // 人 of a result is not the 人次 of the text.
    if (bare === '人' && match[3].startsWith('人次')) continue;
    const length = match[0].length - match[3].length + bare.length;
    const start = sentence.quote.at.from ?? 0;
    const value = Number(match[1].replace(/,/g, '')) * (match[2] ? 10_000 : 1);
    found.push({
      value,
      done: /^完成/.test(name) || /完成了?$/.test(sentence.text.slice(0, at)),
      quote: {
        verbatim: sentence.text.slice(at, end + length),
        at: stretchOf(sentence.quote.at, start + at, start + end + length),
      },
    });
  }
  return found;
}

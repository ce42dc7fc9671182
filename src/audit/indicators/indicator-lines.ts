import type { Bilingual, Quote } from '../../document/finding.ts';
import { statedOf } from '../../document/stated.ts';
import type { Indicator } from '../../report/indicators.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { type Figure, numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { withMore } from '../../values/with-more.ts';
import { type Line, runningText, wordsIn } from '../wording/running-text.ts';
import { quote } from '../wording/sentence.ts';
import { namesInText } from './names-in-text.ts';
import type { Contradiction } from './results-in-prose.ts';

/** Of what a line on one indicator gives a figure. */
type Matter = 'target' | 'result' | 'weight' | 'score';

/** A figure of a line with the words around it. */
interface Said extends Quote {
  readonly value: number;
}

/** What one line says of one indicator. */
interface IndicatorLine {
  readonly line: Line;
  readonly said: Readonly<Partial<Record<Matter | 'rate', Said>>>;
}

const FIGURE =
  '[为是：:]{0,2}[≥≤=＝><﹥﹤大小于不少低高]{0,3}\\s*(\\d[\\d,]{0,12}(?:\\.\\d{1,6})?)';
const UNIT = '\\s*(?:万)?([\\u4e00-\\u9fff㎡%％‰]{0,4})';
const WORDS: Readonly<Record<Matter | 'rate', RegExp>> = {
  target: new RegExp(
    `(?:年度|年初|全年|预期|设定|绩效|计划)*(?:目标值?|指标值|设定值?|计划数?)${FIGURE}${UNIT}`,
  ),
  result: new RegExp(
    `(?:(?:全年|年末|实际)+(?:完成|实现|达到|值)|完成|实际)(?:值|数|情况)?${FIGURE}${UNIT}`,
  ),
  weight: new RegExp(`(?:指标)?(?:分值|权重|满分)${FIGURE}\\s*分`),
  score: new RegExp(`(?:自评)?得(?:分)?${FIGURE}\\s*分`),
  rate: new RegExp(`完成率${FIGURE}\\s*[%％]`),
};

/** Contradictions between lines that take indicators one by one and the rows of the forms; and within such lines. */
export function lineContradictions(report: Report): readonly Contradiction[] {
  const rows = rowsByName(report);
  if (rows.size === 0) return [];
  return gather(runningText(report.document), (line) => {
    if (!/目标|完成|分值|得分/.test(line.text)) return [];
    const [name, ...others] = [...rows.keys()].filter((each) => line.text.includes(each));
    const longest = name && others.every((each) => name.includes(each)) ? name : undefined;
    const read = longest && lineOf(line, longest);
    if (!longest || !read) return [];
    return [...againstRows(longest, read, rows.get(longest) ?? []), ...withinLine(longest, read)];
  });
}

const byLength = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  b.length - a.length;

/** Rows of all forms by their names, with and without the words that only say that they count; the longest first. */
function rowsByName(report: Report): ReadonlyMap<string, readonly Indicator[]> {
  const found = new Map<string, Indicator[]>();
  for (const form of report.forms)
    for (const row of form.indicators)
      for (const name of new Set([squeeze(row.name.verbatim), ...namesInText(row.name.verbatim)])) {
        if (name.length < 4) continue;
        const same = found.get(name);
        if (same) same.push(row);
        else found.set(name, [row]);
      }
  return new Map([...found].sort(byLength));
}

/** Reads a line that names one indicator once and gives at least two figures of it, each after its own word. */
function lineOf(line: Line, name: string): IndicatorLine | undefined {
  const at = line.text.indexOf(name);
  if (line.text.indexOf(name, at + 1) >= 0) return undefined;
  const label = line.text.startsWith('。', at + name.length) ? 1 : 0;
  const from = at + name.length + label;
  const rest = line.text.slice(from);
  const end = rest.indexOf('。');
  const text = end < 0 ? rest : rest.slice(0, end);
  const said: Partial<Record<Matter | 'rate', Said>> = {};
  for (const matter of ['target', 'result', 'weight', 'score', 'rate'] as const) {
    const found = [...text.matchAll(new RegExp(WORDS[matter], 'g'))];
    const [match] = found;
    if (found.length !== 1 || !match?.[1]) continue;
    // 326万平方米 of a row are 3,260,000; amounts of money keep their unit.
    const behind = match[0].slice(match[0].indexOf(match[1]) + match[1].length);
    const many = /^\s*万(?!元)/.test(behind) ? 10_000 : 1;
    const value = Number(match[1].replace(/,/g, '')) * many;
    const start = from + match.index;
    said[matter] = withMore(wordsIn(line, start, start + match[0].length), { value });
  }
  if (said.target === undefined || said.result === undefined) return undefined;
  return { line, said };
}

const NAMES: Readonly<Record<Matter, Bilingual>> = {
  target: { zh: '目标值', en: 'target' },
  result: { zh: '完成值', en: 'result' },
  weight: { zh: '分值', en: 'weight' },
  score: { zh: '得分', en: 'score' },
};

/** The figures of a line that no row of that name bears out. */
function againstRows(
  name: string,
  { said }: IndicatorLine,
  rows: readonly Indicator[],
): readonly Contradiction[] {
  return (['target', 'result', 'weight', 'score'] as const).flatMap((matter) => {
    const given = said[matter];
    const stated = rows.flatMap((row) => statementOf(row, matter) ?? []);
    const [first] = stated;
    if (!given || !first || stated.length !== rows.length) return [];
    if (stated.some(({ value }) => isSame(given.value, value))) return [];
    return [{ name, said: given, result: first.quote, matter: NAMES[matter] }];
  });
}

function statementOf(row: Indicator, matter: Matter) {
  const value = figureOf(row, matter);
  const cell = statedOf<unknown>(row[matter]);
  return cell && value ? { value, quote: quote(cell) } : undefined;
}

function figureOf(row: Indicator, matter: Matter): Figure | undefined {
  if (matter === 'target') return row.target?.value?.value;
  if (matter === 'result') return row.result?.value?.value;
  return row[matter]?.value;
}

const isSame = (said: number, figure: Figure): boolean =>
  Math.abs(said - numberOf(figure)) <= 0.005 + Math.abs(said) * 1e-9;

/** 「目标值12个，完成值13个，完成率108.33%」 recomputes. */
function withinLine(name: string, { said }: IndicatorLine): readonly Contradiction[] {
  const { target, result, rate } = said;
  if (!target || !result || !rate || target.value === 0) return [];
  const computed = (result.value / target.value) * 100;
  const inverse = (target.value / result.value) * 100;
  if (
    [computed, inverse, Math.min(100, computed)].some((each) => Math.abs(each - rate.value) < 0.6)
  )
    return [];
  return [{ name, said: rate, result, matter: { zh: '完成率与完成值', en: 'rate and result' } }];
}

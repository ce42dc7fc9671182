import type { Line } from './lines.ts';
import { raggedTable } from './ragged.ts';
import type { Taken } from './tabs.ts';
import { isAccountHead, isColumnHead, isHeadWord, isValueWord, looksLikeTitle } from './words.ts';

/** A value with the head that it names; '' for a value that names none. */
interface Pair {
  readonly key: string;
  readonly value: string;
}

const FEWEST_KEYS = 3;
const LONGEST = 600;
/** So many rows of which no two share their heads are no table. */
const MOST_ALONE = 12;

/**
 * Reads a table whose rows are lines of heads and values: 「二级指标：数量指标；年度指标值：≥3次；得分：10」. Lines with the same heads
 * are rows of one table; a head left out has a blank value. Undefined unless two lines share known heads.
 */
export function takeKeyedRows(lines: readonly Line[], start: number): Taken | undefined {
  const first = pairsOf(lines[start]);
  if (!first) return undefined;
  const rows: (readonly string[])[] = [];
  let head: readonly string[] = [];
  let shared = 0;
  let end = start;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at];
    if (line?.shape === 'blank' && at === end && at > start) continue;
    if (at > end + 1) break;
    const pairs = pairsOf(line);
    const single = pairs ? undefined : singleOf(line, rows.length > 0);
    if (!pairs && !single) break;
    end = at + 1;
    if (single) {
      rows.push([single.key, single.value]);
      continue;
    }
    const row = pairs && rowUnder(head, pairs);
    if (row) shared += 1;
    else {
      head = (pairs ?? []).map(({ key }) => key);
      rows.push(head);
    }
    rows.push(row ?? (pairs ?? []).map(({ value }) => value));
    if (rows.length > MOST_ALONE && shared === 0) return undefined;
  }
  if (shared === 0) return undefined;
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const whole = rows.map((row) => [...row, ...new Array<string>(columns - row.length).fill('')]);
  // Where the table ends is not sure: a line among its rows may have had another form.
  return { table: { ...raggedTable(whole, 'tabs'), uncertain: true }, next: end };
}

const KEYED = /^\s*([^：:；;，。]{1,24}?)\s*[：:]\s*(.*?)\s*$/;

/** The heads and values of a line, when at least three known heads stand in it. */
function pairsOf(line: Line | undefined): readonly Pair[] | undefined {
  if (line?.shape !== 'text' || line.text.length > LONGEST || !/[：:].+[：:]/.test(line.text))
    return undefined;
  const text = line.text.replace(/[。；;]\s*$/, '');
  const parts = /[；;]/.test(text) ? text.split(/[；;]/) : text.split(/[，、\t]/);
  const pairs = parts.map((part): Pair => {
    // 其中：财政拨款 is the name of a row.
    const match = /^\s*其中/.test(part) ? undefined : KEYED.exec(part);
    return match ? { key: match[1] ?? '', value: match[2] ?? '' } : { key: '', value: part.trim() };
  });
  const keys = pairs.filter(({ key }) => isHead(key)).length;
  const bare = pairs.filter(({ key }) => key === '').length;
  return keys >= FEWEST_KEYS && bare <= 2 && keys * 2 >= pairs.length ? pairs : undefined;
}

/** 「总分：98」, 「主管部门：某某局」 between the rows of a table. */
function singleOf(line: Line | undefined, inside: boolean): Pair | undefined {
  if (!inside || line?.shape !== 'text' || looksLikeTitle(line.text)) return undefined;
  const match = KEYED.exec(line.text);
  const key = match?.[1] ?? '';
  const value = match?.[2] ?? '';
  // A label of the table's own has a figure behind it, or nothing.
  const fits = isHead(key) ? !/[：:]/.test(value) : value === '' || isValueWord(value);
  return match && fits ? { key, value } : undefined;
}

const isHead = (text: string): boolean =>
  isHeadWord(text) || isColumnHead(text) || isAccountHead(text);

/** A line of sums has few of the heads. */
const TOTAL = /^(?:合计|总计|总分|总得分)$/;

/** The values in the order of the heads, blank where a head is left out; undefined where other heads stand in the line. */
function rowUnder(head: readonly string[], pairs: readonly Pair[]): readonly string[] | undefined {
  const row = new Array<string>(head.length).fill('');
  let from = 0;
  for (const { key, value } of pairs) {
    const at = head.indexOf(key, from);
    if (at < 0) return undefined;
    row[at] = value;
    from = at + 1;
  }
  const total = TOTAL.test(pairs[0]?.value ?? '');
  return total || pairs.length * 2 >= head.length ? row : undefined;
}

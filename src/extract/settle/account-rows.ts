/**
 * Rows of a table of the final accounts that came one cell a line, found by its own heads: how wide its rows are stands
 * in the last row of heads, and every row must fit them. Undefined for any other table, and where a row does not fit.
 */
export function accountRows(texts: readonly string[]): readonly (readonly string[])[] | undefined {
  // A stroke in a square that stays empty is a blank.
  const cells = texts.map((text) => text.replace(/\s+/g, '').replace(/^[/／]$/, ''));
  const other = Math.max(
    0,
    cells.findIndex((cell) => !isHead(cell)),
  );
  // The sum in the first row is no head.
  const heads = SUM.test(cells[other - 1] ?? '') ? other - 1 : other;
  const form = heads < 3 ? undefined : formOf(cells.slice(0, heads));
  if (!form) return undefined;
  const start = afterOrdinals(cells, heads);
  const rows = rowsFrom(texts, cells, start, form, cells.slice(0, heads));
  return (
    rows && [
      ...alone(texts, 0, heads, form.heads),
      form.heads.map((at) => texts[at] ?? ''),
      ...alone(texts, heads, start),
      ...rows,
    ]
  );
}

/** Cells that are of no row, each in a row of its own: no word is lost. */
const alone = (
  texts: readonly string[],
  from: number,
  to: number,
  but: readonly number[] = [],
): readonly (readonly string[])[] =>
  texts.flatMap((text, at) =>
    at >= from && at < to && !but.includes(at) && text.trim() !== '' ? [[text]] : [],
  );

/** The kinds of the columns of a table, and the places of the heads over them among its cells. */
interface Form {
  readonly kinds: readonly Kind[];
  readonly heads: readonly number[];
}

type Kind = 'code' | 'name' | 'line' | 'value';

const CODE = /(?:科目|分类)(?:编码|代码)$|^(?:编码|代码)$/;
const NAME = /^项目(?:名称|[（(]按.*[)）])?$|科目名称$|^名称$|^科目$/;
const LINE = /^行次$/;
const VALUE =
  /^(?:合计|小计|金额|总计|(?:20\d\d年(?:度)?|本年|上年|年初|全年|调整)?(?:预算|决算)数|基本支出|项目支出|(?:上缴上级|经营)支出|对附属单位补助支出|本年(?:收入|支出)(?:合计|小计)?|(?:财政拨款|上级补助|事业|经营|附属单位上缴|其他)收入|(?:一般公共预算|政府性基金预算|国有资本经营预算)(?:财政拨款)?|年[初末](?:财政拨款)?结转和结余|人员经费|公用经费)$/;
/** Heads over several columns. */
const GROUP = /^(?:收入|支出|本年(?:收入|支出)|(?:人员|公用)经费|预算数|决算数|科目|项目)$/;

export const isHead = (cell: string): boolean =>
  CODE.test(cell) || NAME.test(cell) || LINE.test(cell) || VALUE.test(cell) || GROUP.test(cell);

const kindOf = (cell: string): Kind =>
  CODE.test(cell) ? 'code' : NAME.test(cell) ? 'name' : LINE.test(cell) ? 'line' : 'value';

/** The columns by the last row of heads: it begins with a code or a name, and again for the other side. */
export function formOf(heads: readonly string[]): Form | undefined {
  const kinds = heads.map(kindOf);
  const begins = (at: number): boolean =>
    (kinds[at] === 'code' || kinds[at] === 'name') && !(at > 0 && kinds[at - 1] === 'code');
  const starts = heads.map((_, at) => at).filter(begins);
  const last = starts.at(-1) ?? -1;
  const before = starts.at(-2) ?? -1;
  const end = heads.length;
  const isSide = (from: number, to: number): boolean =>
    kinds.slice(from, to).includes('value') && to - from >= 2;
  if (last < 0) return undefined;
  if (!isSide(last, end)) return kinds[last] === 'code' ? lowered(kinds, last) : undefined;
  const two = before >= 0 && isSide(before, last) && kinds[before] === kinds[last];
  const from = two ? before : last;
  const at = Array.from({ length: end - from }, (_, i) => from + i);
  const form: Form = { kinds: at.map((i) => kinds[i] ?? 'value'), heads: at };
  return two || form.kinds.includes('code') || form.kinds.includes('line') ? form : undefined;
}

/** 「项目 合计 基本支出 科目编码 科目名称」: the heads of code and name stand one row lower than those of the amounts. */
function lowered(kinds: readonly Kind[], code: number): Form | undefined {
  const first = kinds.findLastIndex((kind, at) => at < code && kind !== 'value') + 1;
  const values = Array.from({ length: code - first }, (_, i) => first + i);
  if (code + 2 !== kinds.length || kinds[code + 1] !== 'name' || values.length < 2)
    return undefined;
  return {
    kinds: ['code', 'name', ...values.map(() => 'value' as const)],
    heads: [code, code + 1, ...values],
  };
}

/** 栏次 1 2 3: the numbers of the columns. */
function afterOrdinals(cells: readonly string[], from: number): number {
  let end = from;
  let expected = 1;
  for (let at = from; at < cells.length; at += 1) {
    const cell = cells[at] ?? '';
    if (cell === `${expected}`) {
      expected += 1;
      end = at + 1;
    } else if (cell !== '' && !/^[栏行]次$/.test(cell)) break;
  }
  return expected > 2 || /^[栏行]次$/.test(cells[from] ?? '') ? end : from;
}

export const AMOUNT = /^-?\d{1,3}(?:[,，]\d{3})*(?:\.\d+)?$|^-?\d+(?:\.\d+)?$|^[-—–/]*$/;
export const SUM = /^(?:合计|总计|(?:人员|公用)经费合计)$/;

/** Costs of personnel stand on the left, those of running on the right. */
const LEFT_SUM = /^人员经费合计$/;
const LEFT_CODE = /^30[13](?:\d\d)?$/;
const RIGHT_CODE = /^(?:302|307|309|31\d|399)(?:\d\d)?$/;

function fits(kind: Kind, cell: string): boolean {
  if (kind === 'code') return cell === '' || /^\d{3,7}$/.test(cell);
  if (kind === 'name') return cell === '' || /[\u4e00-\u9fff]/.test(cell);
  return AMOUNT.test(cell) && (kind !== 'line' || /^\d{0,3}$/.test(cell));
}

/** Rows as wide as the heads; a sum over code and name is one cell short on each side. */
function rowsFrom(
  texts: readonly string[],
  cells: readonly string[],
  start: number,
  { kinds }: Form,
  lead: readonly string[],
): readonly (readonly string[])[] | undefined {
  const rows: (readonly string[])[] = [];
  for (let at = start; at < cells.length; ) {
    const again = afterHeads(cells, at, lead);
    if (again !== undefined) {
      rows.push(...alone(texts, at, again));
      at = again;
      continue;
    }
    const row = rowAt(texts, cells, at, kinds);
    if (!row) return undefined;
    rows.push(row.row);
    at = row.next;
  }
  return rows.length >= 3 ? rows : undefined;
}

/** On the next page the heads stand again, under 续表. */
function afterHeads(
  cells: readonly string[],
  from: number,
  lead: readonly string[],
): number | undefined {
  let at = from;
  while (at < from + 3 && /^(?:[（(]?续表?[)）]?|)$/.test(cells[at] ?? '')) at += 1;
  return lead.every((head, i) => cells[at + i] === head)
    ? afterOrdinals(cells, at + lead.length)
    : undefined;
}

function rowAt(
  texts: readonly string[],
  cells: readonly string[],
  at: number,
  kinds: readonly Kind[],
): { readonly row: readonly string[]; readonly next: number } | undefined {
  const row: string[] = [];
  let next = at;
  for (let k = 0; k < kinds.length; k += 1) {
    const cell = cells[next];
    const kind = kinds[k];
    // Cells at the end of the last row may have been blank.
    if (cell === undefined) {
      if (row.length < 2) return undefined;
      row.push('');
      continue;
    }
    // What is of the left side begins a row: where the right side has fewer lines, its squares were blank.
    if (kind === 'code' && k > 0) {
      let after = next;
      while (cells[after] === '') after += 1;
      const begins = cells[after] ?? '';
      if (LEFT_SUM.test(begins) || LEFT_CODE.test(begins))
        return { row: [...row, ...kinds.slice(k).map(() => '')], next: after };
    }
    const right = kinds.lastIndexOf('code');
    if (k === 0 && right > 0 && RIGHT_CODE.test(cell)) {
      row.push(...kinds.slice(0, right).map(() => ''));
      k = right - 1;
      continue;
    }
    // A sum stands across code and name.
    if (kind === 'code' && SUM.test(cell)) {
      row.push('');
      continue;
    }
    if (!kind || !fits(kind, cell)) return undefined;
    row.push(texts[next] ?? '');
    next += 1;
  }
  return next > at ? { row, next } : undefined;
}

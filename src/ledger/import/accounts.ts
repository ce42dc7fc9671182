import { moneyIn } from '../../draft/parse-money.ts';
import { foldWidth, squeeze } from '../../values/chinese.ts';
import { FEN_PER, fen, type Money, printMoney } from '../../values/money.ts';
import type { LedgerId } from '../entry.ts';
import { unitIn } from '../sheet.ts';
import type { TableRows } from './table-rows.ts';

/** A line of an official table by code, for one type of expenditure. */
interface AccountLine {
  readonly row: number;
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * A row that is no entry: it adds up others, or states by function the basic spending that is entered by economic class.
 * `differs` where what it adds up comes to another amount.
 */
export interface SumRow {
  readonly row: number;
  readonly said: string;
  readonly differs?: { readonly states: Money; readonly sum: Money };
}

/** What an official table by code holds. */
export interface Accounts {
  readonly lines: readonly AccountLine[];
  readonly sums: readonly SumRow[];
}

/** Columns of one block of a table; the tables of basic expenditure set two or three side by side. */
interface Group {
  readonly code: readonly number[];
  readonly name: number;
  readonly project: number;
  readonly amounts: readonly AmountColumn[];
}
interface AmountColumn {
  readonly at: number;
  readonly unit: '元' | '万元';
  /** '' where the head does not say. */
  readonly type: '' | 'basic' | 'project';
}
/** A code with its name and one amount, where it stands. */
interface Coded {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly project: string;
  readonly type: AmountColumn['type'];
  readonly typed: string;
  readonly amount: Money | undefined;
  /** Half of the last digit's unit, in 分: by as much may a printed amount be off (domain rule 4.4). */
  readonly margin: number;
}

const CODE = /(?:科目|分类)编码$/;
const NAME = /(?:科目|分类)名称$|^(?:科目|项目\(按.*\)|项目)$/;

/**
 * Reads a table with 科目编码 and 科目名称: by functional class (基本支出 and 项目支出 side by side) or by economic class.
 * Codes above others are their sums and no lines. Undefined for a table without codes.
 */
export function readAccounts(table: TableRows, ledger: LedgerId): Accounts | undefined {
  const head = table.rows.slice(0, 12).findIndex((row) => groupsIn(row, '元', ledger).length > 0);
  if (head < 0) return undefined;
  const above = [...table.above, ...table.rows.slice(0, head).flat()];
  const unit = above.map(unitIn).find((each) => each !== undefined) ?? '元';
  const groups = groupsIn(table.rows[head] ?? [], unit, ledger);
  const coded: Coded[] = [];
  const sums: SumRow[] = [];
  table.rows.slice(head + 1).forEach((cells, i) => {
    const row = table.numbers[head + 1 + i] ?? 0;
    for (const group of groups) {
      const found = codedIn(cells, group, row);
      if (typeof found === 'string') sums.push({ row, said: found });
      else coded.push(...found);
    }
  });
  return sorted(coded, sums, ledger);
}

function groupsIn(row: readonly string[], unit: '元' | '万元', ledger: LedgerId): readonly Group[] {
  const heads = row.map((text) => squeeze(foldWidth(text)).replace(/\([^()]*元\)$/, ''));
  const starts = heads.flatMap((text, at) =>
    CODE.test(text) || (text === '类' && heads[at + 1] === '款' && heads[at + 2] === '项')
      ? [at]
      : [],
  );
  return starts.flatMap((start, i) => {
    const end = starts[i + 1] ?? heads.length;
    const code = heads[start] === '类' ? [start, start + 1, start + 2] : [start];
    const inside = (takes: (text: string) => boolean) =>
      heads.findIndex((text, at) => at > start && at < end && takes(text));
    const name = inside((text) => NAME.test(text));
    const amounts = amountsIn(heads, [(name < 0 ? start : name) + 1, end], ledger).map((each) => ({
      ...each,
      unit: unitIn(row[each.at] ?? '') ?? unit,
    }));
    const project = inside((text) => /^(?:预算)?项目名称$/.test(text));
    return amounts.length === 0 ? [] : [{ code, name, project, amounts }];
  });
}

/** Columns of amounts: those by type if there are any, else the one that is of the year. */
function amountsIn(
  heads: readonly string[],
  [from, to]: readonly [number, number],
  ledger: LedgerId,
): readonly Omit<AmountColumn, 'unit'>[] {
  const other = ledger === 'budget' ? /决算|执行|支出数/ : /预算|计划|上年/;
  const own = heads
    .map((text, at) => ({ text, at }))
    .filter(({ text, at }) => at >= from && at < to && !other.test(text));
  const typed = own.flatMap(({ text, at }) => {
    const type = /基本支出$/.test(text) ? 'basic' : /项目支出$/.test(text) ? 'project' : undefined;
    return type ? [{ at, type } as const] : [];
  });
  if (typed.length > 0) return typed;
  const plain = own.find(({ text }) =>
    /^(?:金额|合计|.*支出(?:合计)?|.*(?:决算|预算|执行|支出)数)$/.test(text),
  );
  return plain ? [{ at: plain.at, type: '' }] : [];
}

/** The amounts of a code, or the words of a row that is a sum. */
function codedIn(cells: readonly string[], group: Group, row: number): readonly Coded[] | string {
  const code = squeeze(foldWidth(group.code.map((at) => cells[at] ?? '').join('')));
  const name = squeeze(cells[group.name] ?? '');
  if (/(?:合计|总计|小计)[:：]?$/.test(name) || /(?:合计|总计|小计)[:：]?$/.test(code))
    return name || code;
  if (/^(?:栏次)/.test(code) || (code === '' && name === '')) return [];
  return group.amounts.flatMap(({ at, unit, type }) => {
    const typed = cells[at] ?? '';
    if (typed === '' || /^-?0*(?:\.0*)?$/.test(typed)) return [];
    const read = moneyIn(typed, unit);
    const amount = typeof read === 'object' ? undefined : read;
    const project = group.project < 0 ? '' : squeeze(cells[group.project] ?? '');
    return [{ row, code, name, project, type, typed, amount, margin: marginOf(typed, unit) }];
  });
}

function marginOf(typed: string, unit: '元' | '万元'): number {
  const decimals = /\.(\d+)$/.exec(typed.trim())?.[1]?.length ?? 0;
  return FEN_PER[unit] / 10 ** decimals / 2;
}

/** Lines are the codes that have none below them; the others must be what those below come to, but for rounding. */
function sorted(coded: readonly Coded[], sums: readonly SumRow[], ledger: LedgerId): Accounts {
  const prefixes = new Set(coded.flatMap(({ code }) => classesOf(code)));
  const isSum = ({ code, project }: Coded) => prefixes.has(code) && project === '';
  const below = new Map<string, { sum: number; margin: number }>();
  for (const each of coded) {
    if (isSum(each)) continue;
    for (const code of classesOf(each.code)) {
      const so = below.get(`${code} ${each.type}`) ?? { sum: 0, margin: 0 };
      const [sum, margin] = [so.sum + (each.amount ?? 0), so.margin + each.margin];
      below.set(`${code} ${each.type}`, { sum, margin });
    }
  }
  const isLeft = (each: Coded) =>
    ledger === 'execution' && each.type === 'basic' && !isSum(each) && /^[12]/.test(each.code);
  const left = coded
    .filter(isLeft)
    .map(({ row, code, name }) => ({ row, said: `${code} ${name}` }));
  const classes = coded.filter(isSum).map((each): SumRow => {
    const said = `${each.code} ${each.name}`.trim();
    const { sum, margin } = below.get(`${each.code} ${each.type}`) ?? { sum: 0, margin: 0 };
    const states = each.amount;
    return states === undefined || Math.abs(states - sum) <= margin + each.margin
      ? { row: each.row, said }
      : { row: each.row, said, differs: { states, sum: fen(sum) } };
  });
  const lines = coded
    .filter((each) => !isSum(each) && !isLeft(each))
    .map((each) => ({ row: each.row, texts: textsOf(each) }));
  return { lines, sums: [...sums, ...classes, ...left].sort((a, b) => a.row - b.row) };
}

/** The codes above a code: 201 and 20103 of 2010301. */
const classesOf = (code: string): readonly string[] =>
  [3, 5].filter((length) => code.length > length).map((length) => code.slice(0, length));

function textsOf({ code, name, project, type, amount, typed }: Coded): AccountLine['texts'] {
  const [codeKey, nameKey] = /^[35]/.test(code)
    ? ['economicCode', 'economicName']
    : ['functionCode', 'functionName'];
  const texts: Record<string, string> = {
    [codeKey]: code,
    [nameKey]: name,
    amount: amount === undefined ? typed : printMoney(amount, '元'),
  };
  if (type !== '') texts.type = type;
  if (project !== '') texts.project = project;
  return texts;
}

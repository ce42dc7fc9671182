import { foldWidth, squeeze } from '../../values/chinese.ts';

/** A code of 政府收支分类科目 with its name, and the years in which it holds where that is known. */
export interface Code {
  readonly code: string;
  readonly name: string;
  /** The code above it: 302 of 30211. */
  readonly parent?: string;
  readonly validFrom?: number;
  readonly validTo?: number;
}

/** Codes by code, so that one code may have held under several names. */
export type CodeTable = ReadonlyMap<string, readonly Code[]>;

/** Makes a table of names written as 「01 办公费 02 印刷费」 below each class. */
export function codeTable(
  classes: Readonly<Record<string, string>>,
  items: Readonly<Record<string, string>>,
  valid: Readonly<Record<string, Pick<Code, 'validFrom' | 'validTo'>>> = {},
): CodeTable {
  const codes: Code[] = Object.entries(classes).map(([code, name]) => ({
    code,
    name,
    ...valid[code],
  }));
  for (const [parent, list] of Object.entries(items)) {
    const words = list.split(/\s+/);
    for (let i = 0; i + 1 < words.length; i += 2) {
      const code = `${parent}${words[i]}`;
      codes.push({ code, name: words[i + 1] ?? '', parent, ...valid[code] });
    }
  }
  const table = new Map<string, readonly Code[]>();
  for (const each of codes) table.set(each.code, [...(table.get(each.code) ?? []), each]);
  return table;
}

/** What a code means in a year; undefined for one that the table does not know. */
export const codeIn = (table: CodeTable, code: string, year: number): Code | undefined =>
  table
    .get(code)
    ?.find(({ validFrom, validTo }) => (validFrom ?? 0) <= year && year <= (validTo ?? 9999));

/** Whether a name given beside a code can be that code's: books shorten names and change brackets. */
export function namesAgree(given: string, official: string): boolean {
  const [a, b] = [plain(given), plain(official)];
  if (a.startsWith('其他') && b.startsWith('其他')) return true;
  return a === '' || a.includes(b) || b.includes(a);
}

const plain = (name: string): string =>
  squeeze(foldWidth(name))
    .replace(/[()（）]/g, '')
    .replace(/(?:支出|费用|费)$/, '');

import { blockAt, type Document, type Table, tablesOf } from '../../document/document.ts';
import { lostItsGrid } from '../../document/grid.ts';
import type { Stated } from '../../document/stated.ts';
import type { Fact } from '../../report/facts.ts';
import type { AccountTable, BaseDataTable, RubricTable } from '../../report/forms.ts';
import type { Unrecognised } from '../../report/report.ts';
import { withMore } from '../../values/with-more.ts';
import { isLooseRow } from '../loose-rows.ts';
import { accountHolds } from './accounts/credible.ts';
import { accountFacts } from './accounts/facts.ts';
import { type AccountRead, goesOn, readAccount } from './accounts/read.ts';
import { readBase } from './base/base.ts';
import { believedRows } from './base/credible.ts';
import { baseFacts } from './base/facts.ts';
import { type Head, headsOf } from './heads.ts';
import { kindOf, type TableKind } from './kinds.ts';
import { profileFacts } from './profile.ts';
import { readRubrics } from './rubric.ts';
import { readSignature, signatureAbove } from './signature.ts';

/** What the tables of a document say, the self-evaluation forms apart. */
export interface TablesRead {
  readonly baseDataTables: readonly BaseDataTable[];
  readonly rubrics: readonly RubricTable[];
  readonly accounts: readonly AccountTable[];
  /** Facts with `within` counted from the first of them; the year is the report's, for tables that name none. */
  readonly facts: (year?: number) => readonly Fact[];
  /** Years that titles and column heads name. */
  readonly years: readonly (Stated<number> & { readonly where: 'tableTitle' | 'columnHead' })[];
  /** Blocks of the tables that were understood. */
  readonly used: ReadonlySet<number>;
  /** Tables left for the readers of self-evaluation forms. */
  readonly forms: readonly Table[];
  /** Tables and parts of them that lost their squares and whose own sums do not hold: they leave nothing to check. */
  readonly doubts: readonly Unrecognised[];
  /** What stands above each table. */
  readonly heads: ReadonlyMap<number, Head>;
}

interface Sorted {
  readonly table: Table;
  readonly head: Head;
  readonly kind: TableKind;
}

/** Recognises the tables by what they hold and reads base data tables, rubrics and final accounts. */
export function readTables(document: Document): TablesRead {
  const heads = headsOf(document);
  let before: TableKind | undefined;
  const sorted = tablesOf(document).map((table): Sorted => {
    const head = heads.get(table.block) ?? { lines: [] };
    before = kindOf(table, head, before);
    return { table, head, kind: before };
  });
  const bases = readBases(document, sorted);
  const rubrics = sorted.flatMap(({ table, head, kind }) =>
    kind === 'rubric'
      ? readRubrics(table, head).map((rubric) => signed(document, rubric, new Set()))
      : [],
  );
  const accounts = readAccounts(document, sorted);
  const profiles = sorted.flatMap(({ table, kind }) => (kind === 'profile' ? [table] : []));
  const used = new Set([
    ...bases.used,
    ...rubrics.map((rubric) => rubric.block),
    ...accounts.used,
    ...profiles.map((table) => table.block),
  ]);
  const forms = sorted.filter((each) => !used.has(each.table.block)).map((each) => each.table);
  return {
    baseDataTables: bases.tables,
    rubrics,
    accounts: accounts.reads.map(({ account }) => account),
    facts: (year) =>
      joinFacts([
        ...bases.tables.map((table, i) => baseFacts(table, i, year)),
        ...profiles.map((table) => profileFacts(table, year)),
        ...accounts.reads.map((account, i) => accountFacts(account, i, year)),
      ]),
    years: yearsOf(bases.tables, [...rubrics, ...accounts.reads.map(({ account }) => account)]),
    used,
    forms,
    doubts: [...bases.doubts, ...accounts.doubts],
    heads,
  };
}

/** Base data tables; tables without a title of their own that follow one are parts of it. */
function readBases(document: Document, sorted: readonly Sorted[]) {
  const used = new Set<number>();
  const groups: { tables: [Table, ...Table[]]; head: Head }[] = [];
  let open = false;
  for (const { table, head, kind } of sorted) {
    const last = groups[groups.length - 1];
    if (kind === 'baseData' && !(open && last && !head.title))
      groups.push({ tables: [table], head });
    else if (open && last && !head.title && kind === 'baseData') last.tables.push(table);
    else {
      open = false;
      continue;
    }
    open = true;
    used.add(table.block);
  }
  const parts = new Set(groups.flatMap((group) => group.tables.slice(1).map((each) => each.block)));
  const doubts: Unrecognised[] = [];
  const tables = groups.map((group) => {
    const read = signed(document, readBase(group.tables, group.head), parts);
    if (!group.tables.some(isOpen)) return read;
    const { rows, doubted } = believedRows(read);
    for (const { verbatim, at } of doubted) doubts.push({ at, what: DOUBTED, verbatim });
    return { ...read, moneyRows: rows };
  });
  return { tables, used, doubts };
}

/** Tables of the final accounts; one without a title may go on from the one before, and is read as a part of it. */
function readAccounts(document: Document, sorted: readonly Sorted[]) {
  const reads: AccountRead[] = [];
  const doubts: Unrecognised[] = [];
  const used = new Set<number>();
  let open = false;
  for (const { table, head, kind } of sorted) {
    if (kind !== 'account' && (kind !== 'unknown' || head.title)) {
      open = false;
      continue;
    }
    const before = open ? reads[reads.length - 1] : undefined;
    const more = before && goesOn(table, head, before);
    if (more) reads[reads.length - 1] = more;
    else if (kind === 'account') {
      const read = readAccount(table, head);
      if (isOpen(table) && !isBelieved(document, table, read)) {
        doubts.push(doubtOf(table, head));
        used.add(table.block);
        open = false;
        continue;
      }
      reads.push(read);
    } else continue;
    open = true;
    used.add(table.block);
  }
  return { reads, used, doubts };
}

const DOUBTED = {
  zh: '表格转成文字后各列对不上，未核对',
  en: 'The columns of this flattened table do not fit, not checked',
};

/** Whether the squares of a table had to be guessed. */
const isOpen = (table: Table): boolean =>
  table.flattened !== undefined && (lostItsGrid(table) || table.uncertain === true);

/** A flattened table is believed where it has rows, all of them, and its own sums hold. */
const isBelieved = (document: Document, table: Table, read: AccountRead): boolean =>
  read.account.rows.length > 0 && accountHolds(read) && !hasLostRows(document, table);

/** Rows of figures may have fallen off a table so many blocks before or behind it. */
const ROWS_REACH = 4;

/** Whether a line next to a table is a row that did not come into it: its sums are then no sums of all its parts. */
function hasLostRows(document: Document, { block }: Table): boolean {
  for (const step of [-1, 1])
    for (let i = 1; i <= ROWS_REACH; i += 1) {
      const near = blockAt(document, block + step * i);
      if (!near || near.kind === 'table') break;
      if (isLooseRow(near.text)) return true;
    }
  return false;
}

/** A table that was read and is not believed. */
function doubtOf(table: Table, head: Head): Unrecognised {
  const title = head.title?.verbatim;
  return {
    at: { block: table.block, row: 0 },
    what: DOUBTED,
    verbatim: title ?? table.cells[0]?.text ?? '',
  };
}

/** The form with its signature block, when it has one. `parts` are the further tables of forms, none of which begins one. */
export function signed<F extends { readonly block: number; readonly title?: Stated<string> }>(
  document: Document,
  form: F,
  parts: ReadonlySet<number>,
): F {
  const title = form.title?.at;
  const signature =
    readSignature(document, form.block, (block) => parts.has(block)) ??
    (title?.row === undefined && title
      ? signatureAbove(document, title.block, form.block)
      : undefined);
  return signature ? (withMore(form, { signature }) as F) : form;
}

/** Lists of facts as one; `within` is counted anew. */
export function joinFacts(lists: readonly (readonly Fact[])[]): readonly Fact[] {
  const joined: Fact[] = [];
  for (const list of lists) {
    const offset = joined.length;
    for (const fact of list)
      joined.push(
        fact.within === undefined || offset === 0
          ? fact
          : withMore(fact, { within: fact.within + offset }),
      );
  }
  return joined;
}

function yearsOf(
  bases: readonly BaseDataTable[],
  titled: readonly { readonly year?: Stated<number> }[],
): TablesRead['years'] {
  const titles = [...bases, ...titled].flatMap(({ year }) =>
    year ? [withMore(year, { where: 'tableTitle' })] : [],
  );
  const columns = bases.flatMap(({ columnYears: { actual, budget, filledPositions } }) =>
    [budget, actual, filledPositions].flatMap((year) =>
      year ? [withMore(year, { where: 'columnHead' })] : [],
    ),
  );
  return [...titles, ...columns];
}

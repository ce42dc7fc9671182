import { type Document, type Table, tablesOf } from '../../document/document.ts';
import type { Stated } from '../../document/stated.ts';
import type { Fact } from '../../report/facts.ts';
import type { AccountTable, BaseDataTable, RubricTable } from '../../report/forms.ts';
import { readBase } from './base/base.ts';
import { baseFacts } from './base/facts.ts';
import { type Head, headsOf } from './heads.ts';
import { kindOf, type TableKind } from './kinds.ts';
import { readRubric } from './rubric.ts';
import { readSignature } from './signature.ts';

/** What the tables of a document say, the self-evaluation forms apart. */
export interface TablesRead {
  readonly baseDataTables: readonly BaseDataTable[];
  readonly rubrics: readonly RubricTable[];
  readonly accounts: readonly AccountTable[];
  /** Facts with `within` counted from the first of them. */
  readonly facts: readonly Fact[];
  /** Years that titles and column heads name. */
  readonly years: readonly (Stated<number> & { readonly where: 'tableTitle' | 'columnHead' })[];
  /** Blocks of the tables that were understood. */
  readonly used: ReadonlySet<number>;
  /** Tables left for the readers of self-evaluation forms. */
  readonly forms: readonly Table[];
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
  const sorted = tablesOf(document).map((table): Sorted => {
    const head = heads.get(table.block) ?? {};
    return { table, head, kind: kindOf(table, head) };
  });
  const bases = readBases(document, sorted);
  const rubrics = sorted.flatMap(({ table, head, kind }) => {
    const rubric = kind === 'rubric' ? readRubric(table, head) : undefined;
    return rubric ? [signed(document, rubric, new Set())] : [];
  });
  const facts = joinFacts(bases.tables.map(baseFacts));
  const used = new Set([...bases.used, ...rubrics.map((rubric) => rubric.block)]);
  const forms = sorted.filter((each) => !used.has(each.table.block)).map((each) => each.table);
  return {
    baseDataTables: bases.tables,
    rubrics,
    accounts: [],
    facts,
    years: yearsOf(bases.tables, rubrics),
    used,
    forms,
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
  const tables = groups.map((group) => signed(document, readBase(group.tables, group.head), used));
  return { tables, used };
}

/** The form with its signature block, when it has one. */
export function signed<F extends { readonly block: number }>(
  document: Document,
  form: F,
  parts: ReadonlySet<number>,
): F {
  const signature = readSignature(document, form.block, (block) => parts.has(block));
  return signature ? { ...form, signature } : form;
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
          : { ...fact, within: fact.within + offset },
      );
  }
  return joined;
}

function yearsOf(
  bases: readonly BaseDataTable[],
  rubrics: readonly RubricTable[],
): TablesRead['years'] {
  const titles = [...bases, ...rubrics].flatMap(({ year }) =>
    year ? [{ ...year, where: 'tableTitle' as const }] : [],
  );
  const columns = bases.flatMap(({ columnYears: { actual, budget, filledPositions } }) =>
    [budget, actual, filledPositions].flatMap((year) =>
      year ? [{ ...year, where: 'columnHead' as const }] : [],
    ),
  );
  return [...titles, ...columns];
}

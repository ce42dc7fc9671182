import type { Bilingual, Quote, Severity } from '../../document/finding.ts';
import type { Stated } from '../../document/stated.ts';
import type { Report } from '../../report/report.ts';
import type { Figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { withMore } from '../../values/with-more.ts';
import type { Caught, Hit } from '../check.ts';
import { check, SYSTEM_RULE } from '../check.ts';
import { type BaseRow, baseRows, type MoneyColumn, nameOf, pairOf } from '../tables/base-rows.ts';
import { inOrder, phrase, quote } from '../wording/sentence.ts';

interface OddPair extends Hit {
  readonly name: string;
  readonly before: Quote;
  readonly after: Quote;
}

/** A row of the base data table with the two amounts that a check compares. */
export interface Pair extends BaseRow {
  readonly before: Stated<Figure>;
  readonly after: Stated<Figure>;
}

/** A check that two columns of a row stand well to each other. Of a row and its parts only one is named. */
export const pairCheck = (made: {
  readonly id: string;
  readonly title: Bilingual;
  readonly severity: Severity;
  readonly because: Bilingual;
  readonly columns: readonly [MoneyColumn, MoneyColumn];
  readonly applies: (row: BaseRow) => boolean;
  readonly isOdd: (pair: Pair) => boolean;
  /** What the rest of the report says of an odd pair: that it is in order, or may well be. */
  readonly excuse?: (report: Report, pair: Pair) => 'inOrder' | 'likely' | undefined;
  /** Which one is named when a row and a part of it are odd alike: the whole, or the part. */
  readonly name: 'whole' | 'part';
  readonly zh: readonly [string, string, string];
  readonly en: readonly [string, string, string];
  readonly passes: readonly string[];
  readonly catches: readonly Caught[];
}) =>
  check<OddPair>({
    ...made,
    clause: SYSTEM_RULE,
    about: ['baseData'],
    find(report) {
      const rows = baseRows(report).filter(made.applies);
      if (rows.length === 0) return 'notApplicable';
      const pairs = gather(rows, (row): Pair[] => {
        const pair = pairOf(row.row, ...made.columns);
        if (!pair) return [];
        const [before, after] = pair;
        return [withMore(row, { before, after })];
      });
      if (pairs.length === 0) return 'insufficientData';
      const odd = gather(pairs, (pair) => {
        const excuse = made.isOdd(pair) ? made.excuse?.(report, pair) : 'inOrder';
        return excuse === 'inOrder' ? [] : [withMore(pair, { likely: excuse === 'likely' })];
      });
      const held = new Set(odd.map(({ row }) => row));
      const parents = new Set(odd.map(({ table, row }) => table.moneyRows[row.parent ?? -1]));
      return odd
        .filter(({ table, row }) =>
          made.name === 'part'
            ? !parents.has(row)
            : !ancestors(table.moneyRows, row.parent).some((above) => held.has(above)),
        )
        .map(({ row, before, after, likely }) => ({
          subject: nameOf(row),
          ...(likely && { severity: 'hint' as const }),
          places: inOrder([before, after]),
          name: nameOf(row),
          before: quote(before),
          after: quote(after),
        }));
    },
    say: {
      zh: (hit) =>
        phrase`“${hit.name}”${made.zh[0]}${hit.before}${made.zh[1]}${hit.after}${made.zh[2]}`,
      en: (hit) =>
        phrase`“${hit.name}”: ${made.en[0]}${hit.before}${made.en[1]}${hit.after}${made.en[2]}`,
    },
  });

function ancestors(
  rows: readonly BaseRow['row'][],
  parent: number | undefined,
): readonly BaseRow['row'][] {
  const row = parent === undefined ? undefined : rows[parent];
  return row ? [row, ...(row.parent === parent ? [] : ancestors(rows, row.parent))] : [];
}

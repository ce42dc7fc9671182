import { useCallback, useMemo, useRef } from 'react';
import type { EntryKind } from '../../ledger/ledger.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useLanguage, useWords } from '../shell/language.tsx';
import { usePrinting } from '../shell/printed.tsx';
import { Spacer, useRowsInSight } from '../shell/rows-in-sight.tsx';
import { type EntryActs, EntryRow } from './entry-row.tsx';
import { classOf, columnsOf, headOf, sumShown, widthOf } from './entry-text.ts';
import { supportOf } from './files-of.ts';
import type { Kept } from './queries.ts';

/** The rows in sight of some entries, all of them on paper, and their sums. */
export function EntryRows({
  kind,
  entries,
  reversals,
  labelledBy,
  onReverse,
  onFiles,
}: EntryActs & {
  readonly kind: EntryKind;
  readonly entries: readonly Kept[];
  readonly reversals: ReadonlyMap<string, Kept>;
  readonly labelledBy: string;
}) {
  const { ledgers: words } = useWords();
  const { lang } = useLanguage();
  const { view } = useOpenFiling();
  const scroller = useRef<HTMLElement>(null);
  const printing = usePrinting();
  const sight = useRowsInSight(entries.length, scroller);
  const { first, last, above, below } = printing ? whole(entries.length) : sight;
  const columns = useMemo(() => columnsOf(kind, entries), [kind, entries]);
  const widths = useMemo(
    () => columns.map((column) => widthOf(column, entries, lang)),
    [columns, entries, lang],
  );
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const { supports } of view.evidence) found.set(supports, (found.get(supports) ?? 0) + 1);
    return found;
  }, [view.evidence]);
  const filesOf = useCallback((entry: Kept) => counts.get(supportOf(entry)) ?? 0, [counts]);
  const hasSums = columns.some((column) => column.kind === 'money');
  const across = columns.length + 3;
  return (
    <section
      className="table-scroll entry-scroll"
      tabIndex={0}
      aria-labelledby={labelledBy}
      ref={scroller}
    >
      <table className="list entry-list" aria-rowcount={entries.length + 1}>
        <colgroup>
          <col style={{ width: '7em' }} />
          {columns.map(({ key }, i) => (
            <col key={key} style={{ width: `${widths[i]}em` }} />
          ))}
          <col style={{ width: '7em' }} />
          <col className="no-print" style={{ width: '7.5em' }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{kind.day[lang]}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classOf(column)}>
                {headOf(column, lang)}
              </th>
            ))}
            <th scope="col">{words.by}</th>
            <th scope="col" className="acts no-print">
              <span className="visually-hidden">{words.acts}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <Spacer height={above} columns={across} />
          {entries.slice(first, last).map((entry) => (
            <EntryRow
              key={entry.id}
              columns={columns}
              entry={entry}
              reversal={reversals.get(entry.id)}
              files={filesOf(entry)}
              onReverse={onReverse}
              onFiles={onFiles}
            />
          ))}
          <Spacer height={below} columns={across} />
        </tbody>
        {hasSums && (
          <tfoot>
            <tr>
              <th scope="row">{words.sum}</th>
              {columns.map((column) => (
                <td key={column.key} className={classOf(column)}>
                  {column.kind === 'money' && sumShown(entries, column, reversals)}
                </td>
              ))}
              <td />
              <td className="acts no-print" />
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

const whole = (count: number) => ({ first: 0, last: count, above: 0, below: 0 });

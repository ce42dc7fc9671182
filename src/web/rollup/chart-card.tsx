import { type ReactNode, useState } from 'react';
import { addressOf, ROUTES } from '../../api/routes.ts';
import type { RollupTableId } from '../../rollup/table-words.ts';
import { type RollupTable, tableOf } from '../../rollup/tables.ts';
import { useLanguage } from '../shell/language.tsx';
import { TableScroll } from '../shell/table-scroll.tsx';
import { type Rolling, useRolling } from './rolling.ts';
import { useRollupWords } from './words.ts';

/** A question with its answer in a sentence, the drawing or the table behind it, and the table as files. */
export function ChartCard({
  id,
  reading,
  whole = false,
  children,
  table,
}: {
  readonly id: RollupTableId;
  readonly reading: string;
  readonly whole?: boolean;
  /** The drawing; absent where the table is the answer. */
  readonly children?: ReactNode;
  /** A table with more to do than the plain one. */
  readonly table?: ReactNode;
}) {
  const words = useRollupWords();
  const rolling = useRolling();
  const [asTable, setAsTable] = useState(children === undefined);
  return (
    <section className={whole ? 'card whole' : 'card'} aria-labelledby={`chart-${id}`}>
      <h2 id={`chart-${id}`}>{words.charts[id]}</h2>
      <p className="chart-reading">{reading}</p>
      {asTable ? (table ?? <PlainTable id={id} />) : children}
      <p className="buttons tight no-print">
        {children !== undefined && (
          <button type="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? words.asDrawing : words.asTable}
          </button>
        )}
        {(['csv', 'xlsx'] as const).map((format) => (
          <a key={format} className="button" download href={fileOf(rolling, id, format)}>
            {words[format]}
          </a>
        ))}
      </p>
    </section>
  );
}

function fileOf({ query }: Rolling, table: RollupTableId, format: 'csv' | 'xlsx'): string {
  return `${addressOf(ROUTES.rollupTable, { table, format })}?${query}`;
}

/** A table as it stands in the files. */
function PlainTable({ id }: { readonly id: RollupTableId }) {
  const made = useTable(id);
  return (
    <TableFrame table={made}>
      {made.rows.map(([name = '', ...cells]) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          {cells.map((cell, i) => (
            <td key={made.head[i + 1]} className={classOf(made, i + 1)}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </TableFrame>
  );
}

/** A table of the roll-up in the language of the page, with the states of units in its words. */
export function useTable(id: RollupTableId): RollupTable {
  const { lang, words } = useLanguage();
  const { view } = useRolling();
  const absent = view.absent.map(({ name, state }) => ({
    name,
    state: words.shell.states[state],
  }));
  return tableOf(id, { ...view, absent }, lang);
}

/** Figures stand to the right. */
const classOf = ({ words }: RollupTable, column: number): string | undefined =>
  column === 0 || words?.includes(column) ? undefined : 'number';

/** The frame of a table: scrolls by itself, is named, has its head. */
export function TableFrame({
  table,
  className = 'list',
  children,
}: {
  readonly table: RollupTable;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <TableScroll label={table.title}>
      <table className={className}>
        <thead>
          <tr>
            {table.head.map((word, i) => (
              <th key={word} scope="col" className={classOf(table, i)}>
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </TableScroll>
  );
}

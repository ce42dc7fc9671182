import { Link } from '@tanstack/react-router';
import { memo, useCallback, useMemo, useRef } from 'react';
import type { BoardRow } from '../../bureau/board/board.ts';
import { useWords } from '../shell/language.tsx';
import { Spacer, useRowsInSight } from '../shell/rows-in-sight.tsx';
import { useBureauWords } from './words.ts';

/** A filing by region and id. */
export const nameOf = ({ region, id }: Pick<BoardRow, 'region' | 'id'>): string =>
  `${region}/${id}`;

const COLUMNS = 10;

/** The rows of the board, of which only those in sight are drawn. */
export function BoardTable({
  rows,
  chosen,
  onChoose,
}: {
  readonly rows: readonly BoardRow[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (next: (before: ReadonlySet<string>) => ReadonlySet<string>) => void;
}) {
  const { board: words } = useBureauWords();
  const scroller = useRef<HTMLElement>(null);
  const { first, last, above, below } = useRowsInSight(rows.length, scroller);
  const all = useMemo(() => rows.every((row) => chosen.has(nameOf(row))), [rows, chosen]);
  // The same function always, so that scrolling draws only the rows that come into sight.
  const toggle = useCallback(
    (row: BoardRow) =>
      onChoose((before) => {
        const next = new Set(before);
        if (!next.delete(nameOf(row))) next.add(nameOf(row));
        return next;
      }),
    [onChoose],
  );
  const numbers = [words.late, words.errors, words.score];
  return (
    <section
      className="table-scroll board-scroll"
      tabIndex={0}
      aria-label={words.title}
      ref={scroller}
    >
      <table className="list board-table" aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                aria-label={words.chooseAll}
                checked={all}
                onChange={() => onChoose(() => new Set(all ? [] : rows.map(nameOf)))}
              />
            </th>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.department}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.due}</th>
            <th scope="col">{words.submitted}</th>
            {numbers.map((label) => (
              <th key={label} scope="col" className="number">
                {label}
              </th>
            ))}
            <th scope="col">{words.reminded}</th>
          </tr>
        </thead>
        <tbody>
          <Spacer height={above} columns={COLUMNS} />
          {rows.slice(first, last).map((row) => (
            <Row key={nameOf(row)} row={row} isChosen={chosen.has(nameOf(row))} onToggle={toggle} />
          ))}
          <Spacer height={below} columns={COLUMNS} />
        </tbody>
      </table>
    </section>
  );
}

const Row = memo(function Row({
  row,
  isChosen,
  onToggle,
}: {
  readonly row: BoardRow;
  readonly isChosen: boolean;
  readonly onToggle: (row: BoardRow) => void;
}) {
  const { board: words } = useBureauWords();
  const { shell } = useWords();
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          aria-label={words.choose(row.unit)}
          checked={isChosen}
          onChange={() => onToggle(row)}
        />
      </td>
      <th scope="row" title={row.unit}>
        <Link to="/f/$region/$id" params={{ region: row.region, id: row.id }} preload={false}>
          {row.unit}
        </Link>
      </th>
      <td title={row.department}>{row.department}</td>
      <td>
        <span className={`tag ${row.state}`}>{shell.states[row.state]}</span>
      </td>
      <td className="when">{row.due}</td>
      <td className="when">{row.submitted}</td>
      <td className="number">{row.late > 0 && <span className="tag error">{row.late}</span>}</td>
      <td className="number">{row.errors}</td>
      <td className="number">{row.score?.toFixed(2)}</td>
      <td>{row.reminders > 0 && words.remindedOf(row.reminders, row.reminded ?? '')}</td>
    </tr>
  );
});

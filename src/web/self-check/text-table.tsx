import type { CoverageTable } from '../../bureau/self-check/tables.ts';
import { TableScroll } from '../shell/table-scroll.tsx';
import './self-check.css';

/** A table as it stands in the files. */
export function TextTable({
  table,
  figures,
}: {
  readonly table: CoverageTable;
  /** Which columns are figures, counted from nought. */
  readonly figures: readonly number[];
}) {
  // The second column has a word or two, which are not broken.
  const classOf = (column: number) =>
    figures.includes(column) ? 'number' : column === 1 ? 'short' : '';
  return (
    <TableScroll label={table.title}>
      <table className="list">
        <thead>
          <tr>
            {table.head.map((title, i) => (
              <th key={title} scope="col" className={classOf(i)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name = '', ...cells]) => (
            <tr key={`${name} ${cells[0]}`}>
              <th scope="row">{name}</th>
              {cells.map((cell, i) => (
                <td key={table.head[i + 1]} className={classOf(i + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

import type { CoverageTable } from '../../bureau/self-check/tables.ts';

/** A table as it stands in the files. */
export function TextTable({
  table,
  figures,
}: {
  readonly table: CoverageTable;
  /** Which columns are figures, counted from nought. */
  readonly figures: readonly number[];
}) {
  const isFigure = (column: number) => (figures.includes(column) ? 'number' : '');
  return (
    <section className="table-scroll" tabIndex={0} aria-label={table.title}>
      <table className="list">
        <thead>
          <tr>
            {table.head.map((title, i) => (
              <th key={title} scope="col" className={isFigure(i)}>
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
                <td key={table.head[i + 1]} className={isFigure(i + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { type Held, movementsOf, utilisationAt } from '../../../ledger/assets/movements.ts';
import type { Book } from '../../../ledger/book.ts';
import type { Day } from '../../../values/day.ts';
import { printFigure } from '../../../values/figure.ts';
import { printMoney } from '../../../values/money.ts';
import { useWords } from '../../shell/language.tsx';
import { TableScroll } from '../../shell/table-scroll.tsx';

/** Opening + acquired + adjusted − disposed = closing, and the utilisation. */
export function YearChanges({
  book,
  year,
  on,
}: {
  readonly book: Book;
  readonly year: number;
  readonly on: Day;
}) {
  const { register: words } = useWords();
  const { opening, acquired, adjusted, disposed, closing } = movementsOf(
    book,
    `${year}-01-01` as Day,
    on,
  );
  const rate = utilisationAt(book, on);
  const columns: readonly (readonly [string, Pick<Held, 'value'> & Partial<Held>])[] = [
    [words.opening, opening],
    [words.came, acquired],
    [words.changed, { value: adjusted }],
    [words.gone, disposed],
    [words.closing, closing],
  ];
  return (
    <>
      <TableScroll label={words.ofYear(year)}>
        <table className="list">
          <thead>
            <tr>
              {columns.map(([label]) => (
                <th key={label} scope="col" className="number">
                  {label}
                  <small>{words.yuan}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {columns.map(([label, { value, pieces }]) => (
                <td key={label} className="number">
                  {printMoney(value, '元', 2)}
                  {pieces !== undefined && (
                    <>
                      <br />
                      <small>{words.pieces(pieces)}</small>
                    </>
                  )}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </TableScroll>
      {rate && (
        <p>
          {words.utilisation} <strong>{printFigure(rate)}</strong>
        </p>
      )}
    </>
  );
}

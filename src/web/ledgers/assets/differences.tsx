import { stocktakingOf } from '../../../ledger/assets/stocktaking.ts';
import type { Book } from '../../../ledger/book.ts';
import type { Day } from '../../../values/day.ts';
import { Heads } from '../../shell/heads.tsx';
import { useWords } from '../../shell/language.tsx';

/** What the stock-taking of the year found otherwise than the books have it. */
export function Differences({
  book,
  year,
  on,
}: {
  readonly book: Book;
  readonly year: number;
  readonly on: Day;
}) {
  const { register: words } = useWords();
  const { agreeing, differences, excess, uncounted } = stocktakingOf(
    book,
    `${year}-01-01` as Day,
    on,
  );
  if (agreeing.length + differences.length + excess.length === 0) return <p>{words.notCounted}</p>;
  const rows = [
    ...differences.map(({ card, found, booked, counted, place, note, entry }) => ({
      ...{ entry, found, booked, counted, place, note },
      number: card.number,
      name: card.name,
    })),
    ...excess.map(({ name, quantity, place, entry }) => ({
      ...{ entry, name, place, found: 'excess' as const },
      number: '',
      booked: 0,
      counted: quantity,
      note: '',
    })),
  ];
  return (
    <>
      <p>{words.counted(agreeing.length, uncounted.length)}</p>
      {rows.length === 0 ? (
        <p>{words.noDifference}</p>
      ) : (
        <table className="list">
          <Heads
            of={[
              words.number,
              words.name,
              words.found,
              { number: words.booked },
              { number: words.countedPieces },
              words.foundAt,
              words.note,
            ]}
          />
          <tbody>
            {rows.map(({ entry, number, name, found, booked, counted, place, note }) => (
              <tr key={entry}>
                <td>{number}</td>
                <td>{name}</td>
                <td>
                  <span className="tag warning">{words.finds[found]}</span>
                </td>
                <td className="number">{booked}</td>
                <td className="number">{counted}</td>
                <td>{place}</td>
                <td>{note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

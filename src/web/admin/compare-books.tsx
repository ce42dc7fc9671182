import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { BookView } from '../../api/administration.ts';
import { ROUTES } from '../../api/routes.ts';
import type { BookDifference } from '../../regulation/compare.ts';
import { call } from '../client/client.ts';
import { Heads } from '../shell/heads.tsx';
import { TableScroll } from '../shell/table-scroll.tsx';
import { useRegionWords } from './words.ts';

/** Two rule books side by side: only what differs. */
export function CompareBooks({ books }: { readonly books: readonly BookView[] }) {
  const { rules: words } = useRegionWords();
  const id = useId();
  const [pair, setPair] = useState<readonly [string, string]>(['', '']);
  const [a, b] = pair;
  const { data } = useQuery({
    queryKey: ['rules', a, b],
    queryFn: () =>
      call<BookDifference[]>(
        'GET',
        `${ROUTES.rulesDifferences}?${new URLSearchParams({ a, b }).toString()}`,
      ),
    enabled: a !== '' && b !== '' && a !== b,
  });
  const choice = (at: 0 | 1, label: string) => (
    <>
      <label htmlFor={`${id}-${at}`}>{label}</label>{' '}
      <select
        id={`${id}-${at}`}
        value={pair[at]}
        onChange={({ target }) => setPair(at === 0 ? [target.value, b] : [a, target.value])}
      >
        <option value="">{words.choose}</option>
        {books.map((book) => (
          <option key={book.id} value={book.id}>
            {nameOf(book)}
          </option>
        ))}
      </select>{' '}
    </>
  );
  return (
    <section className="card">
      <h2>{words.compare}</h2>
      <p className="form-tools">
        {choice(0, words.first)}
        {choice(1, words.second)}
      </p>
      {data &&
        (data.length === 0 ? (
          <p>{words.same}</p>
        ) : (
          <TableScroll label={words.compare}>
            <table className="list differences">
              <Heads of={[words.part, words.first, words.second]} />
              <tbody>
                {data.map((each) => (
                  <tr key={`${each.part} ${each.name}`}>
                    <th scope="row">
                      {words.parts[each.part]}
                      <br />
                      {each.name}
                    </th>
                    <td>{each.a || words.none}</td>
                    <td>{each.b || words.none}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        ))}
    </section>
  );
}

/** A book by its title and number. */
export const nameOf = ({ title, number }: BookView): string =>
  `${title}${number ? `（${number}）` : ''}`;

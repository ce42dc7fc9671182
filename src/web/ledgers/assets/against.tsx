import { Link } from '@tanstack/react-router';
import { piecesHeld, scrappedEarly, tooDear } from '../../../ledger/assets/against-standards.ts';
import type { AssetBook } from '../../../ledger/assets/asset-book.ts';
import { cardsAt } from '../../../ledger/assets/register.ts';
import type { Day } from '../../../values/day.ts';
import { printMoney } from '../../../values/money.ts';
import { useOpenFiling } from '../../draft/filing-context.ts';
import { useField } from '../../draft/use-draft.ts';
import { Heads } from '../../shell/heads.tsx';
import { useLanguage, useWords } from '../../shell/language.tsx';
import { TableScroll } from '../../shell/table-scroll.tsx';
import { type Offices, OfficesTable } from './offices.tsx';

interface AtDay {
  readonly book: AssetBook;
  readonly year: number;
  readonly on: Day;
  /** People in authorised posts; undefined when not filled in. */
  readonly staff: number | undefined;
}

/** Equipment, prices, ages and office area against the standards, the region's table first; the central one is only a reference. */
export function Against({ offices, ...at }: AtDay & { readonly offices: Offices }) {
  const { register: words } = useWords();
  const { region, id } = useOpenFiling();
  return (
    <>
      {at.staff === undefined || at.staff === 0 ? (
        <p>
          {words.standardsNeedStaff}
          <Link to="/f/$region/$id/staffing" params={{ region, id }}>
            {words.toStaffing}
          </Link>
        </p>
      ) : (
        <Pieces book={at.book} on={at.on} staff={at.staff} />
      )}
      <Cards {...at} />
      <OfficesTable {...offices} />
    </>
  );
}

function Pieces({
  book,
  on,
  staff,
}: {
  readonly book: AssetBook;
  readonly on: Day;
  readonly staff: number;
}) {
  const { register: words } = useWords();
  const { lang } = useLanguage();
  const rows = piecesHeld(book, on, staff);
  if (rows.length === 0) return <p>{words.noItems}</p>;
  return (
    <>
      <p className="hint">{words.standardsLead(staff)}</p>
      <TableScroll label={words.standards}>
        <table className="list">
          <Heads
            of={[
              words.item,
              { number: words.held },
              { number: words.allowed },
              words.judged,
              words.basis,
            ]}
          />
          <tbody>
            {rows.map((row) => (
              <tr key={row.zh}>
                <th scope="row">{row[lang]}</th>
                <td className="number">{row.held}</td>
                <td className="number">{row.allowed}</td>
                <td>
                  {!row.over ? (
                    words.within
                  ) : (
                    <span className="tag warning">
                      {row.basis === 'reference' ? words.overReference : words.over}
                    </span>
                  )}
                </td>
                <td className="sentence">{words[row.basis](row.source)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}

/** Cards of the year that cost too much or went too early. */
function Cards({ book, year, on }: AtDay) {
  const { register: words } = useWords();
  const [level] = useField('unit.level');
  const from = `${year}-01-01` as Day;
  // Posts of 司局级 and above are found in units of a province only; elsewhere the lower price is the cap.
  const dear = tooDear(book, from, on, level === '省级');
  const early = scrappedEarly(book, from, on);
  const compared = cardsAt(book, on).some(
    ({ item, acquired, disposed = '' }) => item !== '' && (acquired >= from || disposed >= from),
  );
  // Where nothing was compared, nothing is said to be in order.
  if (!compared) return null;
  if (dear.length + early.length === 0) return <p>{words.noExcess}</p>;
  const rows = [
    ...dear.map((each) => ({
      ...each,
      what: words.dear,
      said: words.dearCard(printMoney(each.paid, '元', 2), printMoney(each.cap, '元', 2)),
    })),
    ...early.map((each) => ({
      ...each,
      what: words.early,
      said: words.earlyCard(each.leastYears),
    })),
  ];
  return (
    <ul>
      {rows.map(({ card, what, said, basis, source }) => (
        <li key={`${what} ${card.number}`}>
          <strong>{what}</strong> {card.number} {card.name}：{said}（{words[basis](source)}）
        </li>
      ))}
    </ul>
  );
}

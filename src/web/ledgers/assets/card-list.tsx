import { memo, useRef } from 'react';
import { bookValue, type Card, netValue } from '../../../ledger/assets/card.ts';
import { classOf } from '../../../ledger/assets/classes.ts';
import { accumulatedAt } from '../../../ledger/assets/depreciation.ts';
import { heldIn, valuesAt } from '../../../ledger/assets/movements.ts';
import type { Day } from '../../../values/day.ts';
import { type Money, printMoney } from '../../../values/money.ts';
import { useLanguage, useWords } from '../../shell/language.tsx';
import { SignatureLine, usePrinting } from '../../shell/printed.tsx';
import { Spacer, useRowsInSight } from '../../shell/rows-in-sight.tsx';
import '../ledgers.css';

const COLUMNS = 12;
const yuan = (amount: Money) => printMoney(amount, '元', 2);

/** The cards with their values on a day and what all of them add up to; on the screen those in sight, on paper all. */
export function CardList({
  cards,
  on,
  isPrinted,
}: {
  readonly cards: readonly Card[];
  readonly on: Day;
  /** Whether the list is what goes to the printer. */
  readonly isPrinted: boolean;
}) {
  const { register: words } = useWords();
  const scroller = useRef<HTMLElement>(null);
  const isWhole = usePrinting() && isPrinted;
  const sight = useRowsInSight(cards.length, scroller);
  const { first, last, above, below } = isWhole
    ? { first: 0, last: cards.length, above: 0, below: 0 }
    : sight;
  if (cards.length === 0) return <p className="empty">{words.noCard}</p>;
  const { value, accumulated, net } = valuesAt(cards, on);
  const { pieces } = heldIn(cards);
  const amounts = [words.value, words.accumulated, words.net];
  return (
    <>
      <p role="status" className="no-print">
        {words.cards(cards.length, pieces)}
      </p>
      <section
        className="table-scroll entry-scroll"
        tabIndex={0}
        aria-label={words.title}
        ref={scroller}
      >
        <table className="list entry-list card-list" aria-rowcount={cards.length + 1}>
          <thead>
            <tr>
              <th scope="col">{words.number}</th>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.class}</th>
              <th scope="col">{words.acquired}</th>
              <th scope="col" className="number">
                {words.quantity}
              </th>
              {amounts.map((label) => (
                <th key={label} scope="col" className="number">
                  {label}
                  <small>{words.yuan}</small>
                </th>
              ))}
              <th scope="col">{words.state}</th>
              <th scope="col">{words.department}</th>
              <th scope="col">{words.user}</th>
              <th scope="col">{words.place}</th>
            </tr>
          </thead>
          <tbody>
            <Spacer height={above} columns={COLUMNS} />
            {cards.slice(first, last).map((card) => (
              <CardRow key={`${card.keeper} ${card.number}`} card={card} on={on} />
            ))}
            <Spacer height={below} columns={COLUMNS} />
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={4}>
                {words.sum}
              </th>
              <td className="number">{pieces}</td>
              <td className="number">{yuan(value)}</td>
              <td className="number">{yuan(accumulated)}</td>
              <td className="number">{yuan(net)}</td>
              <td colSpan={4} />
            </tr>
          </tfoot>
        </table>
      </section>
      <SignatureLine />
    </>
  );
}

const CardRow = memo(function CardRow({ card, on }: { readonly card: Card; readonly on: Day }) {
  const { register: words } = useWords();
  const { lang } = useLanguage();
  return (
    <tr>
      <th scope="row">{card.number}</th>
      <td title={card.name}>
        {card.name} {card.keeper !== '' && <small>{`${words.keeper} ${card.keeper}`}</small>}
        {card.usingUnit !== '' && <small>{` ${words.usingUnit} ${card.usingUnit}`}</small>}
      </td>
      <td>{classOf(card.classCode)?.[lang] ?? card.classCode}</td>
      <td className="when">{card.acquired}</td>
      <td className="number">{card.quantity}</td>
      <td className="number">{yuan(bookValue(card))}</td>
      <td className="number">{yuan(accumulatedAt(card, on))}</td>
      <td className="number">{yuan(netValue(card, on))}</td>
      <td className="when">
        {words.states[card.state]}
        {card.state === 'lent' && card.lentTo && words.lentTo(card.lentTo)}
      </td>
      <td>{card.department}</td>
      <td>{card.user}</td>
      <td>{card.place}</td>
    </tr>
  );
});

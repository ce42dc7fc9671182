import { useState } from 'react';
import { bookValue, type Card, netValue } from '../../../ledger/assets/card.ts';
import { classOf } from '../../../ledger/assets/classes.ts';
import { accumulatedAt } from '../../../ledger/assets/depreciation.ts';
import { heldIn, valuesAt } from '../../../ledger/assets/movements.ts';
import type { Day } from '../../../values/day.ts';
import { type Money, printMoney } from '../../../values/money.ts';
import { useLanguage, useWords } from '../../shell/language.tsx';

const STEP = 200;
const yuan = (amount: Money) => printMoney(amount, '元', 2);

/** The cards with their values on a day and what all of them add up to, the ones that are not shown too. */
export function CardList({
  cards,
  on,
  whole,
}: {
  readonly cards: readonly Card[];
  readonly on: Day;
  /** Shows all of them, for the printer. */
  readonly whole: boolean;
}) {
  const { register: words } = useWords();
  const [steps, setSteps] = useState(1);
  const shown = whole ? cards.length : steps * STEP;
  if (cards.length === 0) return <p className="empty">{words.noCard}</p>;
  const { value, accumulated, net } = valuesAt(cards, on);
  const { pieces } = heldIn(cards);
  const amounts = [words.value, words.accumulated, words.net];
  return (
    <>
      <p role="status">
        {words.cards(cards.length, pieces)}
        {cards.length > shown && ` · ${words.shown(shown, cards.length)}`}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: the region is named by its label */}
      <div className="table-scroll" role="region" tabIndex={0} aria-label={words.title}>
        <table className="list card-list">
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
            {cards.slice(0, shown).map((card) => (
              <CardRow key={card.number} card={card} on={on} />
            ))}
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
      </div>
      {cards.length > shown && (
        <p className="buttons no-print">
          <button type="button" onClick={() => setSteps(steps + 1)}>
            {words.more}
          </button>
        </p>
      )}
    </>
  );
}

function CardRow({ card, on }: { readonly card: Card; readonly on: Day }) {
  const { register: words } = useWords();
  const { lang } = useLanguage();
  return (
    <tr>
      <th scope="row">{card.number}</th>
      <td>
        {card.name} {card.keeper !== '' && <small>{`${words.keeper} ${card.keeper}`}</small>}
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
}

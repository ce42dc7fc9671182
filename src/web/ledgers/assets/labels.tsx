import { useId, useState } from 'react';
import type { Card } from '../../../ledger/assets/card.ts';
import { labelOf } from '../../../ledger/assets/label.ts';
import { useLanguage, useWords } from '../../shell/language.tsx';
import { QrCode } from '../qr-code.tsx';

/** Labels made at once: some sheets of paper, and no long wait for their codes. */
const PART = 60;

/** Labels of the chosen cards to print and stick on, with codes that any phone reads. */
export function Labels({
  cards,
  unit,
  onPrint,
}: {
  readonly cards: readonly Card[];
  readonly unit: string;
  readonly onPrint: () => void;
}) {
  const { register: words } = useWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [part, setPart] = useState(0);
  const parts = Math.ceil(cards.length / PART);
  const from = part < parts ? part * PART : 0;
  return (
    <>
      <p className="no-print">{words.labelsLead(cards.length)}</p>
      <p className="buttons no-print">
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.labelsHide : words.labelsMake}
        </button>
        {open && (
          <button type="button" className="primary" onClick={onPrint}>
            {words.labelsPrint}
          </button>
        )}
        {open && parts > 1 && (
          <>
            <label htmlFor={id}>{words.labelsPart}</label>
            <select
              id={id}
              value={from / PART}
              onChange={(event) => setPart(Number(event.target.value))}
            >
              {Array.from({ length: parts }, (_, i) => i).map((i) => (
                <option key={i} value={i}>
                  {words.labelsRange(i * PART + 1, Math.min(cards.length, (i + 1) * PART))}
                </option>
              ))}
            </select>
          </>
        )}
      </p>
      {open && (
        <ul className="labels">
          {cards.slice(from, from + PART).map((card) => (
            <Label key={card.number} card={card} unit={unit} />
          ))}
        </ul>
      )}
    </>
  );
}

function Label({ card, unit }: { readonly card: Card; readonly unit: string }) {
  const { register: words } = useWords();
  const { lang } = useLanguage();
  const label = labelOf(card, unit);
  if (!label) return <li className="mistake">{words.labelTooLong(card.number)}</li>;
  return (
    <li className="asset-label">
      <QrCode modules={label.code} title={words.codeOf(card.number)} />
      <div>
        <strong>{label.unit}</strong>
        {label.lines.map(({ label: name, text }) => (
          <div key={name.zh}>
            {name[lang]}：{text}
          </div>
        ))}
      </div>
    </li>
  );
}

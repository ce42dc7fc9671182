import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useWords } from './language.tsx';
import './printed.css';

/** Whether the page is being sent to the printer: long tables then draw all their rows. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes the page as it is when the event is over.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}

/** What stands over a printed list: its title, whose it is, and what tells one print from another. */
export function PrintedHead({
  title,
  unit,
  facts,
}: {
  readonly title: string;
  readonly unit: string;
  /** Period, number of rows, day of printing. */
  readonly facts: readonly string[];
}) {
  const { ledgers: words } = useWords();
  return (
    <div className="printed-head print-only">
      <strong>{title}</strong>
      <p className="printed-facts">
        <span>{words.printedBy(unit)}</span>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
    </div>
  );
}

/** The line below a printed list that people sign. */
export function SignatureLine() {
  const { ledgers: words } = useWords();
  return (
    <p className="signature-line print-only">
      {words.signatures.map((who) => (
        <span key={who}>{who}</span>
      ))}
    </p>
  );
}

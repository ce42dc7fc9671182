import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { ROUTES } from '../../api/routes.ts';
import type { OpeningReply } from '../../api/units.ts';
import { parseDay } from '../../values/day.ts';
import { call } from '../client/client.ts';
import { useSentence } from '../client/use-sentence.ts';
import { Dialog } from './dialog.tsx';
import { useWords } from './language.tsx';

/** The bureau opens the self-evaluation of a year for its units, with the day by which reports are due. */
export function OpenYear({ onClose }: { readonly onClose: () => void }) {
  const { shell } = useWords();
  const words = shell.openYear;
  const sentence = useSentence();
  const client = useQueryClient();
  const id = useId();
  // The year under evaluation is most often the one that has ended.
  const [year, setYear] = useState(`${new Date().getFullYear() - 1}`);
  const [due, setDue] = useState('');
  const [said, setSaid] = useState<string>();
  const open = async () => {
    const day = due.trim() === '' ? undefined : parseDay(due);
    if (!/^20\d\d$/.test(year.trim())) return setSaid(words.noYear);
    if (due.trim() !== '' && day === undefined) return setSaid(words.noDay);
    try {
      const reply = await call<OpeningReply>(
        'POST',
        ROUTES.openings,
        {},
        { fiscalYear: Number(year), ...(day && { due: day }) },
      );
      setSaid(words.opened(reply.opened, reply.already));
      await client.invalidateQueries({ queryKey: ['filings'] });
    } catch (fault) {
      setSaid(sentence(fault));
    }
  };
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.lead}</p>
      <div className="fields">
        <div className="field">
          <label htmlFor={`${id}-year`}>{words.year}</label>
          <input
            id={`${id}-year`}
            inputMode="numeric"
            value={year}
            onChange={(event) => setYear(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-due`}>{words.due}</label>
          <input
            id={`${id}-due`}
            placeholder="2026-03-31"
            value={due}
            onChange={(event) => setDue(event.target.value)}
          />
        </div>
      </div>
      {said && <p role="status">{said}</p>}
      <p className="buttons">
        <button type="button" className="primary" onClick={() => void open()}>
          {words.open}
        </button>
        <button type="button" onClick={onClose}>
          {shell.close}
        </button>
      </p>
    </Dialog>
  );
}

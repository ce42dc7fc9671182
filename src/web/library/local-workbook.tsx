import { useId, useState } from 'react';
import type { AdditionsReply, LibraryReading } from '../../api/library.ts';
import { ROUTES } from '../../api/routes.ts';
import { call } from '../client/client.ts';
import { useAttempt } from '../client/use-attempt.ts';
import { Dialog } from '../shell/dialog.tsx';
import { useLanguage, useWords } from '../shell/language.tsx';
import { Mistake } from '../shell/mistake.tsx';
import { useLocalWords } from './local-words.ts';

/** A workbook of indicators: every bad row with its reasons; the good ones are kept when the person says so. */
export function LocalWorkbook({
  onDone,
  onClose,
}: {
  readonly onDone: (reply: AdditionsReply) => void;
  readonly onClose: () => void;
}) {
  const words = useLocalWords();
  const { shell } = useWords();
  const { lang } = useLanguage();
  const id = useId();
  const [reading, setReading] = useState<LibraryReading>();
  const { attempt, mistake, busy } = useAttempt();
  const good = reading?.rows.filter(({ faults }) => faults.length === 0) ?? [];
  const bad = reading?.rows.filter(({ faults }) => faults.length > 0) ?? [];
  const read = (file: File) =>
    attempt(async () => {
      setReading(undefined);
      const form = new FormData();
      form.set('file', file);
      setReading(await call<LibraryReading>('POST', ROUTES.libraryReading, {}, form));
    });
  const keep = () =>
    attempt(async () => {
      const indicators = good.map(({ text }) => text);
      onDone(await call<AdditionsReply>('POST', ROUTES.library, {}, { indicators }));
    });
  return (
    <Dialog title={words.take} broad onClose={onClose}>
      <p className="hint">{words.heads}</p>
      <p>
        <label htmlFor={id}>{words.pick}</label>{' '}
        <input
          id={id}
          type="file"
          disabled={busy}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            target.value = '';
            if (file) void read(file);
          }}
        />
      </p>
      {busy && !reading && <p role="status">{words.reading}</p>}
      <Mistake>{mistake}</Mistake>
      {reading && (
        <>
          <p role="status">{words.readLead(good.length, bad.length)}</p>
          <ul className="local-faults">
            {bad.map(({ row, text, faults }) => (
              <li key={row}>
                {words.rowFault(row, text.name)}
                {faults.map((fault) => fault[lang]).join(lang === 'zh' ? '' : ' ')}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="buttons">
        {good.length > 0 && (
          <button type="button" className="primary" disabled={busy} onClick={() => void keep()}>
            {words.keep(good.length)}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {shell.cancel}
        </button>
      </p>
    </Dialog>
  );
}

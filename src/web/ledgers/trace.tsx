import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { labelOf } from '../../draft/labels.ts';
import type { Traced } from '../../ledger/ledger.ts';
import { kindOf } from '../../ledger/ledger.ts';
import { ledgerOf } from '../../ledger/ledgers.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { Dialog } from '../shell/dialog.tsx';
import { useLanguage, useWords } from '../shell/language.tsx';
import { Loading } from '../shell/messages.tsx';
import { shownIn } from './entry-table.tsx';
import { entriesQuery, type Kept } from './queries.ts';

/** A button that opens the entries behind a figure. */
export function Trace({ traced }: { readonly traced: Traced }) {
  const { ledgers: words } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {words.trace}
      </button>
      {open && <TraceDialog traced={traced} onClose={() => setOpen(false)} />}
    </>
  );
}

function TraceDialog({
  traced,
  onClose,
}: {
  readonly traced: Traced;
  readonly onClose: () => void;
}) {
  const { ledgers: words } = useWords();
  const { lang } = useLanguage();
  const { region, id, draft } = useOpenFiling();
  const ledger = ledgerOf(traced.ledger);
  const { data } = useQuery(entriesQuery(region, id, traced.ledger));
  const label = labelOf(draft.snapshot(), traced.path)[lang];
  const wanted = new Set(traced.entries);
  return (
    <Dialog title={words.traceOf(label)} onClose={onClose}>
      <p>
        <strong>{traced.text}</strong>　
        {traced.entries.length === 0 ? words.traceNone : words.how[traced.how]}
      </p>
      {!data ? (
        <Loading />
      ) : (
        <ul className="trace">
          {data
            .filter((entry) => wanted.has(entry.id))
            .map((entry) => (
              <li key={entry.id}>
                <EntryLine entry={entry} />
              </li>
            ))}
        </ul>
      )}
      <p className="buttons">
        {ledger && (
          <Link
            className="button"
            to="/f/$region/$id/ledgers/$ledger"
            params={{ region, id, ledger: ledger.id }}
          >
            {words.open}：{ledger.title[lang]}
          </Link>
        )}
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </p>
    </Dialog>
  );
}

/** An entry in one line: its day, kind and what was filled in. */
function EntryLine({ entry }: { readonly entry: Kept }) {
  const { lang } = useLanguage();
  const ledger = ledgerOf(entry.ledger);
  const kind = ledger && kindOf(ledger, entry);
  const said = kind?.columns.flatMap((column) => {
    const text = shownIn(entry, column, lang);
    return text === '' ? [] : [`${column.label[lang]} ${text}${column.unit ?? ''}`];
  });
  return (
    <>
      {entry.day} <strong>{kind?.label[lang]}</strong> {said?.join(lang === 'zh' ? '，' : ', ')}{' '}
      <small>{entry.by}</small>
    </>
  );
}

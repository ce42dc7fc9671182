import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { rowOf } from '../../draft/fields.ts';
import { labelOf } from '../../draft/labels.ts';
import type { Traced } from '../../ledger/ledger.ts';
import { kindOf } from '../../ledger/ledger.ts';
import { ledgerOf } from '../../ledger/ledgers.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { Dialog } from '../shell/dialog.tsx';
import { useLanguage, useWords } from '../shell/language.tsx';
import { Loading } from '../shell/messages.tsx';
import { shownIn } from './entry-text.ts';
import { FileLinks } from './file-links.tsx';
import { filesOf } from './files-of.ts';
import { entriesQuery, type Kept } from './queries.ts';
import './trace.css';

/** A button that opens the entries behind a figure. */
export function Trace({ traced }: { readonly traced: Traced }) {
  const { ledgers: words } = useWords();
  const { lang } = useLanguage();
  const { draft } = useOpenFiling();
  const [open, setOpen] = useState(false);
  const onClose = () => setOpen(false);
  return (
    <>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {words.trace}
      </button>
      {open && (
        <Dialog
          title={words.traceOf(labelOf(draft.snapshot(), traced.path)[lang])}
          onClose={onClose}
        >
          <TracedEntries traced={traced} />
          <p className="buttons">
            <button type="button" onClick={onClose}>
              {words.close}
            </button>
          </p>
        </Dialog>
      )}
    </>
  );
}

/** A figure of the ledgers with the entries that it comes from, their files, and those of the figure itself. */
export function TracedEntries({ traced }: { readonly traced: Traced }) {
  const { ledgers: words } = useWords();
  const { lang } = useLanguage();
  const { region, id, view } = useOpenFiling();
  const ledger = ledgerOf(traced.ledger);
  const { data } = useQuery(entriesQuery(region, id, traced.ledger));
  const entries = useMemo(() => {
    const wanted = new Set(traced.entries);
    return data?.filter((entry) => wanted.has(entry.id));
  }, [data, traced]);
  const row = rowOf(traced.path);
  const own = view.evidence.filter(({ supports }) => supports === row);
  return (
    <>
      <p>
        <strong>{traced.text}</strong>
        {'　'}
        {traced.entries.length === 0 ? words.traceNone : words.how[traced.how]}
        {traced.entries.length > 1 && `（${words.entries(traced.entries.length)}）`}
      </p>
      {!entries ? (
        <Loading />
      ) : (
        entries.length > 0 && (
          <ul className="trace" tabIndex={0} aria-label={words.traceEntries}>
            {entries.map((entry) => (
              <li key={entry.id}>
                <EntryLine entry={entry} />
                <FileLinks files={filesOf(view.evidence, entry)} />
              </li>
            ))}
          </ul>
        )
      )}
      {own.length > 0 && (
        <>
          <p>{words.traceFiles}</p>
          <FileLinks files={own} />
        </>
      )}
      {ledger && (
        <p>
          <Link to="/f/$region/$id/ledgers/$ledger" params={{ region, id, ledger: ledger.id }}>
            {words.open}：{ledger.title[lang]}
          </Link>
        </p>
      )}
    </>
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

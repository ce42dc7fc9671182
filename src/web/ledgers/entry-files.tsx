import { type ChangeEvent, useId } from 'react';
import { ROUTES } from '../../api/routes.ts';
import { kindOf } from '../../ledger/ledger.ts';
import { ledgerOf } from '../../ledger/ledgers.ts';
import { call } from '../client/client.ts';
import { useAttempt } from '../client/use-attempt.ts';
import { EVIDENCE_FILES, useFileLimit } from '../client/use-file-limit.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { Dialog } from '../shell/dialog.tsx';
import { useLanguage, useWords } from '../shell/language.tsx';
import { Mistake } from '../shell/mistake.tsx';
import { FileLinks } from './file-links.tsx';
import { filesOf, supportOf } from './files-of.ts';
import type { Kept } from './queries.ts';

/** The files that prove an entry: opened, and added while the report is open. */
export function EntryFiles({
  entry,
  onClose,
}: {
  readonly entry: Kept;
  readonly onClose: () => void;
}) {
  const { ledgers: words, filing } = useWords();
  const limit = useFileLimit();
  const { lang } = useLanguage();
  const input = useId();
  const { region, id, view, editable, refresh } = useOpenFiling();
  const { attempt, mistake, busy } = useAttempt();
  const files = filesOf(view.evidence, entry);
  const ledger = ledgerOf(entry.ledger);
  const kind = ledger && kindOf(ledger, entry);

  const add = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.target.files ?? [])];
    event.target.value = '';
    await attempt(async () => {
      for (const file of chosen) {
        const form = new FormData();
        form.set('supports', supportOf(entry));
        form.set('file', file);
        await call('POST', ROUTES.evidence, { region, id }, form);
      }
      await refresh();
    });
  };
  return (
    <Dialog title={words.filesTitle(entry.day, kind?.label[lang] ?? '')} onClose={onClose}>
      {files.length === 0 ? <p className="hint">{words.noFiles}</p> : <FileLinks files={files} />}
      {editable ? (
        <p>
          <label htmlFor={input}>{words.addFiles}</label>{' '}
          <input
            id={input}
            type="file"
            multiple
            disabled={busy}
            accept={EVIDENCE_FILES}
            onChange={(event) => void add(event)}
          />{' '}
          <span role="status">{busy && filing.evidence.uploading}</span>
          <br />
          <small>{limit}</small>
        </p>
      ) : (
        <p className="hint">{words.filesClosed}</p>
      )}
      <Mistake>{mistake}</Mistake>
      <p className="buttons">
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </p>
    </Dialog>
  );
}

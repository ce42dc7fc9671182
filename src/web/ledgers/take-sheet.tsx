import { type ClipboardEvent, useDeferredValue, useId, useMemo, useState } from 'react';
import { ROUTES } from '../../api/routes.ts';
import type { Document } from '../../document/document.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import type { EntryKind, Ledger } from '../../ledger/ledger.ts';
import { useSentence } from '../client/use-sentence.ts';
import { useUpload } from '../client/use-upload.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { Dialog } from '../shell/dialog.tsx';
import { useLanguage, useWords } from '../shell/language.tsx';
import { Mistake } from '../shell/mistake.tsx';
import { defaultsOf, ForAllRows } from './for-all-rows.tsx';
import { type Kept, useEnter } from './queries.ts';
import { documentOf, readTables } from './sheets.ts';
import { TableRows } from './table-rows.tsx';

/**
 * Rows of a spreadsheet, copied or as a file: read by their heads, the wrong ones told with their reason, the good ones
 * entered when the clerk says so. Of a file with several tables one is chosen.
 */
export function TakeSheet({
  ledger,
  kind,
  entries,
  onClose,
}: {
  readonly ledger: Ledger;
  readonly kind: EntryKind;
  readonly entries: readonly Kept[];
  readonly onClose: () => void;
}) {
  const { ledgers: words, filing } = useWords();
  const { lang } = useLanguage();
  const file = useId();
  const { region, id } = useOpenFiling();
  const upload = useUpload(ROUTES.ledgerImports, { region, id, ledger: ledger.id });
  const [source, setSource] = useState<Document>();
  const [forAll, setForAll] = useState<Readonly<Record<string, string>>>({});
  const { keep, entering, kept, mistake } = useKeep(ledger, () => setSource(undefined));
  // Ten thousand rows take a second to read anew: typing goes before it.
  const settled = useDeferredValue(forAll);
  const tables = useMemo(
    () => (source ? readTables(ledger, kind, entries, source, defaultsOf(settled)) : []),
    [ledger, kind, entries, source, settled],
  );
  const needed = [kind.day, ...kind.columns.filter((each) => each.required).map((c) => c.label)];
  const list = needed.map((label) => label[lang]).join(lang === 'zh' ? '、' : ', ');
  const noHead = source && tables.length === 0 ? words.pasteNoHead(list) : undefined;

  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    const { clipboardData: data } = event;
    setSource(documentOf({ html: data.getData('text/html'), text: data.getData('text/plain') }));
  };
  const take = async (chosen: File | undefined) => {
    const read = chosen && ((await upload.send(chosen)) as Document | undefined);
    if (read) setSource(read);
  };
  const wrong = mistake ?? upload.mistake ?? noHead;
  const { job } = upload;
  return (
    <Dialog title={`${words.paste}：${kind.label[lang]}`} broad onClose={onClose}>
      <p>{words.pasteLead}</p>
      <textarea
        className="wide"
        rows={2}
        aria-label={words.pasteBox}
        placeholder={words.pasteBox}
        value=""
        onChange={() => undefined}
        onPaste={paste}
      />
      <p>
        <label htmlFor={file}>{words.file}</label>{' '}
        <input
          id={file}
          type="file"
          disabled={job !== undefined || entering !== undefined}
          onChange={(event) => void take(event.target.files?.[0])}
        />
      </p>
      {job && (
        <p role="status">
          {filing.start.reading}：{filing.start.stage(job.stage, job.done, job.total)}{' '}
          <progress
            max={Math.max(1, job.total)}
            value={job.done}
            aria-label={filing.start.reading}
          />{' '}
          <button type="button" onClick={upload.cancel}>
            {filing.start.cancel}
          </button>
        </p>
      )}
      <ForAllRows kind={kind} typed={forAll} onChange={setForAll} />
      <Mistake>{wrong}</Mistake>
      {!entering && <TableRows kind={kind} tables={tables} onKeep={(good) => void keep(good)} />}
      {entering && (
        <p role="status">
          {words.pasteProgress(entering.done, entering.all)}{' '}
          <progress max={entering.all} value={entering.done} aria-label={words.pasteEntering} />
        </p>
      )}
      {kept !== undefined && <p role="status">{words.pasted(kept)}</p>}
      <p className="buttons">
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </p>
    </Dialog>
  );
}

/** Enters the good rows, telling how far it is. */
function useKeep(ledger: Ledger, onDone: () => void) {
  const { lang } = useLanguage();
  const sentence = useSentence();
  const send = useEnter(ledger.id);
  const [entering, setEntering] = useState<{ readonly done: number; readonly all: number }>();
  const [kept, setKept] = useState<number>();
  const [mistake, setMistake] = useState<string>();
  const keep = async (good: readonly LedgerEntry[]) => {
    const all = good.length;
    setMistake(undefined);
    setKept(undefined);
    setEntering({ done: 0, all });
    try {
      const reply = await send(good, {
        partial: true,
        onProgress: (done) => setEntering({ done, all }),
      });
      onDone();
      setKept(reply.kept);
      setMistake(reply.faults[0]?.[lang]);
    } catch (fault) {
      setMistake(sentence(fault));
    } finally {
      setEntering(undefined);
    }
  };
  return { keep, entering, kept, mistake };
}

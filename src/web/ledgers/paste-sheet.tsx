import { type ClipboardEvent, useState } from 'react';
import type { EntryFault } from '../../ledger/enter.ts';
import { enterAll } from '../../ledger/enter.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import type { EntryKind, Ledger } from '../../ledger/ledger.ts';
import { readSheet } from '../../ledger/sheet.ts';
import { Offline, Refused } from '../client/client.ts';
import { newId } from '../draft/new-id.ts';
import { cellsOf } from '../grid/clipboard.ts';
import { Dialog } from '../shell/dialog.tsx';
import { useLanguage, useSay, useWords } from '../shell/language.tsx';
import { type Kept, useEnter } from './queries.ts';

interface Read {
  readonly good: readonly LedgerEntry[];
  readonly bad: readonly { readonly row: number; readonly faults: readonly EntryFault[] }[];
}

/** How many wrong rows are told one by one. */
const TOLD = 50;

/** Rows copied from a spreadsheet: read by their heads, the wrong ones told with their reason, the good ones entered when the clerk says so. */
export function PasteSheet({
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
  const { ledgers: words, shell } = useWords();
  const { lang } = useLanguage();
  const say = useSay();
  const send = useEnter(ledger.id);
  const [read, setRead] = useState<Read>();
  const [mistake, setMistake] = useState<string>();
  const [progress, setProgress] = useState<string>();

  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    const data = event.clipboardData;
    const rows = cellsOf({ html: data.getData('text/html'), text: data.getData('text/plain') }).map(
      (row) => row.map((cell) => cell?.text ?? ''),
    );
    const sheet = readSheet(ledger, kind, rows, newId);
    setRead(undefined);
    if (!sheet) {
      const needed = [kind.day, ...kind.columns.filter((c) => c.required).map((c) => c.label)];
      setMistake(
        words.pasteNoHead(needed.map((label) => label[lang]).join(lang === 'zh' ? '、' : ', ')),
      );
      return;
    }
    setMistake(undefined);
    const entered = enterAll(
      ledger,
      sheet.entries.map(({ entry }) => entry),
      entries,
    );
    setRead({
      good: entered.flatMap((one) => (one.faults ? [] : [one.entry])),
      bad: entered.flatMap((one, i) =>
        one.faults ? [{ row: sheet.entries[i]?.row ?? 0, faults: one.faults }] : [],
      ),
    });
  };

  const keep = async (good: readonly LedgerEntry[]) => {
    try {
      setProgress(words.pasteProgress(0, good.length));
      const { kept, faults } = await send(good, {
        partial: true,
        onProgress: (done) => setProgress(words.pasteProgress(done, good.length)),
      });
      setRead(undefined);
      setProgress(words.pasted(kept));
      setMistake(faults[0]?.[lang]);
    } catch (fault) {
      setProgress(undefined);
      if (fault instanceof Refused) setMistake(say(fault.reply.words));
      else if (fault instanceof Offline) setMistake(shell.signIn.offline);
      else throw fault;
    }
  };

  return (
    <Dialog title={words.paste} onClose={onClose}>
      <p>{words.pasteLead}</p>
      <textarea
        className="wide"
        rows={3}
        aria-label={words.pasteBox}
        placeholder={words.pasteBox}
        value=""
        onChange={() => undefined}
        onPaste={paste}
      />
      {mistake !== undefined && (
        <p className="mistake" role="alert">
          {mistake}
        </p>
      )}
      {read && (
        <div role="status">
          <p>{read.good.length > 0 ? words.pasteGood(read.good.length) : words.pasteNothing}</p>
          {read.bad.length > 0 && (
            <>
              <p className="mistake">{words.pasteBad(read.bad.length)}</p>
              <ul className="bad-rows">
                {read.bad.slice(0, TOLD).map(({ row, faults }) => (
                  <li key={row}>
                    {words.pasteRow(row)}：{faults.map((fault) => say(fault.sentence)).join('')}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      {progress !== undefined && <p role="status">{progress}</p>}
      <p className="buttons">
        {read && read.good.length > 0 && (
          <button type="button" className="primary" onClick={() => void keep(read.good)}>
            {words.pasteKeep(read.good.length)}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </p>
    </Dialog>
  );
}

import { useState } from 'react';
import type { FilingView } from '../../api/filing.ts';
import { ROUTES } from '../../api/routes.ts';
import { enter } from '../../ledger/enter.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import type { EntryKind } from '../../ledger/ledger.ts';
import { stepColumns, TARGETS } from '../../ledger/ledgers/targets.ts';
import type { Day } from '../../values/day.ts';
import { call } from '../client/client.ts';
import { useSentence } from '../client/use-sentence.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { ColumnInput } from '../ledgers/column-input.tsx';
import { entryId } from '../ledgers/entry-id.ts';
import { useEnter } from '../ledgers/queries.ts';
import { Dialog } from '../shell/dialog.tsx';
import { useLanguage, useSay, useWords } from '../shell/language.tsx';

/** Which targets a step is about. */
export interface StepOf {
  readonly object: string;
  readonly term: string;
  readonly years: string;
}

/** One step of a set of targets: its few entries; approving and adjusting fix and release the targets of the filing too. */
export function StepDialog({
  kind,
  of,
  content,
  standing,
  onClose,
}: {
  readonly kind: EntryKind;
  readonly of: StepOf;
  /** Targets in words, which a declaration keeps. */
  readonly content: string;
  readonly standing: readonly LedgerEntry[];
  readonly onClose: () => void;
}) {
  const { targets: words, shell } = useWords();
  const { lang } = useLanguage();
  const say = useSay();
  const sentence = useSentence();
  const { region, id, view, refresh } = useOpenFiling();
  const send = useEnter('targets');
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [mistakes, setMistakes] = useState<Readonly<Record<string, string>>>({});
  const columns = stepColumns(kind);

  const submit = async () => {
    const declared = kind.key === 'declaration' ? { content } : {};
    const typed: LedgerEntry = {
      id: entryId(),
      ledger: 'targets',
      kind: kind.key,
      day: view.today as Day,
      texts: { ...texts, ...of, ...declared },
    };
    const entered = enter(TARGETS, typed, standing);
    if (entered.faults)
      return setMistakes(
        Object.fromEntries(entered.faults.map((fault) => [fault.column, say(fault.sentence)])),
      );
    try {
      // Medium-term targets are words alone: nothing in the year's tables is fixed by them.
      if (of.term === 'annual' && (kind.key === 'approval' || kind.key === 'adjustment')) {
        const source = kind.key === 'approval' ? { filing: { region, id } } : { released: true };
        const body = { source, object: of.object };
        await call<FilingView>('PUT', ROUTES.targets, { region, id }, body);
      }
      const { faults } = await send([entered.entry]);
      if (faults[0]) return setMistakes({ '': faults[0][lang] });
      await refresh();
      onClose();
    } catch (fault) {
      setMistakes({ '': sentence(fault) });
    }
  };
  const rest = Object.entries(mistakes).filter(
    ([key]) => !columns.some((each) => each.key === key),
  );
  return (
    <Dialog title={words.step(kind.label[lang], of.object)} onClose={onClose}>
      {content !== '' && <p className="declared">{content}</p>}
      <div className="fields">
        {columns.map((column) => (
          <ColumnInput
            key={column.key}
            column={column}
            value={texts[column.key] ?? ''}
            mistake={mistakes[column.key]}
            onChange={(text) => setTexts({ ...texts, [column.key]: text })}
          />
        ))}
      </div>
      {kind.key === 'approval' && of.term === 'annual' && (
        <p className="hint">{words.approvalFixes}</p>
      )}
      {kind.key === 'adjustment' && of.term === 'annual' && (
        <p className="hint">{words.adjustmentReleases}</p>
      )}
      {rest.map(([key, text]) => (
        <p key={key} className="mistake" role="alert">
          {text}
        </p>
      ))}
      <p className="buttons">
        <button type="button" className="primary" onClick={() => void submit()}>
          {kind.label[lang]}
        </button>
        <button type="button" onClick={onClose}>
          {shell.close}
        </button>
      </p>
    </Dialog>
  );
}

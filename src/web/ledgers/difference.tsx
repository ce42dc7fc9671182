import { useState } from 'react';
import type { Remark } from '../../api/filing.ts';
import { ROUTES } from '../../api/routes.ts';
import type { FieldPath } from '../../draft/draft.ts';
import { call } from '../client/client.ts';
import { useAttempt } from '../client/use-attempt.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { AskReason } from '../shell/ask-reason.tsx';
import { useWords } from '../shell/language.tsx';

/** A figure that was typed over what the ledger gives: why, in a note at its field that reviewers see; asked for while there is none. */
export function Difference({ path }: { readonly path: FieldPath }) {
  const { ledgers: words } = useWords();
  const { region, id, view, editable, refresh } = useOpenFiling();
  const [asking, setAsking] = useState(false);
  const { attempt, mistake } = useAttempt();
  const reasons = view.remarks.filter((remark) => remark.path === path);
  const give = async (reason: string) => {
    setAsking(false);
    await attempt(async () => {
      await call<Remark>('POST', ROUTES.remarks, { region, id }, { path, words: reason });
      await refresh();
    });
  };
  return (
    <>
      <span className="tag warning">{words.typedOver}</span>
      {reasons.map((remark) => (
        <small key={remark.id}> {words.because(remark.words)}</small>
      ))}
      {editable && reasons.length === 0 && (
        <button type="button" className="link" onClick={() => setAsking(true)}>
          {words.sayWhy}
        </button>
      )}
      {mistake && (
        <span className="mistake" role="alert">
          {mistake}
        </span>
      )}
      {asking && (
        <AskReason
          title={words.sayWhy}
          label={words.whyLabel}
          onGiven={(reason) => void give(reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

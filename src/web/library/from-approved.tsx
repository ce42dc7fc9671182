import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AdditionsReply } from '../../api/library.ts';
import { ROUTES } from '../../api/routes.ts';
import { parseTarget } from '../../extract/target/target.ts';
import { approvedTexts } from '../../library/approved.ts';
import { functionOfUnit } from '../../library/functions.ts';
import { LIBRARY } from '../../library/library.ts';
import { LOCAL_LABELS, localFaults } from '../../library/local.ts';
import { call } from '../client/client.ts';
import { useAttempt } from '../client/use-attempt.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useKeeper } from '../ledgers/use-keeper.ts';
import { Dialog } from '../shell/dialog.tsx';
import { useLanguage, useWords } from '../shell/language.tsx';
import { Mistake } from '../shell/mistake.tsx';
import './local.css';
import { localQuery } from './local-query.ts';
import { useLocalWords } from './local-words.ts';

/** The indicators of the filing's approved targets, to be chosen for the local library. */
export function FromApproved({ onClose }: { readonly onClose: () => void }) {
  const words = useLocalWords();
  const { shell } = useWords();
  const { lang } = useLanguage();
  const queries = useQueryClient();
  const { view, draft } = useOpenFiling();
  const keeper = useKeeper();
  const { data: local } = useQuery(localQuery);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState<string>();
  const { attempt, mistake } = useAttempt();
  const of = functionOfUnit(view.summary.unit.name);
  const texts = approvedTexts(draft.snapshot(), view.approved, of);
  const there = new Set([
    ...LIBRARY.map(({ name }) => name),
    ...(local ?? []).flatMap(({ text, state }) =>
      state === 'proposed' || state === 'accepted' ? [text.name] : [],
    ),
  ]);
  const add = async () => {
    const indicators = texts.filter(({ name }) => chosen.has(name));
    await attempt(async () => {
      // A unit proposes for itself; a department or the bureau adds for its own place.
      const place = keeper === 'unit' ? { path: view.summary.unit.path } : {};
      const body = { ...place, indicators };
      const reply = await call<AdditionsReply>('POST', ROUTES.library, {}, body);
      setChosen(new Set());
      setSaid(words.saved(reply.added, reply.left));
      await queries.invalidateQueries({ queryKey: ['library'] });
    });
  };
  return (
    <Dialog title={words.fromTitle} broad onClose={onClose}>
      <p className="hint">{words.fromLead}</p>
      {texts.length === 0 ? (
        <p className="empty">{words.fromNone}</p>
      ) : (
        <ul className="local-approved">
          {texts.map((text) => {
            const lacking = localFaults(text, (typed) => parseTarget(typed));
            const known = there.has(text.name);
            return (
              <li key={text.name}>
                <label>
                  <input
                    type="checkbox"
                    disabled={known || lacking.length > 0}
                    checked={chosen.has(text.name)}
                    onChange={() => {
                      const next = new Set(chosen);
                      if (!next.delete(text.name)) next.add(text.name);
                      setChosen(next);
                    }}
                  />{' '}
                  {text.name} {text.target}
                </label>{' '}
                <small>
                  {known
                    ? words.inLibrary
                    : lacking.length > 0 &&
                      words.lacks +
                        lacking
                          .map(({ column }) => LOCAL_LABELS[column][lang])
                          .join(lang === 'zh' ? '、' : ', ')}
                </small>
              </li>
            );
          })}
        </ul>
      )}
      <Mistake>{mistake}</Mistake>
      {said && <p role="status">{said}</p>}
      <p className="buttons">
        <button
          type="button"
          className="primary"
          disabled={chosen.size === 0}
          onClick={() => void add()}
        >
          {words.keep(chosen.size)}
        </button>
        <button type="button" onClick={onClose}>
          {shell.close}
        </button>
      </p>
    </Dialog>
  );
}

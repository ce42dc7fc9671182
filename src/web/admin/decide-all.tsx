import { useState } from 'react';
import type { DecisionsReply } from '../../api/administration.ts';
import type { PendingChange } from '../../api/people.ts';
import { ROUTES } from '../../api/routes.ts';
import { call } from '../client/client.ts';
import { useSentence } from '../client/use-sentence.ts';
import { AskSure } from '../shell/ask-sure.tsx';
import { useLanguage } from '../shell/language.tsx';
import { useRegionWords } from './words.ts';

/** So many are decided at once: each password takes the server a moment. */
const AT_ONCE = 20;

/** Approves all that wait, some at a time, and shows the one-time passwords: once, to be handed over in person. */
export function DecideAll({
  changes,
  onDone,
}: {
  readonly changes: readonly PendingChange[];
  readonly onDone: () => void;
}) {
  const { lists: words } = useRegionWords();
  const { lang } = useLanguage();
  const sentence = useSentence();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<DecisionsReply>([]);
  const [said, setSaid] = useState<string>();
  const approve = async () => {
    setAsking(false);
    const ids = changes.map(({ id }) => id);
    try {
      for (let at = 0; at < ids.length; at += AT_ONCE) {
        setSaid(words.deciding(at, ids.length));
        const part = { changes: ids.slice(at, at + AT_ONCE) };
        const reply = await call<DecisionsReply>('POST', ROUTES.changesPending, {}, part);
        setDone((before) => [...before, ...reply]);
      }
      setSaid(undefined);
    } catch (fault) {
      setSaid(sentence(fault));
    }
    onDone();
  };
  const passwords = done.filter((each) => each.oneTimePassword !== undefined);
  return (
    <>
      {changes.length > 1 && (
        <p className="buttons">
          <button type="button" onClick={() => setAsking(true)}>
            {words.approveAll(changes.length)}
          </button>
        </p>
      )}
      {said && <p role="status">{said}</p>}
      {done.flatMap(({ change, refused }) =>
        refused ? (
          <p key={change} className="mistake">
            {refused[lang]}
          </p>
        ) : (
          []
        ),
      )}
      {passwords.length > 0 && (
        <section className="card">
          <h2>{words.passwords}</h2>
          <p className="hint">{words.passwordsLead}</p>
          <table className="list">
            <tbody>
              {passwords.map(({ change, account, name, oneTimePassword }) => (
                <tr key={change}>
                  <th scope="row">{account}</th>
                  <td>{name}</td>
                  <td>
                    <code>{oneTimePassword}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {asking && (
        <AskSure
          title={words.approveAll(changes.length)}
          question={words.approveAllSure}
          onYes={() => void approve()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

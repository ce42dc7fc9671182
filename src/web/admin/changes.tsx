import { type ReactNode, useState } from 'react';
import type { ChangeHead } from '../../api/administration.ts';
import { call } from '../client/client.ts';
import { useAttempt } from '../client/use-attempt.ts';
import { AskReason } from '../shell/ask-reason.tsx';
import { Heads } from '../shell/heads.tsx';
import { Mistake } from '../shell/mistake.tsx';
import { dayOf } from '../shell/moment.ts';
import { TableScroll } from '../shell/table-scroll.tsx';
import { useRole } from './use-role.ts';
import { useRegionWords } from './words.ts';

/** Changes that were proposed, with who decided; the second administrator decides here, who proposed one may take it back. */
export function Changes<C extends ChangeHead>({
  changes,
  route,
  what,
  more,
  decider = 'securityAdministrator',
  onDecided,
}: {
  readonly changes: readonly C[];
  /** Address of a decision, with `:change`. */
  readonly route: string;
  readonly what: (change: C) => ReactNode;
  /** What else can be looked at before one decides. */
  readonly more?: (change: C) => ReactNode;
  /** Who decides on what others propose. */
  readonly decider?: Decider;
  readonly onDecided: () => void;
}) {
  const { changes: words } = useRegionWords();
  const decides = useRole(decider);
  const [refusing, setRefusing] = useState<C>();
  const { attempt, mistake } = useAttempt();
  const decide = async (change: C, approve: boolean, reason = '') => {
    setRefusing(undefined);
    await attempt(async () => {
      await call('POST', route, { change: change.id }, { approve, reason });
      onDecided();
    });
  };
  if (changes.length === 0) return <p className="empty">{words.none}</p>;
  return (
    <>
      <Mistake>{mistake}</Mistake>
      <TableScroll label={words.title}>
        <table className="list">
          <Heads of={[words.basis, words.what, words.by, words.state]} />
          <tbody>
            {changes.map((change) => (
              <tr key={change.id}>
                <th scope="row">{change.basis}</th>
                <td>
                  {what(change)}
                  {more?.(change)}
                </td>
                <td>
                  {change.by}
                  <br />
                  <small>{dayOf(change.at)}</small>
                </td>
                <td>
                  <Standing change={change} decider={decider} />
                  {!change.decided && (
                    <span className="buttons tight">
                      {decides && !change.own && (
                        <>
                          <button
                            type="button"
                            className="primary"
                            aria-label={`${words.approve} ${change.basis}`}
                            onClick={() => void decide(change, true)}
                          >
                            {words.approve}
                          </button>
                          <button
                            type="button"
                            aria-label={`${words.refuse} ${change.basis}`}
                            onClick={() => setRefusing(change)}
                          >
                            {words.refuse}
                          </button>
                        </>
                      )}
                      {change.own && (
                        <button
                          type="button"
                          aria-label={`${words.takeBack} ${change.basis}`}
                          onClick={() => void decide(change, false)}
                        >
                          {words.takeBack}
                        </button>
                      )}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {refusing && (
        <AskReason
          title={words.refuse}
          label={words.reason}
          onClose={() => setRefusing(undefined)}
          onGiven={(reason) => void decide(refusing, false, reason)}
        />
      )}
    </>
  );
}

type Decider = 'securityAdministrator' | 'systemAdministrator';

function Standing({
  change: { decided },
  decider,
}: {
  readonly change: ChangeHead;
  readonly decider: Decider;
}) {
  const { changes: words } = useRegionWords();
  if (!decided) return <p>{words.waiting[decider]}</p>;
  const at = dayOf(decided.at);
  return (
    <p>
      {decided.approved
        ? words.approved(decided.by, at)
        : words.refused(decided.by, at, decided.reason)}
    </p>
  );
}

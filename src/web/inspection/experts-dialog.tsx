import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ExpertView } from '../../api/inspection.ts';
import { ROUTES } from '../../api/routes.ts';
import { call } from '../client/client.ts';
import { useStep } from '../results/use-step.ts';
import { Dialog } from '../shell/dialog.tsx';
import { Loading } from '../shell/messages.tsx';
import { Mistake } from '../shell/mistake.tsx';
import { useInspectionWords } from './words.ts';

/** Chooses the experts of a filing within a spot check or an evaluation. */
export function ExpertsDialog({
  work,
  route,
  filing,
  unit,
  experts,
  onDone,
  onClose,
}: {
  readonly work: { readonly region: string; readonly id: string };
  readonly route: string;
  readonly filing: string;
  readonly unit: string;
  readonly experts: readonly ExpertView[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const words = useInspectionWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set(experts.map(({ account }) => account)),
  );
  const { send, mistake, busy } = useStep(work, onDone);
  const { data } = useQuery({
    queryKey: ['experts'],
    queryFn: () => call<ExpertView[]>('GET', ROUTES.experts),
  });
  const turn = (account: string) => {
    const next = new Set(chosen);
    if (!next.delete(account)) next.add(account);
    setChosen(next);
  };
  const save = async () => {
    if (await send(route, { filing, accounts: [...chosen] }, {}, 'PUT')) onClose();
  };
  return (
    <Dialog title={words.chooseOf(unit)} onClose={onClose}>
      <p className="hint">{words.chooseNote}</p>
      {!data ? (
        <Loading />
      ) : data.length === 0 ? (
        <p className="empty">{words.noExpertAccounts}</p>
      ) : (
        <div className="expert-list">
          {data.map(({ account, name }) => (
            <label key={account}>
              <input type="checkbox" checked={chosen.has(account)} onChange={() => turn(account)} />{' '}
              {name}
            </label>
          ))}
        </div>
      )}
      <Mistake>{mistake}</Mistake>
      <p className="buttons">
        <button type="button" className="primary" disabled={busy} onClick={() => void save()}>
          {words.save}
        </button>
        <button type="button" onClick={onClose}>
          {words.cancel}
        </button>
      </p>
    </Dialog>
  );
}

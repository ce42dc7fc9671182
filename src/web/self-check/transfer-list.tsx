import { type ChangeEvent, useId, useState } from 'react';
import type { TransfersView } from '../../api/coverage.ts';
import { addressOf, ROUTES } from '../../api/routes.ts';
import type { Transfer } from '../../bureau/self-check/transfer.ts';
import { printMoney, printScaled } from '../../values/money.ts';
import { EVIDENCE_FILES } from '../client/use-file-limit.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { AskSure } from '../shell/ask-sure.tsx';
import { TableScroll } from '../shell/table-scroll.tsx';
import { TransferReport } from './transfer-report.tsx';
import { supportOf, type TransferSteps } from './use-transfers.ts';
import { useSelfCheckWords } from './words.ts';

/** The transfers one by one, with their stamped reports and what may be done with them. */
export function TransferList({
  view: { transfers, editable },
  steps,
  onChange,
}: {
  readonly view: TransfersView;
  readonly steps: TransferSteps;
  readonly onChange: (transfer: Transfer) => void;
}) {
  const { own: words } = useSelfCheckWords();
  const [removing, setRemoving] = useState<Transfer>();
  const [reading, setReading] = useState<Transfer>();
  return (
    <TableScroll label={words.list}>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{words.project}</th>
            <th scope="col">{words.receiver}</th>
            <th scope="col">{words.kind}</th>
            {(['allotted', 'spent', 'score'] as const).map((name) => (
              <th key={name} scope="col" className="number">
                {words[name]}
              </th>
            ))}
            <th scope="col">{words.reported}</th>
            <th scope="col">{words.stamped}</th>
            {editable && <th scope="col">{words.act}</th>}
          </tr>
        </thead>
        <tbody>
          {transfers.map((transfer) => {
            const { id, project, receiver, kind, allotted, spent, score, reported } = transfer;
            return (
              <tr key={id}>
                <th scope="row">{project}</th>
                <td>{receiver}</td>
                <td>{words.kinds[kind]}</td>
                <td className="number">{printMoney(allotted, '万元', 2)}</td>
                <td className="number">{spent !== undefined && printMoney(spent, '万元', 2)}</td>
                <td className="number">{score !== undefined && printScaled(score, 2)}</td>
                <td className="when">{reported}</td>
                <td>
                  <Stamped transfer={transfer} editable={editable} steps={steps} />{' '}
                  {transfer.stamped && (
                    <button
                      type="button"
                      aria-label={words.readOf(receiver, project)}
                      onClick={() => setReading(transfer)}
                    >
                      {words.read}
                    </button>
                  )}
                </td>
                {editable && (
                  <td>
                    <button
                      type="button"
                      aria-label={words.changeOf(receiver, project)}
                      onClick={() => onChange(transfer)}
                    >
                      {words.change}
                    </button>{' '}
                    <button type="button" onClick={() => setRemoving(transfer)}>
                      {words.remove}
                    </button>
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
      {reading && <TransferReport transfer={reading} onClose={() => setReading(undefined)} />}
      {removing && (
        <AskSure
          title={words.remove}
          question={words.removeSure(removing.receiver, removing.project)}
          onYes={() => {
            setRemoving(undefined);
            void steps.remove(removing.id);
          }}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </TableScroll>
  );
}

/** The stamped reports of a transfer, and another to upload. */
function Stamped({
  transfer,
  editable,
  steps,
}: {
  readonly transfer: Transfer;
  readonly editable: boolean;
  readonly steps: TransferSteps;
}) {
  const { own: words } = useSelfCheckWords();
  const { region, id, view } = useOpenFiling();
  const field = useId();
  const files = view.evidence.filter(({ supports }) => supports === supportOf(transfer.id));
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.target;
    const [file] = input.files ?? [];
    if (file)
      void steps.stamp(transfer.id, file).then(() => {
        input.value = '';
      });
  };
  return (
    <>
      {files.length === 0 && <span className="tag error">{words.notStamped}</span>}
      {files.map(({ id: evidence, name }) => (
        <a key={evidence} download href={addressOf(ROUTES.evidenceFile, { region, id, evidence })}>
          {name}
        </a>
      ))}{' '}
      {editable && (
        <span className="upload">
          <input
            id={field}
            type="file"
            disabled={steps.busy}
            accept={EVIDENCE_FILES}
            aria-label={words.uploadFor(transfer.receiver, transfer.project)}
            onChange={choose}
          />
          <label htmlFor={field} className="button">
            {words.upload}
          </label>
        </span>
      )}
    </>
  );
}

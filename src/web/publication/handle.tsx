import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { PublicationPreview, PublicationView } from '../../api/publication.ts';
import { ROUTES } from '../../api/routes.ts';
import { call } from '../client/client.ts';
import { useStep } from '../results/use-step.ts';
import { Dialog } from '../shell/dialog.tsx';
import { Loading } from '../shell/messages.tsx';
import { Mistake } from '../shell/mistake.tsx';
import { Versions } from './versions.tsx';
import { linesOf, usePublicationWords } from './words.ts';

/** One report: what would be masked; publish, correct, withdraw; its versions. */
export function Handle({
  report,
  mayAct,
  onDone,
  onClose,
}: {
  readonly report: PublicationView;
  readonly mayAct: boolean;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const words = usePublicationWords();
  const { region, id, versions } = report;
  const { data: preview } = useQuery({
    queryKey: ['publication', region, id, versions.length],
    queryFn: () => call<PublicationPreview>('GET', ROUTES.publication, { region, id }),
  });
  const standing = versions.some(({ state }) => state === 'published');
  return (
    <Dialog title={report.unit} broad onClose={onClose}>
      <Versions versions={versions} />
      {preview ? <MaskedList preview={preview} again={versions.length > 0} /> : <Loading />}
      {mayAct && preview && <PublishForm key={versions.length} {...{ report, onDone }} />}
      {mayAct && standing && <WithdrawForm {...{ report, onDone }} />}
      <p className="buttons">
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </p>
    </Dialog>
  );
}

/** What will not be readable, place by place. */
function MaskedList({
  preview: { masked, phones },
  again,
}: {
  readonly preview: PublicationPreview;
  readonly again: boolean;
}) {
  const words = usePublicationWords();
  return (
    <section>
      <h3>{words.masked}</h3>
      <p>
        {masked.length > 0
          ? words.maskedCount(masked.length)
          : again
            ? words.maskedAlready
            : words.maskedNone}
      </p>
      <ul>
        {masked.map(({ kind, block, row, column, from, shown, before, after }) => (
          <li key={`${block}/${row ?? ''}/${column ?? ''}/${from}`}>
            {words.kinds[kind]}：{before}
            <strong>{shown}</strong>
            {after}
          </li>
        ))}
      </ul>
      {phones.length > 0 && <p className="hint">{words.kept(phones.join('、'))}</p>}
    </section>
  );
}

interface FormProps {
  readonly report: PublicationView;
  readonly onDone: () => void;
}

function PublishForm({ report, onDone }: FormProps) {
  const words = usePublicationWords();
  const id = useId();
  const [phones, setPhones] = useState('');
  const [reason, setReason] = useState('');
  const [corrections, setCorrections] = useState([{ was: '', becomes: '' }]);
  const [contradicting, setContradicting] = useState(false);
  const { send, mistake, busy } = useStep(report, onDone);
  const again = report.versions.length > 0;
  const publish = () =>
    send(ROUTES.publication, {
      ...{ revision: report.revision, versions: report.versions.length },
      ...{ phones: linesOf(phones), reason },
      corrections: again ? corrections.filter(({ was }) => was !== '') : [],
      ...(contradicting && { contradicting }),
    });
  const change = (at: number, changed: { readonly was?: string; readonly becomes?: string }) =>
    setCorrections(corrections.map((each, i) => (i === at ? { ...each, ...changed } : each)));
  return (
    <section className="result-form">
      {again && (
        <>
          <h3>{words.correctionTitle}</h3>
          {corrections.map((each, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end
            <div key={i} className="result-form">
              <label htmlFor={`${id}-was-${i}`}>{words.was}</label>
              <textarea
                id={`${id}-was-${i}`}
                rows={2}
                value={each.was}
                onChange={({ target }) => change(i, { was: target.value })}
              />
              <label htmlFor={`${id}-becomes-${i}`}>{words.becomes}</label>
              <textarea
                id={`${id}-becomes-${i}`}
                rows={2}
                value={each.becomes}
                onChange={({ target }) => change(i, { becomes: target.value })}
              />
            </div>
          ))}
          <p>
            <button
              type="button"
              onClick={() => setCorrections([...corrections, { was: '', becomes: '' }])}
            >
              {words.more}
            </button>
          </p>
          <label htmlFor={`${id}-reason`}>{words.reason}</label>
          <textarea
            id={`${id}-reason`}
            rows={2}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </>
      )}
      {again && (
        <label>
          <input
            type="checkbox"
            checked={contradicting}
            onChange={({ target }) => setContradicting(target.checked)}
          />{' '}
          {words.contradicting}
        </label>
      )}
      <label htmlFor={`${id}-phones`}>{words.phones}</label>
      <textarea
        id={`${id}-phones`}
        rows={2}
        value={phones}
        onChange={({ target }) => setPhones(target.value)}
      />
      <Mistake>{mistake}</Mistake>
      <p className="buttons">
        <button type="button" className="primary" disabled={busy} onClick={() => void publish()}>
          {again ? words.correct : words.publish}
        </button>
      </p>
    </section>
  );
}

function WithdrawForm({ report, onDone }: FormProps) {
  const words = usePublicationWords();
  const id = useId();
  const [reason, setReason] = useState('');
  const { send, mistake, busy } = useStep(report, onDone);
  return (
    <details>
      <summary>{words.withdrawTitle}</summary>
      <div className="result-form">
        <label htmlFor={id}>{words.withdrawReason}</label>
        <textarea
          id={id}
          rows={2}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <Mistake>{mistake}</Mistake>
        <p className="buttons">
          <button
            type="button"
            disabled={busy}
            onClick={() => void send(ROUTES.publicationWithdrawal, { reason })}
          >
            {words.withdraw}
          </button>
        </p>
      </div>
    </details>
  );
}

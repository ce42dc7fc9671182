import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Receipt, Remark } from '../../api/filing.ts';
import { ROUTES } from '../../api/routes.ts';
import type { FilingState } from '../../cycle/filing.ts';
import { labelOf } from '../../draft/labels.ts';
import { call, Refused } from '../client/client.ts';
import { useAction } from '../client/use-action.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { focusField } from '../draft/focus.ts';
import { ask } from '../engine/ask.ts';
import { AskReason } from '../shell/ask-reason.tsx';
import { useSay, useWords } from '../shell/language.tsx';
import { Mistake } from '../shell/mistake.tsx';
import { secondOf } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { BeforeSubmission } from '../submission/before.tsx';

// States in which the report is still with its unit: the page says what submitting waits for.
const WITH_UNIT: ReadonlySet<FilingState> = new Set([
  'notStarted',
  'drafting',
  'checked',
  'signed',
  'returned',
]);

type Reasoned = 'withdraw' | 'return';

/** Submitting, the receipt, taking back, the remarks of a return; for reviewers their decision. */
export function SubmitPage() {
  const { filing } = useWords();
  const { view } = useOpenFiling();
  const { act, mistake, busy } = useAction();
  const [asking, setAsking] = useState<Reasoned>();
  const { actions, summary } = view;
  const words = filing.submit;
  return (
    <section className="page">
      <PageTitle>{words.title}</PageTitle>
      <Mistake>{mistake}</Mistake>
      {view.remarks.length > 0 && <Remarks />}
      {(actions.includes('submit') || WITH_UNIT.has(summary.state)) && <BeforeSubmission />}
      <p className="buttons">
        {actions.includes('submit') && (
          <button
            type="button"
            className="primary"
            disabled={busy}
            onClick={() => void act('submit')}
          >
            {words.button}
          </button>
        )}
        {actions.includes('departmentApprove') && (
          <button
            type="button"
            className="primary"
            disabled={busy}
            onClick={() => void act('departmentApprove')}
          >
            {words.approve}
          </button>
        )}
        {actions.includes('accept') && (
          <button
            type="button"
            className="primary"
            disabled={busy}
            onClick={() => void act('accept')}
          >
            {words.accept}
          </button>
        )}
        {actions.includes('return') && summary.state !== 'checked' && (
          <button type="button" disabled={busy} onClick={() => setAsking('return')}>
            {words.return}
          </button>
        )}
        {actions.includes('withdraw') && (
          <>
            <button type="button" disabled={busy} onClick={() => setAsking('withdraw')}>
              {words.withdraw}
            </button>
            <span className="hint">{words.withdrawHint}</span>
          </>
        )}
      </p>
      <ReceiptCard />
      {asking && (
        <AskReason
          title={words[asking]}
          label={asking === 'return' ? words.returnReason : words.withdrawReason}
          onClose={() => setAsking(undefined)}
          onGiven={(reason) =>
            void act(asking, { reason }).then((done) => done && setAsking(undefined))
          }
        />
      )}
    </section>
  );
}

function Remarks() {
  const { view } = useOpenFiling();
  const words = useWords().filing.submit;
  const done = view.remarks.filter(({ resolved }) => resolved).length;
  return (
    <section className="card">
      <h2>
        {words.remarks} <small>{words.progress(done, view.remarks.length)}</small>
      </h2>
      {view.summary.returnedFor && <p>{view.summary.returnedFor}</p>}
      <ul className="remarks">
        {view.remarks.map((remark) => (
          <RemarkRow key={remark.id} remark={remark} />
        ))}
      </ul>
    </section>
  );
}

function RemarkRow({ remark }: { readonly remark: Remark }) {
  const { region, id, draft, editable, refresh } = useOpenFiling();
  const words = useWords().filing.submit;
  const say = useSay();
  const mark = async () => {
    await call(
      'PUT',
      ROUTES.remark,
      { region, id, remark: remark.id },
      { resolved: !remark.resolved },
    );
    await refresh();
  };
  return (
    <li>
      <p>
        {remark.path !== '' && <strong>{say(labelOf(draft.snapshot(), remark.path))}：</strong>}
        {remark.words} <small>{remark.by}</small>
      </p>
      {editable && (
        <p className="buttons">
          {remark.path !== '' && (
            <button type="button" onClick={() => focusField(remark.path)}>
              {words.goTo}
            </button>
          )}
          <button type="button" aria-pressed={remark.resolved} onClick={() => void mark()}>
            {remark.resolved ? words.resolved : words.markResolved}
          </button>
        </p>
      )}
    </li>
  );
}

function ReceiptCard() {
  const { region, id, view } = useOpenFiling();
  const words = useWords().filing.submit;
  const { data: receipt } = useQuery({
    queryKey: ['receipt', region, id, view.summary.state],
    queryFn: async (): Promise<Receipt | null> => {
      try {
        return await call<Receipt>('GET', ROUTES.receipt, { region, id });
      } catch (fault) {
        if (fault instanceof Refused && fault.status === 404) return null;
        throw fault;
      }
    },
  });
  const regulation = receipt?.regulation;
  const own = view.books.find((book) => book.id === regulation);
  const { data: title } = useQuery({
    queryKey: ['title', regulation],
    queryFn: async () => (await ask('titleOf', regulation ?? '')) ?? null,
    enabled: regulation !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!receipt) return null;
  const name = (key: string) =>
    key in words.digestNames ? words.digestNames[key as keyof typeof words.digestNames] : key;
  return (
    <section className="card">
      <h2>{words.receipt}</h2>
      <dl className="facts">
        <dt>{words.number}</dt>
        <dd>{receipt.number}</dd>
        <dt>{words.at}</dt>
        <dd>{secondOf(receipt.submitted)}</dd>
        <dt>{words.lateDays}</dt>
        <dd>{receipt.lateWorkingDays}</dd>
        <dt>{words.regulation}</dt>
        <dd>{own?.title ?? title ?? receipt.regulation}</dd>
      </dl>
      <h3>{words.digests}</h3>
      <dl className="facts digests">
        {Object.entries(receipt.digests).map(([key, digest]) => (
          <div key={key}>
            <dt>{name(key)}</dt>
            <dd>
              <code>{digest}</code>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

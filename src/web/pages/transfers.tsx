import { useState } from 'react';
import { type Covered, coveredOf } from '../../bureau/self-check/coverage.ts';
import { transferTable } from '../../bureau/self-check/tables.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { entryId } from '../ledgers/entry-id.ts';
import '../results/results.css';
import { TextTable } from '../self-check/text-table.tsx';
import { TransferForm } from '../self-check/transfer-form.tsx';
import { TransferList } from '../self-check/transfer-list.tsx';
import { BLANK, type TypedTransfer, typedOf } from '../self-check/typed.ts';
import { useTransfers } from '../self-check/use-transfers.ts';
import { useSelfCheckWords } from '../self-check/words.ts';
import { useLanguage } from '../shell/language.tsx';
import { Loading } from '../shell/messages.tsx';
import { PageTitle } from '../shell/page-title.tsx';

/** 转移支付自评: what a department hands on to lower regions and units, and what their self-evaluations say. */
export function TransfersPage() {
  const all = useSelfCheckWords();
  const { lang } = useLanguage();
  const words = all.own;
  const steps = useTransfers();
  const { view: filing } = useOpenFiling();
  const [open, setOpen] = useState<{ readonly id: string; readonly typed: TypedTransfer }>();
  const { view, mistake } = steps;
  if (!view) return <Loading />;
  const { transfers, coverage, editable } = view;
  const { due, done } = coveredOf(coverage);
  return (
    <section className="page">
      <PageTitle>{words.title}</PageTitle>
      <p className="lead">{words.lead}</p>
      {!editable && <p className="hint">{words.locked}</p>}
      {mistake && !open && (
        <p className="mistake" role="alert">
          {mistake}
        </p>
      )}
      <section className="card">
        <h2>
          {words.list}{' '}
          {editable && (
            <button type="button" onClick={() => setOpen({ id: entryId(), typed: BLANK })}>
              {words.add}
            </button>
          )}
        </h2>
        {transfers.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <>
            <TransferList
              steps={steps}
              view={view}
              onChange={(transfer) => setOpen({ id: transfer.id, typed: typedOf(transfer) })}
            />
            <h3>{all.transfers}</h3>
            <TextTable
              table={transferTable(filing.summary.fiscalYear, transfers, lang)}
              figures={[2, 3, 4, 5, 6, 7, 8]}
            />
          </>
        )}
      </section>
      <section className="card">
        <h2>
          {words.coverage} <small>{all.whole(done, due)}</small>
        </h2>
        <ul>
          {(['own', 'below', 'receivers'] as const).map((part) => (
            <Part key={part} name={words.parts[part]} covered={coverage[part]} />
          ))}
        </ul>
      </section>
      {open && (
        <TransferForm
          key={open.id}
          id={open.id}
          first={open.typed}
          steps={steps}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  );
}

function Part({ name, covered }: { readonly name: string; readonly covered: Covered }) {
  const { own: words } = useSelfCheckWords();
  return (
    <li>
      {name}：{words.partOf(covered.done, covered.due)}
      {covered.missing.length > 0 && (
        <span className="hint">　{words.missing(covered.missing.join('、'))}</span>
      )}
    </li>
  );
}

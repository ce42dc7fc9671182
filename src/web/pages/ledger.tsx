import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { entersAs, type Ledger } from '../../ledger/ledger.ts';
import { ledgerOf } from '../../ledger/ledgers.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import '../forms/forms.css';
import { EntryForm } from '../ledgers/entry-form.tsx';
import { EntryTable } from '../ledgers/entry-table.tsx';
import '../ledgers/ledgers.css';
import { ProcurementPanel } from '../ledgers/procurement-panel.tsx';
import { PromisesPanel } from '../ledgers/promises-panel.tsx';
import { entriesQuery, type Kept } from '../ledgers/queries.ts';
import { StaffingPanel } from '../ledgers/staffing-panel.tsx';
import { SurveyPanel } from '../ledgers/survey-panel.tsx';
import { TakeSheet } from '../ledgers/take-sheet.tsx';
import { useKeeper } from '../ledgers/use-keeper.ts';
import { useLanguage, useWords } from '../shell/language.tsx';
import { Loading, NotFound } from '../shell/messages.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { useAsExpert } from '../shell/use-as-expert.ts';

/** One ledger: its kinds of entries, one form, and what stands. */
export function LedgerPage() {
  const { ledger: name } = useParams({ from: '/signed-in/f/$region/$id/ledgers/$ledger' });
  const ledger = ledgerOf(name);
  return ledger ? <OneLedger key={ledger.id} ledger={ledger} /> : <NotFound />;
}

function OneLedger({ ledger }: { readonly ledger: Ledger }) {
  const { ledgers: words } = useWords();
  const { lang } = useLanguage();
  const { region, id, view } = useOpenFiling();
  const asExpert = useAsExpert();
  const keeper = useKeeper();
  const { data: entries } = useQuery(entriesQuery(region, id, ledger.id));
  const [chosen, setChosen] = useState(0);
  const [taking, setTaking] = useState(false);
  const kind = ledger.kinds[chosen] ?? ledger.kinds[0];
  const mayEnter = keeper !== undefined && kind !== undefined && entersAs(kind, keeper);
  return (
    <section className="page form-page as-list">
      <PageTitle
        note={
          <span className="form-tools">
            {mayEnter && (
              <button type="button" onClick={() => setTaking(true)}>
                {words.paste}
              </button>
            )}
            <button type="button" onClick={() => window.print()}>
              {words.print}
            </button>
            <Link className="button" to="/f/$region/$id/ledgers" params={{ region, id }}>
              {words.back}
            </Link>
          </span>
        }
      >
        {ledger.title[lang]}
      </PageTitle>
      <p className="lead">{ledger.about[lang]}</p>
      {asExpert && <p className="hint">{words.asExpert(view.summary.fiscalYear)}</p>}
      {entries && <Panel ledger={ledger.id} entries={entries} mayEnter={keeper === 'unit'} />}
      {ledger.kinds.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: a row of choices, not fields of a form
        <div className="ledger-kinds" role="group" aria-label={words.kinds}>
          {ledger.kinds.map((each, i) => (
            <button
              key={each.key}
              type="button"
              aria-pressed={i === chosen}
              onClick={() => setChosen(i)}
            >
              {each.label[lang]}
            </button>
          ))}
        </div>
      )}
      {!entries || !kind ? (
        <Loading />
      ) : (
        <>
          {mayEnter ? (
            <EntryForm key={kind.key} ledger={ledger} kind={kind} entries={entries} />
          ) : (
            <p className="banner">
              {keeper && ledger.kinds.some((each) => entersAs(each, keeper))
                ? words.byOthers
                : words.notAllowed}
            </p>
          )}
          <EntryTable
            key={`${kind.key} entries`}
            ledger={ledger}
            kind={kind}
            entries={entries}
            mayEnter={mayEnter}
          />
          {taking && (
            <TakeSheet
              ledger={ledger}
              kind={kind}
              entries={entries}
              onClose={() => setTaking(false)}
            />
          )}
        </>
      )}
    </section>
  );
}

interface PanelProps {
  readonly ledger: Ledger['id'];
  readonly entries: readonly Kept[];
  readonly mayEnter: boolean;
}

/** What a ledger shows of its own above its entries; most show nothing. */
function Panel({ ledger, entries, mayEnter }: PanelProps) {
  switch (ledger) {
    case 'survey':
      return <SurveyPanel entries={entries} mayEnter={mayEnter} />;
    case 'promises':
      return <PromisesPanel entries={entries} mayEnter={mayEnter} />;
    case 'procurement':
      return <ProcurementPanel entries={entries} />;
    case 'staffing':
      return <StaffingPanel entries={entries} />;
    default:
      return null;
  }
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { SpotCheckView } from '../../../api/inspection.ts';
import { ROUTES } from '../../../api/routes.ts';
import { call } from '../../client/client.ts';
import { ExpertsDialog } from '../../inspection/experts-dialog.tsx';
import { Mistake } from '../../shell/mistake.tsx';
import '../../inspection/inspection.css';
import '../../results/results.css';
import { ResultDialog } from '../../inspection/result-dialog.tsx';
import { SampleTable } from '../../inspection/sample-table.tsx';
import { StrataTable } from '../../inspection/strata-table.tsx';
import { useInspectionWords } from '../../inspection/words.ts';
import { useStep } from '../../results/use-step.ts';
import { AskSure } from '../../shell/ask-sure.tsx';
import { Loading } from '../../shell/messages.tsx';
import { momentOf } from '../../shell/moment.ts';
import { PageTitle } from '../../shell/page-title.tsx';

/** One spot check: how it was drawn, its sample, experts and results. */
export function SpotCheckPage() {
  const words = useInspectionWords();
  const names = useParams({ from: '/signed-in/bureau/spot-checks/$region/$id' });
  const queries = useQueryClient();
  const [asking, setAsking] = useState<{ readonly what: 'experts' | 'result'; filing: string }>();
  const [closing, setClosing] = useState(false);
  const again = () => void queries.invalidateQueries({ queryKey: ['spot-check', names.id] });
  const { send, mistake } = useStep(names, again);
  const { data, error } = useQuery({
    queryKey: ['spot-check', names.id],
    queryFn: () => call<SpotCheckView>('GET', ROUTES.spotCheck, names),
    staleTime: 0,
  });
  if (error) throw error;
  if (!data) return <Loading />;
  const writes = data.mayDecide && data.state === 'open';
  const drawn = data.sample.find(({ filing }) => filing === asking?.filing);
  const onClose = () => setAsking(undefined);
  return (
    <section className="page">
      <p>
        <Link to="/bureau/spot-checks">{words.back}</Link>
      </p>
      <PageTitle
        note={
          <span className="form-tools">
            <span className="tag">
              {data.closedAt ? words.closedAt(momentOf(data.closedAt)) : words.states[data.state]}
            </span>
            {writes && (
              <button type="button" onClick={() => setClosing(true)}>
                {words.close}
              </button>
            )}
          </span>
        }
      >
        {data.name}
      </PageTitle>
      <Mistake>{mistake}</Mistake>
      <Terms check={data} />
      <SampleTable
        sample={data.sample}
        strata={data.terms.strata}
        writes={writes}
        onExperts={(filing) => setAsking({ what: 'experts', filing })}
        onResult={(filing) => setAsking({ what: 'result', filing })}
      />
      {drawn && asking?.what === 'experts' && (
        <ExpertsDialog
          work={names}
          route={ROUTES.spotCheckExperts}
          filing={drawn.filing}
          unit={drawn.unit}
          experts={drawn.experts}
          onDone={again}
          onClose={onClose}
        />
      )}
      {drawn && asking?.what === 'result' && (
        <ResultDialog work={names} drawn={drawn} writes={writes} onDone={again} onClose={onClose} />
      )}
      {closing && (
        <AskSure
          title={words.close}
          question={words.closeSure}
          onYes={() => {
            setClosing(false);
            void send(ROUTES.spotCheckClosing, undefined);
          }}
          onClose={() => setClosing(false)}
        />
      )}
    </section>
  );
}

/** How it was drawn, and that drawing again gives the same. */
function Terms({ check }: { readonly check: SpotCheckView }) {
  const words = useInspectionWords();
  const { terms, strata, population, sample, repeats, by, at } = check;
  const named = new Map(population.map((each) => [each.id, each.name]));
  return (
    <section className="card">
      <p>
        {words.termsOf(population.length - terms.excluded.length, sample.length, terms.byRisk)}{' '}
        {words.seedOf(terms.seed)} <small>{words.givenBy(by, momentOf(at))}</small>
      </p>
      <StrataTable by={terms.strata} strata={strata} />
      <p className={repeats ? '' : 'mistake'}>{repeats ? words.repeats : words.differs}</p>
      {terms.excluded.length > 0 && (
        <ul>
          {terms.excluded.map(({ id, reason }) => (
            <li key={id}>
              {words.excludeOf(named.get(id) ?? '')}：{reason}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>{words.lots}</summary>
        <ul className="sample">
          {sample.map(({ filing, unit, lot }) => (
            <li key={filing}>
              {unit} <code>{lot}</code>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

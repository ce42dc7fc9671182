import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { EvaluationView } from '../../../api/evaluation.ts';
import { addressOf, ROUTES } from '../../../api/routes.ts';
import { call } from '../../client/client.ts';
import { Compared } from '../../evaluations/compared.tsx';
import { Conclusion } from '../../evaluations/conclusion.tsx';
import '../../evaluations/evaluations.css';
import '../../inspection/inspection.css';
import { Scoring } from '../../evaluations/scoring.tsx';
import { useEvaluationWords } from '../../evaluations/words.ts';
import { ExpertsDialog } from '../../inspection/experts-dialog.tsx';
import { Sheet, WholeOpinions } from '../../inspection/sheet.tsx';
import { Loading } from '../../shell/messages.tsx';
import { dayOf } from '../../shell/moment.ts';
import { PageTitle } from '../../shell/page-title.tsx';

/** One evaluation: scores beside the self-evaluation, experts, conclusion, report. */
export function EvaluationPage() {
  const words = useEvaluationWords();
  const names = useParams({ from: '/signed-in/bureau/evaluations/$region/$id' });
  const queries = useQueryClient();
  const [unsaved, setUnsaved] = useState(false);
  const [asking, setAsking] = useState(false);
  const again = () => {
    void queries.invalidateQueries({ queryKey: ['evaluation', names.id] });
    void queries.invalidateQueries({ queryKey: ['evaluations'] });
  };
  const { data, error } = useQuery({
    queryKey: ['evaluation', names.id],
    queryFn: () => call<EvaluationView>('GET', ROUTES.evaluation, names),
    ...{ staleTime: 0, refetchOnWindowFocus: false },
  });
  if (error) throw error;
  if (!data) return <Loading />;
  const { project, kind, unit, fiscalYear, concludedAt, filing, experts, opinions } = data;
  return (
    <section className="page">
      <p>
        <Link to="/bureau/evaluations">{words.back}</Link>
      </p>
      <PageTitle
        note={
          <span className="form-tools">
            <span className="tag">{words.kinds[kind]}</span>{' '}
            <span className="tag">
              {concludedAt ? words.concludedAt(dayOf(concludedAt)) : words.open}
            </span>{' '}
            <Link to="/f/$region/$id" params={{ region: names.region, id: filing }}>
              {words.openReport}
            </Link>{' '}
            {concludedAt && (
              <a className="button" href={addressOf(ROUTES.evaluationReport, names)} download>
                {words.report}
              </a>
            )}
          </span>
        }
      >
        {`${unit} · ${words.yearOf(fiscalYear)} · ${project ?? words.whole}`}
      </PageTitle>
      <Compared view={data} />
      <Scoring view={data} onChanged={setUnsaved} onDone={again} />
      <section className="card">
        <h2>{words.expertsTitle}</h2>
        <p>
          {experts.map(({ name }) => name).join('、') || words.noExperts}{' '}
          {data.mayWrite && (
            <button type="button" onClick={() => setAsking(true)}>
              {words.assign}
            </button>
          )}
        </p>
        {experts.length > 0 && <WholeOpinions opinions={opinions} />}
      </section>
      {data.selfRows.length > 0 && (
        <details className="card">
          <summary>{words.selfRows}</summary>
          <Sheet rows={data.selfRows} opinions={[]} />
        </details>
      )}
      <Conclusion view={data} unsaved={unsaved} onDone={again} />
      {asking && (
        <ExpertsDialog
          work={names}
          route={ROUTES.evaluationExperts}
          filing={filing}
          unit={unit}
          experts={experts}
          onDone={again}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}

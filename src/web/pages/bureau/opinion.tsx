import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { OpinionsView } from '../../../api/inspection.ts';
import { ROUTES } from '../../../api/routes.ts';
import { call } from '../../client/client.ts';
import { Mistake } from '../../shell/mistake.tsx';
import '../../inspection/inspection.css';
import { marksIn, typedOf } from '../../inspection/marks.ts';
import { Sheet, type Typed } from '../../inspection/sheet.tsx';
import { useInspectionWords } from '../../inspection/words.ts';
import { useStep } from '../../results/use-step.ts';
import { Loading } from '../../shell/messages.tsx';
import { momentOf } from '../../shell/moment.ts';
import { PageTitle } from '../../shell/page-title.tsx';

/** The sheet of a filing on which an expert gives points and words. */
export function OpinionPage() {
  const names = useParams({ from: '/signed-in/bureau/opinions/$region/$id/$filing' });
  const { data, error } = useQuery({
    queryKey: ['opinions', names.id, names.filing],
    queryFn: () => call<OpinionsView>('GET', ROUTES.opinions, names),
    ...{ staleTime: 0, refetchOnWindowFocus: false },
  });
  if (error) throw error;
  if (!data) return <Loading />;
  return <Form key={data.opinions[0]?.at ?? ''} names={names} view={data} />;
}

function Form({
  names,
  view,
}: {
  readonly names: { readonly region: string; readonly id: string; readonly filing: string };
  readonly view: OpinionsView;
}) {
  const words = useInspectionWords();
  const queries = useQueryClient();
  const id = useId();
  const [own] = view.opinions;
  const [typed, setTyped] = useState<Typed>(typedOf(own?.marks ?? []));
  const [whole, setWhole] = useState(own?.words ?? '');
  const { send, mistake, setMistake, busy } = useStep(names, () => {
    void queries.invalidateQueries({ queryKey: ['opinions', names.id, names.filing] });
    void queries.invalidateQueries({ queryKey: ['assignments'] });
  });
  const submit = () => {
    const marks = marksIn(typed);
    if (!marks) return setMistake(words.pointsWrong);
    void send(ROUTES.opinions, { marks, words: whole.trim() }, { filing: names.filing });
  };
  return (
    <section className="page">
      <p>
        <Link to="/bureau/opinions">{words.back}</Link>
      </p>
      <PageTitle
        note={
          <Link to="/f/$region/$id" params={{ region: names.region, id: names.filing }}>
            {words.openReport}
          </Link>
        }
      >
        {`${view.unit} · ${view.title}`}
      </PageTitle>
      {own && (
        <p className="banner">
          {words.submitted} <small>{momentOf(own.at)}</small>
        </p>
      )}
      {view.rows.length === 0 ? (
        <p className="hint">{words.noSheet}</p>
      ) : (
        <Sheet
          rows={view.rows}
          opinions={[]}
          typed={typed}
          onTyped={(row, given) => setTyped({ ...typed, [row]: given })}
        />
      )}
      <p>
        <label htmlFor={`${id}-whole`}>{words.whole}</label>
      </p>
      <textarea
        id={`${id}-whole`}
        className="opinion-whole"
        rows={4}
        maxLength={4000}
        value={whole}
        onChange={(event) => setWhole(event.target.value)}
      />
      <Mistake>{mistake}</Mistake>
      {view.mayGive && (
        <p className="buttons">
          <button type="button" className="primary" disabled={busy} onClick={submit}>
            {words.submit}
          </button>
        </p>
      )}
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { ProjectsView } from '../../api/evaluation.ts';
import type { FilingSummary } from '../../api/filing.ts';
import { ROUTES } from '../../api/routes.ts';
import { call } from '../client/client.ts';
import { filingsQuery } from '../client/queries.ts';
import { useAttempt } from '../client/use-attempt.ts';
import { useSentence } from '../client/use-sentence.ts';
import { useEvaluationWords } from './words.ts';

const nameOf = ({ region, id }: FilingSummary): string => `${region}/${id}`;

/** So many units are offered at a time; the name narrows them. */
const MOST_OFFERED = 50;

/** Begins an evaluation: which unit, the whole of it or one project. */
export function Begin() {
  const words = useEvaluationWords();
  const id = useId();
  const sentence = useSentence();
  const go = useNavigate();
  const [typed, setTyped] = useState('');
  const [year, setYear] = useState<number>();
  const [chosen, setChosen] = useState('');
  const [project, setProject] = useState('');
  const { attempt, mistake, setMistake } = useAttempt();
  const { data: filings = [], error, isSuccess } = useQuery(filingsQuery);
  const submitted = filings.filter((each) => each.submitted !== undefined);
  const years = [...new Set(submitted.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => b - a);
  const shownYear = year ?? years[0];
  const fitting = submitted.filter(
    ({ unit, fiscalYear }) => fiscalYear === shownYear && unit.name.includes(typed.trim()),
  );
  const filing = fitting.find((each) => nameOf(each) === chosen);
  const begin = async () => {
    if (!filing) return setMistake(words.choose);
    await attempt(async () => {
      const made = await call<{ region: string; id: string }>(
        ...(['POST', ROUTES.evaluations, {}] as const),
        { region: filing.region, filing: filing.id, ...(project && { project }) },
      );
      await go({ to: '/bureau/evaluations/$region/$id', params: made });
    });
  };
  if (isSuccess && submitted.length === 0) return <p className="empty">{words.nobodySubmitted}</p>;
  return (
    <section className="card">
      <h2>{words.begin}</h2>
      <div className="begin-form">
        <label htmlFor={`${id}-year`}>{words.year}</label>
        <select
          id={`${id}-year`}
          value={shownYear}
          onChange={(event) => setYear(Number(event.target.value))}
        >
          {years.map((each) => (
            <option key={each} value={each}>
              {words.yearOf(each)}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-find`}>{words.find}</label>
        <input
          id={`${id}-find`}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <label htmlFor={`${id}-unit`}>{words.unit}</label>
        <select
          id={`${id}-unit`}
          value={filing ? chosen : ''}
          onChange={(event) => {
            setChosen(event.target.value);
            setProject('');
          }}
        >
          <option value="">{words.choose}</option>
          {fitting.slice(0, MOST_OFFERED).map((each) => (
            <option key={nameOf(each)} value={nameOf(each)}>
              {each.unit.name}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-subject`}>{words.subject}</label>
        <Subject id={`${id}-subject`} filing={filing} project={project} onChosen={setProject} />
        <button type="button" className="primary" onClick={() => void begin()}>
          {words.start}
        </button>
      </div>
      {submitted.length > 0 && fitting.length === 0 && <p className="hint">{words.nothingFits}</p>}
      {(mistake || error) && (
        <p className="mistake" role="alert">
          {mistake ?? sentence(error)}
        </p>
      )}
    </section>
  );
}

/** The unit as a whole, or one of the projects of its report. */
function Subject({
  id,
  filing,
  project,
  onChosen,
}: {
  readonly id: string;
  readonly filing: FilingSummary | undefined;
  readonly project: string;
  readonly onChosen: (project: string) => void;
}) {
  const words = useEvaluationWords();
  const { data } = useQuery({
    queryKey: ['submitted-projects', filing?.region, filing?.id],
    queryFn: () =>
      call<ProjectsView>('GET', ROUTES.submittedProjects, {
        ...{ region: filing?.region ?? '', id: filing?.id ?? '' },
      }),
    enabled: filing !== undefined,
  });
  return (
    <select id={id} value={project} onChange={(event) => onChosen(event.target.value)}>
      <option value="">{words.whole}</option>
      {data?.projects.map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  );
}

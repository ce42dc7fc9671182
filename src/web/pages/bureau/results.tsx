import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { OwnResults, ResultsView, ResultView } from '../../../api/results.ts';
import { ROUTES } from '../../../api/routes.ts';
import { isLate } from '../../../results/rectification.ts';
import type { Day } from '../../../values/day.ts';
import { printScaled } from '../../../values/money.ts';
import { call } from '../../client/client.ts';
import { meQuery } from '../../client/queries.ts';
import { DecisionForm } from '../../results/decision-form.tsx';
import { LocalRuleDialog } from '../../results/local-rule.tsx';
import { Points } from '../../results/points.tsx';
import { Raise } from '../../results/raise.tsx';
import { FilterBox } from '../../shell/filter-box.tsx';
import { Heads } from '../../shell/heads.tsx';
import { TableScroll } from '../../shell/table-scroll.tsx';
import '../../results/results.css';
import { YearChoice } from '../../forms/year-choice.tsx';
import { useResultsWords } from '../../results/words.ts';
import { Dialog } from '../../shell/dialog.tsx';
import { useWords } from '../../shell/language.tsx';
import { Loading } from '../../shell/messages.tsx';
import { PageTitle } from '../../shell/page-title.tsx';

const FILTERS = ['all', 'undecided', 'open', 'late'] as const;
type Filter = (typeof FILTERS)[number];

/** 结果应用: what the ratings of a year propose, what was decided, what is still to be mended. */
export function ResultsPage() {
  const words = useResultsWords();
  const id = useId();
  const [year, setYear] = useState<number>();
  const [typed, setTyped] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [open, setOpen] = useState<string>();
  const [ruling, setRuling] = useState(false);
  const { data: me } = useQuery(meQuery);
  const { data } = useQuery({
    queryKey: ['results', year],
    queryFn: () => call<ResultsView>('GET', `${ROUTES.results}${year ? `?year=${year}` : ''}`),
  });
  if (!data) return <Loading />;
  const shown = data.results.filter(
    (result) => fits(result, filter, data.today as Day) && isNamed(result, typed.trim()),
  );
  const at = data.results.find((result) => nameOf(result) === open);
  return (
    <section className="page">
      <PageTitle note={<span className="count">{words.count(shown.length)}</span>}>
        {words.title}
      </PageTitle>
      <p className="lead">{words.lead}</p>
      <p className="form-tools">
        <YearChoice
          words={words}
          year={data.fiscalYear}
          years={data.fiscalYears}
          onChoose={setYear}
        />{' '}
        <label htmlFor={`${id}-only`}>{words.only}</label>{' '}
        <select
          id={`${id}-only`}
          value={filter}
          onChange={(event) => setFilter(event.target.value as Filter)}
        >
          {FILTERS.map((each) => (
            <option key={each} value={each}>
              {words.filters[each]}
            </option>
          ))}
        </select>{' '}
        <FilterBox label={words.filter} value={typed} onChange={setTyped} />{' '}
        <button type="button" onClick={() => setRuling(true)}>
          {words.rule.title}
        </button>
      </p>
      {data.results.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : shown.length === 0 ? (
        <p className="empty">{words.nothingFits}</p>
      ) : (
        <Table results={shown} today={data.today as Day} onOpen={setOpen} />
      )}
      {ruling && (
        <LocalRuleDialog
          fiscalYear={data.fiscalYear}
          mayChange={me?.grants.some(({ role }) => role === 'financePerformance') ?? false}
          onClose={() => setRuling(false)}
        />
      )}
      {at && <Handle result={at} today={data.today as Day} onClose={() => setOpen(undefined)} />}
    </section>
  );
}

const nameOf = ({ region, id }: ResultView): string => `${region}/${id}`;

const isNamed = ({ unit, department }: ResultView, typed: string): boolean =>
  typed === '' || unit.includes(typed) || department.includes(typed);

function fits({ decision, rectifications }: ResultView, filter: Filter, today: Day): boolean {
  if (filter === 'undecided') return decision === undefined;
  if (filter === 'open') return rectifications.some(({ state }) => state !== 'verified');
  return filter !== 'late' || rectifications.some((point) => isLate(point, today));
}

const points = (hundredths: number | undefined): string =>
  hundredths === undefined ? '' : printScaled(hundredths, 2);

function Table({
  results,
  today,
  onOpen,
}: {
  readonly results: readonly ResultView[];
  readonly today: Day;
  readonly onOpen: (name: string) => void;
}) {
  const words = useResultsWords();
  const { shell } = useWords();
  return (
    <TableScroll label={words.title}>
      <table className="list">
        <Heads
          of={[
            words.unit,
            words.department,
            words.state,
            { number: words.selfScore },
            { number: words.computed },
            words.rating,
            words.proposal,
            words.decision,
            words.rectification,
            words.handle,
          ]}
        />
        <tbody>
          {results.map((result) => {
            const { rectifications: all, proposal, decision } = result;
            const verified = all.filter(({ state }) => state === 'verified').length;
            return (
              <tr key={nameOf(result)}>
                <th scope="row">{result.unit}</th>
                <td>{result.department}</td>
                <td>
                  <span className={`tag ${result.state}`}>{shell.states[result.state]}</span>
                </td>
                <td className="number">{points(result.selfScore)}</td>
                <td className="number">{points(result.computed)}</td>
                <td>{result.rating}</td>
                <td>{proposal && words.uses[proposal.clause.use]}</td>
                <td>{decision && words.uses[decision.decided]}</td>
                <td>
                  {words.pointsOf(verified, all.length)}{' '}
                  {all.some((point) => isLate(point, today)) && (
                    <span className="tag error">{words.lateTag}</span>
                  )}
                </td>
                <td>
                  <button
                    type="button"
                    aria-label={`${words.handle}：${result.unit}`}
                    onClick={() => onOpen(nameOf(result))}
                  >
                    {words.handle}
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** One unit: proposal and decision, the rectification list, new points. */
function Handle({
  result,
  today,
  onClose,
}: {
  readonly result: ResultView;
  readonly today: Day;
  readonly onClose: () => void;
}) {
  const words = useResultsWords();
  const client = useQueryClient();
  const { data: me } = useQuery(meQuery);
  const { region, id } = result;
  const { data: own } = useQuery({
    queryKey: ['own-results', region, id],
    queryFn: () => call<OwnResults>('GET', ROUTES.ownResults, { region, id }),
  });
  const again = () => {
    void client.invalidateQueries({ queryKey: ['results'] });
    void client.invalidateQueries({ queryKey: ['own-results', region, id] });
  };
  const roles = me?.grants.map(({ role }) => role) ?? [];
  const decides = roles.includes('financePerformance');
  const verifies = decides || roles.includes('departmentReviewer');
  return (
    <Dialog title={result.unit} broad onClose={onClose}>
      {decides && <DecisionForm result={result} onDone={again} />}
      <h3>{words.points}</h3>
      <Points result={result} today={today} as={verifies ? 'bureau' : 'reader'} onDone={again} />
      {decides && (
        <Raise result={result} findings={own?.findings ?? []} today={today} onDone={again} />
      )}
      <p className="buttons">
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </p>
    </Dialog>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ResultView } from '../../api/results.ts';
import type { Day } from '../../values/day.ts';
import { fen, printMoney } from '../../values/money.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { Inspected } from '../inspection/inspected.tsx';
import { useKeeper } from '../ledgers/use-keeper.ts';
import { Letter } from '../results/letter.tsx';
import { ownResultsQuery } from '../results/own-results.ts';
import { Points } from '../results/points.tsx';
import '../results/results.css';
import { useResultsWords } from '../results/words.ts';
import { Loading } from '../shell/messages.tsx';
import { dayOf } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';

/** 整改与结果应用: what became of this report and of the one before; the unit answers what it is asked to mend. */
export function RectificationPage() {
  const words = useResultsWords();
  const { region, id, view } = useOpenFiling();
  const { data } = useQuery(ownResultsQuery(region, id));
  if (!data) return <Loading />;
  const { own, before, today } = data;
  const year = view.summary.fiscalYear;
  return (
    <section className="page">
      <PageTitle>{words.own}</PageTitle>
      <p className="lead">{words.ownLead}</p>
      {isEmpty(own) && (!before || isEmpty(before)) && <p className="empty">{words.noOwn}</p>}
      <Inspected region={region} id={id} />
      {!isEmpty(own) && <Results result={own} year={year} today={today as Day} />}
      {before && !isEmpty(before) && (
        <Results result={before} year={year - 1} today={today as Day} />
      )}
    </section>
  );
}

const isEmpty = ({ decision, rectifications }: ResultView): boolean =>
  decision === undefined && rectifications.length === 0;

function Results({
  result,
  year,
  today,
}: {
  readonly result: ResultView;
  readonly year: number;
  readonly today: Day;
}) {
  const words = useResultsWords();
  const as = useKeeper();
  const client = useQueryClient();
  const { decision } = result;
  const again = () => void client.invalidateQueries({ queryKey: ['own-results'] });
  return (
    <section className="card">
      <h2>{words.ofYear(year)}</h2>
      {decision && (
        <p>
          {words.decided(words.uses[decision.decided], decision.by, dayOf(decision.at))}
          {decision.amount !== undefined &&
            `，${words.amountOf(printMoney(fen(decision.amount), '万元', 2))}`}
          。{decision.reason} <Letter of={result} />
        </p>
      )}
      <h3>{words.points}</h3>
      <Points result={result} today={today} as={as === 'unit' ? 'unit' : 'reader'} onDone={again} />
    </section>
  );
}

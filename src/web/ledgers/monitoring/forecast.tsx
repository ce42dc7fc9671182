import { useEffect, useMemo, useState } from 'react';
import { textOf } from '../../../draft/draft.ts';
import { applyOperations } from '../../../draft/operations.ts';
import { operationsOf } from '../../../ledger/apply.ts';
import { forecastOf } from '../../../ledger/monitoring/forecast.ts';
import { printMoney } from '../../../values/money.ts';
import { useOpenFiling } from '../../draft/filing-context.ts';
import { contextOf } from '../../draft/use-evaluation.ts';
import { ask } from '../../engine/ask.ts';
import type { FormScore } from '../../forms/scores.ts';
import { sumsOf } from '../../forms/sums.ts';
import { Heads } from '../../shell/heads.tsx';
import { useWords } from '../../shell/language.tsx';
import type { Monitored } from './use-monitored.ts';

/** Where the year ends at the pace so far: money, results, and the points of the form that they would get. */
export function Forecast({ monitored }: { readonly monitored: Monitored }) {
  const { monitoring: words } = useWords();
  const { draft, figures, rows, monitoring, actual } = monitored;
  const forecast = useMemo(() => {
    // The year so far is what the ledgers say, whatever was typed for its end.
    const sofar = applyOperations(draft, operationsOf(draft, figures));
    const watched = rows.map((row) => row.watched);
    return applyOperations(sofar, forecastOf(sofar, watched, monitoring.on));
  }, [draft, figures, rows, monitoring.on]);
  if (actual <= 0) return <p>{words.forecastNone}</p>;
  const expected = sumsOf(forecast).actual;
  const measured = rows.filter(({ traced }) => traced);
  return (
    <>
      <p className="hint">{words.forecastLead}</p>
      <Points forecast={forecast} />
      <table className="list">
        <Heads of={[words.name, words.target, words.now, words.expected]} />
        <tbody>
          <tr>
            <th scope="row">{words.forecastMoney}</th>
            <td>{printMoney(monitored.finalBudget, '万元', 2)}万元</td>
            <td>{printMoney(actual, '万元', 2)}万元</td>
            <td>
              {expected === undefined ? words.noShare : `${printMoney(expected, '万元', 2)}万元`}
            </td>
          </tr>
          {measured.map(({ watched: { path, name }, target, traced }) => (
            <tr key={path}>
              <th scope="row">{name}</th>
              <td>{target}</td>
              <td>{traced?.text}</td>
              <td>{textOf(forecast, `${path}.result`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** The points that the forecast would get, reckoned by the engine. */
function Points({ forecast }: { readonly forecast: Monitored['draft'] }) {
  const { monitoring: words } = useWords();
  const filing = useOpenFiling();
  const [score, setScore] = useState<FormScore>();
  useEffect(() => {
    let wanted = true;
    setScore(undefined);
    void ask('formScore', forecast, contextOf(filing)).then((found) => wanted && setScore(found));
    return () => {
      wanted = false;
    };
  }, [forecast, filing]);
  return (
    <p role="status">
      {score ? (
        <>
          <strong>{words.forecastScore(score.score, score.full)}</strong>
          {score.open > 0 && words.forecastOpen(score.open)}
        </>
      ) : (
        words.scoring
      )}
    </p>
  );
}

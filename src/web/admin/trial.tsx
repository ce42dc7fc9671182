import { useId, useState } from 'react';
import type { RulesChange, TrialView } from '../../api/administration.ts';
import type { JobView } from '../../api/filing.ts';
import { ROUTES } from '../../api/routes.ts';
import { call } from '../client/client.ts';
import { Heads } from '../shell/heads.tsx';
import { dayOf } from '../shell/moment.ts';
import { TableScroll } from '../shell/table-scroll.tsx';
import { useTrial } from './use-trial.ts';
import { useRegionWords } from './words.ts';

/** Filings that are listed; those that change come first. */
const LISTED = 200;

/** The trial of proposed rules on the filings of a year: begun here, and its table of before and after. */
export function Trial({
  change,
  years,
  mayTry,
  onDone,
}: {
  readonly change: RulesChange;
  readonly years: readonly number[];
  readonly mayTry: boolean;
  readonly onDone: () => void;
}) {
  const { rules: words } = useRegionWords();
  const id = useId();
  const [year, setYear] = useState(years[0]);
  const { said, begin } = useTrial(
    () => call<JobView>('POST', ROUTES.rulesTrial, { change: change.id }, { fiscalYear: year }),
    onDone,
  );
  return (
    <>
      {mayTry && !change.decided && year !== undefined && (
        <p className="form-tools">
          <label htmlFor={`${id}-year`}>{words.trialYear}</label>{' '}
          <select
            id={`${id}-year`}
            value={year}
            onChange={({ target }) => setYear(Number(target.value))}
          >
            {years.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>{' '}
          <button type="button" onClick={begin}>
            {words.tryThem}
          </button>
        </p>
      )}
      {said && <p role="status">{said}</p>}
      {change.trial ? <Outcome trial={change.trial} /> : <p className="hint">{words.notTried}</p>}
    </>
  );
}

function Outcome({ trial }: { readonly trial: TrialView }) {
  const { rules: words } = useRegionWords();
  const rows = trial.filings.map((row, at) => ({ ...row, at: at + 1 }));
  const moved = rows.filter(
    (row) =>
      row.before !== row.after ||
      row.gradeBefore !== row.gradeAfter ||
      row.findingsBefore !== row.findingsAfter ||
      row.checks.length > 0,
  );
  const shown = [...moved, ...rows.filter((row) => !moved.includes(row))].slice(0, LISTED);
  const score = (points: number | undefined, grade: string | undefined) =>
    points === undefined ? words.none : `${points}${grade ? ` ${grade}` : ''}`;
  return (
    <details>
      <summary>
        {words.tried(trial.fiscalYear, trial.filings.length, moved.length, dayOf(trial.at))}
      </summary>
      {trial.failed > 0 && <p className="hint">{words.failed(trial.failed)}</p>}
      {rows.length > LISTED && <p className="hint">{words.listed(LISTED)}</p>}
      {rows.length > 0 && (
        <TableScroll label={words.trialTable}>
          <table className="list">
            <Heads
              of={[
                words.report,
                words.scoreBefore,
                words.scoreAfter,
                { number: words.findingsBefore },
                { number: words.findingsAfter },
                words.checks,
              ]}
            />
            <tbody>
              {shown.map((row) => (
                <tr key={row.at}>
                  <th scope="row">{row.unit ?? words.unnamed(row.at)}</th>
                  <td>{score(row.before, row.gradeBefore)}</td>
                  <td>
                    {moved.includes(row) ? (
                      <strong>{score(row.after, row.gradeAfter)}</strong>
                    ) : (
                      score(row.after, row.gradeAfter)
                    )}
                  </td>
                  <td className="number">{row.findingsBefore}</td>
                  <td className="number">{row.findingsAfter}</td>
                  <td>{row.checks.join('；')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </details>
  );
}

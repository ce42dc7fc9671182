import { useEffect, useRef, useState } from 'react';
import type { JobView } from '../../api/filing.ts';
import { ROUTES } from '../../api/routes.ts';
import type { MonitoringChange, MonitoringTrial } from '../../api/standards.ts';
import type { Day } from '../../values/day.ts';
import { printDay } from '../../values/day.ts';
import { call } from '../client/client.ts';
import { jobEnd } from '../client/job-end.ts';
import { useSentence } from '../client/use-sentence.ts';
import { TableScroll } from '../shell/table-scroll.tsx';
import { useRegionWords } from './words.ts';

/** Units that are listed; those whose warnings change come first. */
const LISTED = 200;

/** What a proposed rule would change in this year's warnings: reckoned here before it is decided. */
export function WarningsTrial({
  change,
  mayTry,
  onDone,
}: {
  readonly change: MonitoringChange;
  readonly mayTry: boolean;
  readonly onDone: () => void;
}) {
  const { monitoring: words, rules } = useRegionWords();
  const sentence = useSentence();
  const [said, setSaid] = useState<string>();
  const leaving = useRef(new AbortController());
  useEffect(() => {
    leaving.current = new AbortController();
    return () => leaving.current.abort();
  }, []);
  const begin = async () => {
    try {
      const job = await call<JobView>('POST', ROUTES.monitoringTrial, { change: change.id });
      const tell = ({ done, total }: JobView) => setSaid(rules.trying(done, total));
      const { state, failure } = await jobEnd(job, tell, leaving.current.signal);
      setSaid(state === 'failed' ? failure : undefined);
      if (state === 'done') onDone();
    } catch (fault) {
      setSaid(sentence(fault));
    }
  };
  return (
    <>
      {mayTry && !change.decided && (
        <button type="button" onClick={() => void begin()}>
          {words.tryThem}
        </button>
      )}
      {said && <p role="status">{said}</p>}
      {change.trial && <Outcome trial={change.trial} />}
    </>
  );
}

function Outcome({ trial }: { readonly trial: MonitoringTrial }) {
  const { monitoring: words, rules } = useRegionWords();
  const rows = trial.units.map((row, at) => ({ ...row, at: at + 1 }));
  const sum = (of: 'before' | 'after') => rows.reduce((all, row) => all + row[of], 0);
  const told = rows
    .filter(({ before, after }) => before > 0 || after > 0)
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || a.at - b.at);
  return (
    <details open>
      <summary>
        {words.tried(printDay(trial.on as Day), rows.length, sum('before'), sum('after'))}
      </summary>
      {told.length > LISTED && <p className="hint">{rules.listed(LISTED)}</p>}
      {told.length > 0 && (
        <TableScroll label={words.trialTable}>
          <table className="list">
            <thead>
              <tr>
                <th scope="col">{words.unit}</th>
                <th scope="col" className="number">
                  {words.before}
                </th>
                <th scope="col" className="number">
                  {words.after}
                </th>
                <th scope="col">{words.sentences}</th>
              </tr>
            </thead>
            <tbody>
              {told.slice(0, LISTED).map((row) => (
                <tr key={row.at}>
                  <th scope="row">{row.unit ?? words.unnamed(row.at)}</th>
                  <td className="number">{row.before}</td>
                  <td className="number">{row.after}</td>
                  <td>
                    {row.sentences.map((each) => (
                      <p key={each}>{each}</p>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </details>
  );
}

import type { JobView } from '../../api/filing.ts';
import { ROUTES } from '../../api/routes.ts';
import type { MonitoringChange, MonitoringTrial } from '../../api/standards.ts';
import type { Day } from '../../values/day.ts';
import { printDay } from '../../values/day.ts';
import { call } from '../client/client.ts';
import { Heads } from '../shell/heads.tsx';
import { TableScroll } from '../shell/table-scroll.tsx';
import { useTrial } from './use-trial.ts';
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
  const { monitoring: words } = useRegionWords();
  const { said, begin } = useTrial(
    () => call<JobView>('POST', ROUTES.monitoringTrial, { change: change.id }),
    onDone,
  );
  return (
    <>
      {mayTry && !change.decided && (
        <button type="button" onClick={begin}>
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
            <Heads
              of={[words.unit, { number: words.before }, { number: words.after }, words.sentences]}
            />
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

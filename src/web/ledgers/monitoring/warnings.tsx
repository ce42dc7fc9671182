import { standingAt } from '../../../ledger/monitoring/rectification.ts';
import { hasCalendar } from '../../../regulation/calendars.ts';
import { printDay } from '../../../values/day.ts';
import { useCalendar } from '../../client/use-calendar.ts';
import { useSay, useWords } from '../../shell/language.tsx';
import type { Monitored } from './use-monitored.ts';

/** Which thresholds are crossed, by which document, and until when they are to be acted on. Another region's only advise. */
export function Warnings({ monitored: { monitoring, rule } }: { readonly monitored: Monitored }) {
  const { monitoring: words } = useWords();
  const say = useSay();
  const calendar = useCalendar();
  if (!rule) return <p>{words.noRule}</p>;
  const { source, jurisdiction, workingDays } = rule.rule;
  const { on, warnings } = monitoring;
  const due = standingAt([{ kind: 'raised', day: on }], on, workingDays, calendar)?.due;
  return (
    <>
      <p className="hint">
        {rule.basis === 'own' ? words.own(source) : words.reference(source, jurisdiction)}
      </p>
      {warnings.length === 0 ? (
        <p>{words.noWarnings}</p>
      ) : (
        <>
          <ul className="warning-list">
            {warnings.map(({ kind, sentence, basis }) => (
              <li key={kind}>
                <span className="tag warning">
                  {basis === 'own' ? words.warning : words.forReference}
                </span>{' '}
                {say(sentence)}
              </li>
            ))}
          </ul>
          <p>
            {due && hasCalendar(due, calendar)
              ? words.limit(workingDays, printDay(due))
              : words.limitDays(workingDays)}
          </p>
        </>
      )}
    </>
  );
}

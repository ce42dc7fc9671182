import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { bookOf, textIn } from '../../../ledger/book.ts';
import { MONITORING } from '../../../ledger/ledgers/monitoring.ts';
import { warningRounds } from '../../../ledger/monitoring/rounds.ts';
import { hasCalendar } from '../../../regulation/calendars.ts';
import { squeeze } from '../../../values/chinese.ts';
import { printDay } from '../../../values/day.ts';
import { useAttempt } from '../../client/use-attempt.ts';
import { useCalendar } from '../../client/use-calendar.ts';
import { useOpenFiling } from '../../draft/filing-context.ts';
import { useFiscalYear } from '../../forms/fiscal-year.ts';
import { Heads } from '../../shell/heads.tsx';
import { useLanguage, useWords } from '../../shell/language.tsx';
import { TableScroll } from '../../shell/table-scroll.tsx';
import { entryId } from '../entry-id.ts';
import { entriesQuery, useEnter } from '../queries.ts';
import { useKeeper } from '../use-keeper.ts';
import type { Monitored } from './use-monitored.ts';

/** Working days to act where no rule of a region says. */
const WORKING_DAYS = 10;

/** The deviations and warnings that were entered, where each stands on the day, and entering those that show now. */
export function Rounds({
  monitored,
  object,
}: {
  readonly monitored: Monitored;
  /** Name of the project that is looked at; '' for the whole unit. */
  readonly object: string;
}) {
  const { monitoring: words } = useWords();
  const { lang } = useLanguage();
  const { region, id } = useOpenFiling();
  const calendar = useCalendar();
  const year = useFiscalYear();
  const { data: entries } = useQuery(entriesQuery(region, id, 'monitoring'));
  if (!entries) return null;
  const { on } = monitored.monitoring;
  const workingDays = monitored.rule?.rule.workingDays ?? WORKING_DAYS;
  const rounds = warningRounds(bookOf(entries), year, on, workingDays, calendar);
  const open = new Set(
    rounds
      .filter(({ standing }) => standing.state !== 'cleared')
      .map(({ warning }) => squeeze(textIn(warning, 'subject'))),
  );
  return (
    <>
      <Unentered monitored={monitored} object={object} open={open} />
      <h3>{words.rounds}</h3>
      {rounds.length === 0 ? (
        <p className="hint">{words.noRounds}</p>
      ) : (
        <TableScroll label={words.rounds}>
          <table className="list">
            <Heads
              of={[
                words.subject,
                words.situation,
                words.cause,
                words.measure,
                words.state,
                words.due,
              ]}
            />
            <tbody>
              {rounds.map(({ warning, answer, review, standing }) => (
                <tr key={warning.id}>
                  <th scope="row">{textIn(warning, 'subject')}</th>
                  <td>
                    {printDay(warning.day)}：{textIn(warning, 'situation')}
                  </td>
                  <td>{answer && textIn(answer, 'cause')}</td>
                  <td>
                    {answer &&
                      `${actionOf(textIn(answer, 'action'), lang)}：${textIn(answer, 'measure')}`}
                  </td>
                  <td>
                    <span className={`tag ${standing.state === 'cleared' ? '' : 'warning'}`}>
                      {words.states[standing.state]}
                    </span>
                    {standing.state === 'warning' && review && ` ${textIn(review, 'because')}`}
                  </td>
                  <td>
                    {hasCalendar(standing.due, calendar) ? printDay(standing.due) : ''}
                    {standing.late > 0 && ` ${words.late(standing.late)}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      <p className="no-print">
        <Link to="/f/$region/$id/ledgers/$ledger" params={{ region, id, ledger: 'monitoring' }}>
          {words.toLedger}
        </Link>
      </p>
    </>
  );
}

const actionOf = (value: string, lang: 'zh' | 'en'): string =>
  MONITORING.kinds
    .flatMap(({ columns }) => columns)
    .flatMap(({ choices }) => choices ?? [])
    .find((choice) => choice.value === value)?.label[lang] ?? value;

/** What the thresholds show on the day and no open entry speaks of yet: entered by a press. */
function Unentered({
  monitored: { monitoring },
  object,
  open,
}: {
  readonly monitored: Monitored;
  readonly object: string;
  readonly open: ReadonlySet<string>;
}) {
  const { monitoring: words } = useWords();
  const { lang } = useLanguage();
  const keeper = useKeeper();
  const send = useEnter('monitoring');
  const { attempt, mistake, setMistake } = useAttempt();
  const shown = monitoring.warnings
    .map((warning) => ({ ...warning, subject: words.subjects[warning.kind](object) }))
    .filter(({ subject }) => !open.has(squeeze(subject)));
  if (!keeper || shown.length === 0) return null;
  const enter = async () => {
    await attempt(async () => {
      const { faults } = await send(
        shown.map(({ subject, sentence: said, source }) => ({
          id: entryId(),
          ledger: 'monitoring',
          kind: keeper === 'unit' ? 'deviation' : 'warning',
          day: monitoring.on,
          texts: { subject, situation: said.zh, source },
        })),
      );
      setMistake(faults[0]?.[lang]);
    });
  };
  return (
    <p className="no-print">
      <button type="button" onClick={() => void enter()}>
        {keeper === 'unit' ? words.enterDeviation(shown.length) : words.enterWarning(shown.length)}
      </button>
      {mistake && (
        <span className="mistake" role="alert">
          {mistake}
        </span>
      )}
    </p>
  );
}

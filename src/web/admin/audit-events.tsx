import type { AuditEvent } from '../../api/people.ts';
import { detailWords } from '../pages/admin/audit-words.ts';
import { Heads } from '../shell/heads.tsx';
import { useLanguage, useWords } from '../shell/language.tsx';
import { secondOf } from '../shell/moment.ts';
import { TableScroll } from '../shell/table-scroll.tsx';

/** Entries of the trail: when, who, what, about whom. */
export function AuditEvents({
  events,
  title,
}: {
  readonly events: readonly AuditEvent[];
  readonly title: string;
}) {
  const words = useWords();
  const { lang } = useLanguage();
  const { audit } = words.admin;
  return (
    <TableScroll label={title}>
      <table className="list">
        <Heads
          of={[
            { number: audit.number },
            audit.at,
            audit.who,
            audit.what,
            audit.subject,
            audit.detail,
          ]}
        />
        <tbody>
          {events.map((event) => (
            <tr key={event.number}>
              <td className="number">{event.number}</td>
              <td>{secondOf(event.at)}</td>
              <td>{event.who}</td>
              <td>
                {audit.acts[event.what] ?? event.what} <small>{event.what}</small>
              </td>
              <td>
                {event.about} <small>{event.subject}</small>
              </td>
              <td>
                {detailWords(event.detail, words, lang, event.what)}
                {event.why && <p>{event.why}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

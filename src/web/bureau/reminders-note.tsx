import { useQuery } from '@tanstack/react-query';
import type { RemindersView } from '../../api/bureau.ts';
import { ROUTES } from '../../api/routes.ts';
import { call } from '../client/client.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { dayOf } from '../shell/moment.ts';
import { useBureauWords } from './words.ts';

/** The last reminder that the unit got, while it still owes its report. */
export function RemindersNote() {
  const words = useBureauWords();
  const { region, id } = useOpenFiling();
  const { data } = useQuery({
    queryKey: ['reminders', region, id],
    queryFn: () => call<RemindersView>('GET', ROUTES.reminders, { region, id }),
  });
  const last = data?.[0];
  if (!last) return null;
  return (
    <section className="banner warning" aria-label={words.reminders}>
      {last.words.split('\n').map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className="hint">{words.reminder(last.by, dayOf(last.at))}</p>
    </section>
  );
}

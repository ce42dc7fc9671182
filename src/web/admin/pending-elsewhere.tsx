import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CalendarChange, RulesChange } from '../../api/administration.ts';
import { ROUTES } from '../../api/routes.ts';
import type { MonitoringView, StandardsView } from '../../api/standards.ts';
import type { SizesView } from '../../api/system.ts';
import { call } from '../client/client.ts';
import { useRegionWords } from './words.ts';

/** Changes of working days, rules, standards, monitoring and limits of files that wait, with the way to the pages on which they are looked at and decided. */
export function PendingElsewhere() {
  const { changes: words } = useRegionWords();
  const { data: calendars } = useQuery({
    queryKey: ['calendars'],
    queryFn: () => call<CalendarChange[]>('GET', ROUTES.calendars),
  });
  const { data: rules } = useQuery({
    queryKey: ['rules'],
    queryFn: () => call<{ changes: RulesChange[] }>('GET', ROUTES.rules),
  });
  const { data: standards } = useQuery({
    queryKey: ['standards'],
    queryFn: () => call<StandardsView>('GET', ROUTES.standards),
  });
  const { data: monitoring } = useQuery({
    queryKey: ['monitoringRules'],
    queryFn: () => call<MonitoringView>('GET', ROUTES.monitoringRules),
  });
  const { data: sizes } = useQuery({
    queryKey: ['systemRules', 'sizes'],
    queryFn: () => call<SizesView>('GET', ROUTES.sizeRules),
  });
  const waiting = (changes: readonly { readonly decided?: unknown }[] | undefined) =>
    changes?.filter(({ decided }) => decided === undefined).length ?? 0;
  const places = [
    {
      to: '/admin/calendars',
      said: words.calendarsWait(waiting(calendars)),
      n: waiting(calendars),
    },
    {
      to: '/admin/rules',
      said: words.rulesWait(waiting(rules?.changes)),
      n: waiting(rules?.changes),
    },
    {
      to: '/admin/standards',
      said: words.standardsWait(waiting(standards?.changes)),
      n: waiting(standards?.changes),
    },
    {
      to: '/admin/monitoring',
      said: words.monitoringWait(waiting(monitoring?.changes)),
      n: waiting(monitoring?.changes),
    },
    {
      to: '/admin/parameters',
      said: words.sizesWait(waiting(sizes?.changes)),
      n: waiting(sizes?.changes),
    },
  ] as const;
  return (
    <>
      {places
        .filter(({ n }) => n > 0)
        .map(({ to, said }) => (
          <p key={to}>
            <Link to={to}>{said}</Link>
          </p>
        ))}
    </>
  );
}

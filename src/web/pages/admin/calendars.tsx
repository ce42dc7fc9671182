import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { CalendarChange, MovedDeadline } from '../../../api/administration.ts';
import { ROUTES } from '../../../api/routes.ts';
import { CALENDARS } from '../../../regulation/calendars.ts';
import type { Day } from '../../../values/day.ts';
import '../../admin/admin.css';
import { CalendarForm, DayList } from '../../admin/calendar-form.tsx';
import { Changes } from '../../admin/changes.tsx';
import { Moved } from '../../admin/moved.tsx';
import { useRole } from '../../admin/use-role.ts';
import { useRegionWords } from '../../admin/words.ts';
import { YearGrid } from '../../admin/year-grid.tsx';
import { call } from '../../client/client.ts';
import { meQuery } from '../../client/queries.ts';
import { useCalendar } from '../../client/use-calendar.ts';
import { Loading } from '../../shell/messages.tsx';
import { PageTitle } from '../../shell/page-title.tsx';
import { AdminNav } from './admin-nav.tsx';

const SHIPPED = Object.keys(CALENDARS).map(Number);
/** Those that are shipped, and the two that come next. */
const YEARS = [...SHIPPED, Math.max(...SHIPPED) + 1, Math.max(...SHIPPED) + 2];

/** The region's working days: looked at by year, changed by a document, decided by another administrator. */
export function CalendarsPage() {
  const { calendars: words, changes: decisions } = useRegionWords();
  const client = useQueryClient();
  const id = useId();
  const proposes = useRole('systemAdministrator');
  const calendar = useCalendar();
  const { data: me } = useQuery(meQuery);
  const { data: changes } = useQuery({
    queryKey: ['calendars'],
    queryFn: () => call<CalendarChange[]>('GET', ROUTES.calendars),
  });
  const [year, setYear] = useState(thisYear);
  if (!changes || !me) return <Loading />;
  const inForce = daysOf(me.overlays.filter((each) => each.year === year).at(-1)?.days ?? []);
  const again = () => {
    void client.invalidateQueries({ queryKey: ['calendars'] });
    void client.invalidateQueries({ queryKey: ['me'] });
  };
  return (
    <section className="page">
      <AdminNav />
      <PageTitle
        note={
          <>
            <label htmlFor={`${id}-year`}>{words.year}</label>{' '}
            <select
              id={`${id}-year`}
              value={year}
              onChange={({ target }) => setYear(Number(target.value))}
            >
              {YEARS.map((each) => (
                <option key={each} value={each}>
                  {words.yearOf(each)}
                </option>
              ))}
            </select>
          </>
        }
      >
        {words.title}
      </PageTitle>
      <p className="lead">{words.lead}</p>
      {!calendar.years.includes(year) && <p className="banner warning">{words.notShipped(year)}</p>}
      {proposes ? (
        <CalendarForm
          key={`${year} ${inForce.length}`}
          year={year}
          inForce={inForce}
          onProposed={again}
        />
      ) : (
        <YearGrid
          year={year}
          calendar={calendar}
          changed={new Set(inForce.map(({ day }) => day))}
          onPress={undefined}
        />
      )}
      <h2>{decisions.title}</h2>
      <Changes
        changes={changes}
        route={ROUTES.calendar}
        what={(change) => (
          <>
            {words.yearOf(change.year)}
            <DayList days={daysOf(change.days)} none={words.nothing} />
          </>
        )}
        more={(change) => !change.decided && <ShowMoved change={change.id} />}
        onDecided={again}
      />
    </section>
  );
}

/** What a proposed change moves, fetched when one wants to see it. */
function ShowMoved({ change }: { readonly change: string }) {
  const { calendars: words } = useRegionWords();
  const [open, setOpen] = useState(false);
  const { data } = useQuery({
    queryKey: ['calendars', change],
    queryFn: () => call<{ moved: MovedDeadline[] }>('GET', ROUTES.calendar, { change }),
    enabled: open,
  });
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.showMoved}</summary>
      {data && <Moved moved={data.moved} />}
    </details>
  );
}

const daysOf = (days: readonly { readonly day: string; readonly works: boolean }[]) =>
  days.map(({ day, works }) => ({ day: day as Day, works }));

/** The year in China now, as far as it is offered. */
const thisYear = (): number => {
  const now = Number(
    new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Shanghai' }).slice(0, 4),
  );
  return YEARS.includes(now) ? now : Math.max(...SHIPPED);
};

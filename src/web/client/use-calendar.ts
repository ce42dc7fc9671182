import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ALL_YEARS, calendarWith } from '../../regulation/calendars.ts';
import type { WorkCalendar } from '../../values/working-days.ts';
import { meQuery } from './queries.ts';

/** The working days of the region: the shipped calendar with what the region laid over it. */
export function useCalendar(): WorkCalendar {
  const { data: me } = useQuery(meQuery);
  return useMemo(() => (me ? calendarWith(me.overlays) : ALL_YEARS), [me]);
}

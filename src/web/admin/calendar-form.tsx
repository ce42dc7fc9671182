import { useId, useState } from 'react';
import type { MovedDeadline } from '../../api/administration.ts';
import { ROUTES } from '../../api/routes.ts';
import { ALL_YEARS, type CalendarOverlay, calendarWith } from '../../regulation/calendars.ts';
import { type Day, printDay } from '../../values/day.ts';
import { isWorkingDay } from '../../values/working-days.ts';
import { call } from '../client/client.ts';
import { useSentence } from '../client/use-sentence.ts';
import { Moved } from './moved.tsx';
import { type StepOutcome, Told } from './told.tsx';
import { useRegionWords } from './words.ts';
import { YearGrid } from './year-grid.tsx';

type Days = CalendarOverlay['days'];

/** A year in which days are pressed to change them; what they move is looked at, then it is proposed. */
export function CalendarForm({
  year,
  inForce,
  onProposed,
}: {
  readonly year: number;
  readonly inForce: Days;
  readonly onProposed: () => void;
}) {
  const { calendars: words } = useRegionWords();
  const id = useId();
  const sentence = useSentence();
  const [days, setDays] = useState<Days>(inForce);
  const [basis, setBasis] = useState('');
  const [moved, setMoved] = useState<readonly MovedDeadline[]>();
  const [told, setTold] = useState<StepOutcome>();
  const calendar = calendarWith([{ year, days }]);

  const press = (day: Day) => {
    const works = !isWorkingDay(day, calendar);
    const others = days.filter((each) => each.day !== day);
    const kept = works === isWorkingDay(day, ALL_YEARS) ? others : [...others, { day, works }];
    setDays(kept.sort((a, b) => (a.day < b.day ? -1 : 1)));
    setMoved(undefined);
    setTold(undefined);
  };
  const send = async (preview: boolean) => {
    setTold(undefined);
    if (!preview && basis.trim() === '') {
      setTold({ words: words.basisMissing, bad: true });
      return;
    }
    try {
      const body = { year, days, basis: basis.trim() || words.preview, preview };
      const reply = await call<{ moved: MovedDeadline[] }>('POST', ROUTES.calendars, {}, body);
      setMoved(reply.moved);
      if (preview) return;
      setTold({ words: words.proposed, bad: false });
      onProposed();
    } catch (fault) {
      setTold({ words: sentence(fault), bad: true });
    }
  };
  const same = JSON.stringify(days) === JSON.stringify(inForce);
  return (
    <>
      <p className="hint">{words.editLead}</p>
      <div className="calendar-edit">
        <div>
          <YearGrid
            year={year}
            calendar={calendar}
            changed={new Set(days.map(({ day }) => day))}
            onPress={press}
          />
        </div>
        <section className="card">
          <h2>{words.edited}</h2>
          <DayList days={days} none={same ? words.noEdits : words.nothing} />
          <label htmlFor={`${id}-basis`}>{words.basis}</label>
          <input
            id={`${id}-basis`}
            className="wide"
            maxLength={200}
            value={basis}
            onChange={({ target }) => setBasis(target.value)}
          />
          <Told outcome={told} />
          <p className="buttons">
            <button type="button" disabled={same} onClick={() => void send(true)}>
              {words.preview}
            </button>
            <button
              type="button"
              className="primary"
              disabled={same}
              onClick={() => void send(false)}
            >
              {words.propose}
            </button>
          </p>
          {moved && <Moved moved={moved} />}
        </section>
      </div>
    </>
  );
}

/** Changed days in words. */
export function DayList({ days, none }: { readonly days: Days; readonly none: string }) {
  const { calendars: words } = useRegionWords();
  if (days.length === 0) return <p>{none}</p>;
  return (
    <ul className="day-list">
      {days.map(({ day, works }) => (
        <li key={day}>{works ? words.toWork(printDay(day)) : words.toRest(printDay(day))}</li>
      ))}
    </ul>
  );
}

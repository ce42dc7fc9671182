import { type Day, dayOf, printDay, weekday } from '../../values/day.ts';
import { isWorkingDay, type WorkCalendar } from '../../values/working-days.ts';
import { useRegionWords } from './words.ts';

/** A year month by month, weeks from Monday, with what is off, worked and changed; days can be pressed where they may be changed. */
export function YearGrid({
  year,
  calendar,
  changed,
  onPress,
}: {
  readonly year: number;
  readonly calendar: WorkCalendar;
  readonly changed: ReadonlySet<Day>;
  readonly onPress: ((day: Day) => void) | undefined;
}) {
  const { calendars: words } = useRegionWords();
  return (
    <>
      <p className="calendar-legend">
        <span className="day rest">{words.legend.rest}</span>
        <span className="day worked">{words.legend.worked}</span>
        <span className="day changed">{words.legend.changed}</span>
      </p>
      <div className="months">
        {words.months.map((name, at) => (
          <table key={name} className="month">
            <caption>{words.month(name)}</caption>
            <thead>
              <tr>
                {words.weekdays.map((each) => (
                  <th key={each} scope="col">
                    {each}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeksOf(year, at + 1).map(({ key, days }) => (
                <tr key={key}>
                  {days.map(({ key: place, day }) =>
                    day === undefined ? (
                      <td key={place} />
                    ) : (
                      <DayCell
                        key={place}
                        day={day}
                        works={isWorkingDay(day, calendar)}
                        changed={changed.has(day)}
                        onPress={onPress}
                      />
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </>
  );
}

function DayCell({
  day,
  works,
  changed,
  onPress,
}: {
  readonly day: Day;
  readonly works: boolean;
  readonly changed: boolean;
  readonly onPress: ((day: Day) => void) | undefined;
}) {
  const { calendars: words } = useRegionWords();
  const weekend = weekday(day) === 0 || weekday(day) === 6;
  const look = ['day', works ? (weekend ? 'worked' : '') : 'rest', changed ? 'changed' : ''].join(
    ' ',
  );
  const number = Number(day.slice(8));
  return (
    <td className={look}>
      {onPress ? (
        <button
          type="button"
          aria-label={`${printDay(day)} ${works ? words.works : words.rests}`}
          onClick={() => onPress(day)}
        >
          {number}
        </button>
      ) : (
        number
      )}
    </td>
  );
}

/** The weeks of a month, days of other months left out. */
function weeksOf(year: number, month: number) {
  const first = dayOf(year, month, 1);
  const lead = first === undefined ? 0 : (weekday(first) + 6) % 7;
  const weeks = [];
  for (let start = 1 - lead; dayOf(year, month, Math.max(start, 1)) !== undefined; start += 7) {
    const days = Array.from({ length: 7 }, (_, i) => ({
      key: `${i}`,
      day: dayOf(year, month, start + i),
    }));
    weeks.push({ key: `${start}`, days });
  }
  return weeks;
}

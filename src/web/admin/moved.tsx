import type { MovedDeadline } from '../../api/administration.ts';
import { type Day, printDay } from '../../values/day.ts';
import { useRegionWords } from './words.ts';

/** Which deadlines a calendar moves. */
export function Moved({ moved }: { readonly moved: readonly MovedDeadline[] }) {
  const { calendars: words } = useRegionWords();
  const said = (day: string | undefined) => (day ? printDay(day as Day) : words.unknown);
  return (
    <div role="status">
      <h3>{words.moved}</h3>
      {moved.length === 0 ? (
        <p>{words.movedNone}</p>
      ) : (
        <ul className="day-list">
          {moved.map(({ kind, set, before, after, filings, lateBefore, lateAfter }) => (
            <li key={`${kind} ${set}`}>
              {kind === 'filing' ? words.movedKinds.filing(filings) : words.movedKinds.publication}
              ：{words.movedDays(said(before), said(after))}
              {kind === 'filing' && lateBefore !== lateAfter && (
                <>
                  <br />
                  {words.late(lateBefore, lateAfter)}
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="hint">{words.frozen}</p>
    </div>
  );
}

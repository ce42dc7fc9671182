import { useMemo, useState } from 'react';
import { assess, type Candidate, USUAL_WEIGHTS } from '../../inspection/risk.ts';
import { FilterBox } from '../shell/filter-box.tsx';
import { Heads } from '../shell/heads.tsx';
import { useSay } from '../shell/language.tsx';
import { pointsText, useInspectionWords } from './words.ts';

/** So many rows are listed at a time. */
const MOST_ROWS = 100;

/** Who may be drawn, with their risks; some may be left out for a reason. */
export function Population({
  population,
  excluded,
  onExcluded,
}: {
  readonly population: readonly Candidate[];
  readonly excluded: Readonly<Record<string, string>>;
  readonly onExcluded: (excluded: Readonly<Record<string, string>>) => void;
}) {
  const words = useInspectionWords();
  const say = useSay();
  const [typed, setTyped] = useState('');
  const assessed = useMemo(() => assess(population, USUAL_WEIGHTS), [population]);
  const fitting = population.filter(
    ({ name, department }) => name.includes(typed) || department.includes(typed),
  );
  const more = fitting.length - MOST_ROWS;
  const turn = (id: string) => {
    const { [id]: out, ...others } = excluded;
    onExcluded(out === undefined ? { ...excluded, [id]: '' } : others);
  };
  return (
    <>
      <p>
        <FilterBox label={words.filter} value={typed} onChange={(text) => setTyped(text.trim())} />{' '}
        {more > 0 && words.more(more)}
      </p>
      <section className="table-scroll draw-population" tabIndex={0} aria-label={words.population}>
        <table className="list sample">
          <Heads
            of={[
              words.unit,
              words.department,
              { number: words.selfScore },
              { number: words.computed },
              words.because,
              words.exclude,
            ]}
          />
          <tbody>
            {fitting.slice(0, MOST_ROWS).map(({ id, name, department, selfScore, computed }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{department}</td>
                <td className="number">{pointsText(selfScore)}</td>
                <td className="number">{pointsText(computed)}</td>
                <td>
                  {assessed
                    .get(id)
                    ?.because.map((told) => say(told.words))
                    .join('；') || words.noRisk}
                </td>
                <td>
                  <input
                    type="checkbox"
                    aria-label={words.excludeOf(name)}
                    checked={excluded[id] !== undefined}
                    onChange={() => turn(id)}
                  />{' '}
                  {excluded[id] !== undefined && (
                    <input
                      aria-label={words.excludeWhyOf(name)}
                      placeholder={words.excludeWhy}
                      maxLength={500}
                      value={excluded[id]}
                      onChange={(event) => onExcluded({ ...excluded, [id]: event.target.value })}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

import type { Division, Stratum } from '../../inspection/strata.ts';
import { Heads } from '../shell/heads.tsx';
import { TableScroll } from '../shell/table-scroll.tsx';
import { type InspectionWords, useInspectionWords } from './words.ts';

/** The name of a stratum: departments by their own names. */
export const stratumName = (
  words: InspectionWords,
  by: Division | undefined,
  key: string,
): string => (by === 'department' ? key : (words.strataNames[key] ?? key));

/** How a sample was shared out to the strata; nothing where the population was not divided. */
export function StrataTable({
  by,
  strata,
}: {
  readonly by: Division | undefined;
  readonly strata: readonly Stratum[] | undefined;
}) {
  const words = useInspectionWords();
  if (!by || !strata) return null;
  return (
    <>
      <p>{words.strataOf(words.divisions[by], strata.length)}</p>
      <TableScroll label={words.strata}>
        <table className="list">
          <Heads
            of={[
              words.stratum,
              { number: words.population },
              { number: words.drawn },
              { number: words.ofWhichRisk },
            ]}
          />
          <tbody>
            {strata.map(({ key, population, size, byRisk }) => (
              <tr key={key}>
                <th scope="row">{stratumName(words, by, key)}</th>
                <td className="number">{population}</td>
                <td className="number">{size}</td>
                <td className="number">{byRisk}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}

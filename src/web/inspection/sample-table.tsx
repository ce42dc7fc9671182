import type { SampleView } from '../../api/inspection.ts';
import type { Division } from '../../inspection/strata.ts';
import { Heads } from '../shell/heads.tsx';
import { useSay, useWords } from '../shell/language.tsx';
import { TableScroll } from '../shell/table-scroll.tsx';
import { stratumName } from './strata-table.tsx';
import { pointsText, useInspectionWords } from './words.ts';

/** The sample of a spot check: why each was drawn, its scores, experts and result. */
export function SampleTable({
  sample,
  strata,
  writes,
  onExperts,
  onResult,
}: {
  readonly sample: readonly SampleView[];
  /** By what the population was divided. */
  readonly strata: Division | undefined;
  readonly writes: boolean;
  readonly onExperts: (filing: string) => void;
  readonly onResult: (filing: string) => void;
}) {
  const words = useInspectionWords();
  const { shell } = useWords();
  const say = useSay();
  return (
    <TableScroll label={words.drawn}>
      <table className="list sample">
        <Heads
          of={[
            words.unit,
            words.way,
            words.because,
            { number: words.selfScore },
            { number: words.computed },
            words.state,
            words.experts,
            words.result,
          ]}
        />
        <tbody>
          {sample.map((drawn) => (
            <tr key={drawn.filing}>
              <th scope="row">
                {drawn.unit} <small>{drawn.department}</small>
              </th>
              <td>
                {words.ways[drawn.way]}{' '}
                {drawn.stratum !== undefined && (
                  <small>{stratumName(words, strata, drawn.stratum)}</small>
                )}
              </td>
              <td>
                {drawn.because.length === 0 ? (
                  words.noRisk
                ) : (
                  <>
                    {words.risk(pointsText(drawn.points))}
                    <ul>
                      {drawn.because.map((told) => (
                        <li key={told.zh}>{say(told)}</li>
                      ))}
                    </ul>
                  </>
                )}
              </td>
              <td className="number">{pointsText(drawn.selfScore)}</td>
              <td className="number">{pointsText(drawn.computed)}</td>
              <td>
                <span className={`tag ${drawn.state}`}>{shell.states[drawn.state]}</span>
              </td>
              <td>
                {drawn.experts.map(({ name }) => name).join('、') || words.noExperts}{' '}
                {writes && (
                  <button
                    type="button"
                    className="link"
                    aria-label={words.chooseOf(drawn.unit)}
                    onClick={() => onExperts(drawn.filing)}
                  >
                    {words.choose}
                  </button>
                )}
              </td>
              <td>
                {drawn.result
                  ? (drawn.result.points !== undefined &&
                      words.found(pointsText(drawn.result.points), drawn.result.rating ?? '')) ||
                    drawn.result.words
                  : words.noResult}{' '}
                <button
                  type="button"
                  className="link"
                  aria-label={words.resultOf(drawn.unit)}
                  onClick={() => onResult(drawn.filing)}
                >
                  {words.opinions}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

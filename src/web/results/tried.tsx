import type { TriedRule } from '../../results/local-rule.ts';
import { Heads } from '../shell/heads.tsx';
import { useResultsWords } from './words.ts';

/** What a rule would have come to: how many proposals it changes, and whose decision went another way. */
export function Tried({
  tried: { units, changed, otherwise, rows },
}: {
  readonly tried: TriedRule;
}) {
  const { rule: words, uses } = useResultsWords();
  return (
    <section role="status">
      <p>{words.tested(units, changed, otherwise)}</p>
      {rows.length > 0 && (
        <table className="list">
          <Heads of={[words.unit, words.grade, words.before, words.after, words.decided]} />
          <tbody>
            {rows.map(({ unit, grade, before, after, decided }) => (
              <tr key={unit}>
                <th scope="row">{unit}</th>
                <td>{grade}</td>
                <td>{before && uses[before]}</td>
                <td>{after && uses[after]}</td>
                <td>{decided && uses[decided]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

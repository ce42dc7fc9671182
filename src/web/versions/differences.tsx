import { differences } from '../../draft/compare.ts';
import type { DraftDossier } from '../../draft/draft.ts';
import { Heads } from '../shell/heads.tsx';
import { useSay, useWords } from '../shell/language.tsx';
import { TableScroll } from '../shell/table-scroll.tsx';

/** What differs between two drafts, field by field. */
export function Differences({
  earlier,
  later,
  names,
}: {
  readonly earlier: DraftDossier;
  readonly later: DraftDossier;
  readonly names: readonly [earlier: string, later: string];
}) {
  const words = useWords().filing.history;
  const say = useSay();
  const found = differences(earlier, later);
  if (found.length === 0) return <p role="status">{words.same}</p>;
  return (
    <TableScroll label={words.differences(found.length)}>
      <p role="status">{words.differences(found.length)}</p>
      <table className="list">
        <Heads of={[words.field, names[0], names[1]]} />
        <tbody>
          {found.map(({ path, kind, label, before, after }) => (
            <tr key={`${kind} ${path}`}>
              <th scope="row">{say(label)}</th>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

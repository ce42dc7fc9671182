import type { OpinionsView } from '../../api/inspection.ts';
import { type Mark, meanOf, meanTotal, type SheetRow, sumOf } from '../../inspection/sheet.ts';
import { momentOf } from '../shell/moment.ts';
import { TableScroll } from '../shell/table-scroll.tsx';
import { marksIn } from './marks.ts';
import { pointsText, useInspectionWords } from './words.ts';

/** Points and reasons as they are typed, by row. */
export type Typed = Readonly<
  Record<string, { readonly points: string; readonly words: string } | undefined>
>;

/** A sheet with the points of the unit, of experts, and of the one who types, each with their sum. */
export function Sheet({
  rows,
  opinions,
  given,
  typed,
  onTyped,
}: {
  readonly rows: readonly SheetRow[];
  readonly opinions: OpinionsView['opinions'];
  /** Marks of the evaluator where nothing is typed. */
  readonly given?: readonly Mark[];
  /** Absent where nothing is typed. */
  readonly typed?: Typed;
  readonly onTyped?: (row: string, typed: { points: string; words: string }) => void;
}) {
  const words = useInspectionWords();
  const withSelf = rows.some(({ self }) => self !== undefined);
  const withComputed = rows.some(({ computed }) => computed !== undefined);
  const sums = (of: (row: SheetRow) => number | undefined) =>
    // A sum without one of its lines would mislead.
    rows.every((row) => of(row) !== undefined)
      ? pointsText(rows.reduce((sum, row) => sum + (of(row) ?? 0), 0))
      : '';
  return (
    <TableScroll label={words.sheet}>
      <table className="list sheet-form">
        <thead>
          <tr>
            <th scope="col">{words.block}</th>
            <th scope="col">{words.indicator}</th>
            <th scope="col" className="number">
              {words.weight}
            </th>
            {withSelf && (
              <th scope="col" className="number">
                {words.self}
              </th>
            )}
            {withComputed && (
              <th scope="col" className="number">
                {words.computed}
              </th>
            )}
            {opinions.map(({ by, at }) => (
              <th key={at} scope="col" className="number">
                {by}
              </th>
            ))}
            {opinions.length > 1 && (
              <th scope="col" className="number">
                {words.mean}
              </th>
            )}
            {(typed || given) && <th scope="col">{words.own}</th>}
            {(typed || given) && <th scope="col">{words.reason}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.block}</td>
              <th scope="row">
                {row.name} {row.said && <small>{row.said}</small>}
                {row.evidence && <small>{words.evidenceOf(row.evidence)}</small>}
              </th>
              <td className="number">{pointsText(row.weight)}</td>
              {withSelf && <td className="number">{pointsText(row.self)}</td>}
              {withComputed && <td className="number">{pointsText(row.computed)}</td>}
              {opinions.map(({ at, marks }) => {
                const mark = marks.find((each) => each.row === row.id);
                return (
                  <td key={at} className="number">
                    {pointsText(mark?.points)} {mark?.words && <small>{mark.words}</small>}
                  </td>
                );
              })}
              {opinions.length > 1 && (
                <td className="number">{pointsText(meanOf(opinions, row.id))}</td>
              )}
              {typed && <Inputs row={row} typed={typed[row.id]} onTyped={onTyped} />}
              {given && <Given mark={given.find((each) => each.row === row.id)} />}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {words.sum}
            </th>
            <td className="number">{sums(({ weight }) => weight)}</td>
            {withSelf && <td className="number">{sums(({ self }) => self)}</td>}
            {withComputed && <td className="number">{sums(({ computed }) => computed)}</td>}
            {opinions.map(({ at, marks }) => (
              <td key={at} className="number">
                <Sum {...sumOf(rows, marks)} of={rows.length} />
              </td>
            ))}
            {opinions.length > 1 && (
              <td className="number">{pointsText(meanTotal(rows, opinions))}</td>
            )}
            {typed && <OwnSum rows={rows} marks={marksIn(typed) ?? []} />}
            {given && <OwnSum rows={rows} marks={given} />}
          </tr>
        </tfoot>
      </table>
    </TableScroll>
  );
}

function Inputs({
  row,
  typed,
  onTyped,
}: {
  readonly row: SheetRow;
  readonly typed: Typed[string];
  readonly onTyped: ((row: string, typed: { points: string; words: string }) => void) | undefined;
}) {
  const words = useInspectionWords();
  const { points = '', words: why = '' } = typed ?? {};
  return (
    <>
      <td className="points-cell">
        <input
          inputMode="decimal"
          aria-label={words.ownOf(row.name)}
          value={points}
          onChange={(event) => onTyped?.(row.id, { points: event.target.value.trim(), words: why })}
        />
      </td>
      <td>
        <textarea
          rows={1}
          aria-label={words.reasonOf(row.name)}
          maxLength={4000}
          value={why}
          onChange={(event) => onTyped?.(row.id, { points, words: event.target.value })}
        />
      </td>
    </>
  );
}

function Given({ mark }: { readonly mark: Mark | undefined }) {
  return (
    <>
      <td className="number">{pointsText(mark?.points)}</td>
      <td>{mark?.words}</td>
    </>
  );
}

/** The sum of what an expert gave: a sum over some of the lines says so, and none at all is no zero. */
function Sum({
  points,
  missing,
  of,
}: {
  readonly points: number;
  readonly missing: number;
  readonly of: number;
}) {
  const words = useInspectionWords();
  if (missing === of) return null;
  return (
    <>
      {pointsText(points)}
      {missing > 0 && <div className="hint">{words.missing(missing)}</div>}
    </>
  );
}

function OwnSum({
  rows,
  marks,
}: {
  readonly rows: readonly SheetRow[];
  readonly marks: readonly Mark[];
}) {
  const words = useInspectionWords();
  const { points, missing } = sumOf(rows, marks);
  return (
    <>
      <td className="number">{missing < rows.length && pointsText(points)}</td>
      <td>{missing > 0 && words.missing(missing)}</td>
    </>
  );
}

/** What experts say on the whole, each with who and when. */
export function WholeOpinions({ opinions }: Pick<OpinionsView, 'opinions'>) {
  const words = useInspectionWords();
  if (opinions.length === 0) return <p className="empty">{words.noOpinions}</p>;
  return (
    <ul>
      {opinions.map(({ by, at, words: said }) => (
        <li key={at}>
          <strong>{words.givenBy(by, momentOf(at))}</strong>：{said}
        </li>
      ))}
    </ul>
  );
}

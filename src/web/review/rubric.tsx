import { useState } from 'react';
import { pointsText } from '../../compose/wording.ts';
import { entriesOf } from '../../review/entry.ts';
import {
  type RubricWorth,
  rubricFaults,
  SUBMISSION_ITEM,
  submissionPoints,
} from '../../review/rubric.ts';
import { bandOf } from '../../review/standards.ts';
import { proposalsFor, proposedPoints, type RubricProposal } from '../../score/rubric.ts';
import { Heads } from '../shell/heads.tsx';
import { useSay, useWords } from '../shell/language.tsx';
import { TableScroll } from '../shell/table-scroll.tsx';
import { parsePoints, pointsOrBlank } from './points.ts';
import type { Review } from './use-review.ts';

/** The rubric as the bureau scores it: what the machine says of each item with its reasons, the points, and why not all. */
export function Rubric({
  review,
  proposals,
  own,
  mayEnter,
}: {
  readonly review: Review;
  readonly proposals: readonly RubricProposal[];
  /** Points that the unit gives itself, in hundredths. */
  readonly own: (item: string) => number | undefined;
  readonly mayEnter: boolean;
}) {
  const { review: words } = useWords();
  const say = useSay();
  const [typed, setTyped] = useState<
    Readonly<Record<string, { points?: string; reason?: string }>>
  >({});
  const [mistakes, setMistakes] = useState<readonly string[]>([]);
  const items = review.view?.rubric ?? [];
  const late = review.view?.late;
  const last = entriesOf(review.entries ?? [], 'rubric').at(-1);
  const rows = items.map((item) => {
    const { name, worth } = item;
    const of = proposalsFor(name, proposals);
    const byDays =
      name === SUBMISSION_ITEM && late !== undefined ? submissionPoints(worth, late) : undefined;
    const before = last?.points.find(({ item }) => item === name);
    const known = proposedPoints(of);
    const text =
      typed[name]?.points ?? (before ? pointsText(before.points) : pointsOrBlank(byDays ?? known));
    return {
      name,
      worth,
      of: byDays === undefined ? of : [],
      byDays,
      text,
      band: bandWords(item, parsePoints(text)),
      reason:
        typed[name]?.reason ??
        before?.reason ??
        (byDays !== undefined && late ? words.lateBy(late) : ''),
    };
  });
  const points = rows.flatMap(({ name, text, reason }) => {
    const parsed = parsePoints(text);
    return parsed === undefined ? [] : [{ item: name, points: parsed, reason }];
  });
  const total = points.reduce((sum, each) => sum + each.points, 0);
  const put = (name: string, change: { points?: string; reason?: string }) =>
    setTyped({ ...typed, [name]: { ...typed[name], ...change } });
  const save = async () => {
    const faults = rubricFaults(items, points, late);
    setMistakes(faults.map(say));
    if (faults.length === 0 && (await review.enter({ kind: 'rubric', points }))) setTyped({});
  };
  return (
    <section className="card">
      <h2>{words.rubric}</h2>
      <TableScroll label={words.rubric}>
        <table className="list rubric">
          <Heads
            of={[
              words.item,
              { number: words.worth },
              { number: words.self },
              words.machine,
              { number: words.points },
              words.reason,
            ]}
          />
          <tbody>
            {rows.map(({ name, worth, of, byDays, text, band, reason }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="number">{worth}</td>
                <td className="number">{pointsOrBlank(own(name))}</td>
                <td>
                  <ul>
                    {byDays !== undefined && <li>{words.byDays(pointsText(byDays), late ?? 0)}</li>}
                    {of.map((each) => (
                      <li key={each.item}>
                        {of.length > 1 && `${each.item.split('·').at(-1)}：`}
                        {each.points === 'needsHuman'
                          ? words.asked
                          : words.proposed(`${each.points}`)}
                        {say(each.because)}
                      </li>
                    ))}
                  </ul>
                </td>
                <td className="number">
                  {mayEnter ? (
                    <input
                      className="number points"
                      inputMode="decimal"
                      aria-label={`${name} ${words.points}`}
                      value={text}
                      onChange={(event) => put(name, { points: event.target.value })}
                    />
                  ) : (
                    last && text
                  )}
                  {(mayEnter || last) && band !== '' && <div className="hint">{band}</div>}
                </td>
                <td>
                  {mayEnter ? (
                    <input
                      aria-label={`${name} ${words.reason}`}
                      value={reason}
                      onChange={(event) => put(name, { reason: event.target.value })}
                    />
                  ) : (
                    last && reason
                  )}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              <td className="number">{items.reduce((sum, { worth }) => sum + worth, 0)}</td>
              <td />
              <td />
              <td className="number">
                <output aria-label={words.total}>
                  {mayEnter || last ? pointsText(total) : ''}
                </output>
              </td>
              <td />
            </tr>
          </tfoot>
        </table>
      </TableScroll>
      {mistakes.map((text) => (
        <p key={text} className="mistake" role="alert">
          {text}
        </p>
      ))}
      {mayEnter && (
        <p className="buttons">
          <button
            type="button"
            className="primary"
            disabled={review.busy}
            onClick={() => void save()}
          >
            {words.saveRubric}
          </button>
          {last && <span className="hint">{words.lastBy(last.by)}</span>}
        </p>
      )}
    </section>
  );
}

/** The word of the band in which points lie, for items that have bands. */
function bandWords(item: RubricWorth, points: number | undefined): string {
  const band = points === undefined ? undefined : bandOf(item, points);
  return band
    ? `${band.word}（${band.from === band.to ? band.to : `${band.from}—${band.to}`}分）`
    : '';
}

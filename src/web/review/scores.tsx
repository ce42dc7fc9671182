import { useState } from 'react';
import { pointsText } from '../../compose/wording.ts';
import { type DraftDossier, rowsOf, textOf } from '../../draft/draft.ts';
import { numberAt } from '../../draft/number-at.ts';
import { entriesOf, type ReviewedScore } from '../../review/entry.ts';
import { deductionOf, scoreFault, scoreSums } from '../../review/scores.ts';
import type { Outcome } from '../engine/outcome.ts';
import { Heads } from '../shell/heads.tsx';
import { useSay, useWords } from '../shell/language.tsx';
import { Mistake } from '../shell/mistake.tsx';
import { TableScroll } from '../shell/table-scroll.tsx';
import { parsePoints, pointsOrBlank } from './points.ts';
import type { Review } from './use-review.ts';

/** The lists of indicators: of the whole expenditure, then of each project. Points are summed within a list alone. */
const listsOf = (draft: DraftDossier): readonly string[] => [
  'indicators',
  ...rowsOf(draft, 'projects').map((id) => `projects/${id}.indicators`),
];

/** Each indicator as the unit scored it, with the machine's points. */
function selfScores(draft: DraftDossier, { scoreOf }: Pick<Outcome, 'scoreOf'>) {
  return listsOf(draft).flatMap((list) =>
    rowsOf(draft, list).map((id) => {
      const path = `${list}/${id}`;
      const score = scoreOf(path);
      const self = numberAt(draft, `${path}.score`) ?? score?.computed;
      return {
        path,
        name: textOf(draft, `${path}.name`),
        weight: numberAt(draft, `${path}.weight`) ?? 0,
        ...(self !== undefined && { self }),
        ...(score?.computed !== undefined && { computed: score.computed }),
      };
    }),
  );
}

/** Self score, machine's points, review score and deduction of each indicator; entered together. */
export function Scores({
  review,
  outcome,
  mayEnter,
}: {
  readonly review: Review;
  readonly outcome: Outcome;
  readonly mayEnter: boolean;
}) {
  const { review: words } = useWords();
  const say = useSay();
  const [typed, setTyped] = useState<
    Readonly<Record<string, { points?: string; reason?: string }>>
  >({});
  const [mistake, setMistake] = useState<string>();
  const last = entriesOf(review.entries ?? [], 'scores').at(-1);
  const rows = selfScores(outcome.draft, outcome).map((row) => {
    const before = last?.scores.find(({ path }) => path === row.path);
    const given = typed[row.path];
    const text = given?.points ?? pointsOrBlank(before?.review ?? row.self);
    return {
      ...row,
      text,
      reason: given?.reason ?? before?.reason ?? '',
      review: parsePoints(text),
    };
  });
  const scores = rows.map(
    ({ computed: _, text: __, review: points, ...row }): ReviewedScore => ({
      ...row,
      review: points ?? -1,
    }),
  );
  const put = (path: string, change: { points?: string; reason?: string }) =>
    setTyped({ ...typed, [path]: { ...typed[path], ...change } });
  const save = async () => {
    const [fault] = scores.flatMap((score) => scoreFault(score) ?? []);
    setMistake(fault && say(fault));
    if (!fault && (await review.enter({ kind: 'scores', scores: [...scores] }))) setTyped({});
  };
  if (rows.length === 0) return null;
  return (
    <section className="card">
      <h2>{words.scores}</h2>
      <p className="hint">{words.scoresLead}</p>
      <TableScroll label={words.scores}>
        <table className="list review-table">
          <Heads
            of={[
              words.indicator,
              { number: words.weight },
              { number: words.self },
              { number: words.computed },
              { number: words.reviewed },
              { number: words.deduction },
              words.reason,
            ]}
          />
          {listsOf(outcome.draft).map((list) => (
            <tbody key={list}>
              {rows.map(
                (row, i) =>
                  row.path.startsWith(`${list}/`) && (
                    <tr key={row.path}>
                      <th scope="row">{row.name}</th>
                      <td className="number">{pointsText(row.weight)}</td>
                      <td className="number">{pointsOrBlank(row.self)}</td>
                      <td className="number">
                        {row.computed === undefined ? words.byPerson : pointsText(row.computed)}
                      </td>
                      <td className="number">
                        {mayEnter ? (
                          <input
                            className="number points"
                            inputMode="decimal"
                            aria-label={`${row.name} ${words.reviewed}`}
                            value={row.text}
                            onChange={(event) => put(row.path, { points: event.target.value })}
                          />
                        ) : (
                          row.text
                        )}
                      </td>
                      <td className="number">{deductionText(scores[i])}</td>
                      <td>
                        {mayEnter ? (
                          <input
                            className="reason"
                            aria-label={`${row.name} ${words.reason}`}
                            value={row.reason}
                            onChange={(event) => put(row.path, { reason: event.target.value })}
                          />
                        ) : (
                          row.reason
                        )}
                      </td>
                    </tr>
                  ),
              )}
              <Subtotal
                of={
                  list === 'indicators'
                    ? words.whole
                    : textOf(outcome.draft, list.replace('.indicators', '.name'))
                }
                scores={scores
                  .filter(({ path }) => path.startsWith(`${list}/`))
                  .map((row) => (row.review < 0 ? { ...row, review: row.self ?? 0 } : row))}
              />
            </tbody>
          ))}
        </table>
      </TableScroll>
      <Mistake>{mistake}</Mistake>
      {mayEnter && (
        <p className="buttons">
          <button type="button" disabled={review.busy} onClick={() => void save()}>
            {words.saveScores}
          </button>
          {last && <span className="hint">{words.lastBy(last.by)}</span>}
        </p>
      )}
    </section>
  );
}

/** Sums of the indicators of one list. */
function Subtotal({
  of,
  scores,
}: {
  readonly of: string;
  readonly scores: readonly ReviewedScore[];
}) {
  const { review: words } = useWords();
  if (scores.length === 0) return null;
  const sums = scoreSums(scores);
  return (
    <tr>
      <th scope="row">{words.subtotal(of)}</th>
      <td className="number">{pointsText(sums.weight)}</td>
      <td className="number">{pointsText(sums.self)}</td>
      <td />
      <td className="number">{pointsText(sums.review)}</td>
      <td className="number">{pointsText(sums.deduction)}</td>
      <td />
    </tr>
  );
}

const deductionText = (score: ReviewedScore | undefined): string => {
  const off = score && score.review >= 0 ? deductionOf(score) : undefined;
  return off === undefined || off === 0 ? '' : pointsText(off);
};

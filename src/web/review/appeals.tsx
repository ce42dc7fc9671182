import { useId, useState } from 'react';
import type { Keeper } from '../../ledger/ledger.ts';
import { type Appeal, appealsOf } from '../../review/threads.ts';
import { useWords } from '../shell/language.tsx';
import { Signed } from './signed.tsx';
import type { Review } from './use-review.ts';

/** Objections of the unit to the scored rubric, each with the bureau's answer. */
export function Appeals({
  review,
  as,
  open,
}: {
  readonly review: Review;
  readonly as: Keeper | undefined;
  /** Whether the state of the filing allows appeals. */
  readonly open: boolean;
}) {
  const { review: words } = useWords();
  const id = useId();
  const [item, setItem] = useState('');
  const [text, setText] = useState('');
  const appeals = appealsOf(review.entries ?? []);
  const appeal = async () => {
    if (await review.enter({ kind: 'appeal', item, words: text })) setText('');
  };
  if (appeals.length === 0 && !(open && as === 'unit')) return null;
  return (
    <section className="card">
      <h2>{words.appeals}</h2>
      <ul className="threads">
        {appeals.map((each) => (
          <OneAppeal key={each.opened.id} appeal={each} review={review} as={as} />
        ))}
      </ul>
      {open && as === 'unit' && (
        <>
          <p>
            <label htmlFor={`${id}-item`}>{words.item}</label>{' '}
            <select
              id={`${id}-item`}
              value={item}
              onChange={(event) => setItem(event.target.value)}
            >
              <option value="">{words.wholeRubric}</option>
              {(review.view?.rubric ?? []).map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </p>
          <p>
            <label htmlFor={`${id}-text`}>{words.appealText}</label>
            <textarea
              id={`${id}-text`}
              className="wide"
              rows={2}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </p>
          <p className="buttons">
            <button type="button" disabled={review.busy} onClick={() => void appeal()}>
              {words.appeal}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

function OneAppeal({
  appeal: { opened, answer },
  review,
  as,
}: {
  readonly appeal: Appeal;
  readonly review: Review;
  readonly as: Keeper | undefined;
}) {
  const { review: words } = useWords();
  const id = useId();
  const [text, setText] = useState('');
  return (
    <li>
      <p>
        <strong>{opened.item || words.wholeRubric}</strong>　{opened.words}{' '}
        <Signed by={opened.by} at={opened.at} />
      </p>
      {answer ? (
        <p className="answer">
          {answer.words} <Signed by={answer.by} at={answer.at} />
        </p>
      ) : (
        as === 'reviewer' && (
          <p className="buttons">
            <label htmlFor={id}>{words.appealAnswer}</label>
            <input id={id} value={text} onChange={(event) => setText(event.target.value)} />
            <button
              type="button"
              disabled={review.busy}
              onClick={() =>
                void review.enter({ kind: 'appealAnswer', appeal: opened.id, words: text })
              }
            >
              {words.answer}
            </button>
          </p>
        )
      )}
    </li>
  );
}

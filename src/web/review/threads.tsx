import { type RefObject, useId, useState } from 'react';
import type { Keeper } from '../../ledger/ledger.ts';
import { type Thread, threadsOf } from '../../review/threads.ts';
import { showPlaces } from '../findings/shown.ts';
import { hashOf, placeIn } from '../preview/place-in.ts';
import { useWords } from '../shell/language.tsx';
import { Signed } from './signed.tsx';
import type { Review } from './use-review.ts';

/** Longest quote that a thread keeps, in characters. */
const QUOTE = 200;

/** Words that are selected in the document, and where they stand. */
function selectedIn(frame: HTMLElement | null): { quote: string; place: string } | undefined {
  const selection = window.getSelection();
  const node = selection?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  const shown = element?.closest<HTMLElement>('[data-at]');
  const quote = selection?.toString().trim().slice(0, QUOTE) ?? '';
  if (!frame || !shown || !frame.contains(shown) || quote === '') return undefined;
  const [block = 0, row, column] = (shown.dataset.at ?? '').split('/').map(Number);
  const place = hashOf({
    block,
    ...(row !== undefined && column !== undefined && { row, column }),
  });
  return { quote, place };
}

/** Marks in the preview what a thread is about. */
function showThread(place: string): void {
  const at = placeIn(`#${place}`);
  if (at) showPlaces([at]);
}

/** The threads of a review, and opening one on the words that are selected in the document. */
export function Threads({
  review,
  as,
  mayOpen,
  frame,
}: {
  readonly review: Review;
  readonly as: Keeper | undefined;
  readonly mayOpen: boolean;
  readonly frame: RefObject<HTMLElement | null>;
}) {
  const { review: words } = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const [about, setAbout] = useState({ quote: '', place: '' });
  const threads = threadsOf(review.entries ?? []);
  const open = async () => {
    if (await review.enter({ kind: 'thread', ...about, words: text })) {
      setText('');
      setAbout({ quote: '', place: '' });
    }
  };
  return (
    <section className="card">
      <h2>
        {words.threads}{' '}
        <small>{words.open(threads.filter(({ resolved }) => !resolved).length)}</small>
      </h2>
      {threads.length === 0 && <p className="hint">{words.noThreads}</p>}
      <ul className="threads">
        {threads.map((thread) => (
          <OneThread key={thread.opened.id} thread={thread} review={review} as={as} />
        ))}
      </ul>
      {mayOpen && (
        <div>
          <p>
            <button
              type="button"
              onClick={() => setAbout(selectedIn(frame.current) ?? { quote: '', place: '' })}
            >
              {words.quoteSelected}
            </button>{' '}
            {about.quote === '' ? words.wholeReport : `“${about.quote}”`}
          </p>
          <label htmlFor={id}>{words.opinion}</label>
          <textarea
            id={id}
            className="wide"
            rows={2}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <p className="buttons">
            <button type="button" disabled={review.busy} onClick={() => void open()}>
              {words.openThread}
            </button>
          </p>
        </div>
      )}
    </section>
  );
}

function OneThread({
  thread: { opened, answers, resolved },
  review,
  as,
}: {
  readonly thread: Thread;
  readonly review: Review;
  readonly as: Keeper | undefined;
}) {
  const { review: words } = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const answer = async () => {
    if (await review.enter({ kind: 'answer', thread: opened.id, words: text })) setText('');
  };
  return (
    <li>
      <p>
        <span className={resolved ? 'tag' : 'tag warning'}>
          {resolved ? words.settled : words.unsettled}
        </span>{' '}
        {opened.place !== '' && (
          <button type="button" className="link" onClick={() => showThread(opened.place)}>
            “{opened.quote}”
          </button>
        )}{' '}
        {opened.words} <Signed by={opened.by} at={opened.at} />
      </p>
      {answers.map((each) => (
        <p key={each.id} className="answer">
          {each.words} <Signed by={each.by} at={each.at} />
        </p>
      ))}
      {!resolved && as && (
        <p className="buttons">
          <label htmlFor={id} className="visually-hidden">
            {words.answer}
          </label>
          <input id={id} value={text} onChange={(event) => setText(event.target.value)} />
          <button type="button" disabled={review.busy} onClick={() => void answer()}>
            {words.answer}
          </button>
          {as === 'reviewer' && (
            <button
              type="button"
              disabled={review.busy}
              onClick={() => void review.enter({ kind: 'resolved', thread: opened.id })}
            >
              {words.settle}
            </button>
          )}
        </p>
      )}
    </li>
  );
}

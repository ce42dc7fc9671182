import { lazy, Suspense, useState } from 'react';
import type { FieldPath } from '../../draft/draft.ts';
import { focusField } from '../draft/focus.ts';
import { useSay, useWords } from '../shell/language.tsx';
import './library.css';
import { type Hint, useHintsFrom } from './use-hints.ts';

const ReviewDialog = lazy(() =>
  import('./review-dialog.tsx').then(({ ReviewDialog: default_ }) => ({ default: default_ })),
);

/** The doubts about targets in words, each leading to its cell, and the proposal for their review. */
export function HintList({
  list,
  hints,
}: {
  readonly list: FieldPath;
  readonly hints: readonly Hint[];
}) {
  const { library: words } = useWords();
  const say = useSay();
  const from = useHintsFrom(list);
  const [reviewing, setReviewing] = useState(false);
  return (
    <div className="target-hints">
      {hints.length > 0 && (
        <details>
          <summary>{words.hints(hints.length)}</summary>
          <ul>
            {hints.map(({ check, path, sentence }) => (
              <li key={`${check} ${path}`}>
                {path === undefined ? (
                  say(sentence)
                ) : (
                  <button type="button" className="link" onClick={() => focusField(path)}>
                    {say(sentence)}
                  </button>
                )}
              </li>
            ))}
          </ul>
          <p className="hint">{words.hintsNote}</p>
        </details>
      )}
      {from && (
        <button type="button" className="link" onClick={() => setReviewing(true)}>
          {words.review}
        </button>
      )}
      {reviewing && from && (
        <Suspense fallback={null}>
          <ReviewDialog from={from} onClose={() => setReviewing(false)} />
        </Suspense>
      )}
    </div>
  );
}

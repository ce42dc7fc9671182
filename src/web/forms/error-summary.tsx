import { useEffect, useRef } from 'react';
import { focusField } from '../draft/focus.ts';
import type { OpenItem } from '../engine/open-items.ts';
import { useSay, useWords } from '../shell/language.tsx';

/** So many open items are listed; the rest is counted in the heading. */
const MOST = 20;

/** What keeps a task from being done, each line leading to its field. It takes the focus when it comes. */
export function ErrorSummary({ items }: { readonly items: readonly OpenItem[] }) {
  const { forms } = useWords();
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new list of open items takes the focus
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'start' });
  }, [items]);
  return (
    <div
      ref={box}
      tabIndex={-1}
      className="error-summary"
      role="alert"
      aria-labelledby="summary-title"
    >
      <h2 id="summary-title">{forms.summary(items.length)}</h2>
      <ul>
        {items.slice(0, MOST).map(({ path, words }) => (
          <li key={`${path} ${words.zh}`}>
            <a
              href={`#${path}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(path);
              }}
            >
              {say(words)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { useEffect, useRef } from 'react';
import type { LibraryIndicator } from '../../library/entry.ts';
import { functionName } from '../../library/functions.ts';
import { useSay, useWords } from '../shell/language.tsx';

/** The indicators found; keys are handled by the field in which one searches. */
export function Results({
  id,
  shown,
  at,
  chosen,
  present,
  onPoint,
  onToggle,
}: {
  readonly id: string;
  readonly shown: readonly LibraryIndicator[];
  readonly at: number;
  readonly chosen: readonly LibraryIndicator[];
  readonly present: ReadonlySet<string>;
  readonly onPoint: (at: number) => void;
  readonly onToggle: (indicator: LibraryIndicator) => void;
}) {
  const { library: words } = useWords();
  const say = useSay();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <div
      ref={list}
      role="listbox"
      id={id}
      aria-label={words.title}
      aria-multiselectable="true"
      tabIndex={-1}
      className="library-list"
    >
      {shown.map((each, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox
        <div
          key={each.name}
          id={`${id}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={chosen.includes(each)}
          aria-disabled={present.has(each.name) || undefined}
          className={i === at ? 'active' : undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            onPoint(i);
            onToggle(each);
          }}
        >
          <span className="library-mark" aria-hidden="true">
            {chosen.includes(each) ? '✓' : ''}
          </span>
          <span className="library-name">{each.name}</span>
          <span className="library-target">{each.target}</span>
          <small>
            {present.has(each.name) ? words.present : (each.addedBy ?? say(functionName(each.of)))}
          </small>
        </div>
      ))}
    </div>
  );
}

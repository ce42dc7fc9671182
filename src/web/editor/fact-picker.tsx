import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import type { NamedFact } from '../../draft/named-facts.ts';
import { searchFacts } from '../../draft/references.ts';
import { useSay, useWords } from '../shell/language.tsx';

const MOST = 8;

/** A list of facts to choose one from by typing some of its words; Esc and a click elsewhere leave without. */
export function FactPicker({
  facts,
  onPick,
  onEscape,
  onLeave,
}: {
  readonly facts: readonly NamedFact[];
  readonly onPick: (fact: NamedFact) => void;
  readonly onEscape: () => void;
  readonly onLeave: () => void;
}) {
  const { editor } = useWords().checks;
  const say = useSay();
  const id = useId();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  const found = searchFacts(facts, words).slice(0, MOST);
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const chosen = found[at];
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter' && chosen) onPick(chosen);
    else if (event.key === 'Escape') onEscape();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="fact-picker">
      <input
        ref={input}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
        aria-label={editor.searchFacts}
        placeholder={editor.searchFacts}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
        onBlur={onLeave}
      />
      {found.length === 0 && <p className="hint">{editor.noFact}</p>}
      <div role="listbox" id={`${id}-list`} aria-label={editor.facts}>
        {found.map((fact, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox
          <div
            key={fact.key}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            // Before the field loses the focus, which closes the list.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(fact)}
          >
            {say(fact.label)} <strong>{fact.text ?? editor.noValue}</strong>
          </div>
        ))}
      </div>
    </div>
  );
}

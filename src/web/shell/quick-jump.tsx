import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useOpenFiling } from '../draft/filing-context.ts';
import { focusField } from '../draft/focus.ts';
import { Dialog } from './dialog.tsx';
import { FILING_PAGES } from './filing-pages.ts';
import { fitsWords, jumpTargets } from './jump-targets.ts';
import { useSay, useWords } from './language.tsx';

const MOST = 10;

interface Choice {
  readonly key: string;
  readonly name: string;
  readonly on: string;
  go(): void;
}

/** Goes to a page, a field or a row by some of its words. */
export function QuickJump({ onClose }: { readonly onClose: () => void }) {
  const { jump } = useWords().shell;
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const choices = useChoices();
  const found = choices.filter(({ name, on }) => fitsWords(`${on} ${name}`, typed.trim()));
  const shown = found.slice(0, MOST);
  const pick = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    // After the dialog has given back the focus.
    setTimeout(() => choice.go());
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt(Math.min(at + 1, shown.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') pick(shown[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={jump.title} onClose={onClose}>
      <div className="jump">
        <input
          ref={input}
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={shown.length > 0 ? `${id}-${at}` : undefined}
          aria-label={jump.hint}
          placeholder={jump.hint}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKey}
        />
        {shown.length === 0 && (
          <p className="hint" role="status">
            {jump.none}
          </p>
        )}
        <div role="listbox" id={`${id}-list`} aria-label={jump.title}>
          {shown.map((choice, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox
            <div
              key={choice.key}
              id={`${id}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === at}
              onClick={() => pick(choice)}
            >
              {choice.name} {choice.on !== choice.name && <small>{choice.on}</small>}
            </div>
          ))}
        </div>
      </div>
    </Dialog>
  );
}

function useChoices(): readonly Choice[] {
  const { region, id, draft } = useOpenFiling();
  const { nav } = useWords().shell;
  const say = useSay();
  const navigate = useNavigate();
  const targets = useMemo(() => jumpTargets(draft.snapshot()), [draft]);
  const pages = ['tasks' as const, ...FILING_PAGES].map((page) => ({
    key: page,
    name: nav[page],
    on: nav[page],
    go: () =>
      void navigate({
        to: page === 'tasks' ? '/f/$region/$id' : `/f/$region/$id/${page}`,
        params: { region, id },
      }),
  }));
  const fields = targets.map(({ path, page, label }) => ({
    key: path,
    name: say(label),
    on: nav[page],
    go: () => focusField(path),
  }));
  return [...pages, ...fields];
}

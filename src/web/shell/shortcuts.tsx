import { useEffect, useState } from 'react';
import { KeyList } from './key-list.tsx';
import { useWords } from './language.tsx';
import { QuickJump } from './quick-jump.tsx';

type Shown = 'jump' | 'keys';

/**
 * Ctrl+K to go somewhere by name, `?` for the list of keys; both also by buttons. They are part of the frame: what is
 * typed right after Ctrl+K has to arrive in the dialog.
 */
export function Shortcuts() {
  const { shell } = useWords();
  const [shown, setShown] = useState<Shown>();
  const close = () => setShown(undefined);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const asked = askedBy(event);
      // One dialog at a time: a question that is open is answered first.
      if (!asked || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      setShown(asked);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <p className="shortcuts">
        <button type="button" className="link" onClick={() => setShown('jump')}>
          {shell.jump.title}
        </button>
        <button type="button" className="link" onClick={() => setShown('keys')}>
          {shell.keys.title}
        </button>
      </p>
      {shown === 'jump' && <QuickJump onClose={close} />}
      {shown === 'keys' && <KeyList onClose={close} />}
    </>
  );
}

function askedBy(event: KeyboardEvent): Shown | undefined {
  if (event.isComposing || event.altKey) return undefined;
  const ctrl = event.ctrlKey || event.metaKey;
  if (ctrl && event.key.toLowerCase() === 'k') return 'jump';
  // A single sign is typed into fields; it means something elsewhere only.
  return !ctrl && (event.key === '?' || event.key === '？') && !isTyping(event.target)
    ? 'keys'
    : undefined;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

import { useEffect } from 'react';
import { focusField } from '../draft/focus.ts';
import { useDraftStore } from '../draft/use-draft.ts';

/** Ctrl+Z and Ctrl+Y over all pages of a filing: they take back what was typed anywhere, and show where. */
export function UndoKeys() {
  const draft = useDraftStore();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const undo = key === 'z' && !event.shiftKey;
      const redo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!undo && !redo) return;
      event.preventDefault();
      const [path] = undo ? draft.undo() : draft.redo();
      if (path !== undefined) focusField(path);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [draft]);
  return null;
}

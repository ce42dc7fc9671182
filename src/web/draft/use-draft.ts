import { useCallback, useSyncExternalStore } from 'react';
import type { FilingView } from '../../api/filing.ts';
import type { FieldPath } from '../../draft/draft.ts';
import type { SaveState } from './autosave.ts';
import type { DraftStore } from './draft-store.ts';
import { useOpenFiling } from './filing-context.ts';

/** The draft of the page's filing. */
export const useDraftStore = (): DraftStore => useOpenFiling().draft;

/** What the server says of the page's filing. */
export const useFiling = (): FilingView => useOpenFiling().view;

/** A field's text and how to change it. The component renders again when this field changes, and for no other. */
export function useField(path: FieldPath): readonly [string, (text: string) => void] {
  const draft = useDraftStore();
  const subscribe = useCallback(
    (listener: () => void) => draft.subscribe(path, listener),
    [draft, path],
  );
  const text = useSyncExternalStore(subscribe, () => draft.get(path));
  const set = useCallback((next: string) => draft.set(path, next), [draft, path]);
  return [text, set];
}

/** Ids of a list's rows. */
export function useRows(path: FieldPath): readonly string[] {
  const draft = useDraftStore();
  const subscribe = useCallback(
    (listener: () => void) => draft.subscribe(path, listener),
    [draft, path],
  );
  return useSyncExternalStore(subscribe, () => draft.rows(path));
}

/** Whether a field may be typed into: not when the approved targets fix it. */
export function useEditable(path: FieldPath): boolean {
  const { editable, view } = useOpenFiling();
  return editable && view.approved[path] === undefined;
}

/** How saving stands. */
export function useSaveState(): SaveState {
  const { autosave } = useOpenFiling();
  return useSyncExternalStore(autosave.subscribe, autosave.state);
}

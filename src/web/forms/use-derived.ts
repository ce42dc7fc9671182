import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { DraftDossier } from '../../draft/draft.ts';
import { useDraftStore } from '../draft/use-draft.ts';

/**
 * Something reckoned from the whole draft, again after each change. The component renders again only when the outcome
 * differs, compared by its JSON: sums of a few fields, not texts.
 */
export function useDerived<T>(reckon: (draft: DraftDossier) => T): T {
  const draft = useDraftStore();
  const last = useRef<Reckoned<T>>(undefined);
  const subscribe = useCallback((listener: () => void) => draft.subscribeAll(listener), [draft]);
  return useSyncExternalStore(subscribe, () => {
    const of = draft.snapshot();
    const before = last.current;
    if (before?.of === of && before.by === reckon) return before.value;
    const value = reckon(of);
    const json = JSON.stringify(value) ?? '';
    last.current = { of, by: reckon, json, value: before?.json === json ? before.value : value };
    return last.current.value;
  });
}

interface Reckoned<T> {
  readonly of: DraftDossier;
  readonly by: (draft: DraftDossier) => T;
  readonly json: string;
  readonly value: T;
}

import { useRef, useSyncExternalStore } from 'react';
import type { DraftDossier } from '../../draft/draft.ts';
import { useDraftStore } from '../draft/use-draft.ts';

/**
 * Something reckoned from the whole draft, again after each change. The component renders again only when the outcome
 * differs, compared by its JSON: sums of a few fields, not texts.
 */
export function useDerived<T>(reckon: (draft: DraftDossier) => T): T {
  const draft = useDraftStore();
  const last = useRef<{ readonly of: DraftDossier; readonly json: string; readonly value: T }>(
    undefined,
  );
  return useSyncExternalStore(
    (listener) => draft.subscribeAll(listener),
    () => {
      const of = draft.snapshot();
      if (last.current?.of === of) return last.current.value;
      const value = reckon(of);
      const json = JSON.stringify(value) ?? '';
      const before = last.current;
      last.current = { of, json, value: before?.json === json ? before.value : value };
      return last.current.value;
    },
  );
}

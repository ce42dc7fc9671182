import { useSyncExternalStore } from 'react';
import type { Place } from '../../document/document.ts';

const NONE: readonly Place[] = [];
let shown: readonly Place[] = NONE;
const listeners = new Set<() => void>();

/** Marks the places of a finding in the preview; none ends it. */
export function showPlaces(places: readonly Place[]): void {
  shown = places.length === 0 ? NONE : places;
  for (const listener of listeners) listener();
}

/** The places that are marked for a finding. */
export const useShownPlaces = (): readonly Place[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );

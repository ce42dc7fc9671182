import { useSyncExternalStore } from 'react';
import type { SaveReply } from '../../api/filing.ts';
import type { FieldPath } from '../../draft/draft.ts';

/** Something that somebody else changed while the page was open. */
export interface Recent {
  readonly at: string;
  readonly by: string;
  readonly path: FieldPath;
}

const MOST = 20;
let recent: readonly Recent[] = [];
const listeners = new Set<() => void>();

/** Forgets what was noted for another filing. */
export function forgetOthers(): void {
  recent = [];
}

/** Notes the changes of others that came with a save. */
export function noteOthers(reply: SaveReply): void {
  const made = reply.others.map(({ at, by, operation }) => ({ at, by, path: operation.path }));
  recent = [...made.reverse(), ...recent].slice(0, MOST);
  for (const listener of listeners) listener();
}

/** What others changed, latest first. */
export const useRecent = (): readonly Recent[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => recent,
  );

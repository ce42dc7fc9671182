import type { DraftDossier } from '../../draft/draft.ts';
import type { FilingKey } from './filings.ts';

/** A draft as it is at a revision. */
export interface Kept {
  readonly revision: number;
  readonly draft: DraftDossier;
}

/** Drafts that were saved last, so that the next save need not fetch and read them anew. */
export interface Latest {
  find(key: FilingKey): Kept | undefined;
  /** Only what was committed: a revision of a filing has one draft for ever. */
  keep(key: FilingKey, kept: Kept): void;
}

/** Some hundred kilobytes each. */
const MOST = 200;

/** Room for the drafts that people type in just now; the one longest untouched goes first. */
export function latestDrafts(most = MOST): Latest {
  const drafts = new Map<string, Kept>();
  const nameOf = ({ region, id }: FilingKey) => `${region} ${id}`;
  return {
    find: (key) => drafts.get(nameOf(key)),
    keep: (key, kept) => {
      const name = nameOf(key);
      drafts.delete(name);
      drafts.set(name, kept);
      const [oldest] = drafts.keys();
      if (drafts.size > most && oldest !== undefined) drafts.delete(oldest);
    },
  };
}

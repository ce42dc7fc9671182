import type { Conflict } from '../../api/filing.ts';
import type { DraftDossier, Operation } from '../../draft/draft.ts';
import { type Clash, mergeOperations } from '../../draft/merge.ts';

/** A save that came between. */
export interface Between {
  readonly by: string;
  readonly at: Date;
  readonly operations: readonly Operation[];
}

/** What can be applied, and what clashes, with who changed it meanwhile. */
export interface Merged {
  readonly draft: DraftDossier;
  readonly operations: readonly Operation[];
  readonly conflicts: readonly Conflict[];
}

/** Merges operations made on an older draft into the draft of now, which holds the saves between already. */
export function merge(
  draft: DraftDossier,
  between: readonly Between[],
  operations: readonly Operation[],
): Merged {
  const others = between.flatMap((save) => save.operations);
  const { draft: merged, applied, conflicts } = mergeOperations(draft, operations, others);
  return {
    draft: merged,
    operations: applied,
    conflicts: conflicts.map((clash) => signedClash(clash, between)),
  };
}

function signedClash({ path, before, mine, theirs }: Clash, between: readonly Between[]): Conflict {
  const save =
    between.findLast((each) => each.operations.some((other) => concerns(other.path, path))) ??
    between.at(-1);
  return {
    path,
    before: copied(before),
    mine: copied(mine),
    theirs: copied(theirs),
    by: save?.by ?? '',
    at: (save?.at ?? new Date(0)).toISOString(),
  };
}

/** Whether a change of one path concerns another: the same, something in the row, or the list that holds the row. */
const concerns = (changed: string, path: string): boolean =>
  changed === path || changed.startsWith(`${path}.`) || path.startsWith(`${changed}/`);

const copied = (value: string | readonly string[]): string | string[] =>
  typeof value === 'string' ? value : [...value];

import { useEffect, useState } from 'react';
import type { FieldPath } from '../../draft/draft.ts';
import { useEvaluation } from '../draft/use-evaluation.ts';
import { ask } from '../engine/ask.ts';
import { type Item, isOpen, type Level } from '../findings/groups.ts';
import { useItems } from '../findings/use-items.ts';

type Levels = ReadonlyMap<FieldPath, Level>;

const NONE: Levels = new Map();
/** So many findings are looked up; each costs the engine a search. */
const MOST = 30;
/** A finding on more fields than this is about a sum, and marks no cell. */
const FEW = 6;

/** The gravest thing to handle at each field, of those that must or should be handled; some moments after the findings. */
export function useFieldLevels(): Levels {
  const items = useItems();
  const run = useEvaluation()?.run;
  const [levels, setLevels] = useState(NONE);
  useEffect(() => {
    if (!items || run === undefined) return;
    let gone = false;
    void levelsOf(items, run, () => gone).then((made) => made && setLevels(made));
    return () => {
      gone = true;
    };
  }, [items, run]);
  return levels;
}

/** Asks for one finding after the other, so that a new run of the engine waits for one search at most. */
async function levelsOf(
  items: readonly Item[],
  run: number,
  isGone: () => boolean,
): Promise<Levels | undefined> {
  const levels = new Map<FieldPath, Level>();
  // Gravest first: the first level of a field stays.
  for (const item of items.filter((each) => isOpen(each) && each.level !== 'note').slice(0, MOST)) {
    const paths =
      'finding' in item ? await ask('fieldsOfFinding', run, item.finding.id) : [item.path];
    if (isGone() || !paths) return undefined;
    if (paths.length <= FEW)
      for (const path of paths) if (!levels.has(path)) levels.set(path, item.level);
  }
  return levels;
}

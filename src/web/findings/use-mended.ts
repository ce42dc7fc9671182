import { useEffect, useRef, useState } from 'react';
import type { Item } from './groups.ts';

/** Milliseconds for which what was mended stays to be seen. */
const SHOWN = 4000;
/** More than this at once is an import or a paste, of which the counts tell. */
const MOST = 3;
const NONE: readonly Item[] = [];

/** The items that the last changes made go away, for a moment. */
export function useMended(items: readonly Item[]): readonly Item[] {
  const before = useRef(items);
  const [mended, setMended] = useState(NONE);
  useEffect(() => {
    const gone = leftOf(before.current, items);
    before.current = items;
    if (gone.length > 0 && gone.length <= MOST) setMended(gone);
  }, [items]);
  useEffect(() => {
    if (mended.length === 0) return;
    const timer = setTimeout(() => setMended(NONE), SHOWN);
    return () => clearTimeout(timer);
  }, [mended]);
  return mended.filter(({ id }) => !items.some((item) => item.id === id));
}

/** The items that are there no more. */
function leftOf(before: readonly Item[], now: readonly Item[]): readonly Item[] {
  const there = new Set(now.map(({ id }) => id));
  return before.filter(({ id }) => !there.has(id));
}

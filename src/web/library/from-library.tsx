import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react';
import type { LibraryIndicator } from '../../library/entry.ts';
import { frameFor } from '../../library/levels.ts';
import { useEvaluation } from '../draft/use-evaluation.ts';
import type { useGrid } from '../grid/use-grid.ts';
import type { FocusCell } from '../grid/use-row-acts.ts';
import { useWords } from '../shell/language.tsx';
import { localQuery } from './local-query.ts';
import { takeLibrary } from './take-library.ts';

const load = () =>
  import('./panel.tsx').then(({ LibraryPanel: default_ }) => ({ default: default_ }));
const LibraryPanel = lazy(load);
/** Milliseconds after which a quiet page fetches the panel: what is typed right after Ctrl+I has to arrive in it. */
const QUIET = 1500;

/** 从指标库选: how to open the library from a grid, by button or Ctrl+I, and the panel while it is open. */
export function useFromLibrary(
  grid: ReturnType<typeof useGrid>,
  focusCell: FocusCell,
): { readonly open: () => void; readonly panel: ReactNode } {
  const { library: words } = useWords();
  const frames = useEvaluation()?.chosen.regulation.frames ?? [];
  const [isOpen, setOpen] = useState(false);
  const open = useCallback(() => setOpen(true), []);
  useKey(grid.editable, open);
  const take = (indicators: readonly LibraryIndicator[]) => {
    const now = grid.grid();
    const groups = now.rows.map((id) => now.text(`${now.list}/${id}.group`));
    const taken = takeLibrary(now, indicators, frameFor(frames, groups));
    setOpen(false);
    if (taken.rows.length === 0) return;
    grid.apply(taken, 'library');
    grid.say(
      taken.left > 0
        ? words.takenLess(taken.rows.length, taken.left)
        : words.taken(taken.rows.length),
      true,
    );
    // After the dialog has given back the focus.
    setTimeout(() => {
      const at = grid.grid().rows.indexOf(taken.rows[0] ?? '');
      focusCell(at, 'target', true);
    });
  };
  const panel = isOpen && (
    <Suspense fallback={null}>
      <LibraryPanel present={namesIn(grid)} onTake={take} onClose={() => setOpen(false)} />
    </Suspense>
  );
  return { open, panel };
}

function namesIn(grid: ReturnType<typeof useGrid>): ReadonlySet<string> {
  const { list, rows, text } = grid.grid();
  return new Set(rows.map((id) => text(`${list}/${id}.name`).trim()));
}

function useKey(active: boolean, open: () => void): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!active) return;
    // The local indicators too: once a page is open, the library works without a network.
    const fetching = setTimeout(() => {
      void load().catch(() => undefined);
      void queries.prefetchQuery(localQuery);
    }, QUIET);
    const onKey = (event: KeyboardEvent) => {
      const ctrl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!ctrl || event.isComposing || event.key.toLowerCase() !== 'i') return;
      // One dialog at a time; in a text that is formatted the key is its own.
      if (document.querySelector('dialog[open]')) return;
      if (event.target instanceof HTMLElement && event.target.isContentEditable) return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(fetching);
      document.removeEventListener('keydown', onKey);
    };
  }, [active, open, queries]);
}

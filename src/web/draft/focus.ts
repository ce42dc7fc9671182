import { useEffect, useState } from 'react';
import type { FieldPath } from '../../draft/draft.ts';

// Set by the router's frame: how to get to the page that holds a field.
let goTo: ((path: FieldPath) => void) | undefined;
let wanted: FieldPath | undefined;

/** Tells how to reach the page of a field; called once by the frame of a filing's pages. */
export function setFieldNavigation(go: ((path: FieldPath) => void) | undefined): void {
  goTo = go;
}

const elementOf = (path: FieldPath): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);

/** Moves to a field: at once when it is on the page, else by way of the page that holds it and the part that shows it. */
export function focusField(path: FieldPath): void {
  const element = elementOf(path);
  if (element) {
    wanted = undefined;
    element.scrollIntoView({ block: 'center' });
    element.focus();
    return;
  }
  wanted = path;
  for (const reveal of revealers) reveal(path);
  goTo?.(path);
  watch();
}

/** A field that is not shown after so many milliseconds is waited for no longer. */
const LONGEST_WAIT = 10_000;
let watching: MutationObserver | undefined;

/** The field that was asked for gets the focus once it is there. */
function watch(): void {
  watching?.disconnect();
  const observer = new MutationObserver(() => {
    if (wanted !== undefined && elementOf(wanted)) focusField(wanted);
    if (wanted === undefined) observer.disconnect();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  watching = observer;
  setTimeout(() => {
    observer.disconnect();
    if (watching === observer) wanted = undefined;
  }, LONGEST_WAIT);
}

const revealers = new Set<(path: FieldPath) => void>();

/** A page that shows one part of its fields at a time is told which field is asked for, also the one it was opened for. */
export function useReveal(reveal: (path: FieldPath) => void): void {
  useEffect(() => {
    revealers.add(reveal);
    if (wanted !== undefined) reveal(wanted);
    return () => void revealers.delete(reveal);
  }, [reveal]);
}

/** The field that has the focus, undefined when none has. */
export function useFocusedField(): FieldPath | undefined {
  const [path, setPath] = useState<FieldPath>();
  useEffect(() => {
    const look = () => {
      const element = document.activeElement;
      setPath(element instanceof HTMLElement ? element.dataset.path : undefined);
    };
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, []);
  return path;
}

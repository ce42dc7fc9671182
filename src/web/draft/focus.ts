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

/** Moves to a field: at once when it is on the page, else by way of the page that holds it. */
export function focusField(path: FieldPath): void {
  const element = elementOf(path);
  if (element) {
    wanted = undefined;
    element.scrollIntoView({ block: 'center' });
    element.focus();
    return;
  }
  wanted = path;
  goTo?.(path);
}

/** A field that was asked for while another page was shown gets the focus once it is there. Used by the frame. */
export function useWantedField(): void {
  useEffect(() => {
    if (wanted === undefined) return;
    const observer = new MutationObserver(() => {
      if (wanted !== undefined && elementOf(wanted)) focusField(wanted);
      if (wanted === undefined) observer.disconnect();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    if (elementOf(wanted)) focusField(wanted);
    return () => observer.disconnect();
  });
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

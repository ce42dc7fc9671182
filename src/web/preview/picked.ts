import type { Place } from '../../document/document.ts';
import type { Stretch } from './marks.ts';

/** The number of a text that a position lies in or touches; undefined between words. */
export function numberAt(text: string, at: number): Stretch | undefined {
  for (const match of text.matchAll(/-?\d[\d,]*(?:\.\d+)?%?/g)) {
    const to = match.index + match[0].length;
    if (match.index <= at && at <= to) return { from: match.index, to };
  }
  return undefined;
}

/** Block, row and column by their key on the page. */
export function placeOfKey(key: string): Place | undefined {
  const [block, row, column] = key.split('/').map(Number);
  if (block === undefined || key === '' || Number.isNaN(block)) return undefined;
  return { block, ...(row !== undefined && column !== undefined && { row, column }) };
}

/** The number of the report that a click is on; of a cell its whole text. Undefined where there is no number. */
export function pickedAt(
  target: HTMLElement,
  node: Node | undefined,
  offset: number,
): Place | undefined {
  const place = placeOfKey(target.dataset.at ?? '');
  const text = target.textContent ?? '';
  if (!place || !/\d/.test(text)) return undefined;
  if (place.row !== undefined) return place;
  if (!node || !target.contains(node)) return undefined;
  const before = document.createRange();
  before.setStart(target, 0);
  before.setEnd(node, offset);
  const stretch = numberAt(text, before.toString().length);
  return stretch && { ...place, ...stretch };
}

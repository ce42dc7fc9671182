const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Escapes text for HTML, in content and in quoted attributes; characters that no page may hold are left out. */
export const esc = (text: string): string =>
  text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '').replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c);

/** The id of a finding's entry in the list, and of one of its places in the document. */
export const findingId = (file: number, finding: number): string => `f${file}-${finding}`;
export const placeId = (file: number, finding: number, place: number): string =>
  `m${file}-${finding}-${place}`;

import type { PdfFile } from './file.ts';
import { type Dictionary, dictionaryOf, Name, type PdfValue } from './syntax.ts';

/** More attributes, or classes, than an element has. */
const MOST = 50;

/**
 * How many rows or columns a cell covers: by the element's own attributes, else by those of its classes, else one
 * (ISO 32000-2, 14.7.6 and 14.8.5.7).
 */
export function spanOf(
  file: PdfFile,
  classes: Dictionary | undefined,
  element: Dictionary,
  key: 'RowSpan' | 'ColSpan',
): number {
  const own = spanIn(file, element.get('A'), key);
  if (own !== undefined) return own;
  if (!classes) return 1;
  for (const name of listed(file, element.get('C'))) {
    if (!(name instanceof Name)) continue;
    const span = spanIn(file, classes.get(name.text), key);
    if (span !== undefined) return span;
  }
  return 1;
}

/** A value or a list of values, among which numbers of revisions may stand. */
function listed(file: PdfFile, value: PdfValue | undefined): readonly (PdfValue | undefined)[] {
  const found = file.resolve(value);
  return Array.isArray(found) ? found.slice(0, MOST).map((each) => file.resolve(each)) : [found];
}

function spanIn(file: PdfFile, value: PdfValue | undefined, key: string): number | undefined {
  for (const each of listed(file, value)) {
    const span = file.resolve(dictionaryOf(each)?.get(key));
    if (typeof span === 'number' && Number.isInteger(span) && span > 0) return span;
  }
  return undefined;
}

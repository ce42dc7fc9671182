import type { Document } from '../document/document.ts';
import { reportWith } from '../report/example.ts';
import type { Report } from '../report/report.ts';

/** What running text states. */
export type Prose = Pick<
  Report,
  'cover' | 'title' | 'unitNames' | 'years' | 'sections' | 'facts' | 'narrative' | 'unrecognised'
>;

/** Stands in for the reader of running text until it is there: nothing is stated. */
export const readProse = (
  document: Document,
  _tables: { readonly skip: ReadonlySet<number> },
): Prose => reportWith({ document });

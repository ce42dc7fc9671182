import type { Bilingual } from '../document/finding.ts';
import type { FieldPath } from './draft.ts';

/** A required field that is blank. */
export interface Missing {
  readonly path: FieldPath;
  readonly words: Bilingual;
}

/** A field whose text could not be understood. */
export interface Invalid {
  readonly path: FieldPath;
  readonly text: string;
  readonly words: Bilingual;
}

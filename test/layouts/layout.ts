import type { Document, Place } from '../../src/document/document.ts';
import type { Chance } from '../generate/chance.ts';

/** A way in which reports are laid out somewhere: its own headings, columns, sentences. Invented units and sentences. */
export interface Layout {
  readonly name: string;
  /** A consistent document of this layout: the auditor must find no error and no warning in it. */
  make(by: Chance): Document;
  /** Contradictions that can be planted in it. */
  readonly plants: readonly Plant[];
}

/** One contradiction: how it is planted, and which checks may find it (any one of them counts). */
export interface Plant {
  readonly name: string;
  readonly checks: readonly string[];
  /** The altered document and the altered place; undefined when this document offers no place for it. */
  plant(
    document: Document,
    by: Chance,
  ): { readonly document: Document; readonly at: Place } | undefined;
}

/** Points by which an indicator was scored by its unit and by a reviewer, in hundredths of a point. */
export interface ReviewedScore {
  /** Row of the indicator: `indicators/i3`, `projects/p1.indicators/i2`. */
  readonly path: string;
  readonly name: string;
  readonly weight: number;
  /** Absent where the unit gave none. */
  readonly self?: number;
  readonly review: number;
  /** Why the points differ; needed where they do. */
  readonly reason: string;
}

/** Points of one item of the rubric, in hundredths of a point. */
export interface RubricPoints {
  readonly item: string;
  readonly points: number;
  /** Why not all, or why other than the machine proposes. */
  readonly reason: string;
}

/** What is entered in a review; entries are only ever added. */
export type ReviewWords =
  | {
      readonly kind: 'thread';
      /** Words of the document that it is about; '' for the whole report. */
      readonly quote: string;
      /** Place of the document, as the preview names it; '' for the whole report. */
      readonly place: string;
      readonly words: string;
    }
  | { readonly kind: 'answer'; readonly thread: string; readonly words: string }
  | { readonly kind: 'resolved'; readonly thread: string }
  | { readonly kind: 'scores'; readonly scores: readonly ReviewedScore[] }
  | {
      readonly kind: 'section';
      /** Which section of the office has looked: 预算科, 国库科 … */
      readonly section: string;
      readonly opinion: string;
      readonly agrees: boolean;
    }
  | { readonly kind: 'rubric'; readonly points: readonly RubricPoints[] }
  | { readonly kind: 'appeal'; readonly item: string; readonly words: string }
  | { readonly kind: 'appealAnswer'; readonly appeal: string; readonly words: string }
  | { readonly kind: 'final' };

/** An entry of a review with who made it and when. */
export type ReviewEntry = ReviewWords & {
  readonly id: string;
  readonly by: string;
  /** Instant, ISO 8601. */
  readonly at: string;
};

/** One kind of entry. */
export type ReviewOf<Kind extends ReviewWords['kind']> = Extract<ReviewEntry, { kind: Kind }>;

/** The entries of one kind, in the order in which they were made. */
export const entriesOf = <Kind extends ReviewWords['kind']>(
  entries: readonly ReviewEntry[],
  kind: Kind,
): readonly ReviewOf<Kind>[] =>
  entries.filter((entry): entry is ReviewOf<Kind> => entry.kind === kind);

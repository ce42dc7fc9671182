import { entriesOf, type ReviewEntry, type ReviewOf } from './entry.ts';

/** A question at a place of the report, what was answered, and whether it is settled. */
export interface Thread {
  readonly opened: ReviewOf<'thread'>;
  readonly answers: readonly ReviewOf<'answer'>[];
  readonly resolved?: ReviewOf<'resolved'>;
}

/** The threads of a review in the order in which they were opened. */
export const threadsOf = (entries: readonly ReviewEntry[]): readonly Thread[] =>
  entriesOf(entries, 'thread').map((opened) => {
    const resolved = entriesOf(entries, 'resolved').find(({ thread }) => thread === opened.id);
    return {
      opened,
      answers: entriesOf(entries, 'answer').filter(({ thread }) => thread === opened.id),
      ...(resolved && { resolved }),
    };
  });

/** An objection of the unit to the points of an item, with the bureau's answer. */
export interface Appeal {
  readonly opened: ReviewOf<'appeal'>;
  readonly answer?: ReviewOf<'appealAnswer'>;
}

/** The appeals of a review. */
export const appealsOf = (entries: readonly ReviewEntry[]): readonly Appeal[] =>
  entriesOf(entries, 'appeal').map((opened) => {
    const answer = entriesOf(entries, 'appealAnswer').find(({ appeal }) => appeal === opened.id);
    return { opened, ...(answer && { answer }) };
  });

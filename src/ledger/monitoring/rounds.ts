import { squeeze } from '../../values/chinese.ts';
import type { Day } from '../../values/day.ts';
import type { WorkCalendar } from '../../values/working-days.ts';
import { type Book, inSequence, textIn } from '../book.ts';
import type { LedgerEntry } from '../entry.ts';
import {
  type RectificationStanding,
  type RectificationStep,
  standingAt,
  stepFault,
} from './rectification.ts';

/** Whether an entry begins a round: the unit's own finding, or a warning of those who review. */
const raises = ({ kind }: LedgerEntry): boolean => kind === 'deviation' || kind === 'warning';

/** An entry of the monitoring ledger as a step in the life of its warning. */
export function stepOf(entry: LedgerEntry): RectificationStep {
  const { kind, day } = entry;
  if (raises(entry)) return { kind: 'raised', day };
  if (kind === 'answer')
    return {
      kind: 'answered',
      day,
      cause: textIn(entry, 'cause'),
      action: textIn(entry, 'action') as 'continue' | 'reallocate' | 'cancel',
      measure: textIn(entry, 'measure'),
    };
  return textIn(entry, 'result') === 'returned'
    ? { kind: 'returned', day, because: textIn(entry, 'because') }
    : { kind: 'cleared', day };
}

/** The entries about a subject in an order in which each may follow the one before. */
const ofSubject = (book: Book, subject: string): readonly LedgerEntry[] =>
  inSequence(
    book.entries.filter((each) => squeeze(textIn(each, 'subject')) === squeeze(subject)),
    (before, next) => stepFault(goneOn(before, next), stepOf(next)) === undefined,
  );

/** The steps that an entry goes on with: of the last round; none where a new warning begins after a cleared one. */
function goneOn(before: readonly LedgerEntry[], next: LedgerEntry): readonly RectificationStep[] {
  const steps = (roundsOf(before).at(-1) ?? []).map(stepOf);
  return raises(next) && steps.at(-1)?.kind === 'cleared' ? [] : steps;
}

/** The steps of the warning that an entry goes on with: those since the last one was cleared; none where a new warning begins. */
export const roundOf = (book: Book, entry: LedgerEntry): readonly RectificationStep[] =>
  goneOn(ofSubject(book, textIn(entry, 'subject')), entry);

function roundsOf(entries: readonly LedgerEntry[]): readonly (readonly LedgerEntry[])[] {
  const rounds: LedgerEntry[][] = [];
  for (const entry of entries) {
    const last = rounds.at(-1);
    if (last && !raises(entry)) last.push(entry);
    else rounds.push([entry]);
  }
  return rounds;
}

/** A warning with what followed it, and where it stands on a day. */
export interface WarningRound {
  readonly warning: LedgerEntry;
  /** The last answer of the unit. */
  readonly answer?: LedgerEntry;
  readonly review?: LedgerEntry;
  readonly standing: RectificationStanding;
}

/** The warnings of a year as they stand on a day, the latest first, those of one day by their subject. */
export function warningRounds(
  book: Book,
  year: number,
  on: Day,
  workingDays: number,
  calendar: WorkCalendar,
): readonly WarningRound[] {
  const subjects = new Set(book.entries.map((entry) => squeeze(textIn(entry, 'subject'))));
  return [...subjects]
    .flatMap((subject) => roundsOf(ofSubject(book, subject)))
    .flatMap((round): readonly WarningRound[] => {
      const past = round.filter(({ day }) => day <= on);
      const [warning] = past;
      const standing = standingAt(past.map(stepOf), on, workingDays, calendar);
      if (!warning || !standing || !warning.day.startsWith(`${year}-`)) return [];
      const answer = past.filter(({ kind }) => kind === 'answer').at(-1);
      const review = past.filter(({ kind }) => kind === 'review').at(-1);
      return [{ warning, standing, ...(answer && { answer }), ...(review && { review }) }];
    })
    .sort(({ warning: a }, { warning: b }) =>
      a.day === b.day
        ? textIn(a, 'subject') < textIn(b, 'subject')
          ? -1
          : 1
        : a.day < b.day
          ? 1
          : -1,
    );
}

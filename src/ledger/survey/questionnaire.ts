import { bookOf, countIn, countOrNone, entriesOf, textIn } from '../book.ts';
import type { LedgerEntry } from '../entry.ts';
import { questionsOf } from './results.ts';

/** A survey as it is put before those who are asked. */
export interface Questionnaire {
  readonly title: string;
  /** Wordings in the order of their numbers; none where the unit has entered no question yet. */
  readonly questions: readonly string[];
  /** Most answers that are taken: what was handed out, else the population. */
  readonly most: number;
}

/** The questionnaire of the entry of a survey; undefined when there is no such entry or it was taken back. */
export function questionnaireOf(
  entries: readonly LedgerEntry[],
  id: string,
): Questionnaire | undefined {
  const book = bookOf(entries);
  const survey = entriesOf(book, 'survey').find((entry) => entry.id === id);
  if (!survey) return undefined;
  const title = textIn(survey, 'survey');
  return {
    title,
    questions: questionsOf(book, title).map((question) => textIn(question, 'wording')),
    most: countIn(survey, 'issued') ?? countOrNone(survey, 'population'),
  };
}

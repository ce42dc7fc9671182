import { useMemo } from 'react';
import { bookOf, daysOf, entriesOf, textIn } from '../../ledger/book.ts';
import { surveyResults } from '../../ledger/survey/results.ts';
import type { Day } from '../../values/day.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useWords } from '../shell/language.tsx';
import type { Kept } from './queries.ts';
import './survey.css';
import { OneSurvey } from './survey-one.tsx';

/** The surveys of the unit: codes to hand out, and what the answers of the filing's year come to. */
export function SurveyPanel({
  entries,
  mayEnter,
}: {
  readonly entries: readonly Kept[];
  readonly mayEnter: boolean;
}) {
  const { survey: words } = useWords();
  const { view } = useOpenFiling();
  const { fiscalYear } = view.summary;
  const { surveys, results } = useMemo(() => {
    const book = bookOf(entries);
    const { from, until } = daysOf(fiscalYear);
    return {
      surveys: entriesOf(book, 'survey'),
      results: surveyResults(book, from as Day, until as Day),
    };
  }, [entries, fiscalYear]);
  return (
    <section className="card survey-panel" aria-label={words.title}>
      <h2>{words.title}</h2>
      {surveys.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        <p className="hint">{words.lead}</p>
      )}
      {surveys.map((survey) => (
        <OneSurvey
          key={survey.id}
          survey={survey.id}
          title={textIn(survey, 'survey')}
          entries={entries}
          result={results.find((each) => each.survey.id === survey.id)}
          mayEnter={mayEnter}
        />
      ))}
    </section>
  );
}

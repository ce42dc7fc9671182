import type { CodeCounts } from '../../api/survey.ts';
import type { SurveyResult } from '../../ledger/survey/results.ts';
import { printFigure } from '../../values/figure.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useWords } from '../shell/language.tsx';

/** What a survey came to in the filing's year: answers, response, satisfaction with its margin, and each question. */
export function SurveyFigures({
  result,
  counts,
}: {
  readonly result: SurveyResult | undefined;
  readonly counts: CodeCounts | undefined;
}) {
  const { survey: words } = useWords();
  const { view } = useOpenFiling();
  const { fiscalYear } = view.summary;
  return (
    <dl className="survey-figures">
      <Fact label={words.codes}>{counts ? words.counts(counts.made, counts.used) : '…'}</Fact>
      {!result ? (
        <Fact label={words.sample}>{words.noAnswers(fiscalYear)}</Fact>
      ) : (
        <>
          <Fact label={words.sample}>{words.answers(result.answers, result.population)}</Fact>
          {result.responseRate && (
            <Fact label={words.response}>{printFigure(result.responseRate)}</Fact>
          )}
          <Fact label={words.satisfaction}>
            <strong>{printFigure(result.satisfaction)}</strong>{' '}
            {result.margin ? words.margin(printFigure(result.margin)) : words.noMargin}
            {result.rough && <small className="hint"> {words.rough}</small>}
          </Fact>
          {result.questions.map(({ wording, mean }) => (
            <Fact key={wording} label={wording}>
              {mean ? printFigure(mean) : '—'}
            </Fact>
          ))}
        </>
      )}
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

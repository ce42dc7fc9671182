import { useSuspenseQuery } from '@tanstack/react-query';
import { numberAt } from '../../draft/number-at.ts';
import { type Organisation, organised } from '../../score/organisation.ts';
import { meQuery } from '../client/queries.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useEvaluation } from '../draft/use-evaluation.ts';
import { Inspected } from '../inspection/inspected.tsx';
import { useKeeper } from '../ledgers/use-keeper.ts';
import { Appeals } from '../review/appeals.tsx';
import { Mistake } from '../shell/mistake.tsx';
import '../review/review.css';
import { Rubric } from '../review/rubric.tsx';
import { useReview } from '../review/use-review.ts';
import { useWords } from '../shell/language.tsx';
import { Loading } from '../shell/messages.tsx';
import { PageTitle } from '../shell/page-title.tsx';

const SCORED: ReadonlySet<string> = new Set(['rubricScored', 'spotChecked']);

/** 考核评分: the bureau scores the unit's work by the rubric; the unit may appeal; then the result is final. */
export function ScoringPage() {
  const { review: words, shell } = useWords();
  const { id, region, view } = useOpenFiling();
  const { data: me } = useSuspenseQuery(meQuery);
  const keeper = useKeeper();
  const review = useReview();
  const outcome = useEvaluation();
  if (!review.view || !outcome) return <Loading />;
  const { state } = view.summary;
  const bureau = me?.grants.some(({ role }) => role === 'financePerformance') ?? false;
  const scored = SCORED.has(state);
  return (
    <section className="page">
      <PageTitle>{words.scoringTitle}</PageTitle>
      <p className="lead">
        {words.scoringLead} <span className="tag">{shell.states[state]}</span>
      </p>
      <Mistake>{review.mistake}</Mistake>
      <Inspected region={region} id={id} />
      <Rubric
        review={review}
        proposals={organised(outcome.rubric, review.view.organisation as Organisation)}
        own={(item) => numberAt(outcome.draft, `rubricScores.${item}`)}
        mayEnter={bureau && (state === 'accepted' || scored)}
      />
      <Appeals review={review} as={keeper} open={scored} />
      {bureau && scored && (
        <p className="buttons">
          <button
            type="button"
            disabled={review.busy}
            onClick={() => void review.enter({ kind: 'final' })}
          >
            {words.finalise}
          </button>
        </p>
      )}
    </section>
  );
}

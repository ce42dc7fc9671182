import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { isTimeFor } from '../../review/admit.ts';
import { threadsOf } from '../../review/threads.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useEvaluation } from '../draft/use-evaluation.ts';
import { FindingsPanel } from '../findings/panel.tsx';
import { useKeeper } from '../ledgers/use-keeper.ts';
import { LivePreview } from '../preview/live-preview.tsx';
import { Changes } from '../review/changes.tsx';
import { Decision } from '../review/decision.tsx';
import { Mistake } from '../shell/mistake.tsx';
import '../review/review.css';
import { Scores } from '../review/scores.tsx';
import { Sections } from '../review/sections.tsx';
import { Threads } from '../review/threads.tsx';
import { useReview } from '../review/use-review.ts';
import { useWords } from '../shell/language.tsx';
import { Loading } from '../shell/messages.tsx';
import { PageTitle } from '../shell/page-title.tsx';

/** Review of a submission: the document beside its findings, threads at its places, reviewed scores; the unit reads and answers. */
export function ReviewPage() {
  const { review: words } = useWords();
  const { region, id, view } = useOpenFiling();
  const keeper = useKeeper();
  const review = useReview();
  const outcome = useEvaluation();
  const frame = useRef<HTMLDivElement>(null);
  if (!review.view || !outcome) return <Loading />;
  const { state } = view.summary;
  const underReview = isTimeFor('scores', state);
  const returnedToMe =
    keeper === 'unit' &&
    state === 'returned' &&
    threadsOf(review.entries ?? []).some(({ resolved }) => !resolved);
  const mayEnter = keeper === 'reviewer' && underReview;
  return (
    <section className="page">
      <PageTitle>{words.title}</PageTitle>
      <p className="lead">
        {underReview ? words.lead : returnedToMe ? words.toAnswer : words.notUnderReview}{' '}
        <Link to="/f/$region/$id/scoring" params={{ region, id }}>
          {words.toScoring}
        </Link>
      </p>
      <Mistake>{review.mistake}</Mistake>
      <Changes />
      <div className="two-panes" ref={frame}>
        <div>
          <Threads
            review={review}
            as={keeper}
            mayOpen={keeper === 'reviewer' && isTimeFor('thread', state)}
            frame={frame}
          />
          <FindingsPanel show="all" />
        </div>
        <LivePreview small />
      </div>
      <Scores review={review} outcome={outcome} mayEnter={mayEnter} />
      <Sections review={review} mayEnter={mayEnter} />
      <Decision review={review} outcome={outcome} />
    </section>
  );
}

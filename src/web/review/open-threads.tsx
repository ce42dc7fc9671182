import { Link } from '@tanstack/react-router';
import { threadsOf } from '../../review/threads.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useWords } from '../shell/language.tsx';
import { useReview } from './use-review.ts';

/** What reviewers asked and nobody has settled yet, above the tasks of a report that came back. */
export function OpenThreads() {
  const { review: words } = useWords();
  const { region, id } = useOpenFiling();
  const { entries } = useReview();
  const open = threadsOf(entries ?? []).filter(({ resolved }) => !resolved);
  if (open.length === 0) return null;
  return (
    <>
      <ul>
        {open.map(({ opened, answers }) => (
          <li key={opened.id}>
            {opened.quote !== '' && `“${opened.quote}”：`}
            {opened.words} {answers.length > 0 && <small>{words.answered}</small>}
          </li>
        ))}
      </ul>
      <p>
        <Link to="/f/$region/$id/review" params={{ region, id }}>
          {words.toThreads(open.length)}
        </Link>
      </p>
    </>
  );
}

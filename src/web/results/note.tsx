import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useOpenFiling } from '../draft/filing-context.ts';
import { ownResultsQuery } from './own-results.ts';
import { useResultsWords } from './words.ts';

/** Above the tasks of a year: what the result of the year before led to, and what is still to be mended. */
export function ResultsNote() {
  const words = useResultsWords();
  const { region, id, view } = useOpenFiling();
  const { data } = useQuery(ownResultsQuery(region, id));
  if (!data) return null;
  const { own, before } = data;
  const decision = before?.decision;
  const open = [...own.rectifications, ...(before?.rectifications ?? [])].filter(
    ({ state }) => state !== 'verified',
  ).length;
  if (!decision && open === 0) return null;
  return (
    <div className={open > 0 ? 'banner warning' : 'banner'} role="status">
      {decision && (
        <p>
          {words.note(view.summary.fiscalYear - 1, words.uses[decision.decided])}。{decision.reason}
        </p>
      )}
      <p>
        {open > 0 && words.notePoints(open)}{' '}
        <Link to="/f/$region/$id/rectification" params={{ region, id }}>
          {words.toPoints}
        </Link>
      </p>
    </div>
  );
}

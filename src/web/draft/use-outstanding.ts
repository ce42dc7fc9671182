import { useEffect, useState } from 'react';
import type { FilingView } from '../../api/filing.ts';
import type { FilingFacts, Outstanding } from '../../evaluate/tasks.ts';
import { ask } from '../engine/ask.ts';
import { useOpenFiling } from './filing-context.ts';
import { useEvaluation } from './use-evaluation.ts';

/** What the tasks need to know of the filing. */
function factsOf({ summary, explanations, evidence, published }: FilingView): FilingFacts {
  const { state, returnedFor } = summary;
  const submitted = !['notStarted', 'drafting', 'checked', 'signed', 'returned'].includes(state);
  return {
    signed: state === 'signed' || submitted,
    submitted,
    accepted: submitted && !['submitted', 'departmentReviewed'].includes(state),
    published,
    ...(state === 'returned' && returnedFor !== undefined && { returnedFor }),
    explained: explanations.map(({ finding }) => finding),
    evidence: evidence.map(({ supports }) => supports),
  };
}

/** The tasks as they stand, and the documents still missing; undefined until the engine has run. */
export function useOutstanding(): Outstanding | undefined {
  const evaluation = useEvaluation();
  const { view } = useOpenFiling();
  const [outstanding, setOutstanding] = useState<Outstanding>();
  useEffect(() => {
    if (!evaluation) return;
    let gone = false;
    void ask('outstanding', evaluation.run, factsOf(view)).then((made) => {
      // An answer to an older run is none; the next one is under way.
      if (made && !gone) setOutstanding(made);
    });
    return () => {
      gone = true;
    };
  }, [evaluation, view]);
  return outstanding;
}

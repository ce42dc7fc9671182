import { useState } from 'react';
import { threadsOf } from '../../review/threads.ts';
import { useAction } from '../client/use-action.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { ask } from '../engine/ask.ts';
import type { Outcome } from '../engine/outcome.ts';
import { placeIn } from '../preview/place-in.ts';
import { AskReason } from '../shell/ask-reason.tsx';
import { useWords } from '../shell/language.tsx';
import { Mistake } from '../shell/mistake.tsx';
import type { Review } from './use-review.ts';

/** Passing, accepting or returning the report; what is unsettled goes back with the return, each at its field. */
export function Decision({
  review,
  outcome,
}: {
  readonly review: Review;
  readonly outcome: Outcome;
}) {
  const { review: words, filing } = useWords();
  const { submit } = filing;
  const { view } = useOpenFiling();
  const { act, mistake, busy } = useAction();
  const [returning, setReturning] = useState(false);
  const { actions, summary } = view;
  const mayReturn = actions.includes('return') && summary.state !== 'checked';
  const unsettled = threadsOf(review.entries ?? []).filter(({ resolved }) => !resolved);
  const giveBack = async (reason: string) => {
    const remarks = await Promise.all(
      unsettled.map(async ({ opened: { place, quote, words: said } }) => ({
        path: await fieldAt(outcome, place),
        words: quote === '' ? said : `“${quote}”：${said}`,
      })),
    );
    if (await act('return', { reason, remarks })) setReturning(false);
  };
  const passing = (['departmentApprove', 'accept'] as const).filter((each) =>
    actions.includes(each),
  );
  if (passing.length === 0 && !mayReturn) return null;
  return (
    <section className="card">
      <h2>{words.decision}</h2>
      <Mistake>{mistake}</Mistake>
      {mayReturn && <p className="hint">{words.returnWith(unsettled.length)}</p>}
      <p className="buttons">
        {passing.map((action) => (
          <button
            key={action}
            type="button"
            className="primary"
            disabled={busy}
            onClick={() => void act(action)}
          >
            {action === 'accept' ? submit.accept : submit.approve}
          </button>
        ))}
        {mayReturn && (
          <button type="button" disabled={busy} onClick={() => setReturning(true)}>
            {submit.return}
          </button>
        )}
      </p>
      {returning && (
        <AskReason
          title={submit.return}
          label={submit.returnReason}
          onClose={() => setReturning(false)}
          onGiven={(reason) => void giveBack(reason)}
        />
      )}
    </section>
  );
}

/** The field from which the text at a place comes; '' where none or several stand behind it. */
async function fieldAt({ run }: Outcome, place: string): Promise<string> {
  const at = placeIn(`#${place}`);
  const paths = at ? await ask('fieldsAt', run, at) : undefined;
  return paths?.length === 1 ? (paths[0] ?? '') : '';
}

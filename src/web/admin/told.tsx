/** What came of the last step: done, or refused. */
export interface StepOutcome {
  readonly words: string;
  readonly bad: boolean;
}

/** Tells what came of the last step below its form, a refusal at once; nothing before there was one. */
export function Told({ outcome }: { readonly outcome: StepOutcome | undefined }) {
  if (!outcome) return null;
  return (
    <p className={outcome.bad ? 'mistake' : ''} role={outcome.bad ? 'alert' : 'status'}>
      {outcome.words}
    </p>
  );
}

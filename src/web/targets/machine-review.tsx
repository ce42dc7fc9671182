import { lazy, Suspense, useState } from 'react';
import type { FieldPath } from '../../draft/draft.ts';
import { useHintsFrom } from '../library/use-hints.ts';
import { useWords } from '../shell/language.tsx';

const ReviewDialog = lazy(() =>
  import('../library/review-dialog.tsx').then(({ ReviewDialog: default_ }) => ({
    default: default_,
  })),
);

/** What can be reckoned of the review of declared targets, for the reviewer to decide by. */
export function MachineReview({ list }: { readonly list: FieldPath }) {
  const { library } = useWords();
  const from = useHintsFrom(list);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" disabled={!from} onClick={() => setOpen(true)}>
        {library.review}
      </button>
      {open && from && (
        <Suspense fallback={null}>
          <ReviewDialog from={from} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

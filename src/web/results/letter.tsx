import type { ResultView } from '../../api/results.ts';
import { addressOf, ROUTES } from '../../api/routes.ts';
import { useResultsWords } from './words.ts';

/** The letter to the unit on what was decided, to take away. */
export function Letter({ of: { region, id } }: { readonly of: ResultView }) {
  const words = useResultsWords();
  return (
    <a download href={addressOf(ROUTES.resultLetter, { region, id })}>
      {words.letter}
    </a>
  );
}

import { useMemo } from 'react';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useEvaluation } from '../draft/use-evaluation.ts';
import { type Item, itemsOf } from './groups.ts';

/** What there is to handle in the filing of the page; undefined until the engine has run. */
export function useItems(): readonly Item[] | undefined {
  const evaluation = useEvaluation();
  const { view } = useOpenFiling();
  const { explanations } = view;
  return useMemo(
    () =>
      evaluation &&
      itemsOf(evaluation, new Map(explanations.map(({ finding, words }) => [finding, words]))),
    [evaluation, explanations],
  );
}

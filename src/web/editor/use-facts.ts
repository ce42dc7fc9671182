import { useEffect, useMemo, useRef } from 'react';
import { type NamedFact, namedFacts } from '../../draft/named-facts.ts';
import { rowsBehind } from '../../draft/to-dossier.ts';
import { useEvaluation } from '../draft/use-evaluation.ts';
import { useSay } from '../shell/language.tsx';
import type { Facts } from './fact-node.ts';

/** The facts that text may cite now, and a source for the nodes of an editor that outlives each of them. */
export function useFacts(): { readonly list: readonly NamedFact[]; readonly source: Facts } {
  const evaluation = useEvaluation();
  const say = useSay();
  const list = useMemo(
    () =>
      evaluation
        ? namedFacts(evaluation.dossier, rowsBehind(evaluation.draft), evaluation.chosen.regulation)
        : [],
    [evaluation],
  );
  const kept = useRef<{ list: readonly NamedFact[]; say: typeof say; listeners: Set<() => void> }>({
    list,
    say,
    listeners: new Set(),
  });
  useEffect(() => {
    kept.current.list = list;
    kept.current.say = say;
    for (const listener of kept.current.listeners) listener();
  }, [list, say]);
  const source = useMemo<Facts>(
    () => ({
      get: (key) => {
        const fact = kept.current.list.find((each) => each.key === key);
        return fact?.text === undefined
          ? undefined
          : { label: kept.current.say(fact.label), text: fact.text };
      },
      subscribe: (listener) => {
        kept.current.listeners.add(listener);
        return () => kept.current.listeners.delete(listener);
      },
    }),
    [],
  );
  return { list, source };
}

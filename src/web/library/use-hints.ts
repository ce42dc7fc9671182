import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { FilingView } from '../../api/filing.ts';
import type { FieldPath } from '../../draft/draft.ts';
import type { TargetWarning } from '../../library/declaration.ts';
import { filingQuery, filingsQuery } from '../client/queries.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useEvaluation } from '../draft/use-evaluation.ts';
import type { HintsFrom } from './hints.ts';

/** A doubt about a target with the field where it is shown; without one it is about the whole table. */
export interface Hint extends Omit<TargetWarning, 'row' | 'field'> {
  readonly path?: FieldPath;
}

const NONE: readonly Hint[] = [];

/** The unit's filing of the year before; undefined while there is none or it has not come. */
export function useYearBefore(): FilingView | undefined {
  const { unit, region, fiscalYear } = useOpenFiling().view.summary;
  const { data: filings } = useQuery(filingsQuery);
  const earlier = filings?.find(
    (each) =>
      each.unit.id === unit.id && each.region === region && each.fiscalYear === fiscalYear - 1,
  );
  const { data } = useQuery({
    ...filingQuery(region, earlier?.id ?? ''),
    enabled: earlier !== undefined,
  });
  return data;
}

/** What the hints of a list are reckoned from; undefined until the engine has run. */
export function useHintsFrom(list: FieldPath): HintsFrom | undefined {
  const { view } = useOpenFiling();
  const evaluation = useEvaluation();
  const { fiscalYear } = view.summary;
  const before = useYearBefore();
  return useMemo(
    () =>
      evaluation && {
        draft: evaluation.draft,
        list,
        regulation: evaluation.chosen.regulation,
        fiscalYear,
        ...(before && { before: before.draft }),
      },
    [evaluation, list, fiscalYear, before],
  );
}

/** The doubts about the targets of a list, some moments after the last change. Nothing is said of targets that are approved. */
export function useHints(list: FieldPath): readonly Hint[] {
  const { view, editable } = useOpenFiling();
  const from = useHintsFrom(list);
  const [hints, setHints] = useState(NONE);
  useEffect(() => {
    if (!from || !editable) return;
    let gone = false;
    const told = ({ hintsFrom }: typeof import('./hints.ts')): void => {
      if (gone) return;
      const open = hintsFrom(from).filter(
        ({ row }) => row === undefined || view.approved[`${list}/${row}.target`] === undefined,
      );
      setHints(
        open.map(({ check, sentence, row, field }) => ({
          check,
          sentence,
          ...(row !== undefined && { path: `${list}/${row}.${field}` }),
        })),
      );
    };
    // Without a network the doubts come with the next change; nothing else waits for them.
    void import('./hints.ts').then(told, () => undefined);
    return () => {
      gone = true;
    };
  }, [from, editable, list, view.approved]);
  return hints;
}

/** The hints of the grid around a cell. */
export const HintsContext = createContext(NONE);

/** The first doubt about the target of a cell. */
export const useHint = (path: FieldPath): Hint | undefined =>
  useContext(HintsContext).find((hint) => hint.path === path);

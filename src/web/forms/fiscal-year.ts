import type { DraftDossier } from '../../draft/draft.ts';
import { numberAt } from '../../draft/number-at.ts';
import { useFiling } from '../draft/use-draft.ts';
import { useDerived } from './use-derived.ts';

const typedYear = (draft: DraftDossier) => numberAt(draft, 'fiscalYear');

/** The fiscal year under evaluation: the one typed, else that of the filing. */
export function useFiscalYear(): number {
  const { summary } = useFiling();
  return useDerived(typedYear) ?? summary.fiscalYear;
}

import { type DraftDossier, type FieldPath, rowsOf, textOf } from '../../draft/draft.ts';
import { parseResult, parseTarget } from '../../extract/target/target.ts';
import { targetWarnings } from '../../library/checks.ts';
import type { Declaration, TargetWarning } from '../../library/declaration.ts';
import { declarationOf } from '../../library/from-draft.ts';
import { reviewTargets, type TargetReview } from '../../library/review.ts';
import type { Regulation } from '../../regulation/regulation.ts';

/** What hints are reckoned from: the draft, the list of its indicators, the regulation in force, the filing of the year before. */
export interface HintsFrom {
  readonly draft: DraftDossier;
  readonly list: FieldPath;
  readonly regulation: Regulation;
  readonly fiscalYear: number;
  readonly before?: DraftDossier;
}

function declarationFrom({ draft, list, regulation, fiscalYear, before }: HintsFrom): Declaration {
  // Rows of projects have other ids each year; only the unit's own indicators are compared.
  const lastYear = before && list === 'indicators' ? resultsOf(before, list) : undefined;
  return declarationOf(draft, list, {
    regulation,
    read: (typed) => parseTarget(typed, { year: fiscalYear }),
    ...(lastYear && { lastYear }),
  });
}

const resultsOf = (draft: DraftDossier, list: FieldPath): Declaration['lastYear'] =>
  rowsOf(draft, list).flatMap((id) => {
    const result = parseResult(textOf(draft, `${list}/${id}.result`));
    return result ? [{ name: textOf(draft, `${list}/${id}.name`), result }] : [];
  });

/** The doubts about the targets of a list. */
export const hintsFrom = (from: HintsFrom): readonly TargetWarning[] =>
  targetWarnings(declarationFrom(from));

/** The proposal for the review of the targets of a list. */
export const reviewFrom = (from: HintsFrom): TargetReview => reviewTargets(declarationFrom(from));

import type { FilingSummary } from '../../api/filing.ts';
import type { Finding } from '../../document/finding.ts';
import type { Scorecard } from '../../score/scorecard.ts';
import { numberOf } from '../../values/figure.ts';
import type { Trx } from '../database.ts';
import { onlyAssigned, type Scope } from '../scope.ts';
import { type FilingRow, summaryOf } from './rows.ts';

type Head = Omit<FilingRow, 'draft' | 'approved'>;
type Figures = Pick<FilingSummary, 'errors' | 'warnings' | 'score'>;

/**
 * The heads of filings as one may see them. Of what is seen by an assignment alone the figures are those of the submission that was
 * frozen last, like the draft that an expert reads: what the unit types after a return is not shown.
 */
export async function summariesSeen(
  trx: Trx,
  scope: Scope,
  rows: readonly Head[],
): Promise<FilingSummary[]> {
  const assigned = rows.filter((row) => onlyAssigned(scope, row.path));
  if (assigned.length === 0) return rows.map(summaryOf);
  const frozen = await trx
    .selectFrom('submission')
    .select(['region_code', 'filing_id', 'number', 'findings', 'scorecard'])
    .where(
      'filing_id',
      'in',
      assigned.map(({ id }) => id),
    )
    .execute();
  const figures = new Map(
    frozen.map((each) => [`${each.region_code}/${each.filing_id}/${each.number}`, each]),
  );
  return rows.map((row) => {
    const summary = summaryOf(row);
    if (!assigned.includes(row)) return summary;
    const { errors: _, warnings: __, score: ___, ...head } = summary;
    const last = figures.get(`${row.region_code}/${row.id}/${row.submission_number}`);
    return { ...head, ...(last && frozenFigures(last)) };
  });
}

function frozenFigures(texts: { readonly findings: string; readonly scorecard: string }): Figures {
  const findings = (JSON.parse(texts.findings) ?? []) as readonly Finding[];
  const [card] = (JSON.parse(texts.scorecard) ?? []) as readonly Scorecard[];
  const total = card?.total ?? card?.claimed;
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    ...(total && { score: numberOf(total) }),
  };
}

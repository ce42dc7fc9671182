import type { MassAuditCheck, MassAuditView } from '../../api/mass-audit.ts';
import { CHECKS } from '../../audit/checks.ts';
import { TEXT_CHECKS } from '../../audit/checks-text.ts';
import { SEVERITIES } from '../../document/finding.ts';
import type { KeptMassAudit } from '../../store/mass/mass-audits.ts';

const ALL = [...CHECKS, ...TEXT_CHECKS];

/** A mass audit as it is shown: its files, and the kinds of findings that they have as columns, gravest first. */
export function viewOf({ summary, job, rows, pairs, shared }: KeptMassAudit): MassAuditView {
  const { copies, templates, omitted } = { ...NOTHING, ...(shared as Partial<typeof NOTHING>) };
  return {
    ...summary,
    ...(job !== undefined && { job }),
    checks: [...columnsOf(rows)],
    rows: rows.map(({ annotated: _, ...row }) => row),
    pairs: [...pairs],
    copies,
    templates,
    omitted,
  };
}

const NOTHING: Pick<MassAuditView, 'copies' | 'templates' | 'omitted'> = {
  copies: [],
  templates: [],
  omitted: 0,
};

function columnsOf(rows: KeptMassAudit['rows']): readonly MassAuditCheck[] {
  const totals = new Map<string, number>();
  for (const { counts } of rows)
    for (const [check, count] of Object.entries(counts))
      totals.set(check, (totals.get(check) ?? 0) + count);
  const rank = (severity: string) => (SEVERITIES as readonly string[]).indexOf(severity);
  return [...totals.keys()]
    .map((id) => {
      const check = ALL.find((each) => each.id === id);
      // A check of an earlier version that is no more keeps its name.
      const title = check?.title ?? { zh: id, en: id };
      return { id, title, severity: check?.severity ?? 'notice' };
    })
    .sort(
      (a, b) =>
        rank(a.severity) - rank(b.severity) ||
        (totals.get(b.id) ?? 0) - (totals.get(a.id) ?? 0) ||
        (a.id < b.id ? -1 : 1),
    );
}

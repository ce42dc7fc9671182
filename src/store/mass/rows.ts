import { sql } from 'kysely';
import type { MassAuditFile, MassAuditPair, MassAuditSummary } from '../../api/mass-audit.ts';
import type { Trx } from '../database.ts';
import { inScope } from '../predicate.ts';
import type { Scope } from '../scope.ts';
import type { MassAuditKey } from './mass-audits.ts';

/** The row of an audit within the scope, locked where it is to be changed. */
export function auditRow(trx: Trx, scope: Scope, key: MassAuditKey, lock = false) {
  const query = trx
    .selectFrom('mass_audit')
    .selectAll()
    .where('region_code', '=', key.region)
    .where('id', '=', key.id)
    .where(inScope('path', scope));
  return (lock ? query.forUpdate() : query).executeTakeFirst();
}

/** What a file that is not read yet has in its columns. */
export const UNREAD = {
  reason: null,
  format: null,
  unit: null,
  fiscal_year: null,
  worst: null,
  annotated: false,
  counts: null,
  findings: null,
  ruleset: null,
  ruleset_because: null,
} as const;

/** The rows of an audit's files. */
export const filesOf = (trx: Trx, key: MassAuditKey) =>
  trx
    .selectFrom('mass_audit_file')
    .where('region_code', '=', key.region)
    .where('audit_id', '=', key.id);

/** All audits within the scope, or one, the newest first. */
export async function summariesOf(
  trx: Trx,
  scope: Scope,
  key?: MassAuditKey,
): Promise<readonly MassAuditSummary[]> {
  let query = trx
    .selectFrom('mass_audit')
    .leftJoin('job', 'job.id', 'mass_audit.job')
    .leftJoin('mass_audit_file', (join) =>
      join
        .onRef('mass_audit_file.region_code', '=', 'mass_audit.region_code')
        .onRef('mass_audit_file.audit_id', '=', 'mass_audit.id'),
    )
    .select(['mass_audit.region_code', 'mass_audit.id', 'mass_audit.name', 'mass_audit.state'])
    .select(['mass_audit.by_name', 'mass_audit.created_at', 'job.state as work'])
    .select(({ fn }) => [
      fn.count<string>('mass_audit_file.number').as('files'),
      sql<string>`count(*) filter (where mass_audit_file.state in ('waiting', 'archive'))`.as(
        'waiting',
      ),
      sql<string>`count(*) filter (where mass_audit_file.state = 'unreadable')`.as('unreadable'),
    ])
    .where(inScope('mass_audit.path', scope))
    .groupBy(['mass_audit.region_code', 'mass_audit.id', 'job.state']);
  if (key)
    query = query
      .where('mass_audit.region_code', '=', key.region)
      .where('mass_audit.id', '=', key.id);
  const rows = await query.orderBy('mass_audit.id', 'desc').execute();
  return rows.map((row) => ({
    region: row.region_code,
    id: row.id,
    name: row.name,
    state:
      // A work that is not there stayed behind when the store was restored from a backup.
      row.state === 'running' &&
      (row.work === null || row.work === 'cancelled' || row.work === 'failed')
        ? 'stopped'
        : (row.state as MassAuditSummary['state']),
    by: row.by_name,
    at: row.created_at.toISOString(),
    files: Number(row.files),
    waiting: Number(row.waiting),
    unreadable: Number(row.unreadable),
  }));
}

/** A row as a file. */
export const fileOf = (row: {
  readonly number: number;
  readonly name: string;
  readonly state: string;
  readonly reason: string | null;
  readonly format: string | null;
  readonly unit: string | null;
  readonly fiscal_year: number | null;
  readonly worst: string | null;
  readonly counts: unknown;
  readonly ruleset: string | null;
  readonly ruleset_because: string | null;
}): MassAuditFile => ({
  number: row.number,
  name: row.name,
  state: row.state as MassAuditFile['state'],
  ...(row.reason !== null && { reason: row.reason }),
  ...(row.format !== null && { format: row.format }),
  ...(row.unit !== null && { unit: row.unit }),
  ...(row.fiscal_year !== null && { fiscalYear: row.fiscal_year }),
  ...(row.worst !== null && { worst: row.worst }),
  ...(row.ruleset !== null && {
    ruleset: { id: row.ruleset, because: row.ruleset_because ?? '' },
  }),
  counts: (row.counts ?? {}) as Record<string, number>,
});

/** A row as a pair. */
export const pairOf = ({
  relation,
  ...row
}: Omit<MassAuditPair, 'relation'> & { readonly relation: string }): MassAuditPair => ({
  ...row,
  relation: relation as MassAuditPair['relation'],
});

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { MassAuditFinding, MassAuditPair, MassAuditPassage } from '../../api/mass-audit.ts';
import type { Database } from '../database.ts';
import { clean, cleaned } from '../ids.ts';
import { WHOLE } from '../scope.ts';
import type { MassAuditKey } from './mass-audits.ts';
import { filesOf, UNREAD } from './rows.ts';

/** A file that waits to be read. */
export interface WaitingFile {
  readonly number: number;
  readonly name: string;
  readonly held: string;
}

/** What reading a file gave. */
export type FileOutcome =
  | { readonly state: 'unreadable'; readonly reason: string }
  | {
      readonly state: 'done';
      readonly format: string;
      readonly unit?: string;
      readonly fiscalYear?: number;
      readonly worst: string;
      /** The rule book that it was audited by, and why. */
      readonly ruleset: { readonly id: string; readonly because: string };
      /** Whether a copy with comments lies beside the file. */
      readonly annotated: boolean;
      readonly findings: readonly Omit<MassAuditFinding, 'file'>[];
    };

/** A file that came out of an archive, or why it did not. */
export interface UnpackedFile {
  readonly name: string;
  readonly held: string;
  readonly size: number;
  readonly reason?: string;
}

/** What the work on a mass audit reads and writes; for the product's own work, past all scopes. */
export interface MassWork {
  /** Where a file of the audit lies. */
  place(key: MassAuditKey, held: string): string;
  /** The files that are not read yet: archives, or reports. */
  waiting(key: MassAuditKey, state: 'archive' | 'waiting'): Promise<readonly WaitingFile[]>;
  /** The files that were read. */
  finished(
    key: MassAuditKey,
  ): Promise<readonly (WaitingFile & { readonly unit?: string; readonly year?: number })[]>;
  /** Puts files in the place of an archive, all at once. */
  unpacked(key: MassAuditKey, archive: WaitingFile, into: readonly UnpackedFile[]): Promise<void>;
  /** Keeps what reading a file gave; nothing when it was kept before. */
  keep(key: MassAuditKey, number: number, outcome: FileOutcome): Promise<void>;
  /** Keeps what the files share, and ends the audit. */
  end(
    key: MassAuditKey,
    pairs: readonly (Omit<MassAuditPair, 'position'> & {
      readonly passages: readonly MassAuditPassage[];
    })[],
    shared: unknown,
  ): Promise<void>;
}

/** Rows of one statement. */
const MOST_ROWS = 200;

/** The work of a database's mass audits. */
export function workOf(
  { within, now }: Database,
  folderOf: (key: MassAuditKey) => string,
): MassWork {
  const of = ({ region, id }: MassAuditKey) => ({ region_code: region, audit_id: id });
  return {
    place: (key, held) => join(folderOf(key), held),
    waiting: (key, state) =>
      within(WHOLE, async (trx) => {
        await mkdir(folderOf(key), { recursive: true, mode: 0o700 });
        return filesOf(trx, key)
          .select(['number', 'name', 'held'])
          .where('state', '=', state)
          .orderBy('number')
          .execute();
      }),
    finished: (key) =>
      within(WHOLE, async (trx) => {
        const rows = await filesOf(trx, key)
          .select(['number', 'name', 'held', 'unit', 'fiscal_year'])
          .where('state', '=', 'done')
          .orderBy('number')
          .execute();
        return rows.map(({ unit, fiscal_year, ...file }) => ({
          ...file,
          ...(unit !== null && { unit }),
          ...(fiscal_year !== null && { year: fiscal_year }),
        }));
      }),
    unpacked: async (key, archive, into) => {
      await within(WHOLE, async (trx) => {
        const { last } = await filesOf(trx, key)
          .select(({ fn }) => fn.max('number').as('last'))
          .executeTakeFirstOrThrow();
        await trx
          .deleteFrom('mass_audit_file')
          .where('region_code', '=', key.region)
          .where('audit_id', '=', key.id)
          .where('number', '=', archive.number)
          .execute();
        const rows = into.map(({ name, held, size, reason }, i) => ({
          ...UNREAD,
          ...of(key),
          // The first takes the number over, so that an archive of one file stays one file.
          number: i === 0 ? archive.number : Number(last ?? 0) + i,
          name: clean(name),
          held,
          size,
          state: reason === undefined ? 'waiting' : 'unreadable',
          reason: reason === undefined ? null : clean(reason),
        }));
        for (let from = 0; from < rows.length; from += MOST_ROWS)
          await trx
            .insertInto('mass_audit_file')
            .values(rows.slice(from, from + MOST_ROWS))
            .execute();
      });
      // An office file that was taken for an archive stays as it is.
      if (!into.some(({ held }) => held === archive.held))
        await rm(join(folderOf(key), archive.held), { force: true });
    },
    keep: (key, number, outcome) =>
      within(WHOLE, async (trx) => {
        await trx
          .updateTable('mass_audit_file')
          .set(rowOf(outcome))
          .where('region_code', '=', key.region)
          .where('audit_id', '=', key.id)
          .where('number', '=', number)
          .where('state', 'in', ['waiting', 'archive'])
          .execute();
      }),
    end: (key, pairs, shared) =>
      within(WHOLE, async (trx) => {
        await trx
          .deleteFrom('mass_audit_pair')
          .where('region_code', '=', key.region)
          .where('audit_id', '=', key.id)
          .execute();
        const rows = pairs.map(({ passages, ...pair }, position) => ({
          ...of(key),
          ...pair,
          position,
          passages: JSON.stringify(cleaned(passages)),
        }));
        for (let from = 0; from < rows.length; from += MOST_ROWS)
          await trx
            .insertInto('mass_audit_pair')
            .values(rows.slice(from, from + MOST_ROWS))
            .execute();
        await trx
          .updateTable('mass_audit')
          .set({ state: 'done', ended_at: now(), shared: JSON.stringify(cleaned(shared)) })
          .where('region_code', '=', key.region)
          .where('id', '=', key.id)
          .execute();
      }),
  };
}

function rowOf(outcome: FileOutcome) {
  if (outcome.state === 'unreadable')
    return { state: outcome.state, reason: clean(outcome.reason) };
  const counts: Record<string, number> = {};
  for (const { check } of outcome.findings) counts[check] = (counts[check] ?? 0) + 1;
  return {
    state: outcome.state,
    format: outcome.format,
    unit: outcome.unit === undefined ? null : clean(outcome.unit),
    fiscal_year: outcome.fiscalYear ?? null,
    worst: outcome.worst,
    ruleset: outcome.ruleset.id,
    ruleset_because: clean(outcome.ruleset.because),
    annotated: outcome.annotated,
    counts: JSON.stringify(counts),
    findings: JSON.stringify(cleaned(outcome.findings)),
  };
}

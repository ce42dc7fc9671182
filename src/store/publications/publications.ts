import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FilingState } from '../../cycle/filing.ts';
import { type Refusal, refuse } from '../../cycle/refusal.ts';
import type { Document } from '../../document/document.ts';
import type { Correction } from '../../portal/correct.ts';
import type { PublishedFigures, PublishedFile } from '../../portal/published.ts';
import type { Day } from '../../values/day.ts';
import { appendTo } from '../chain.ts';
import type { Database } from '../database.ts';
import { fileAt } from '../files.ts';
import type { FilingKey } from '../filings/filings.ts';
import { type FilingRow, hangsOn, lockFiling, notFound, signed } from '../filings/rows.ts';
import { clean, cleaned } from '../ids.ts';
import type { Person } from '../people/person.ts';
import { inScope } from '../predicate.ts';
import type { Scope } from '../scope.ts';
import { listAnew, tell } from './listing.ts';
import {
  COLUMNS,
  type PublicationRow,
  type PublicationSource,
  rowOf,
  sourceOf,
  versionsOf,
} from './rows.ts';

/** A version to publish. */
interface NewPublication {
  readonly day: Day;
  readonly reason?: string;
  readonly corrections: readonly Correction[];
  /** What was masked, in its masked form. */
  readonly masked: readonly unknown[];
  readonly figures: PublishedFigures;
  readonly files: readonly PublishedFile[];
  readonly document: Document;
}

/** Published reports as those who answer for them handle them; what everybody may read is `PortalReads`. */
export interface Publications {
  /** Years with filings in some states, the latest first. */
  years(scope: Scope, states: readonly FilingState[]): Promise<readonly number[]>;
  /** Versions of a year in the scope, by path and number. */
  list(scope: Scope, fiscalYear: number): Promise<readonly PublicationRow[]>;
  /** Versions of one filing, the first first. */
  versions(scope: Scope, key: FilingKey): Promise<readonly PublicationRow[]>;
  /** The document of the last version, else that of the latest submission. */
  source(scope: Scope, key: FilingKey): Promise<PublicationSource | undefined>;
  /** Keeps a version as the one that counts; those before are kept as superseded. `expected` versions are there before. */
  publish(
    scope: Scope,
    key: FilingKey,
    expected: number,
    made: NewPublication,
    by: Person,
  ): Promise<Refusal | undefined>;
  /** Takes all versions from the public. */
  withdraw(scope: Scope, key: FilingKey, reason: string, by: Person): Promise<Refusal | undefined>;
  /** Bytes of a published file; undefined when they are missing or altered. */
  bytes(file: PublishedFile): Promise<Uint8Array | undefined>;
}

/** The publications of a database, whose files lie in a folder. */
export function publicationsOf({ within, now }: Database, folder: string): Publications {
  return {
    years: (scope, states) =>
      within(scope, async (trx) => {
        const rows = await trx
          .selectFrom('filing')
          .select('fiscal_year')
          .distinct()
          .where(inScope('path', scope))
          .where('state', 'in', [...states])
          .orderBy('fiscal_year', 'desc')
          .execute();
        return rows.map((row) => row.fiscal_year);
      }),
    list: (scope, fiscalYear) =>
      within(scope, async (trx) => {
        const rows = await trx
          .selectFrom('publication')
          .select(COLUMNS)
          .where(inScope('path', scope))
          .where('fiscal_year', '=', fiscalYear)
          .orderBy('path')
          .orderBy('number')
          .execute();
        return rows.map(rowOf);
      }),
    versions: (scope, key) => within(scope, (trx) => versionsOf(trx, scope, key)),
    source: (scope, key) => within(scope, (trx) => sourceOf(trx, scope, key)),
    publish: (scope, key, expected, made, by) =>
      within(scope, async (trx) => {
        const filing = await lockFiling(trx, scope, key);
        if (!filing) return notFound();
        const before = (await versionsOf(trx, scope, key)).at(-1)?.number ?? 0;
        if (before !== expected) return changedMeanwhile();
        await trx
          .updateTable('publication')
          .set({ state: 'superseded', changed_at: now() })
          .where('region_code', '=', key.region)
          .where('filing_id', '=', key.id)
          .where('state', '=', 'published')
          .execute();
        const number = before + 1;
        const text = (value: unknown) => JSON.stringify(cleaned(value));
        await trx
          .insertInto('publication')
          .values({
            ...hangsOn(key),
            ...{ number, unit_id: filing.unit_id, fiscal_year: filing.fiscal_year },
            ...{ path: filing.path, unit_name: filing.unit_name, department: filing.department },
            ...{ state: 'published', day: made.day, reason: clean(made.reason ?? '') || null },
            ...{ corrections: text(made.corrections), masked: text(made.masked) },
            ...{ figures: text(made.figures), files: text(made.files) },
            ...{ document: text(made.document), changed_at: now(), withdrawn_for: null },
            ...signed(by, now()),
          })
          .execute();
        await listAnew(trx, key);
        await tell(trx, now(), changed(filing));
        await appendTo(trx, now(), {
          ...{ region: key.region, path: filing.path, subject: key.id, who: by },
          what: number === 1 ? 'publication.publish' : 'publication.correct',
          detail: {
            ...{ number, masked: made.masked.length, corrections: made.corrections.length },
            files: made.files.map(({ format, sm3 }) => ({ format, sm3 })),
          },
          ...(made.reason && { why: clean(made.reason) }),
        });
        return undefined;
      }),
    withdraw: (scope, key, reason, by) =>
      within(scope, async (trx) => {
        const filing = await lockFiling(trx, scope, key);
        if (!filing) return notFound();
        const open = (await versionsOf(trx, scope, key)).filter(({ withdrawn }) => !withdrawn);
        if (open.length === 0) return nothingPublished();
        await trx
          .updateTable('publication')
          .set({ state: 'withdrawn', changed_at: now(), withdrawn_for: clean(reason) })
          .where('region_code', '=', key.region)
          .where('filing_id', '=', key.id)
          .where('state', '<>', 'withdrawn')
          .execute();
        await listAnew(trx, key);
        await tell(trx, now(), changed(filing));
        await appendTo(trx, now(), {
          ...{ region: key.region, path: filing.path, subject: key.id, who: by },
          what: 'publication.withdraw',
          detail: { versions: open.length },
          why: clean(reason),
        });
        return undefined;
      }),
    bytes: async ({ sha256 }) => {
      const bytes = await readFile(fileAt(folder, sha256)).catch(() => undefined);
      return bytes && createHash('sha256').update(bytes).digest('hex') === sha256
        ? bytes
        : undefined;
    },
  };
}

const changed = (filing: FilingRow) => ({
  ...{ region: filing.region_code, fiscalYear: filing.fiscal_year, unitId: filing.unit_id },
});

const changedMeanwhile = (): Refusal =>
  refuse(
    'conflict',
    '这份报告刚刚由别人公开或更正过。请刷新页面，看过最新的公开内容后再办理。',
    'Somebody else has just published or corrected this report. Reload the page.',
  );

const nothingPublished = (): Refusal =>
  refuse('wrongState', '这份报告没有在公开，不需要撤回。', 'The report is not public.');

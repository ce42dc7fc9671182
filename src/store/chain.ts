import type { Selectable } from 'kysely';
import type { AuditEvent } from '../api/people.ts';
import type { AuditEntry } from './audit.ts';
import type { Send, Trx } from './database.ts';
import { clean, sm3 } from './ids.ts';
import { gap, prepared, rowOfGaps } from './prepared.ts';
import type { Tables } from './tables.ts';

/** A row of the trail. */
export type AuditRow = Selectable<Tables['audit']>;

/** Hash of an entry: SM3 over the hash before and all that the entry says. */
export function hashOf(before: string, row: Omit<AuditRow, 'hash'>): string {
  const said = [
    row.region_code,
    row.number,
    row.at.toISOString(),
    row.who,
    row.who_name,
    row.what,
    row.path,
    row.subject,
    row.detail,
    row.why,
  ];
  return sm3(`${before}\n${JSON.stringify(said)}`);
}

/** An entry as the auditors see it. */
export const eventOf = (row: AuditRow): AuditEvent => ({
  number: row.number,
  at: row.at.toISOString(),
  who: row.who_name,
  what: row.what,
  subject: row.subject,
  detail: JSON.parse(row.detail) as Record<string, unknown>,
  ...(row.why !== null && { why: row.why }),
  hash: row.hash,
});

/**
 * Appends within a transaction: last, for the head of the region's chain stays locked until the commit. An action and
 * its entry are thus written together or not at all.
 */
export async function appendTo(
  trx: Trx,
  now: Date,
  entry: AuditEntry,
  send?: Send,
): Promise<AuditEvent> {
  const head = await lockHead(trx, entry.region);
  const row = {
    region_code: entry.region,
    number: head.number + 1,
    at: now,
    who: entry.who.account,
    who_name: clean(entry.who.name),
    what: entry.what,
    path: entry.path,
    subject: clean(entry.subject),
    detail: clean(JSON.stringify(entry.detail)),
    why: entry.why === undefined ? null : clean(entry.why),
  };
  const whole = { ...row, hash: hashOf(head.hash, row) };
  const write = APPENDED(whole);
  if (send) send(write);
  else await trx.executeQuery(write);
  return eventOf(whole);
}

const HEAD = prepared((query) =>
  query
    .selectFrom('audit_head')
    .select(['number', 'hash'])
    .where('region_code', '=', gap<string>('region'))
    .forUpdate(),
);

/** Moves the head and writes the entry. */
const APPENDED = prepared((query) =>
  query
    .with('moved', (within) =>
      within
        .updateTable('audit_head')
        .set({ number: gap<number>('number'), hash: gap<string>('hash') })
        .where('region_code', '=', gap<string>('region_code')),
    )
    .insertInto('audit')
    .values(rowOfGaps('audit')),
);

async function lockHead(trx: Trx, region: string): Promise<{ number: number; hash: string }> {
  const locked = async () => (await trx.executeQuery(HEAD({ region }))).rows[0];
  const found = await locked();
  if (found !== undefined) return found;
  await trx
    .insertInto('audit_head')
    .values({ region_code: region, number: 0, hash: '' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const made = await locked();
  if (made === undefined) throw new Error(`no head of the audit chain of ${region}`);
  return made;
}

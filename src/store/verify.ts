import type { ClientBase, Pool } from 'pg';
import type { ChainFault, ChainReport } from './audit.ts';
import { type AuditRow, hashOf } from './chain.ts';
import { withClient } from './connections.ts';

/** Entries read at once. */
const BATCH = 1000;

/** Faults that a report names at most. */
const MOST = 100;

/** The regions that have a chain. */
export async function chainRegions(owner: Pool): Promise<readonly string[]> {
  const { rows } = await owner.query<{ region_code: string }>(
    'select region_code from audit_head union select region_code from audit order by 1',
  );
  return rows.map((row) => row.region_code);
}

/**
 * Reckons a chain anew from its first entry to its head, and compares it with the receipts, which keep the hash of their
 * entry: a chain that was cut off at its end together with its head is found by them.
 */
export const verifyChain = (owner: Pool, region: string): Promise<ChainReport> =>
  withClient(owner, async (client) => {
    // As it was at one moment: entries that are appended meanwhile do not count.
    await client.query('begin transaction isolation level repeatable read read only');
    const report = await reckon(client, region);
    await client.query('commit');
    return report;
  });

async function reckon(client: ClientBase, region: string): Promise<ChainReport> {
  const faults: ChainFault[] = [];
  const note = (number: number, fault: ChainFault['fault']) => {
    if (faults.length < MOST) faults.push({ number, fault });
  };
  const head = await headOf(client, region);
  let last = { number: 0, hash: '' };
  let entries = 0;
  let lastNumber: number | undefined;
  for (;;) {
    const rows = await batchAfter(client, region, lastNumber);
    for (const row of rows) {
      last = follow(last, row, head, note);
      entries += 1;
    }
    lastNumber = rows.at(-1)?.number;
    if (rows.length < BATCH) break;
  }
  compareHead(head, last, note);
  await compareReceipts(client, region, note);
  const first = faults[0];
  return {
    region,
    entries,
    whole: first === undefined,
    ...(first !== undefined && { brokenAt: Math.min(...faults.map((each) => each.number)) }),
    faults,
  };
}

type Note = (number: number, fault: ChainFault['fault']) => void;

interface Link {
  readonly number: number;
  readonly hash: string;
}

/** One entry after another. After a gap the entry's own hash is taken on trust, so that each fault is named once. */
function follow(last: Link, row: AuditRow, head: Link, note: Note): Link {
  if (row.number < 1 || row.number > head.number) {
    note(row.number, 'inserted');
    return last;
  }
  for (
    let missing = last.number + 1;
    missing < row.number && missing < last.number + MOST;
    missing += 1
  )
    note(missing, 'removed');
  if (row.number === last.number + 1 && hashOf(last.hash, row) !== row.hash)
    note(row.number, 'changed');
  return { number: row.number, hash: row.hash };
}

async function batchAfter(
  client: ClientBase,
  region: string,
  after: number | undefined,
): Promise<readonly AuditRow[]> {
  const { rows } = await client.query<AuditRow>(
    `select * from audit where region_code = $1 and ($2::bigint is null or number > $2) order by number limit ${BATCH}`,
    [region, after ?? null],
  );
  return rows;
}

async function headOf(client: ClientBase, region: string): Promise<Link> {
  const { rows } = await client.query<Link>(
    'select number, hash from audit_head where region_code = $1',
    [region],
  );
  return rows[0] ?? { number: 0, hash: '' };
}

/** The last entry must be the one that the head names. */
function compareHead(head: Link, last: Link, note: Note): void {
  for (
    let number = last.number + 1;
    number <= head.number && number < last.number + MOST;
    number += 1
  )
    note(number, 'removed');
  if (head.number === last.number && head.hash !== last.hash) note(last.number, 'changed');
}

async function compareReceipts(client: ClientBase, region: string, note: Note): Promise<void> {
  const { rows } = await client.query<{ number: number; there: boolean }>(
    `select submission.audit_number as number, audit.number is not null as there
     from submission left join audit on audit.region_code = submission.region_code and audit.number = submission.audit_number
     where submission.region_code = $1 and (audit.hash is null or audit.hash <> submission.audit_hash)
     order by 1 limit ${MOST}`,
    [region],
  );
  for (const row of rows) note(row.number, row.there ? 'changed' : 'removed');
}

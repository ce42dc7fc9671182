import type { Pool, PoolClient } from 'pg';
import { withClient } from './connections.ts';
import { sm3 } from './ids.ts';

/** A save or submission whose words are no longer those that the trail holds the digest of. */
export interface AlteredRecord {
  readonly region: string;
  readonly filing: string;
  readonly kind: 'save' | 'submission';
  /** Revision of the save, number of the submission. */
  readonly number: number;
}

/** Rows fetched at once. */
const BATCH = 500;

const SAVES = `select filing_save.region_code as region, filing_id as filing, revision as number,
    operations::text as text, detail::json ->> 'digest' as told
  from filing_save left join audit on audit.region_code = filing_save.region_code and audit.subject = filing_id
    and what in ('filing.save', 'filing.restore', 'filing.approved') and (detail::json ->> 'revision')::int = revision`;

const SUBMISSIONS = `select submission.region_code as region, filing_id as filing, submission.number, part.text,
    detail::json -> 'digests' ->> part.name as told
  from submission left join audit on audit.region_code = submission.region_code and audit.number = audit_number,
    lateral (values ('dossier', dossier), ('document', document), ('findings', findings)) part (name, text)`;

interface Row {
  readonly region: string;
  readonly filing: string;
  readonly number: number;
  readonly text: string;
  readonly told: string | null;
}

const WORDS = [
  ['save', SAVES],
  ['submission', SUBMISSIONS],
] as const;

/** Digests of all kept saves and frozen submissions anew, against those in the trail. */
export async function verifySaves(owner: Pool): Promise<readonly AlteredRecord[]> {
  return withClient(owner, async (client) => {
    const altered = new Map<string, AlteredRecord>();
    for (const [kind, query] of WORDS)
      for await (const { region, filing, number, text, told } of rowsOf(client, query))
        if (sm3(text) !== told)
          altered.set(`${kind} ${region} ${filing} ${number}`, { region, filing, kind, number });
    return [...altered.values()];
  });
}

/** All rows of a query, of which some hundred lie in memory at once. */
async function* rowsOf(client: PoolClient, query: string): AsyncGenerator<Row> {
  await client.query('begin read only');
  await client.query(`declare words no scroll cursor for ${query}`);
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${BATCH} from words`);
    if (rows.length === 0) break;
    yield* rows;
  }
  await client.query('commit');
}

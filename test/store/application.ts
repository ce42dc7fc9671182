import { Client } from 'pg';
import type { Scope } from '../../src/store/scope.ts';
import type { FreshStore } from './fresh.ts';

/** What a query of the application's role finds that forgot its scope: the policies of the database alone hold it. */
export async function seenIn(
  fresh: FreshStore,
  ranges: Scope['ranges'],
  text: string,
): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: fresh.url });
  await client.connect();
  try {
    await client.query('set role jiping_app');
    await client.query(
      "select set_config('jiping.lower', $1, false), set_config('jiping.upper', $2, false)",
      [ranges.map(({ from }) => from).join(','), ranges.map(({ to }) => to).join(',')],
    );
    return (await client.query(text)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

/**
 * A process that saves without pause until it is killed: several hands, each on a filing of its own. Tells each save on
 * standard output only after the store has acknowledged it. A save that failed is sent again with the same request.
 */
import { writeSync } from 'node:fs';
import { edited } from '../../src/cycle/advance.ts';
import { isRefusal } from '../../src/cycle/refusal.ts';
import type { FilingKey } from '../../src/store/filings/filings.ts';
import { PRODUCT } from '../../src/store/people/person.ts';
import { WHOLE } from '../../src/store/scope.ts';
import { openStore, type Store } from '../../src/store/store.ts';

const [folder = '', run = ''] = process.argv.slice(2);
const store = await openStore(`local:${folder}`);
const filings = await untilAnswered(() => store.filings.list(WHOLE));
let ended = false;
process.stdin.on('data', () => {
  ended = true;
});
await Promise.all(filings.map((filing) => hand(store, filing)));
await store.close();
process.exit(0);

async function hand(to: Store, key: FilingKey): Promise<void> {
  const view = await untilAnswered(() => to.filings.view(WHOLE, key));
  let revision = view?.summary.revision ?? 0;
  let before = view?.draft.fields.counter ?? '';
  for (let n = 1; !ended; n += 1) {
    const request = `${key.id}-${run}-${n}`;
    const after = `${run}-${n}`;
    const operation = { kind: 'field', path: 'counter', before, after } as const;
    revision = await saved(to, key, { request, revision, operations: [operation] });
    before = after;
    writeSync(1, `${request}\n`);
  }
}

/** Asks again until the server, which may be starting again, answers. */
async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch {
      await new Promise((done) => setTimeout(done, 10));
    }
  }
}

async function saved(
  to: Store,
  key: FilingKey,
  request: Parameters<Store['filings']['save']>[2],
): Promise<number> {
  const reply = await untilAnswered(() => to.filings.save(WHOLE, key, request, PRODUCT, edited));
  if (isRefusal(reply) || reply.conflicts.length > 0) throw new Error(JSON.stringify(reply));
  return reply.revision;
}

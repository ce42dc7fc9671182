import { expect, test } from 'vitest';
import { freshStore } from '../../../test/store/fresh.ts';
import { PRODUCT } from '../../store/people/person.ts';
import { WHOLE } from '../../store/scope.ts';
import { openStore, type Store } from '../../store/store.ts';
import { contextOf } from '../server.ts';
import { MASS_AUDIT, TURNS, workOnMassAudits } from './work.ts';

const REGION = '430699';
const FILES = 12;

const report = (n: number) => `临河县第${n}水务站2024年度部门整体支出绩效自评报告

一、部门基本情况
本站核定编制${n}人，年末在职${n}人。
`;

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** The store with every file's outcome that is kept, in order. */
function watched(store: Store, kept: number[]): Store {
  const { massAudits } = store;
  return {
    ...store,
    massAudits: {
      ...massAudits,
      keep: async (key, number, outcome) => {
        await massAudits.keep(key, number, outcome);
        kept.push(number);
      },
    },
  };
}

test('a server that stops in the middle of a mass audit and starts again reads each file once and ends it', async () => {
  const fresh = await freshStore();
  const key = await fresh.store.massAudits.create(REGION, REGION, '公开报告', PRODUCT);
  for (let number = 0; number < FILES; number += 1) {
    const file = { number, name: `${number}.txt`, archive: false, most: 10_000 };
    await fresh.store.massAudits.put(WHOLE, key, file, bytesOf(report(number + 1)));
  }
  const first: number[] = [];
  const before = await openStore(fresh.url, { files: fresh.files });
  await workOnMassAudits(await contextOf({ store: watched(before, first) }));
  const data = { audit: key.id };
  const job = { region: REGION, kind: MASS_AUDIT, by: PRODUCT, data, turns: TURNS };
  const begun = await before.massAudits.begin(WHOLE, key, PRODUCT, () => before.jobs.enqueue(job));
  while (first.length < 3) await new Promise((next) => setTimeout(next, 5));
  await before.close();
  expect(first.length).toBeLessThan(FILES);

  const second: number[] = [];
  const after = await openStore(fresh.url, { files: fresh.files });
  await workOnMassAudits(await contextOf({ store: watched(after, second) }));
  const view = () => after.massAudits.view(WHOLE, key);
  const work = () => after.jobs.view(String(begun), PRODUCT);
  while ((await work())?.state !== 'done') await new Promise((next) => setTimeout(next, 100));
  // Two processes beside each other end in no order; each file is kept once.
  expect([...first, ...second].sort((a, b) => a - b)).toEqual(
    Array.from({ length: FILES }, (_, i) => i),
  );
  expect((await view())?.rows.map(({ state, unit }) => [state, unit])).toEqual(
    Array.from({ length: FILES }, (_, i) => ['done', `临河县第${i + 1}水务站`]),
  );
  expect(await work()).toMatchObject({
    state: 'done',
    done: FILES,
    total: FILES,
  });
  await after.close();
  await fresh.close();
}, 120_000);

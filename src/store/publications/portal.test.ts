import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLERK, FINANCE, found, ofSchool, REGION, SCHOOL } from '../../../test/store/district.ts';
import { type FreshStore, freshStore } from '../../../test/store/fresh.ts';
import { isRefusal } from '../../cycle/refusal.ts';
import { document, paragraph } from '../../document/build.ts';
import { day } from '../../values/day.ts';
import { fen } from '../../values/money.ts';
import type { FilingKey } from '../filings/filings.ts';
import { WHOLE } from '../scope.ts';
import { openStore } from '../store.ts';

let fresh: FreshStore;
let key: FilingKey;
beforeAll(async () => {
  fresh = await freshStore();
  key = await found(fresh.store);
});
afterAll(() => fresh.close());

const made = (text: string, digest: string) => ({
  ...{ day: day('2026-03-16'), corrections: [], masked: [], document: document([paragraph(text)]) },
  figures: {
    ...{ budget: fen(200_00), actual: fen(100_00) },
    ...{ threePublicBudget: fen(2_00), threePublicActual: fen(1_00) },
  },
  files: [{ format: 'txt' as const, size: 1, sha256: digest, sm3: `3${digest.slice(1)}` }],
});
const DIGESTS = ['a', 'b'].map((letter) => letter.repeat(64)) as [string, string];
const publish = async (expected: number) => {
  const { publications } = fresh.store;
  const version = made(`第${expected + 1}版`, DIGESTS[expected] ?? '');
  expect(await publications.publish(ofSchool, key, expected, version, CLERK)).toBeUndefined();
};
const listed = async () => {
  const { portal } = fresh.store;
  const numbers = async (rows: Promise<readonly { readonly number: number }[]>) =>
    (await rows).map(({ number }) => number);
  return {
    facets: await portal.facets(),
    year: await numbers(portal.list({ year: 2025, from: `${REGION}.102` }, 0, 10)),
    unit: await numbers(portal.ofUnit(REGION, '102001')),
    words: await numbers(portal.search('第 一小学', { department: '示范区教育局' }, 10)),
    part: await numbers(portal.search('教育局第一', {}, 10)),
    digests: await Promise.all(
      DIGESTS.map(async (digest) => (await portal.withDigest([digest]))?.number),
    ),
  };
};
const FACET = { fiscalYear: 2025, branch: `${REGION}.102`, department: '示范区教育局', reports: 1 };

test('the index of the portal holds what counts: published, corrected, withdrawn, published again', async () => {
  const none = { facets: [], year: [], unit: [], words: [], part: [] };
  expect(await listed()).toEqual({ ...none, digests: [undefined, undefined] });
  await publish(0);
  const one = { facets: [FACET], year: [1], unit: [1], words: [1], part: [] };
  expect(await listed()).toEqual({ ...one, digests: [1, undefined] });
  await publish(1);
  const two = { facets: [FACET], year: [2], unit: [2], words: [2], part: [] };
  expect(await listed()).toEqual({ ...two, digests: [1, 2] });
  await fresh.store.publications.withdraw(ofSchool, key, '有误', CLERK);
  expect(await listed()).toEqual({ ...none, digests: [undefined, undefined] });
  const third = made('第3版', DIGESTS[0]);
  await fresh.store.publications.publish(ofSchool, key, 2, third, CLERK);
  expect((await listed()).facets).toEqual([FACET]);
  expect((await fresh.store.portal.changes()).map(({ unitId }) => unitId)).toEqual(
    Array(4).fill('102001'),
  );
});

test('the same is made anew of what is published when a backup is restored', async () => {
  const before = await listed();
  const target = `${fresh.files}-backup`;
  await fresh.store.backup(target);
  const other = await freshStore();
  await other.store.restore(target);
  const rows = (of: FreshStore) =>
    Promise.all(
      ['portal_report', 'portal_count', 'portal_digest'].map((table) =>
        of.sql(`select t::text as row from ${table} t where t::text not like '%,0)' order by 1`),
      ),
    );
  expect(await rows(other)).toEqual(await rows(fresh));
  expect(before.year).toEqual([3]);
  await other.close();
});

test('nobody writes into the index for units outside of their scope', async () => {
  const app = await openStore(fresh.url, { files: fresh.files });
  await app.close();
  const as = (path: string, statement: string) =>
    fresh.sql(
      `begin; set local role jiping_app; select set_config('jiping.lower', '${path}', true), set_config('jiping.upper', '${path}!', true); ${statement}; commit`,
    );
  const count = (path: string) =>
    `insert into portal_count values ('${REGION}', 2025, '${path}', '示范区财政局', 7)`;
  await expect(as(SCHOOL, count(FINANCE))).rejects.toThrow('row-level security');
  await as(FINANCE, 'delete from portal_report');
  await as(FINANCE, 'delete from portal_digest');
  expect((await listed()).digests).toEqual([3, undefined]);
  expect((await listed()).year).toEqual([3]);
});

test('who may not see a filing publishes nothing into the list', async () => {
  const outside = { ranges: [{ from: FINANCE, to: `${FINANCE}/` }] };
  const { publications } = fresh.store;
  const refused = await publications.publish(outside, key, 3, made('外', DIGESTS[1]), CLERK);
  expect(isRefusal(refused) && refused.refused).toBe('notFound');
  expect(await publications.list(WHOLE, 2025)).toHaveLength(3);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLERK, found, opened, REGION, SCHOOL } from '../../../test/store/district.ts';
import { type FreshStore, freshStore } from '../../../test/store/fresh.ts';
import type { FilingKey } from '../filings/filings.ts';
import { PRODUCT } from '../people/person.ts';
import { WHOLE } from '../scope.ts';

let fresh: FreshStore;
let drawn: FilingKey;
let other: FilingKey;
let account: string;
const work = { region: REGION, id: 'work' };

beforeAll(async () => {
  fresh = await freshStore();
  const { filings, accounts } = fresh.store;
  drawn = await found(fresh.store);
  const earlier = { region: REGION, unit: '102001', fiscalYear: 2024 };
  other = opened(await filings.open(WHOLE, earlier, CLERK));
  const grants = [{ role: 'expert', path: REGION }] as const;
  const said = { account: 'expert', name: '专家', region: REGION, home: REGION, grants };
  account = await accounts.install(said, 'x', false);
});
afterAll(() => fresh.close());

const assign = (...accounts: readonly string[]) =>
  fresh.store.experts.assign(
    WHOLE,
    { work, filing: drawn.id, kind: 'spotCheck', title: '抽查', path: SCHOOL },
    accounts.map((each) => ({ account: each, name: '专家' })),
    PRODUCT,
  );

/** What the database shows of tables to the application, set up for an expert and no place at all, as if a query forgot its scope. */
async function shown(expert: string, ...tables: readonly string[]): Promise<readonly number[]> {
  await fresh.sql('drop table if exists seen; create table seen (name text, n integer)');
  await fresh.sql('grant all on seen to jiping_app');
  const counts = tables.map((name) => `insert into seen select '${name}', count(*) from ${name}`);
  await fresh.sql(`begin; ${asExpert(expert)}; ${counts.join('; ')}; commit`);
  const rows = await fresh.sql('select * from seen');
  await fresh.sql('drop table seen');
  return tables.map((table) => Number(rows.find(({ name }) => name === table)?.n));
}

const asExpert = (expert: string): string =>
  `set local role jiping_app; set local jiping.lower = ''; set local jiping.upper = ''; set local jiping.expert = '${expert}'`;

const TABLES = ['filing', 'unit', 'filing_save', 'expert_assignment', 'spot_check'];

test('the database shows an expert the one filing with its unit while it is open, and lets nothing be changed', async () => {
  expect(await shown(account, ...TABLES)).toEqual([0, 0, 0, 0, 0]);
  await assign(account);
  expect(await shown(account, ...TABLES)).toEqual([1, 1, 0, 1, 0]);
  expect(await shown('another', ...TABLES)).toEqual([0, 0, 0, 0, 0]);
  expect(await shown('', ...TABLES)).toEqual([0, 0, 0, 0, 0]);
  await fresh.sql(
    `begin; ${asExpert(account)}; update filing set state = 'stolen'; update expert_assignment set path = '${REGION}'; commit`,
  );
  const states = await fresh.sql('select distinct state from filing');
  expect(states.map(({ state }) => state)).toEqual(['notStarted']);
  const paths = await fresh.sql('select path from expert_assignment');
  expect(paths.map(({ path }) => path)).toEqual([SCHOOL]);
});

test('queries give an expert the filing of that year and not that of another, and no opinion of another expert', async () => {
  const scope = { ranges: [], expert: account };
  const { filings, experts } = fresh.store;
  expect((await filings.list(scope)).map(({ id }) => id)).toEqual([drawn.id]);
  expect(await filings.standing(scope, other)).toBeUndefined();
  const to = (await experts.mine(scope))[0];
  if (!to) throw new Error('not assigned');
  const second = { account: 'second', name: '另一位' };
  await experts.give(WHOLE, to, { marks: [], words: '另一位的意见' }, second);
  await experts.give(scope, to, { marks: [], words: '先' }, { account, name: '专家' });
  await experts.give(scope, to, { marks: [], words: '后' }, { account, name: '专家' });
  const words = async (by: typeof scope | typeof WHOLE) =>
    (await experts.opinions(by, work, drawn.id)).map((each) => each.words);
  expect(await words(scope)).toEqual(['后']);
  expect(await words(WHOLE)).toEqual(['另一位的意见', '后']);
  await assign();
  expect(await filings.list(scope)).toEqual([]);
  expect(await shown(account, ...TABLES)).toEqual([0, 0, 0, 1, 0]);
  await expect(
    experts.give(scope, to, { marks: [], words: '迟到的意见' }, { account, name: '专家' }),
  ).rejects.toThrow(/row-level security/);
});

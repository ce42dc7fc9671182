import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshStore, freshStore } from '../../../test/store/fresh.ts';
import { DISTRICT, GOVERNMENT_OFFICE, stateOf, UNITS } from '../../demo/district.ts';
import { WHOLE } from '../../store/scope.ts';
import { day } from '../../values/day.ts';
import { isPassword } from '../people/passwords.ts';
import { DEMO_PASSWORD, loadDemo } from './demo.ts';

const TODAY = day('2026-03-02');
let fresh: FreshStore;

beforeAll(async () => {
  fresh = await freshStore();
  await loadDemo(fresh.store, TODAY);
}, 300_000);
afterAll(() => fresh.close());

const statesIn = async (fiscalYear: number): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    (await fresh.store.filings.list(WHOLE, { fiscalYear })).map(({ unit, state }) => [
      unit.id,
      state,
    ]),
  );

test('every unit has its filing of the year in the state in which the district shows it; accepted ones are inspected', async () => {
  const states = await statesIn(2025);
  const accepted = UNITS.filter((unit) => stateOf(unit) === 'accepted');
  const others = UNITS.filter((unit) => !accepted.includes(unit));
  expect(others.map(({ id }) => [id, states[id]])).toEqual(
    others.map((unit) => [unit.id, stateOf(unit)]),
  );
  expect([...new Set(accepted.map(({ id }) => states[id]))].toSorted()).toEqual([
    'accepted',
    'rubricScored',
    'spotChecked',
  ]);
});

test('the year before is over for the departments, its results applied, and no other unit has one', async () => {
  const states = await statesIn(2024);
  const departments = UNITS.filter(({ level }) => level === 1).map(({ id }) => id);
  expect(Object.keys(states).toSorted()).toEqual(departments.toSorted());
  expect(new Set(Object.values(states))).toEqual(new Set(['applied']));
});

test('a clerk, a head and a reviewer come in by the password that is shown, and nobody must change it', async () => {
  for (const [name, path] of [
    ['clerk', `${GOVERNMENT_OFFICE.path}.D1301`],
    ['head-d0101', `${DISTRICT.code}.D01.D0101`],
    ['department-d01', `${DISTRICT.code}.D01`],
  ] as const) {
    const account = await fresh.store.accounts.byName(name);
    expect(account?.grants.map((grant) => grant.path)).toEqual([path]);
    expect(account?.mustChangePassword).toBe(false);
    expect(await isPassword(account?.passwordHash, DEMO_PASSWORD)).toBe(true);
  }
});

test('what is invented says so, and its trail is whole', async () => {
  expect(await fresh.sql('select count(*)::int as real from filing where not demo')).toEqual([
    { real: 0 },
  ]);
  const { chains, alteredRecords, damagedFiles } = await fresh.store.verify();
  expect(chains.map(({ region, whole }) => [region, whole])).toEqual([[DISTRICT.code, true]]);
  expect([alteredRecords, damagedFiles]).toEqual([[], []]);
});

test('a load that was cut off before its end is gone through again, and nothing is there twice', async () => {
  const held = () =>
    fresh.sql(`select (select count(*)::int from unit) as units,
      (select count(*)::int from account) as accounts,
      (select count(*)::int from filing) as filings,
      (select count(*)::int from ledger_entry) as entries`);
  const before = await held();
  await fresh.store.settings.put('demo', false);
  await loadDemo(fresh.store, TODAY);
  expect(await held()).toEqual(before);
}, 300_000);

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seenIn } from '../../../test/store/application.ts';
import {
  CLERK,
  FINANCE,
  found,
  ofFinance,
  opened,
  REGION,
  SCHOOL,
} from '../../../test/store/district.ts';
import { type FreshStore, freshStore } from '../../../test/store/fresh.ts';
import { UNITS } from '../../demo/district.ts';
import { demoDossier } from '../../demo/dossier.ts';
import { flat } from '../../rollup/flat.ts';
import { summandOf } from '../../rollup/summand.ts';
import type { FilingKey } from '../filings/filings.ts';
import { scopeUnder, WHOLE } from '../scope.ts';

const [unit] = UNITS;
if (!unit) throw new Error('no unit');
const DOSSIER = demoDossier(unit, 2025);
const SUMMAND = summandOf(DOSSIER, [], []);

let fresh: FreshStore;
let key: FilingKey;
beforeAll(async () => {
  fresh = await freshStore();
  key = await found(fresh.store);
  opened(
    await fresh.store.filings.act(WHOLE, key, { action: 'submit', revision: 0 }, CLERK, (now) => ({
      filing: { ...now.filing, state: 'submitted', revision: now.revision },
      snapshot: {
        ...{ dossier: DOSSIER, document: {}, findings: [], scorecard: [] },
        ...{ regulation: 'mof-2020-10', lateWorkingDays: 0 },
      },
    })),
  );
});
afterAll(() => fresh.close());

const FILTER = { fiscalYear: 2025, states: ['submitted'] as const };

async function each(scope = WHOLE) {
  const units: string[] = [];
  const added: object[] = [];
  let turns = 0;
  const lacking = await fresh.store.rollups.each(
    scope,
    FILTER,
    ({ path }, summand) => {
      units.push(path);
      added.push({ ...summand, indicators: Array.from(summand.indicators) });
    },
    async () => {
      turns += 1;
    },
  );
  return { units, added, lacking: lacking.map(({ path }) => path), turns };
}

const { names, indicators, ...head } = flat(SUMMAND);
const ADDED = { ...head, indicators: Array.from(indicators) };
const ONE = { units: [SCHOOL], added: [ADDED], lacking: [], turns: 0 };

describe('what is added up in a roll-up', () => {
  test('is kept with the submission', async () => {
    expect(await each()).toEqual(ONE);
    expect(await fresh.store.rollups.names(WHOLE, [key])).toEqual(
      new Map([[`${REGION}/${key.id}`, names]]),
    );
  });

  test('is made of a submission that was frozen before it was kept, and kept then', async () => {
    await fresh.sql('create table before as select * from submission_addend');
    for (const table of ['submission_addend', 'submission_sum'])
      await fresh.sql(`delete from ${table}`);
    expect(await each()).toEqual(ONE);
    expect(await fresh.sql('select * from submission_addend')).toEqual(
      await fresh.sql('select * from before'),
    );
    await fresh.sql('delete from submission_sum');
    const years = await fresh.store.rollups.years(WHOLE, FILTER);
    expect(years.map(({ fiscalYear, units, budget }) => [fiscalYear, units, budget])).toEqual([
      [2025, 1, SUMMAND.budget],
    ]);
    await fresh.sql('drop table before');
  });

  test('is of nobody outside the scope, in the database itself', async () => {
    expect(await each(ofFinance)).toEqual({ units: [], added: [], lacking: [], turns: 0 });
    const rows = (path: string) =>
      seenIn(fresh, scopeUnder(path).ranges, 'select filing_id from submission_addend');
    expect([await rows(FINANCE), await rows(SCHOOL)]).toEqual([[], [{ filing_id: key.id }]]);
  });

  test('comes of each of some thousand units once, in the order of their paths; a snapshot without a dossier of ours is not in', async () => {
    await fresh.sql(`insert into unit select '${REGION}', 'u' || n, '${FINANCE}.u' || n, 'u' || n, 'unit', ''
      from generate_series(1, 2500) as n`);
    await fresh.sql(`insert into filing (region_code, id, unit_id, fiscal_year, path, state, revision, acted_revision, demo, draft, approved, version_number, submission_number, created_at)
      select '${REGION}', 'f' || n, 'u' || n, 2025, '${FINANCE}.u' || n, 'submitted', 1, 1, false, '{}', '{}', 0, 1, now()
      from generate_series(1, 2500) as n`);
    await fresh.sql(`insert into submission_addend select region_code, 'f' || n, number, head, numbers
      from submission_addend, generate_series(1, 2499) as n`);
    const { units, added, lacking, turns } = await each();
    const paths = Array.from({ length: 2499 }, (_, i) => `${FINANCE}.u${i + 1}`);
    expect(units).toEqual([...paths, SCHOOL].sort());
    expect(added.every((summand) => JSON.stringify(summand) === JSON.stringify(added[0]))).toBe(
      true,
    );
    expect(lacking).toEqual([`${FINANCE}.u2500`]);
    expect(turns).toBe(50);
  });
});

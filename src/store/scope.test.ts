import { afterAll, beforeAll, expect, test } from 'vitest';
import { seenIn } from '../../test/store/application.ts';
import { type FreshStore, freshStore } from '../../test/store/fresh.ts';
import { inOrder, type Scope, scopeAt, scopeUnder, within } from './scope.ts';

let fresh: FreshStore;
beforeAll(async () => {
  fresh = await freshStore();
});
afterAll(() => fresh.close());

/** Numbers below a bound, the same in each run. */
function chance(): (below: number) => number {
  let state = 20_261_129;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

/** A tree whose names begin alike: `43`, `430`, `43.4301`, `43.43011` … */
const PATHS = ['43', '430', '44'].flatMap((top) => [
  top,
  ...['4301', '43011', '4301A', '4302'].flatMap((middle) => [
    `${top}.${middle}`,
    ...['1', '10', '2'].map((unit) => `${top}.${middle}.${unit}`),
  ]),
]);

/** What the policies of the database show of the tree. */
const shown = async (ranges: Scope['ranges']): Promise<readonly string[]> =>
  (await seenIn(fresh, ranges, 'select path from unit')).map((row) => String(row.path)).sort();

test('ranges in order cover the same paths, nested or not, and no upper end goes back', () => {
  const { ranges } = scopeUnder('43.4301', '430', '43', '43.4301');
  expect(inOrder(ranges)).toEqual([
    { from: '43', to: '43/' },
    { from: '43.4301', to: '43/' },
    { from: '43.4301', to: '43/' },
    { from: '430', to: '430/' },
  ]);
  expect(inOrder([])).toEqual([]);
});

test('the database shows of a tree what lies in the scope, whatever ranges it is made of', async () => {
  for (const path of PATHS)
    await fresh.sql("insert into unit values ('43', $1, $1, $1, 'unit', '')", [path]);
  const below = chance();
  for (let round = 0; round < 60; round += 1) {
    const some = Array.from({ length: below(5) }, () => PATHS[below(PATHS.length)] ?? '43').flatMap(
      (path) => (below(3) === 0 ? scopeAt(path) : scopeUnder(path)).ranges,
    );
    const seen = PATHS.filter((path) => within({ ranges: some }, path)).sort();
    expect(await shown(inOrder(some))).toEqual(seen);
    // Told out of order they show less at most.
    expect(seen).toEqual(expect.arrayContaining([...(await shown([...some].reverse()))]));
  }
});

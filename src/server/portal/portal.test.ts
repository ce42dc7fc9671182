import { expect, test } from 'vitest';
import type { Context } from '../context.ts';
import { portalOf, type Source } from './portal.ts';

/** A portal over a store of which only the changes, the counts and the settings are asked. */
function portal() {
  const changes: { id: string; region: string; fiscalYear: number; unitId: string }[] = [];
  const settings = { scores: false, rubric: false, counting: 'calendar', approved: {}, phones: [] };
  let counted = 0;
  const store = {
    portal: {
      changes: async () => [...changes],
      facets: async () => {
        counted += 1;
        return [];
      },
    },
    settings: { get: async () => ({ ...settings }) },
  };
  const context = { store, settings: { region: { name: '示范区' }, demo: false } };
  const of = portalOf(context as unknown as Context);
  const made: string[] = [];
  const open = (address: string, source: Source, meanwhile?: () => void) =>
    of.page(address, source, () => {
      made.push(address);
      meanwhile?.();
      return { type: 'text/html', text: address };
    });
  const PAGES: readonly (readonly [string, Source])[] = [
    ['首页', 'all'],
    ['2024', { year: 2024 }],
    ['2023', { year: 2023 }],
    ['甲2024', { region: '430899', fiscalYear: 2024, unitId: '101' }],
    ['甲2023', { region: '430899', fiscalYear: 2023, unitId: '101' }],
    ['甲', { region: '430899', unitId: '101' }],
    ['乙2024', { region: '430899', fiscalYear: 2024, unitId: '102' }],
  ];
  return {
    of,
    settings,
    open,
    counted: () => counted,
    publish: (unitId: string, fiscalYear: number) => {
      changes.push({ id: `${changes.length + 1}`, region: '430899', fiscalYear, unitId });
      of.changed();
    },
    forget: () => changes.splice(0, changes.length - 1),
    /** Opens all pages; which of them had to be made. */
    opened: async () => {
      made.length = 0;
      for (const [address, source] of PAGES) await open(address, source);
      return [...made];
    },
    all: PAGES.map(([address]) => address),
  };
}

test('a publication forgets the pages of its report, unit, year and the first page, and no other', async () => {
  const { opened, publish, all } = portal();
  publish('103', 2022);
  expect(await opened()).toEqual(all);
  expect(await opened()).toEqual([]);
  publish('101', 2024);
  expect(await opened()).toEqual(['首页', '2024', '甲2024', '甲']);
});

test('all pages are forgotten when the settings change or more happened than is told', async () => {
  const { opened, publish, settings, forget, all, of } = portal();
  publish('101', 2024);
  await opened();
  settings.scores = true;
  of.changed();
  expect(await opened()).toEqual(all);
  publish('101', 2024);
  publish('102', 2024);
  forget();
  expect(await opened()).toEqual(all);
});

test('a page that was made while something changed is shown but not kept', async () => {
  const { of, open, publish } = portal();
  await of.settings();
  await open('2024', { year: 2024 }, () => publish('101', 2024));
  let made = 0;
  const again = () => open('2024', { year: 2024 }, () => (made += 1));
  await again();
  await again();
  expect(made).toBe(1);
});

test('counts are asked once for each change', async () => {
  const { of, counted, publish } = portal();
  publish('101', 2024);
  await Promise.all([of.facets(), of.facets(), of.facets()]);
  expect(counted()).toBe(1);
  publish('101', 2024);
  await of.facets();
  expect(counted()).toBe(2);
});

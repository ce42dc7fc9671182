import { afterAll, beforeAll, expect, test } from 'vitest';
import { UNITS } from '../../src/demo/district.ts';
import { demoDossier } from '../../src/demo/dossier.ts';
import { draftOf } from '../../src/draft/from-dossier.ts';
import { faultsOf, field, type OpenApp, openApp } from './app.ts';

let app: OpenApp;
beforeAll(async () => {
  const [, , , unit] = UNITS;
  if (!unit) throw new Error('the district has no units');
  const { fields, lists } = draftOf(demoDossier(unit, 2025));
  app = await openApp({
    fields: { ...fields, 'indicators/i2.weight': '多' },
    lists,
  });
}, 180_000);
afterAll(() => app.close());

const LATER = { timeout: 20_000 };

test('the engine runs in a worker beside the page, which never loads it itself', async () => {
  const page = await app.pageOf('clerk', 'evaluation');
  await page.locator('.sheet').waitFor();
  expect(page.workers().map((worker) => /evaluate-worker-/.test(worker.url()))).toEqual([true]);
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  expect(loaded.filter((name) => /evaluate-engine-/.test(name))).toEqual([]);
}, 120_000);

test('cells that are to be handled bear a sign with its level in words, which goes when they are mended', async () => {
  const page = await app.pageOf('clerk', 'evaluation');
  const mark = page.locator('td', { has: field(page, 'indicators/i2.weight') }).getByRole('img');
  await expect.poll(() => mark.getAttribute('aria-label'), LATER).toBe('必须处理');
  expect(await faultsOf(page)).toEqual([]);
  await field(page, 'indicators/i2.weight').fill('10');
  await expect.poll(() => mark.count(), LATER).toBe(0);
}, 120_000);

test('in a browser without such workers the page does the work itself', async () => {
  const first = await app.pageOf('clerk', 'unit');
  const page = await first.context().newPage();
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await app.go(page, 'preview');
  await page
    .locator('.sheet')
    .getByText(/绩效自评/)
    .first()
    .waitFor();
  expect(page.workers()).toEqual([]);
}, 120_000);

test('without a filing of the year before there is nothing to compare, and the page says so', async () => {
  const page = await app.pageOf('clerk', 'evaluation');
  await page.getByRole('button', { name: '与上年相比' }).click();
  await page.getByText('系统里没有本单位2024年度的自评，没有可以比较的数。').waitFor();
}, 60_000);

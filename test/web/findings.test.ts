import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UNITS } from '../../src/demo/district.ts';
import { demoDossier } from '../../src/demo/dossier.ts';
import { draftOf } from '../../src/draft/from-dossier.ts';
import { type OpenApp, openApp } from './app.ts';

let app: OpenApp;
let page: Page;
beforeAll(async () => {
  const [, , , unit] = UNITS;
  if (!unit) throw new Error('the district has no units');
  const { fields, lists } = draftOf(demoDossier(unit, 2025));
  app = await openApp({
    fields: { ...fields, 'narrative.assets': '', 'staffing.filled': '99' },
    lists,
  });
  page = await app.pageOf('clerk', 'check');
}, 180_000);
afterAll(() => app.close());

const focused = () =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.path ?? '');

test('Alt and arrows go from one finding to the next, which marks its places in the report and leads to its field', async () => {
  await page.locator('.finding').nth(1).waitFor();
  await page.keyboard.press('Alt+ArrowDown');
  const open = page.locator('.finding.open');
  const first = await open.getAttribute('data-finding');
  await page.keyboard.press('Alt+ArrowDown');
  expect(await open.getAttribute('data-finding')).not.toBe(first);
  await page.keyboard.press('Alt+ArrowUp');
  expect(await open.getAttribute('data-finding')).toBe(first);

  await app.go(page, 'check');
  const overfull = page.locator('.finding').filter({ hasText: '99' }).first();
  await overfull.locator('.finding-title').click();
  await expect
    .poll(async () => (await page.locator('.sheet mark').allTextContents()).join())
    .toContain('99');
  await overfull.getByRole('button', { name: '去修改' }).click();
  await expect.poll(focused).toMatch(/^staffing\./);
}, 60_000);

test('a field marks where it is printed, and a double click on the print leads to the field', async () => {
  await app.go(page, 'evaluation');
  const result = page.locator('[data-path^="indicators/"][data-path$=".result"]').first();
  await result.focus();
  // The preview marks the figure; its unit is printed in a column of its own.
  const words = /^[\d.]+/.exec(await result.inputValue())?.[0] ?? '';
  await expect.poll(() => page.locator('.sheet mark').count()).toBeGreaterThan(0);
  expect((await page.locator('.sheet mark').allTextContents()).join()).toContain(words);
  await app.go(page, 'preview');
  await page.locator('.sheet td', { hasText: /^99$/ }).first().dblclick();
  await expect.poll(focused).toBe('staffing.filled');
}, 60_000);

test('what was mended is seen to leave, and the counts follow', async () => {
  await page.clock.install();
  await app.go(page, 'check');
  const blank = page.locator('.finding:not(.mended)').filter({ hasText: '资产管理' });
  await blank.first().waitFor();
  const must = page.getByRole('status').filter({ hasText: '必须处理' });
  const before = Number(/必须处理 (\d+)/.exec((await must.textContent()) ?? '')?.[1]);
  const other = await app.pageOf('second', 'narrative');
  await other.getByRole('textbox', { name: /资产管理/ }).pressSequentially('年末盘点账实相符');
  await other.keyboard.press('Tab');
  await other.getByText(/已自动保存 \d/).waitFor();
  // The page looks for what others changed every quarter of a minute.
  await page.clock.fastForward('00:15');
  await page.locator('.finding.mended').getByText('资产管理和业务实施效果还没有填写。').waitFor();
  expect(await blank.count()).toBe(0);
  const after = Number(/必须处理 (\d+)/.exec((await must.textContent()) ?? '')?.[1]);
  expect(after).toBeLessThan(before);
  await page.clock.fastForward('00:10');
  await expect.poll(() => page.locator('.finding.mended').count()).toBe(0);
}, 60_000);

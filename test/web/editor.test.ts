import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wan } from '../../src/compose/wording.ts';
import { UNITS } from '../../src/demo/district.ts';
import { demoDossier } from '../../src/demo/dossier.ts';
import { draftOf } from '../../src/draft/from-dossier.ts';
import { totalsOf } from '../../src/report/totals.ts';
import { WHOLE } from '../../src/store/scope.ts';

import { type OpenApp, openApp } from './app.ts';

let app: OpenApp;
let page: Page;
let spent = '';
const PATH = 'narrative.overall';
beforeAll(async () => {
  const [, , , unit] = UNITS;
  if (!unit) throw new Error('the district has no units');
  const dossier = demoDossier(unit, 2025);
  spent = wan(totalsOf(dossier).actual);
  const { fields, lists } = draftOf(dossier);
  app = await openApp({ fields: { ...fields, [PATH]: '' }, lists });
  page = await app.pageOf('clerk', 'narrative');
}, 180_000);
afterAll(() => app.close());

const editor = () => page.getByRole('textbox', { name: '绩效总体情况' });
const kept = async () => (await app.store.filings.standing(WHOLE, app.filing))?.draft.fields[PATH];

test('a figure is cited by typing # and some words of its name; it is kept as a citation and shows the value of now', async () => {
  await editor().click();
  await page.keyboard.type('全年支出#');
  await page.getByRole('combobox', { name: /查找数据/ }).waitFor();
  await page.keyboard.type('全年执行');
  await page.getByRole('listbox', { name: '数据' }).getByText('全年执行').first().waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('，任务完成。');
  await expect.poll(kept).toBe('全年支出⟦execution.total⟧，任务完成。');
  expect(await editor().locator('.chip').textContent()).toBe(spent);
  await page.reload();
  await editor().locator('.chip').waitFor();
  await expect.poll(() => editor().textContent()).toBe(`全年支出${spent}，任务完成。`);
  await page.locator('.sheet').getByText(`全年支出${spent}，任务完成。`).waitFor();
}, 60_000);

test('an amount typed by hand that the data knows is offered as a citation; undo makes it a text again', async () => {
  await editor().click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(`共支出${spent}。`);
  await page.getByRole('button', { name: `“${spent}”就是“全年执行`, exact: false }).click();
  await expect.poll(kept).toBe('共支出⟦execution.total⟧。');
  await page.keyboard.press('Control+z');
  await expect.poll(kept).toBe(`共支出${spent}。`);
}, 60_000);

test('an input method composes in running text undisturbed, and its # opens the list of figures', async () => {
  await editor().click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  const debug = await page.context().newCDPSession(page);
  const key = { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process' } as const;
  await debug.send('Input.dispatchKeyEvent', key);
  await debug.send('Input.imeSetComposition', { text: 'zhi', selectionStart: 3, selectionEnd: 3 });
  await debug.send('Input.dispatchKeyEvent', { ...key, key: 'Enter' });
  await debug.send('Input.insertText', { text: '支出' });
  await expect.poll(() => editor().textContent()).toBe('支出');
  expect(await editor().locator('p').count()).toBe(1);
  await debug.send('Input.dispatchKeyEvent', key);
  await debug.send('Input.insertText', { text: '＃' });
  await page.getByRole('combobox', { name: /查找数据/ }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(kept).toBe('支出');
}, 60_000);

test('a first draft is made from the data with citations, and replaces written words only when asked', async () => {
  const part = page.locator('.words').filter({ has: editor() });
  await part.getByRole('button', { name: '用数据起草' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  expect(await kept()).toBe('支出');
  await part.getByRole('button', { name: '用数据起草' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '替换' }).click();
  await expect.poll(kept).toContain('⟦');
  expect(await editor().locator('.chip.missing').count()).toBe(0);
}, 60_000);

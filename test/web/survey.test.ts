import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LedgerEntry } from '../../src/ledger/entry.ts';
import { PRODUCT } from '../../src/store/people/person.ts';
import { WHOLE } from '../../src/store/scope.ts';
import { day } from '../../src/values/day.ts';
import { faultsOf, type OpenApp, openApp } from './app.ts';

const TITLE = '服务对象满意度调查';
const QUESTIONS = ['办事效率', '服务态度', '政策解释是否清楚'];

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
  const entry = (id: string, kind: string, texts: Record<string, string>): LedgerEntry => ({
    id,
    ledger: 'survey',
    kind,
    day: day('2025-11-03'),
    texts: { survey: TITLE, ...texts },
  });
  const of = { region: app.filing.region, unit: 'D0101' };
  const about = { method: 'share', population: '60', issued: '40', indicator: '服务对象满意度' };
  const answers = Array.from({ length: 32 }, (_, i) =>
    entry(`answer${i}`, 'answer', { code: `P${i}`, scores: i < 27 ? '5,4,4' : '3,2,4' }),
  );
  await app.store.ledgers.enter(WHOLE, of, 'survey', PRODUCT, () => [
    entry('survey1', 'survey', about),
    ...QUESTIONS.map((wording, i) => entry(`q${i}`, 'question', { number: `${i + 1}`, wording })),
    ...answers,
  ]);
}, 120_000);
afterAll(() => app.close());

test('the clerk makes codes and prints their slips, a respondent answers on a phone once, and the result is shown', async () => {
  const page = await app.pageOf('clerk', 'ledgers/survey');
  const panel = page.getByRole('region', { name: '网上答卷' });
  const figures = panel.locator('.survey-figures');
  await figures.getByText('32份（调查对象60人）').waitFor();
  // 27 of 32 satisfied: 1.96 × √(27/32 × 5/32 / 32 × 28/59) = 8.67 points.
  expect(await figures.textContent()).toContain('满意度84.38% ±8.67%（95%置信）');
  expect(await figures.textContent()).toContain('回收率80.00%');
  await panel.getByLabel('制作几个').fill('两');
  await panel.getByRole('button', { name: '制作答卷码' }).click();
  await panel.getByText('请填1至2000的整数。').waitFor();
  await panel.getByLabel('制作几个').fill('2');
  await panel.getByRole('button', { name: '制作答卷码' }).click();
  await panel.getByText('已制作2个答卷码。').waitFor();
  await figures.getByText('已制作2个，网上已答0个').waitFor();
  const addresses = await panel.locator('.slip-address').allTextContents();
  expect(addresses.map((address) => address.startsWith(`${app.address}/s/`))).toEqual([true, true]);
  expect(await panel.locator('.slip-code path').count()).toBe(2);
  expect(await faultsOf(page)).toEqual([]);

  const phone = await app.browser.newContext({ viewport: { width: 390, height: 844 } });
  const form = await phone.newPage();
  await form.goto(addresses[0] ?? '');
  expect(await faultsOf(form)).toEqual([]);
  const width = () => form.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBe(390);
  await form.getByRole('button', { name: '提交' }).click();
  await form.getByRole('alert').getByText('请至少回答一题。').waitFor();
  expect(await faultsOf(form)).toEqual([]);
  for (const wording of QUESTIONS)
    await form.getByRole('group', { name: wording }).getByLabel('满意', { exact: true }).check();
  await form.getByLabel('意见建议').fill('窗口可以多开一个');
  await form.getByRole('button', { name: '提交' }).click();
  await form.getByText('已提交，谢谢您的评价。').waitFor();
  expect(await faultsOf(form)).toEqual([]);
  await form.goto(addresses[0] ?? '');
  await form.getByText('同一个码只能答一次').waitFor();
  await phone.close();

  await app.go(page, 'ledgers/survey');
  await figures.getByText('已制作2个，网上已答1个').waitFor();
  await panel.getByRole('button', { name: '作废未用的答卷码' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '作废未用的答卷码' }).click();
  await panel.getByText('未用的答卷码已作废。').waitFor();
  await figures.getByText('已制作1个，网上已答1个').waitFor();
}, 120_000);

test('on paper stand the slips alone, with the questions when they are wanted', async () => {
  const page = await app.pageOf('clerk', 'ledgers/survey');
  const panel = page.getByRole('region', { name: '网上答卷' });
  await panel.getByLabel('制作几个').fill('3');
  await panel.getByRole('button', { name: '制作答卷码' }).click();
  await panel.getByLabel(/纸条上印题目/).check();
  // The dialog of the printer is the browser's own: what it would print is looked at in its place.
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await panel.getByRole('button', { name: '打印纸条' }).click();
  await page.emulateMedia({ media: 'print' });
  expect(await panel.locator('.slip').last().isVisible()).toBe(true);
  expect(await panel.locator('.slip li').count()).toBe(9);
  for (const hidden of ['h1', '.survey-figures', '.filing-nav', 'table'])
    expect([hidden, await page.locator(hidden).first().isVisible()]).toEqual([hidden, false]);
}, 60_000);

test('a reviewer sees the result and makes no codes', async () => {
  const page = await app.pageOf('department', 'ledgers/survey');
  const panel = page.getByRole('region', { name: '网上答卷' });
  await panel.locator('.survey-figures').waitFor();
  expect(await panel.getByRole('button').count()).toBe(0);
}, 60_000);

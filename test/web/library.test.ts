import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DraftDossier } from '../../src/draft/draft.ts';
import { PRODUCT } from '../../src/store/people/person.ts';
import { WHOLE } from '../../src/store/scope.ts';
import { day } from '../../src/values/day.ts';
import { faultsOf, type OpenApp, openApp } from './app.ts';

const OWN = [
  ['i1', 'output', 'quantity', '走访企业数', '≥10家', '40'],
  ['i2', 'output', 'quality', '营商环境', '显著提升', '10'],
  ['i3', 'satisfaction', 'satisfaction', '服务对象满意度', '≥90%', '10'],
] as const;
const BEFORE = [
  ['i1', 'output', 'quantity', '走访企业数', '≥20家', '40'],
  ['i2', 'output', 'quantity', '古茶树挂牌株数', '≥300株', '10'],
] as const;
const NAMES = ['group', 'kind', 'name', 'target', 'weight'] as const;

const draftOf = (rows: readonly (readonly string[])[]): DraftDossier => ({
  fields: Object.fromEntries(
    rows.flatMap(([id, ...texts]) =>
      NAMES.map((name, i) => [`indicators/${id}.${name}`, texts[i] ?? '']),
    ),
  ),
  lists: { indicators: rows.map(([id = '']) => id) },
});

let app: OpenApp;
let page: Page;
beforeAll(async () => {
  app = await openApp(draftOf(OWN));
  const { fields, lists } = draftOf(BEFORE);
  const { region, unit } = { region: app.filing.region, unit: 'D0101' };
  const earlier = { fields: { ...fields, 'indicators/i1.result': '26家' }, lists };
  await app.store.filings.open(
    WHOLE,
    { region, unit, fiscalYear: 2024, due: day('2025-03-31'), draft: earlier },
    PRODUCT,
  );
  page = await app.pageOf('clerk', 'evaluation');
}, 180_000);
afterAll(() => app.close());

const dialog = () => page.getByRole('dialog', { name: '指标库' });
const options = () => dialog().locator('.library-list').getByRole('option');
const names = () =>
  page.$$eval('.indicators [data-path$=".name"]', (cells) =>
    cells.map((cell) => (cell as HTMLTextAreaElement).value),
  );

async function opened(): Promise<void> {
  await app.go(page, 'evaluation');
  await page.locator('[data-path="indicators/i1.name"]').click();
  await page.keyboard.press('Control+i');
  await dialog().waitFor();
}

test('by keys alone: found by initials and pinyin, chosen, filled in below their kinds, taken back in one step', async () => {
  await opened();
  await page.keyboard.type('ywpx');
  await expect.poll(() => options().first().textContent()).toContain('开展业务培训场次');
  expect(await dialog().locator('.library-details').textContent()).toContain('按签到表和课程安排');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('zhengcexx');
  expect(await dialog().getByText('没有找到“zhengcexx”').count()).toBe(1);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('zhengcezhix');
  await expect.poll(() => options().first().textContent()).toContain('政策知晓率');
  await page.keyboard.press('Enter');
  expect(await dialog().getByText('已选 2 个').count()).toBe(1);
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await dialog().waitFor({ state: 'detached' });
  expect(await names()).toEqual([
    '走访企业数',
    '开展业务培训场次',
    '营商环境',
    '政策知晓率',
    '服务对象满意度',
  ]);
  const focused = () =>
    page.evaluate(() => (document.activeElement as HTMLTextAreaElement | null)?.value);
  await expect.poll(focused).toBe('≥4场');
  expect(await page.locator('.grid .said').first().textContent()).toContain(
    '已从指标库填入 2 个指标。',
  );
  await page.keyboard.press('Control+z');
  await expect.poll(names).toEqual(['走访企业数', '营商环境', '服务对象满意度']);
}, 120_000);

test('what the library says of an indicator is kept with its row', async () => {
  await opened();
  await page.keyboard.type('森林覆盖');
  await expect.poll(() => options().count()).toBe(1);
  await dialog().getByRole('button', { name: '填入', exact: true }).click();
  await page.getByRole('button', { name: '怎么算的' }).first().click();
  const about = page.locator('.indicator-about');
  await expect
    .poll(() => about.locator('[data-path$=".basis"]').inputValue())
    .toBe('森林面积÷国土面积×100%');
  expect(await about.locator('[data-path$=".evidence"]').inputValue()).toBe('林草资源监测成果');
  await page.locator('[data-path="indicators/i1.name"]').click();
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await names()).length).toBe(3);
}, 120_000);

test('an indicator that the table has is not taken twice; Esc closes and changes nothing', async () => {
  await opened();
  await page.keyboard.type('服务对象满意度');
  await expect.poll(() => options().first().textContent()).toContain('表中已有');
  await page.keyboard.press('Enter');
  expect(await dialog().getByText('已选 0 个').count()).toBe(1);
  await page.keyboard.press('Control+Enter');
  expect(await dialog().count()).toBe(1);
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  expect(await names()).toEqual(['走访企业数', '营商环境', '服务对象满意度']);
}, 120_000);

test('the own indicators of the year before stand first and are filled in with their targets', async () => {
  await opened();
  await expect.poll(() => options().nth(1).textContent()).toContain('本单位2024年度');
  await page.keyboard.type('古茶树');
  await expect.poll(() => options().count()).toBe(1);
  await page.keyboard.press('Control+Enter');
  await expect.poll(names).toContain('古茶树挂牌株数');
  await page.keyboard.press('Control+z');
}, 120_000);

test('a function narrows the library; the button opens it too', async () => {
  await app.go(page, 'evaluation');
  await page.getByRole('button', { name: '从指标库选' }).click();
  await dialog().getByLabel('领域').selectOption({ label: '交通运输' });
  await expect.poll(() => options().first().textContent()).toContain('新改建农村公路里程');
  expect(await options().count()).toBe(16);
  await dialog().getByRole('button', { name: '取消' }).click();
}, 120_000);

test('a target that cannot be measured has a hint at its cell and in the list, and the hint goes with it', async () => {
  await app.go(page, 'evaluation');
  const cell = page.locator('td', { has: page.locator('[data-path="indicators/i2.target"]') });
  await cell.getByText('难衡量').waitFor();
  await page.getByText('申报提示 2 处').click();
  expect(
    await page.getByRole('button', { name: /^“走访企业数”上年已完成26家/ }).textContent(),
  ).toContain('今年的指标值“≥10家”偏低');
  const hint = page.getByRole('button', { name: /^“营商环境”的指标值“显著提升”只写了方向/ });
  expect(await faultsOf(page)).toEqual([]);
  await hint.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('≥95%');
  await page.keyboard.press('Tab');
  await expect.poll(() => cell.getByText('难衡量').count()).toBe(0);
}, 120_000);

test('the review proposes a grade with its workings and leaves the rest to a person', async () => {
  await page.getByRole('button', { name: '目标审核建议' }).click();
  const review = page.getByRole('dialog', { name: '目标审核建议' });
  await review.getByText(/项可以核算，取其中最低的等级/).waitFor();
  expect(await review.getByRole('row').count()).toBe(9);
  expect(await review.getByText('要人工判断：').count()).toBeGreaterThan(3);
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
}, 120_000);

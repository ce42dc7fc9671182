import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf, field, type OpenApp, openApp } from './app.ts';

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
}, 120_000);
afterAll(() => app.close());

/** Fills a form of a ledger: what has choices is chosen, all else typed. Labels may end with 选填. */
async function enter(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    const input = page.getByLabel(new RegExp(`^${label}`));
    const tag = await input.evaluate((element) => element.tagName);
    if (tag === 'SELECT') await input.selectOption({ label: value });
    else await input.fill(value);
  }
  await page.getByRole('button', { name: '登记', exact: true }).click();
}
const kindOf = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).click();

const LINE = { 支出类型: '基本支出', 资金来源: '一般公共预算', 经济分类科目编码: '302' };

test('a budget is entered, cut within its bounds, spent month by month, and stands in the report', async () => {
  const page = await app.pageOf('clerk', 'ledgers/budget');
  await kindOf(page, '年初预算');
  await enter(page, {
    ...LINE,
    批复日期: '2025-01-20',
    经济分类科目名称: '会议费',
    年初预算数: '6万元',
  });
  await page.getByText('科目编码302是“商品和服务支出”，与填写的“会议费”不符').waitFor();
  await enter(page, { 经济分类科目名称: '商品和服务支出' });
  await page.getByText('共1笔').waitFor();
  await kindOf(page, '预算调整');
  await enter(page, { ...LINE, 调整日期: '2025-09-12', 调整金额: '-60001', 调整原因: '压减' });
  await page.getByText('只有预算60000元，不能调减60001元').waitFor();
  await enter(page, { 调整金额: '-1.2万元', 文号: '临财预〔2025〕35号' });
  await page.getByRole('cell', { name: '-12000.00' }).first().waitFor();

  await app.go(page, 'ledgers/execution');
  await kindOf(page, '支出');
  for (const [i, day] of ['2025-06-30', '2025-11-30'].entries()) {
    await enter(page, { ...LINE, 支出日期: day, 经济分类科目编码: '30201', 支出金额: '18550' });
    await page.getByText(`共${i + 1}笔`).waitFor();
  }

  await app.go(page, 'ledgers');
  await page.getByRole('button', { name: /把\d+项台账数带入报告/ }).click();
  await page.getByText(/已带入\d+项/).waitFor();
  await app.go(page, 'budget');
  expect(await field(page, 'budget.original').inputValue()).toBe('6');
  expect(await field(page, 'execution.basic.goods').inputValue()).toBe('3.71');
  expect(await field(page, 'execution.bySource.generalPublicBudget').inputValue()).toBe('3.71');
  expect(await page.locator('[data-path$=".amount"]').first().inputValue()).toBe('-1.2');
}, 120_000);

test('the ledgers of money can be used by everybody (WCAG 2.2 AA)', async () => {
  const page = await app.pageOf('clerk', 'ledgers/budget');
  await kindOf(page, '预算调整');
  expect(await faultsOf(page)).toEqual([]);
}, 60_000);

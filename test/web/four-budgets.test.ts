import { afterAll, beforeAll, expect, test } from 'vitest';
import { PRODUCT } from '../../src/store/people/person.ts';
import { WHOLE } from '../../src/store/scope.ts';
import { day } from '../../src/values/day.ts';
import { faultsOf, type OpenApp, openApp } from './app.ts';

const FUND = { type: 'project', source: 'governmentFundsBudget', project: '体育公园维护' };
const entry = (id: string, ledger: 'budget' | 'execution', kind: string, amount: string) =>
  ({ id, ledger, kind, day: day('2025-03-20'), texts: { ...FUND, amount } }) as const;

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
  const unit = { region: app.filing.region, unit: 'D0101' };
  for (const each of [
    entry('b001', 'budget', 'original', '300000'),
    entry('s001', 'execution', 'spending', '320000'),
  ])
    await app.store.ledgers.enter(WHOLE, unit, each.ledger, PRODUCT, () => [each]);
}, 180_000);
afterAll(() => app.close());

test('each of the four budgets has its statement or 无, tells what was overspent, and goes into a workbook', async () => {
  const page = await app.pageOf('clerk', 'four-budgets');
  await page.getByRole('button', { name: '2025年12月31日' }).click();
  const row = page.getByRole('row', { name: /体育公园维护/ });
  await row.waitFor();
  expect(await row.getByRole('cell').allTextContents()).toEqual([
    ...['30.00', '0.00', '0.00', '30.00', '32.00', '-2.00', '106.67%'],
  ]);
  expect(await page.getByText('无', { exact: true }).count()).toBe(3);
  await page.getByText('项目“体育公园维护”支出32.00万元，超过全年预算30.00万元').waitFor();
  await page.getByText('四本预算支出合计32.00万元').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出工作簿' }).click();
  expect((await file).suggestedFilename()).toMatch(/2025年度四本预算\.xlsx$/);
}, 60_000);

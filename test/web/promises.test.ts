import { afterAll, beforeAll, expect, test } from 'vitest';
import { PRODUCT } from '../../src/store/people/person.ts';
import { WHOLE } from '../../src/store/scope.ts';
import { day } from '../../src/values/day.ts';
import { faultsOf, field, type OpenApp, openApp } from './app.ts';

const MEASURES = ['扩大满意度调查范围', '按季度均衡支出', '更换老旧设备'];

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
  const { region } = app.filing;
  const rows = MEASURES.map((measure, i) => [`narrative.problems/p${i}.measure`, measure]);
  const draft = {
    fields: Object.fromEntries(rows),
    lists: { 'narrative.problems': MEASURES.map((_, i) => `p${i}`) },
  };
  await app.store.filings.open(
    WHOLE,
    { region, unit: 'D0101', fiscalYear: 2024, due: day('2025-03-31'), draft },
    PRODUCT,
  );
  const contract = (id: string, size: string, amount: string) => ({
    ...{ id, ledger: 'procurement', kind: 'contract', day: day('2025-05-10') },
    texts: { category: 'goods', supplier: '甲', size, amount },
  });
  const of = { region, unit: 'D0101' };
  await app.store.ledgers.enter(
    WHOLE,
    of,
    'procurement',
    PRODUCT,
    () =>
      [
        contract('c001', 'micro', '30000'),
        contract('c002', 'medium', '50000'),
        contract('c003', 'large', '20000'),
      ] as never,
  );
}, 180_000);
afterAll(() => app.close());

test('last year’s measures come from its report, each is answered, and the report says what became of them', async () => {
  const page = await app.pageOf('clerk', 'ledgers/promises');
  await page.getByRole('button', { name: '从2024年度报告带入3条' }).click();
  await page.getByText('共3条，已完成0条。').waitFor();
  const answer = async (measure: string, status: string, account: string, expected = '') => {
    const row = page.getByRole('row', { name: measure }).first();
    await row.getByRole('button', { name: '登记落实' }).click();
    await row.getByLabel('落实结果').selectOption(status);
    await row.getByLabel('落实情况或原因').fill(account);
    if (expected !== '') await row.getByLabel('预计完成日期').fill(expected);
    await row.getByRole('button', { name: '保存' }).click();
    await row.getByRole('button', { name: '保存' }).waitFor({ state: 'detached' });
    await row.getByText(account).waitFor();
  };
  await answer('扩大满意度调查范围', '已完成', '调查扩大到全部乡镇');
  await answer('按季度均衡支出', '正在推进', '已按季度下达用款计划', '2099-12-31');
  await answer('更换老旧设备', '不再实施', '预算没有安排');
  await page.getByText('共3条，已完成1条。').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: '写入正文' }).click();
  await page.getByText('已写入正文“其他需要说明的情况”').waitFor();
  await app.go(page, 'narrative');
  await expect
    .poll(() => field(page, 'narrative.other').textContent())
    .toContain('2024年度报告提出改进措施3条，已完成1条，正在推进1条，不再实施1条。');
});

test('the share of small and medium enterprises stands over the ledger of procurement', async () => {
  const page = await app.pageOf('clerk', 'ledgers/procurement');
  await page.getByText('8.00万元，占80.00%').waitFor();
  await page.getByText('3.00万元，占30.00%').waitFor();
  expect(await faultsOf(page)).toEqual([]);
});

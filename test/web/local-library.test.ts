import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf, type OpenApp, openApp } from './app.ts';

const FIELDS: Readonly<Record<string, string>> = {
  group: 'output',
  kind: 'quantity',
  name: '走访企业数',
  target: '≥10家',
  weight: '40',
};

let app: OpenApp;
beforeAll(async () => {
  app = await openApp({
    fields: Object.fromEntries(
      Object.entries(FIELDS).map(([name, text]) => [`indicators/i1.${name}`, text]),
    ),
    lists: { indicators: ['i1'] },
  });
}, 180_000);
afterAll(() => app.close());

test('a unit proposes an indicator, the department accepts it, and it is found by pinyin without a network', async () => {
  const page = await app.pageOf('clerk', '/library');
  await page.getByText('还没有本地指标。').waitFor();
  await page.getByRole('button', { name: '新增指标' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('指标名称').fill('楼宇招商签约面积');
  await form.getByLabel('二级指标').selectOption('数量指标');
  await form.getByLabel('指标值示例').fill('≥');
  await form.getByLabel('指标解释').fill('当年签约入驻楼宇的面积');
  await form.getByLabel('计算方法').fill('按签订的入驻合同累计');
  await form.getByRole('button', { name: '加入' }).click();
  await form.getByText('指标值“≥”读不出方向和数').waitFor();
  await form.getByText('佐证来源没有填写，请补充。').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await form.getByLabel('指标值示例').fill('≥2000平方米');
  await form.getByLabel('佐证来源').fill('入驻合同');
  await form.getByRole('button', { name: '加入' }).click();
  await page.getByText('已加入1个指标。').waitFor();

  const department = await app.pageOf('department', '/bureau/library');
  const row = department.getByRole('row').filter({ hasText: '楼宇招商签约面积' });
  await row.getByRole('button', { name: '采纳', exact: true }).click();
  await row.getByText('岳阳市临桥区人民政府办公室及所属单位').waitFor();
  await department.getByLabel('查找').fill('louyu');
  await department.getByText('显示1个，共1个').waitFor();
  expect(await faultsOf(department)).toEqual([]);
  const file = department.waitForEvent('download');
  await department.getByRole('link', { name: '导出工作簿' }).click();
  expect((await file).suggestedFilename()).toBe('本地绩效指标库.xlsx');

  await app.go(page, 'evaluation');
  await page.locator('[data-path="indicators/i1.name"]').click();
  await page.keyboard.press('Control+i');
  const library = page.getByRole('dialog', { name: '指标库' });
  await library.waitFor();
  await library.getByRole('option', { name: /楼宇招商签约面积/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.context().setOffline(true);
  await page.keyboard.press('Control+i');
  await page.keyboard.type('lyzs');
  await expect
    .poll(() => library.locator('.library-list').getByRole('option').first().textContent())
    .toContain('楼宇招商');
  await page.keyboard.press('Control+Enter');
  await page.getByText('已从指标库填入 1 个指标。').waitFor();
  await page.context().setOffline(false);
}, 60_000);

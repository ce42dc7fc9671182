import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DraftDossier, EMPTY } from '../../src/draft/draft.ts';
import type { LedgerEntry } from '../../src/ledger/entry.ts';
import { PRODUCT } from '../../src/store/people/person.ts';
import { WHOLE } from '../../src/store/scope.ts';
import { entriesBy } from '../ledgers/entries.ts';
import { readQr } from '../read-qr.ts';
import { faultsOf, field, type OpenApp, openApp } from './app.ts';

const DRAFT: DraftDossier = {
  ...EMPTY,
  fields: {
    'staffing.filled': '4',
    'indicators/i1.group': 'output',
    'indicators/i1.kind': 'quantity',
    'indicators/i1.name': '编写招商动态期数',
    'indicators/i1.target': '≥12期',
    'indicators/i1.weight': '20',
    'indicators/i2.name': '签约项目带动就业人数',
    'indicators/i2.target': '≥50人',
    'indicators/i2.weight': '10',
  },
  lists: { indicators: ['i1', 'i2'] },
};

const entry = entriesBy('e');
const LINE = { type: 'basic', source: 'generalPublicBudget', economicCode: '302' };
const DESK = { class: 'A05010000', department: '办公室' };
const ENTRIES: readonly LedgerEntry[] = [
  entry('budget', 'original', '2025-01-20', { ...LINE, amount: '120000.00' }),
  entry('execution', 'spending', '2025-03-31', { ...LINE, amount: '20000.00' }),
  entry('execution', 'spending', '2025-06-30', { ...LINE, amount: '10000.00' }),
  entry('execution', 'spending', '2025-12-31', { ...LINE, amount: '80000.00' }),
  entry('work', 'type', '2025-01-02', {
    ...{ type: '招商动态', measures: 'count', unit: '期', indicator: '编写招商动态期数' },
  }),
  ...['01-31', '02-28', '03-31', '04-30', '05-31', '06-30', '07-31'].map((on, i) =>
    entry('work', 'record', `2025-${on}`, { type: '招商动态', title: `第${i + 1}期` }),
  ),
  entry('assets', 'acquisition', '2024-01-10', {
    ...{ ...DESK, card: 'ZC001', name: '台式计算机', class: 'A02010000', value: '36000.00' },
    ...{ quantity: '6', item: 'desktop', place: '二楼' },
  }),
  entry('assets', 'acquisition', '2025-02-10', {
    ...{ card: 'ZC002', name: '激光打印机', class: 'A02020000', value: '3600.00' },
    ...{ department: '综合股', item: 'printerA4' },
  }),
  entry('assets', 'count', '2025-11-30', { card: 'ZC001', found: 'missing', counted: '5' }),
];

let app: OpenApp;
beforeAll(async () => {
  app = await openApp(DRAFT);
  const { region } = app.filing;
  for (const ledger of new Set(ENTRIES.map((each) => each.ledger)))
    await app.store.ledgers.enter(WHOLE, { region, unit: 'D0101' }, ledger, PRODUCT, () =>
      ENTRIES.filter((each) => each.ledger === ledger),
    );
}, 120_000);
afterAll(() => app.close());

test('half of the year is over: execution, attainment, the warning with its limit, the curve and the forecast stand side by side', async () => {
  const page = await app.pageOf('clerk', 'monitoring');
  await page.getByRole('button', { name: '2025年6月30日' }).click();
  const dual = page.locator('.dual > div');
  await expect
    .poll(() => dual.allTextContents())
    .toEqual([
      '时间进度49.59%',
      '预算执行率25.00% ■ 滞后已支出3.00万元，全年预算12.00万元',
      '绩效目标完成率50.00%按权重对有台账数据的定量指标平均',
      '完成率与执行率之差25.00个百分点',
    ]);
  expect(await page.locator('.warning-list li').allTextContents()).toEqual([
    '参考提示 预算执行率25.00%，低于2025年6月30日应达到的40%，请说明原因并采取措施。',
    '参考提示 绩效目标完成率比预算执行率高25.00个百分点，超过10个百分点，请核对进度。',
  ]);
  await page.getByText('从监控时点起算到2025年7月14日').waitFor();
  const rows = page.getByRole('region', { name: '绩效目标实现程度' }).getByRole('row');
  expect(await rows.allTextContents()).toEqual([
    '指标年度指标值截至时点完成值完成率状态偏差原因及措施',
    '编写招商动态期数≥12期6期 看来源50.00%● 正常',
    '签约项目带动就业人数≥50人没有台账数据—○ 暂无判断',
  ]);
  const months = page.getByRole('region', { name: /分月累计/ }).getByRole('row');
  expect(await months.nth(6).textContent()).toBe('6月6.003.0025.00%');
  expect(await months.nth(7).textContent()).toBe('7月7.00未到—');
  expect(await page.locator('.curve circle').count()).toBe(6);
  const forecast = page.getByRole('row').filter({ hasText: '预算支出' });
  expect(await forecast.textContent()).toBe('预算支出12.00万元3.00万元6.05万元');
  await page.getByText(/预计自评得分[\d.]+分/).waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.printed-head').textContent()).toMatch(
    /^2025年度绩效运行监控表\s*单位：岳阳市临桥区对外联络服务中心\s*监控对象：本单位整体\s*截至2025年6月30日$/,
  );
  expect(await page.locator('.signature-line').isVisible()).toBe(true);
  expect(await page.locator('button:visible').count()).toBe(0);
  await page.emulateMedia({ media: null });
  await rows.nth(1).getByRole('button', { name: '看来源' }).click();
  expect(await page.getByRole('dialog').getByRole('listitem').count()).toBe(6);
}, 120_000);

test('what crosses a threshold is entered by one press, answered by the unit and reviewed by the department, not the other way round', async () => {
  const page = await app.pageOf('clerk', 'monitoring');
  await page.getByRole('button', { name: '2025年6月30日' }).click();
  await page.getByRole('button', { name: '把这2项登记为自查偏差' }).click();
  const rounds = page.getByRole('region', { name: '预警和整改登记' }).getByRole('row');
  await expect
    .poll(async () => (await rounds.allTextContents()).slice(1))
    .toEqual([
      '目标完成与预算执行2025年6月30日：绩效目标完成率比预算执行率高25.00个百分点，超过10个百分点，请核对进度。待整改2025年7月14日',
      '预算执行2025年6月30日：预算执行率25.00%，低于2025年6月30日应达到的40%，请说明原因并采取措施。待整改2025年7月14日',
    ]);
  expect(await page.getByRole('button', { name: /登记为自查偏差/ }).count()).toBe(0);
  await app.go(page, 'ledgers/monitoring');
  await page.getByRole('button', { name: '整改复核' }).click();
  await page.getByText('这一类登记由另一方办理').waitFor();
  await page.getByRole('button', { name: '偏差原因和整改' }).click();
  await page.getByLabel('整改日期').fill('2025-07-03');
  await page.getByLabel('监控对象').fill('预算执行');
  await page.getByRole('textbox', { name: '偏差原因' }).fill('招标推迟');
  await page.getByLabel('处理意见').selectOption({ label: '继续实施' });
  await page.getByLabel('整改措施').fill('8月底前完成支付');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('row').filter({ hasText: '招标推迟' }).waitFor();

  const reviewer = await app.pageOf('department', 'ledgers/monitoring');
  await reviewer.getByRole('button', { name: '整改复核' }).click();
  await reviewer.getByLabel('复核日期').fill('2025-07-08');
  await reviewer.getByLabel('监控对象').fill('预算执行');
  await reviewer.getByLabel('复核结果').selectOption({ label: '解除预警' });
  await reviewer.getByRole('button', { name: '登记', exact: true }).click();
  await reviewer.getByRole('row').filter({ hasText: '解除预警' }).waitFor();
  await app.go(reviewer, 'monitoring');
  await reviewer.getByLabel('其他日期').fill('2025-07-10');
  await expect
    .poll(
      async () =>
        (
          await reviewer
            .getByRole('region', { name: '预警和整改登记' })
            .getByRole('row')
            .allTextContents()
        )[2],
    )
    .toBe(
      '预算执行2025年6月30日：预算执行率25.00%，低于2025年6月30日应达到的40%，请说明原因并采取措施。招标推迟继续实施：8月底前完成支付已解除2025年7月14日',
    );
}, 120_000);

/** What goes to the printer when the button is pressed: sections, and the modules of the first code as the browser fills them. */
const printedLabel = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ shown: number; width: number; modules: boolean[][] }>((resolve) => {
        window.print = () => {
          const code = document.querySelector<SVGSVGElement>('.asset-label svg');
          const dark = code?.querySelector('path');
          if (!code || !dark) throw new Error('no code');
          const rows = Array.from({ length: code.viewBox.baseVal.width - 8 }, (_, i) => i + 4.5);
          resolve({
            shown: [...document.querySelectorAll<HTMLElement>('.card')].filter(
              ({ offsetHeight }) => offsetHeight > 0,
            ).length,
            width: code.getBoundingClientRect().width,
            modules: rows.map((y) => rows.map((x) => dark.isPointInFill(new DOMPoint(x, y)))),
          });
        };
        const buttons = [...document.querySelectorAll('button')];
        buttons.find(({ textContent }) => textContent === '打印标签')?.click();
      }),
  );

test('the register of a day has values and sums; filters narrow both, and labels are made of what is left', async () => {
  const page = await app.pageOf('clerk', 'assets');
  const sum = page.locator('.card-list tfoot tr');
  await sum.waitFor();
  expect(await sum.textContent()).toBe('合计739600.0012550.0027050.00');
  await page.getByLabel('使用部门').selectOption('综合股');
  expect(await sum.textContent()).toBe('合计13600.00550.003050.00');
  await page.getByRole('button', { name: '生成标签' }).click();
  await page.getByRole('img', { name: '资产ZC002的二维码' }).waitFor();
  expect(await page.locator('.asset-label').count()).toBe(1);
  await page.emulateMedia({ media: 'print' });
  const { shown, width, modules } = await printedLabel(page);
  await page.emulateMedia({ media: null });
  // The labels alone, each code 28 mm wide.
  expect([shown, Math.round((width * 25.4) / 96)]).toEqual([1, 28]);
  expect(Buffer.from(readQr(modules)).toString('utf8').split('\n')).toEqual([
    '资产编号：ZC002',
    '名称：激光打印机',
    '单位：岳阳市临桥区对外联络服务中心',
    '取得：2025-02-10',
  ]);
  await page.getByLabel('使用部门').selectOption('');
  const missing = page.getByRole('row').filter({ hasText: '盘亏' });
  expect(await missing.textContent()).toBe('ZC001台式计算机盘亏65');
  const held = page.getByRole('row').filter({ hasText: '财资〔2016〕27号' }).first();
  expect(await held.textContent()).toMatch(/^台式计算机64超过参考标准，请按本地标准核对参考：/);
  await page.getByText('购置价3600.00元，标准上限1200.00元').waitFor();
  // Before the printer was bought.
  await page.getByLabel('其他日期').fill('2025-01-31');
  await expect.poll(() => sum.textContent()).toBe('合计636000.006500.0029500.00');
}, 120_000);

test('the paragraph on assets goes into the report in one step, and is taken back by one', async () => {
  const page = await app.pageOf('clerk', 'assets');
  await page.getByRole('button', { name: '写入正文' }).click();
  await page.getByText('已写入正文').waitFor();
  const text = await page.locator('.asset-paragraph').textContent();
  expect(text).toContain('账面固定资产7件（套），原值3.96万元，累计折旧1.26万元，净值2.71万元');
  // Undoing shows where: on the page of the running text.
  await page.keyboard.press('Control+z');
  await page.waitForURL(/\/narrative$/);
  const inReport = field(page, 'narrative.assets');
  await expect.poll(() => inReport.textContent()).not.toContain('账面固定资产');
  await page.keyboard.press('Control+y');
  await expect.poll(() => inReport.textContent()).toContain('盘亏1件（套）');
}, 120_000);

test('monitoring and the register can be used by everybody (WCAG 2.2 AA)', async () => {
  const page = await app.pageOf('clerk', 'monitoring');
  await page.locator('.dual').waitFor();
  const found: string[] = [...(await faultsOf(page))];
  await app.go(page, 'assets');
  await page.getByRole('button', { name: '生成标签' }).click();
  await page.locator('.asset-label').first().waitFor();
  found.push(...(await faultsOf(page)));
  expect(found).toEqual([]);
}, 60_000);

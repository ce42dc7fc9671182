import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf, type OpenApp, openApp } from './app.ts';

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
}, 120_000);
afterAll(() => app.close());

const cells = async (page: Awaited<ReturnType<OpenApp['pageOf']>>, name: string | RegExp) =>
  Promise.all(
    (await page.getByRole('region', { name }).locator('tbody tr').all()).map((row) =>
      row.locator('th, td').allInnerTexts(),
    ),
  );

test('the unit reads the notice that the bureau issued, and takes it away as Word', async () => {
  const bureau = await app.pageOf('bureau', '/bureau/notice');
  await bureau.getByLabel('年度').selectOption('2025');
  await bureau.getByLabel('报送截止日期').fill('2026-05-02');
  await bureau.getByRole('button', { name: '发布通知' }).click();
  await bureau.getByRole('dialog').getByRole('button', { name: '发布通知' }).click();
  await bureau.getByText(/^已布置\d个单位/).waitFor();

  const clerk = await app.pageOf('clerk');
  await clerk.getByRole('link', { name: '查看通知' }).click();
  await clerk.getByText('关于开展2025年度部门整体支出绩效自评工作的通知').waitFor();
  expect(await cells(clerk, '收到的自评通知')).toEqual([
    [
      ...['2025', '岳阳市临桥区财政局', expect.stringMatching(/^\d{4}-\d\d-\d\d$/)],
      ...['2026-05-02（休息日，按2026-05-06计算）', '查看'],
    ],
  ]);
  expect(await faultsOf(clerk)).toEqual([]);
  const file = clerk.waitForEvent('download');
  await clerk.getByRole('link', { name: '下载通知（Word）' }).click();
  expect((await file).suggestedFilename()).toBe('2025年度绩效自评通知.docx');
}, 60_000);

test('a department enters its transfers, uploads the stamped report of a region, and the bureau sees who is missing', async () => {
  const clerk = await app.pageOf('clerk', 'transfers');
  const enter = async (texts: Readonly<Record<string, string>>) => {
    await clerk.getByRole('button', { name: '登记一个项目' }).click();
    const dialog = clerk.getByRole('dialog');
    for (const [label, text] of Object.entries(texts))
      await dialog.getByLabel(label, { exact: true }).fill(text);
    await dialog.getByRole('button', { name: '保存' }).click();
    return dialog;
  };
  const east = {
    项目名称: '农村公路养护',
    资金使用地区或单位: '东岭镇',
    '下达资金（万元）': '300',
  };
  const told = { '已使用资金（万元）': '301', 自评得分: '92', 自评日期: '2026-03-10' };
  const dialog = await enter({ ...east, ...told });
  await dialog.getByText('已使用资金应在0和下达资金之间。').waitFor();
  expect(await faultsOf(clerk)).toEqual([]);
  await dialog.getByLabel('已使用资金（万元）').fill('270.5');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await enter({ ...east, 资金使用地区或单位: '西湾镇' });
  await clerk.getByText('应自查3个，已自查0个').waitFor();
  await clerk.getByLabel('上传东岭镇“农村公路养护”的自评报告').setInputFiles({
    ...{ name: '东岭镇自评报告.pdf', mimeType: 'application/pdf' },
    buffer: Buffer.from('%PDF-1.4 盖章的自评报告'),
  });
  await clerk.getByRole('link', { name: '东岭镇自评报告.pdf' }).waitFor();
  await clerk.getByText('应自查3个，已自查1个').waitFor();
  const roll = [
    ['东岭镇', '地区', '1', '1', '1', '300.00', '300.00', '270.50', '90.17%', '92.00'],
    ['西湾镇', '地区', '1', '0', '0', '300.00', '', '', '', ''],
    ['合计', '', '2', '1', '1', '600.00', '300.00', '270.50', '90.17%', '92.00'],
  ];
  expect(await cells(clerk, '2025年度转移支付自评汇总表')).toEqual(roll);
  expect(await faultsOf(clerk)).toEqual([]);

  const bureau = await app.pageOf('bureau', '/bureau/coverage');
  await bureau.getByText('应自查4个，已自查1个').waitFor();
  const unit = '岳阳市临桥区对外联络服务中心';
  const office = '岳阳市临桥区人民政府办公室';
  expect(await cells(bureau, '2025年度单位自查覆盖情况表')).toEqual([
    [office, '未自查', '0/1', '1/2', '1/4', `${office}、${unit}、西湾镇（农村公路养护）`],
    ['合计', '0/1', '0/1', '1/2', '1/4', '3'],
  ]);
  expect(await cells(bureau, '2025年度转移支付自评汇总表')).toEqual(roll);
  expect(await faultsOf(bureau)).toEqual([]);
  const file = bureau.waitForEvent('download');
  await bureau.getByRole('link', { name: '导出Excel' }).last().click();
  expect((await file).suggestedFilename()).toBe('2025年度转移支付自评汇总表.xlsx');
}, 60_000);

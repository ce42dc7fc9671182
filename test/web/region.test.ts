import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf, type OpenApp, openApp } from './app.ts';

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
}, 120_000);
afterAll(() => app.close());

test('a free day is pressed, looked at, proposed with the deadline that it moves, and in force when another administrator agrees', async () => {
  const system = await app.pageOf('system', '/admin/calendars');
  await system.getByLabel('年度').selectOption('2026');
  await system.getByRole('button', { name: '2026年3月31日 班' }).click();
  await system.getByText('2026年3月31日 改为休息日').waitFor();
  await system.getByRole('button', { name: '看影响' }).click();
  await system.getByText('1份报告的报送截止日：2026年3月31日 → 2026年4月1日').waitFor();
  await system.getByLabel('依据文件（名称、文号）').fill('临政办〔2026〕3号');
  expect(await faultsOf(system)).toEqual([]);
  await system.getByRole('button', { name: '提交审批' }).click();
  await system.getByText('待安全保密管理员审批', { exact: true }).waitFor();

  const security = await app.pageOf('security', '/admin/calendars');
  await security.getByRole('button', { name: '同意 临政办〔2026〕3号', exact: true }).click();
  await security.getByText(/security甲同意，已生效/).waitFor();
  expect(await security.getByRole('button', { name: /^2026年/ }).count()).toBe(0);
}, 120_000);

test('own parameters are entered, tried and approved; the rule book says them, and two books are compared', async () => {
  const bureau = await app.pageOf('bureau', '/admin/rules');
  await bureau.getByText('填写本级参数').click();
  await bureau.getByLabel('文件名称').fill('临桥区绩效自评计分办法');
  await bureau.getByLabel('文号').fill('临财绩〔2026〕2号');
  await bureau.getByLabel('发布机关').fill('岳阳市临桥区财政局');
  await bureau.getByLabel('适用年度（起）').fill('2025');
  await bureau.getByLabel('系统生效日期').fill('2026-01-01');
  await bureau.getByLabel('“优”起分').fill('95');
  await bureau.getByRole('button', { name: '保存，待试算和审批' }).click();
  await bureau.getByText('有的参数不是数字，或分档、等级没有填全，请核对。').waitFor();
  await bureau.getByLabel('“良”起分').fill('85');
  await bureau.getByLabel('“中”起分').fill('60');
  expect(await faultsOf(bureau)).toEqual([]);
  await bureau.getByRole('button', { name: '保存，待试算和审批' }).click();
  await bureau.getByText('等级：95分起为优，85分起为良，60分起为中，0分起为差。').waitFor();
  await bureau.getByRole('button', { name: '试算', exact: true }).click();
  await bureau.getByText(/试算结果：2025年度0份已报送的报告中，0份有变化/).waitFor();

  const security = await app.pageOf('security', '/admin/rules');
  await security.getByRole('button', { name: /^同意 《临桥区绩效自评计分办法》/ }).click();
  await security.getByText(/security甲同意，已生效/).waitFor();
  await security.reload();
  await security
    .getByLabel('甲')
    .selectOption({ label: '项目支出绩效评价管理办法（财预〔2020〕10号）' });
  await security
    .getByLabel('乙')
    .selectOption({ label: '临桥区绩效自评计分办法（临财绩〔2026〕2号）' });
  await security
    .getByRole('cell', { name: '等级：95分起为优，85分起为良，60分起为中，0分起为差。' })
    .waitFor();
  expect(await faultsOf(security)).toEqual([]);
}, 120_000);

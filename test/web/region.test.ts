import { afterAll, beforeAll, expect, test } from 'vitest';
import { PRODUCT } from '../../src/store/people/person.ts';
import { WHOLE } from '../../src/store/scope.ts';
import { day } from '../../src/values/day.ts';
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
  await bureau.getByText('请核对：“良”起分、“中”起分。要填数字；分档和等级要填就填全。').waitFor();
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

test('the region’s table of equipment is filled from a copied range, decided, and goes before the state’s in the register of a unit', async () => {
  const { region } = app.filing;
  await app.store.ledgers.enter(WHOLE, { region, unit: 'D0101' }, 'assets', PRODUCT, () => [
    {
      ...{ id: 'pc', ledger: 'assets', kind: 'acquisition', day: day('2025-03-01') },
      texts: {
        ...{ card: 'T-1', name: '台式计算机', class: 'A02010000', value: '4800' },
        ...{ department: '办公室', item: 'desktop' },
      },
    },
  ]);
  await app.store.ledgers.enter(WHOLE, { region, unit: 'D01' }, 'assets', PRODUCT, () => [
    {
      ...{ id: 'room', ledger: 'assets', kind: 'acquisition', day: day('2020-03-01') },
      texts: {
        ...{ card: 'F-1', name: '201办公室', class: 'A01010000-C', value: '60000' },
        ...{ department: '后勤股', usingUnit: '岳阳市临桥区对外联络服务中心' },
      },
    },
  ]);
  const clerk = await app.pageOf('clerk', 'assets');
  await clerk.getByText('本年购置、报废的卡片没有发现价格或使用年限不符合标准的。').waitFor();

  const bureau = await app.pageOf('bureau', '/admin/standards');
  await bureau.getByText('还没有本地区的标准，各单位按国家标准对照。').waitFor();
  await bureau.getByText('填写本地区标准').click();
  await bureau.getByLabel('文件名称').fill('办公设备配置标准');
  await bureau.getByLabel('文号').fill('临财资〔2025〕1号');
  await bureau.getByLabel('施行日期').fill('2025-01-01');
  await bureau.getByLabel('台式计算机：数量上限（占人数%）').evaluate((box) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '150\t4500\t6\n40\t6000\t');
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  expect(await bureau.getByLabel('便携式计算机：价格上限').inputValue()).toBe('6000');
  await bureau.getByLabel('县级机关科级以下：使用面积上限').fill('八平方米');
  await bureau.getByRole('button', { name: '提交审批' }).click();
  await bureau.getByText(/^县级机关科级以下：/).waitFor();
  await bureau.getByLabel('县级机关科级以下：使用面积上限').fill('8');
  await bureau.getByRole('button', { name: '提交审批' }).click();
  await bureau.getByText('便携式计算机：数量上限（占人数%） 40%，价格上限 6000元').waitFor();
  expect(await faultsOf(bureau)).toEqual([]);

  const security = await app.pageOf('security', '/admin/standards');
  await security.getByRole('button', { name: /^同意 《办公设备配置标准》/ }).click();
  await security.getByRole('row', { name: /县级机关科级以下 8 《办公设备配置标准》/ }).waitFor();
  expect(await faultsOf(security)).toEqual([]);

  await clerk.reload();
  await clerk
    .getByText(
      'T-1 台式计算机：购置价4800.00元，标准上限4500.00元（本地区标准：《办公设备配置标准》（临财资〔2025〕1号）（2025年1月1日起））',
    )
    .waitFor();
  await clerk.getByLabel('范围').selectOption('由其他单位登记、本单位使用');
  await clerk
    .getByRole('row', { name: /F-1 201办公室 登记单位 岳阳市临桥区人民政府办公室/ })
    .waitFor();
  expect(await faultsOf(clerk)).toEqual([]);
}, 120_000);

test('days and thresholds of monitoring are those that the region set, on the page of every unit', async () => {
  const bureau = await app.pageOf('bureau', '/admin/monitoring');
  await bureau.getByText('填写本地区规定').click();
  await bureau.getByLabel('文件名称').fill('绩效运行监控办法');
  await bureau.getByLabel('施行日期').fill('2025-01-01');
  await bureau.getByLabel('第1行监控时点').fill('8月31日');
  await bureau.getByLabel('第1行执行率不低于（%）').fill('六成');
  await bureau.getByRole('button', { name: '提交审批' }).click();
  await bureau.getByText('8月31日的执行率请填0到100的整数，不规定的留空。').waitFor();
  await bureau.getByLabel('第1行执行率不低于（%）').fill('60');
  await bureau.getByLabel('整改期限（工作日）').fill('15');
  expect(await faultsOf(bureau)).toEqual([]);
  await bureau.getByRole('button', { name: '提交审批' }).click();
  await bureau.getByText('8月31日：执行率不低于60%').waitFor();

  const security = await app.pageOf('security', '/admin/monitoring');
  await security.getByRole('button', { name: '同意 《绩效运行监控办法》', exact: true }).click();
  await security.getByRole('heading', { name: '《绩效运行监控办法》' }).waitFor();

  const clerk = await app.pageOf('clerk', 'monitoring');
  await clerk.getByRole('button', { name: '2025年8月31日' }).click();
  await clerk.getByText(/《绩效运行监控办法》/).waitFor();
  expect(await clerk.getByRole('button', { name: '2025年6月30日' }).count()).toBe(0);
}, 120_000);

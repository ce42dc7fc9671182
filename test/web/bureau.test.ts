import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf, type OpenApp, openApp } from './app.ts';

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
}, 60_000);
afterAll(() => app.close());

test('the bureau writes the notice, is told the working day that counts, issues it, and takes the Word file away', async () => {
  const page = await app.pageOf('bureau', '/bureau/notice');
  await page.getByText('还没有发布。').waitFor();
  await page.getByLabel('报送截止日期').fill('2026-05-02');
  await page.getByText('这一天是休息日，按下一个工作日2026-05-06计算。').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: '发布通知' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发布通知' }).click();
  await page.getByText(/^已布置\d个单位/).waitFor();
  await page.getByText(/已发布。可以修改文本后再次发布/).waitFor();
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载通知（Word）' }).click();
  expect((await file).suggestedFilename()).toMatch(/年度绩效自评通知\.docx$/);
  await page.getByLabel('选择通知文件').setInputFiles({
    name: '通知.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('关于开展绩效自评的通知\n请于2026年5月2日前将自评报告报送区财政局。'),
  });
  await page.getByText('没有找到“主要依据”。').waitFor();
  expect(await faultsOf(page)).toEqual([]);
}, 60_000);

test('on the board a unit is found by pinyin and reminded; it sees the reminder, and its day can be moved', async () => {
  const page = await app.pageOf('bureau', '/bureau/board');
  await page.getByLabel('年度').selectOption('2025');
  await page.getByLabel('找单位：名称或拼音').fill('dwll');
  await page.getByText('显示1个').waitFor();
  const row = page.getByRole('row', { name: /对外联络服务中心/ });
  await row.getByRole('checkbox').check();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: '提醒', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('补充说明（可不填）').fill('有疑问请联系绩效股。');
  await dialog.getByRole('button', { name: '提醒' }).click();
  await page.getByText('已办理1个。').waitFor();
  await row.getByText(/^1次，/).waitFor();

  const clerk = await app.pageOf('clerk');
  const note = clerk.getByRole('region', { name: '报送提醒' });
  await note.getByText('有疑问请联系绩效股。').waitFor();
  expect(await note.textContent()).toContain('你单位的2025年度绩效自评报告应于2026年3月31日前报送');

  await row.getByRole('checkbox').check();
  await page.getByRole('button', { name: '延期' }).click();
  await dialog.getByLabel('新的截止日期').fill('2026-12-15');
  await dialog.getByLabel('延期的理由').fill('受灾');
  await dialog.getByRole('button', { name: '延期' }).click();
  await row.getByText('2026-12-15').waitFor();
}, 60_000);

test('a board of 3,000 units is filtered within 80 ms of CPU a key', async () => {
  const kinds = ['小学', '卫生院', '林场', '水库管理所', '敬老院', '文化站'];
  const rows = Array.from({ length: 3000 }, (_, i) => ({
    ...{ region: '430699', id: `X${i}`, path: `430699.X${i}`, state: 'drafting', revision: 1 },
    ...{ unit: `第${i}${kinds[i % kinds.length]}`, department: `${i % 40}局`, due: '2026-03-31' },
    ...{ late: i % 5, errors: i % 3, score: 90, reminders: 0 },
  }));
  const page = await app.pageOf('bureau', '/bureau/rollup');
  await page.route('**/api/board', (route) =>
    route.fulfill({
      json: { fiscalYear: 2025, fiscalYears: [2025], today: '2026-04-01', rows },
    }),
  );
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const cpu = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  await page.goto(`${app.address}/bureau/board`);
  await page.getByRole('row', { name: /第0小学/ }).waitFor();
  const before = await cpu();
  await page.getByLabel('找单位：名称或拼音').pressSequentially('weisheng', { delay: 60 });
  await page.getByText('显示500个，共3000个').waitFor();
  expect((await cpu()) - before).toBeLessThan(80 * 'weisheng'.length);
  const scroller = page.getByRole('region', { name: '进度看板' });
  await scroller.evaluate((element) => {
    element.scrollTop = element.scrollHeight;
  });
  await page.getByRole('row', { name: /第2995卫生院/ }).waitFor();
}, 60_000);

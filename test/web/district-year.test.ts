import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FilingSummary, FilingView } from '../../src/api/filing.ts';
import type { ReviewView } from '../../src/api/review.ts';
import { addressOf, ROUTES } from '../../src/api/routes.ts';
import { faultsOf } from './app.ts';
import {
  type Asks,
  type District,
  file,
  openDistrict,
  POOR,
  step,
  submit,
  typedFrom,
} from './district.ts';
import {
  ALL,
  board,
  card,
  cellsOf,
  dossierOf,
  LATE,
  nameOf,
  others,
  RETURNED,
  resultRows,
  rowsOf,
  totalRow,
} from './district-screens.ts';
import { actualOf, budgetOf, hundredths, selfScoreOf, wan } from './district-sums.ts';

let district: District;
let bureau: Asks;
let page: Page;
/** The filing of each unit. */
const keys = new Map<string, { readonly region: string; readonly id: string }>();
const keyOf = (id: string) => {
  const key = keys.get(id);
  if (!key) throw new Error(`no filing of ${id}`);
  return key;
};
const at = (id: string, rest = '') => `/f/${keyOf(id).region}/${keyOf(id).id}${rest}`;
const open = async (path: string, on = page) => {
  await on.goto(district.address + path);
  await on.getByRole('heading', { level: 1 }).waitFor();
};
const shows = (name: string, rows: unknown) => expect.poll(() => rowsOf(page, name)).toEqual(rows);

beforeAll(async () => {
  district = await openDistrict();
  bureau = await district.asks('bureau');
  page = await district.pageOf('bureau', '/bureau/notice');
}, 120_000);
afterAll(() => district.close());

test('16 March: the bureau issues the notice to twelve units; none of them has begun', async () => {
  await page.getByLabel('年度').selectOption('2025');
  await page.getByLabel('报送截止日期').fill('2026-04-30');
  await page.getByRole('button', { name: '发布通知' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发布通知' }).click();
  await page.getByText('已布置12个单位。').waitFor();
  const filings = await bureau<FilingSummary[]>('GET', `${ROUTES.filings}?year=2025`);
  for (const { region, id, unit } of filings) keys.set(unit.id, { region, id });
  await open('/bureau/board');
  await page.getByText('显示12个，共12个').waitFor();
  await shows(
    '进度看板',
    ALL.map(({ name, department }) => [
      ...['', name, department, '未开始', '2026-04-30', '', '', '', '', ''],
    ]),
  );
}, 120_000);

test('20 April: eleven units file; 22 April: one is given back, mends its text and files again after the due day', async () => {
  district.goTo('2026-04-20');
  await Promise.all(
    others(LATE).map(({ id, dossier }) => file(district, id, keyOf(id), typedFrom(dossier))),
  );

  district.goTo('2026-04-22');
  const department = await district.pageOf('department-D01', at(RETURNED, '/review'));
  await department.getByRole('button', { name: '退回', exact: true }).click();
  const dialog = department.getByRole('dialog');
  await dialog.getByLabel('请写明退回的理由').fill('请写明资助人数');
  await dialog.getByRole('button', { name: '退回' }).click();
  await department.getByText('这份报告现在不在审核环节').waitFor();

  district.goTo('2026-05-08');
  const clerk = await district.pageOf(`clerk-${RETURNED}`, at(RETURNED));
  await clerk.getByText('请写明资助人数').first().waitFor();
  await open(at(RETURNED, '/narrative'), clerk);
  const editor = clerk.getByRole('textbox', { name: '绩效总体情况' });
  await editor.click();
  await clerk.keyboard.press('End');
  await editor.pressSequentially('，全年资助学生1286人次');
  await clerk.getByText(/已自动保存 \d/).waitFor();
  await submit(district, RETURNED, keyOf(RETURNED));

  await department.reload();
  const changes = card(department, '与上次报送相比');
  await changes.getByText('有1处不同').waitFor();
  expect(await cellsOf(changes.locator('tbody tr'))).toEqual([
    [
      '绩效总体情况',
      '全年预算执行和绩效目标同步推进，重点任务按计划完成',
      '全年预算执行和绩效目标同步推进，重点任务按计划完成，全年资助学生1286人次',
    ],
  ]);
  await department.context().close();
  await clerk.context().close();
}, 120_000);

test('9 May, a Saturday that is worked: the twelfth files four working days late; the one given back is not late', async () => {
  district.goTo('2026-05-09');
  await file(district, LATE, keyOf(LATE), typedFrom(dossierOf(LATE)));
  await page.reload();
  await page.getByText('显示12个，共12个').waitFor();
  await shows('进度看板', board('已报送'));
}, 120_000);

test('12 May: the department takes a point off with a reason and passes its units, the bureau accepts all twelve', async () => {
  district.goTo('2026-05-12');
  const department = await district.pageOf('department-D01', at(RETURNED, '/review'));
  const scores = card(department, '指标得分审核');
  const first = scores.getByRole('row').nth(1);
  const [name = '', worth = '', self = ''] = await first.locator('th, td').allInnerTexts();
  await first.getByLabel(/审核得分$/).fill(`${Number(self) - 1}`);
  await first.getByLabel(/理由$/).fill('少一批名册');
  await scores.getByRole('button', { name: '保存审核得分' }).click();
  await scores.getByText('最近一次由department-D01甲评分').waitFor();
  const sums = await cellsOf(scores.getByRole('row').filter({ hasText: '整体支出小计' }));
  expect([name, worth, self, sums]).toEqual([
    ...['培训教师人数', '10', '10'],
    [['整体支出小计', '90', '90', '', '89', '1', '']],
  ]);
  await department.getByRole('button', { name: '审核通过' }).click();
  await department.getByText('主管部门已审核').first().waitFor();
  await department.context().close();
  for (const { id, level } of others(RETURNED))
    if (level > 1)
      await step(
        await district.asks(`department-${id.slice(0, 3)}`),
        keyOf(id),
        'departmentApprove',
      );
  for (const { id } of others(RETURNED)) await step(bureau, keyOf(id), 'accept');
  await open(at(RETURNED, '/review'));
  await page.getByRole('button', { name: '接受' }).click();
  await open('/bureau/board');
  await page.getByText('显示12个，共12个').waitFor();
  await shows('进度看板', board('财政部门已接受'));
}, 120_000);

test('18 May: the rubric takes exactly four points off for four working days, and its total is the sum', async () => {
  district.goTo('2026-05-18');
  await open(at(LATE, '/scoring'));
  const points = (item: string) => page.getByLabel(`${item} 得分`);
  await page.getByText('按工作日历算得6分：迟报4个工作日，每日扣1分。').waitFor();
  expect(await points('提交报告').inputValue()).toBe('6');
  const notice =
    '岳阳市临桥区财政局于2026年3月16日发布了本年度自评通知，早于报送截止日期2026年4月30日，五项内容齐全，附件4份，本单位在布置范围内。';
  await page.getByText(notice).waitFor();
  await page.getByText('建议10分。应自查1个').waitFor();
  const given = { 自评通知: 8, 工作小组: 2, 单位自查: 10, 完整性: 15, 绩效自评表: 20 } as const;
  for (const [item, figure] of Object.entries({ ...given, 反映问题情况: 17, 建议情况: 13 }))
    await points(item).fill(`${figure}`);
  await page.getByLabel('反映问题情况 理由').fill('比较充分');
  await page.getByLabel('建议情况 理由').fill('比较全面');
  await page.getByRole('button', { name: '保存考核评分' }).click();
  await page.getByText('最近一次由bureau甲评分').waitFor();
  expect(await page.getByLabel('合计').textContent()).toBe('91');
  await page.getByRole('button', { name: '评分定稿' }).click();
  await page.getByText('已定稿').first().waitFor();
  for (const { id } of others(LATE)) {
    const review = addressOf(ROUTES.review, keyOf(id));
    const { rubric, late } = await bureau<ReviewView>('GET', review);
    expect([id, late]).toEqual([id, 0]);
    const full = rubric.map(({ name, worth }) => ({ item: name, points: worth * 100, reason: '' }));
    await bureau('POST', review, { kind: 'rubric', points: full });
    await bureau('POST', review, { kind: 'final' });
  }
}, 120_000);

test('the roll-up adds what the twelve state, and weighs their points by their money', async () => {
  await open('/bureau/rollup');
  await page.getByText('已汇总12个，应汇总12个').waitFor();
  const totals = await rowsOf(page, /执行、“三公”经费和得分汇总表/);
  expect(totals.at(-1)).toEqual(totalRow('98.92'));
}, 120_000);

test('28 August: all twelve are published on the eighth day of twenty, and anyone reads them without script', async () => {
  district.goTo('2026-08-28');
  await open('/bureau/publication');
  await page.getByText('应公开12份，已公开0份').waitFor();
  await page.getByText('公开设置').click();
  await page.getByLabel('2025年度决算批复日期').fill('2026-08-20');
  await page.getByLabel('在公开页面显示自评得分和等级').check();
  await page.getByRole('button', { name: '保存设置' }).click();
  await page.getByRole('button', { name: `办理：${nameOf(LATE)}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认公开' }).click();
  await page.getByRole('dialog').getByRole('link', { name: '打开公开页面' }).waitFor();
  const publish = async (id: string) => {
    const { summary } = await bureau<FilingView>('GET', addressOf(ROUTES.filing, keyOf(id)));
    const first = { revision: summary.revision, versions: 0, phones: [], corrections: [] };
    await bureau('POST', addressOf(ROUTES.publication, keyOf(id)), { ...first, reason: '' });
  };
  await Promise.all(others(LATE).map(({ id }) => publish(id)));
  await page.reload();
  await page.getByText('应公开12份，已公开12份').waitFor();
  await shows(
    '报告公开',
    ALL.map(({ name, department }) => [name, department, '2026-09-09 按期公开', '已公开', '办理']),
  );

  const context = await district.browser.newContext({ javaScriptEnabled: false });
  const anyone = await context.newPage();
  await anyone.goto(`${district.address}/p/2025/`);
  expect(await rowsOf(anyone, '报告列表')).toEqual(
    ALL.map(({ name, department, dossier }) => [
      ...[name, department, '2025', wan(budgetOf(dossier)), wan(actualOf(dossier))],
      ...[hundredths(selfScoreOf(dossier)), '2026-08-28'],
    ]),
  );
  await anyone.getByRole('link', { name: nameOf(POOR) }).click();
  await anyone.getByText('76.71（中）').waitFor();
  await context.close();
}, 120_000);

test('9 October: results are used: eleven are protected, the one with a poor year is cut, mends it and sees it in its next year', async () => {
  district.goTo('2026-10-09');
  await open('/bureau/results');
  await shows(
    '结果应用',
    resultRows(
      '已公开',
      () => '',
      () => '',
    ),
  );
  for (const { id } of others(POOR)) {
    const { summary } = await bureau<FilingView>('GET', addressOf(ROUTES.filing, keyOf(id)));
    const decision = { decided: 'protect', reason: '等级为优', revision: summary.revision };
    await bureau('POST', addressOf(ROUTES.resultDecision, keyOf(id)), decision);
  }
  await page.getByRole('button', { name: `办理：${nameOf(POOR)}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('建议：压减').waitFor();
  await dialog.getByLabel('下一年度预算调整').fill('-12.5');
  await dialog.getByLabel('理由').fill('四项任务没有完成');
  await dialog.getByRole('button', { name: '决定', exact: true }).click();
  await dialog.getByText(/决定：压减，预算调整-12\.50万元。四项任务没有完成/).waitFor();
  await dialog.getByLabel('整改要求').fill('补齐人员，按月报进度');
  await dialog.getByRole('button', { name: '下达整改' }).click();
  await dialog.getByText('待答复').waitFor();
  const letter = page.waitForEvent('download');
  await dialog.getByRole('link', { name: '下载结果应用通知书（Word）' }).click();
  expect((await letter).suggestedFilename()).toBe(`${nameOf(POOR)}2025年度结果应用通知书.docx`);
  await page.reload();
  await shows(
    '结果应用',
    resultRows(
      '已应用',
      (id) => (id === POOR ? '压减' : '优先保障'),
      (id) => (id === POOR ? '0/1已销号' : ''),
    ),
  );

  await page.getByRole('button', { name: '结果应用规则' }).click();
  await dialog.getByText('登记本地规则').click();
  await dialog.getByLabel('规定名称').fill('临桥区绩效评价结果应用办法');
  await dialog.getByLabel('依据（印发的文件和日期）').fill('2026年9月30日印发');
  for (const grade of ['优', '良', '中', '差'])
    await dialog.getByLabel(`等级为“${grade}”的规定内容`).fill(`等级为${grade}的按此安排。`);
  await dialog.getByLabel('等级为“中”的安排').selectOption('维持');
  await dialog.getByRole('button', { name: '用2025年度的结果试算' }).click();
  await dialog.getByText('12个单位中，1个的建议会改变，1个的决定与新规则不同。').waitFor();
  expect(await cellsOf(dialog.getByRole('status').locator('tbody tr'))).toEqual([
    [nameOf(POOR), '中', '压减', '维持', '压减'],
  ]);
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: '关闭' }).click();

  const next = await bureau<{ notice: object }>('GET', `${ROUTES.notice}?year=2026`);
  await bureau('POST', ROUTES.noticeIssue, { ...next.notice, due: '2027-03-31' });
  const [following] = await (await district.asks(`clerk-${POOR}`))<FilingSummary[]>(
    ...(['GET', `${ROUTES.filings}?year=2026`] as const),
  );
  const clerk = await district.pageOf(
    ...([`clerk-${POOR}`, `/f/${following?.region}/${following?.id}`] as const),
  );
  await clerk.getByText('2025年度绩效评价结果应用：压减。四项任务没有完成').waitFor();
  await clerk.getByText('1条整改要求还没有销号。').waitFor();
}, 120_000);

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FilingState } from '../../src/cycle/filing.ts';
import { DISTRICT, stateOf, UNITS } from '../../src/demo/district.ts';
import { demoDossier } from '../../src/demo/dossier.ts';
import { draftOf } from '../../src/draft/from-dossier.ts';
import { wholeRun } from '../../src/server/engine/whole-run.ts';
import { PRODUCT } from '../../src/store/people/person.ts';
import { WHOLE } from '../../src/store/scope.ts';
import { day } from '../../src/values/day.ts';
import { opened } from '../store/district.ts';
import { faultsOf, type OpenApp, openApp } from './app.ts';

const unit = UNITS.find((each) => stateOf(each) === 'accepted');
if (!unit) throw new Error('the demonstration has no accepted unit');
const draft = draftOf(demoDossier(unit, 2025));
const run = wholeRun(draft, { division: DISTRICT.name, fiscalYear: 2025 });

let app: OpenApp;
/** Puts the filing where an earlier part of the year would have left it: submitted two working days late. */
const reach = async (state: FilingState, action: 'submit' | 'accept') => {
  const { filings } = app.store;
  const revision = (await filings.standing(WHOLE, app.filing))?.revision ?? 0;
  opened(
    await filings.act(WHOLE, app.filing, { action, revision }, PRODUCT, ({ filing }) => ({
      filing: { ...filing, state, firstSubmitted: day('2026-04-02') },
      ...(action === 'submit' && {
        snapshot: {
          ...{ dossier: run.dossier, document: run.document, findings: run.findings },
          ...{ scorecard: run.scorecards, regulation: run.regulation, lateWorkingDays: 2 },
        },
      }),
    })),
  );
};
beforeAll(async () => {
  app = await openApp(draft);
  await reach('submitted', 'submit');
}, 120_000);
afterAll(() => app.close());

const card = (page: Awaited<ReturnType<OpenApp['pageOf']>>, name: string) =>
  page.locator('section.card').filter({ has: page.getByRole('heading', { name }) });

test('a reviewer quotes the document, takes points off with a reason, a section agrees, and the return carries what is unsettled', async () => {
  const page = await app.pageOf('department', 'review');
  const cell = page.locator('.sheet td[data-at]').filter({ hasText: /\d{3}/ }).first();
  await cell.waitFor();
  expect(await faultsOf(page)).toEqual([]);
  const quote = (await cell.textContent())?.trim() ?? '';
  await cell.selectText();
  await page.getByRole('button', { name: '引用选中的文字' }).click();
  await page.getByText(`“${quote}”`).waitFor();
  await page.getByLabel('意见', { exact: true }).fill('请核对这个数');
  await page.getByRole('button', { name: '提出意见' }).click();
  const threads = card(page, '审核意见');
  await threads.getByText('待处理').waitFor();
  await threads.getByRole('button', { name: `“${quote}”` }).click();
  await page.locator('.sheet td mark').first().waitFor();
  expect(await page.locator('.sheet td mark').allTextContents()).toEqual([quote]);

  const scores = card(page, '指标得分审核');
  const first = scores.getByRole('row').nth(1);
  const [, , self = ''] = await first.locator('th, td').allTextContents();
  await first.getByLabel(/审核得分$/).fill(`${Number(self) - 1}`);
  await scores.getByRole('button', { name: '保存审核得分' }).click();
  await scores.getByText(/的审核得分与自评得分不同，请写明理由。$/).waitFor();
  await first.getByLabel(/理由$/).fill('少1次没有签到表');
  await scores.getByRole('button', { name: '保存审核得分' }).click();
  await scores.getByText('最近一次由department甲评分').waitFor();
  const subtotal = scores.getByRole('row').filter({ hasText: '整体支出小计' });
  expect(await subtotal.locator('td').nth(4).textContent()).toBe('1');

  await page.getByLabel('股室').fill('预算股');
  await page.getByRole('button', { name: '登记会审意见' }).click();
  await page.getByText('预算股　同意').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByText('没有处理的1条意见随理由一并发给单位').waitFor();
  await page.getByRole('button', { name: '退回', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('请写明退回的理由').fill('一处数字待核');
  await dialog.getByRole('button', { name: '退回' }).click();
  await page.getByText('这份报告现在不在审核环节').waitFor();
  expect(await page.getByRole('button', { name: '提出意见' }).count()).toBe(0);

  const clerk = await app.pageOf('clerk');
  await clerk.getByText(`“${quote}”：请核对这个数`).waitFor();
  await clerk.getByRole('link', { name: '查看和答复1条审核意见' }).waitFor();
  expect(await faultsOf(clerk)).toEqual([]);
  await app.go(clerk, 'submit');
  await clerk.getByText(`“${quote}”：请核对这个数`).waitFor();
  await app.go(clerk, 'review');
  const own = card(clerk, '审核意见');
  await own.getByText('请核对这个数').waitFor();
  expect(await own.getByRole('button', { name: '处理完毕' }).count()).toBe(0);
  await own.getByLabel('答复').fill('已核对，数字无误');
  await own.getByRole('button', { name: '答复' }).click();
  await own.getByText('已核对，数字无误').waitFor();
  await clerk.getByText('请逐条答复下面没有处理的意见').waitFor();
}, 120_000);

test('the bureau scores the rubric: two working days late, bands kept, the total a sum; the unit appeals, is answered, and it is final', async () => {
  await reach('accepted', 'accept');
  const bureau = await app.pageOf('bureau', 'scoring');
  const points = (item: string) => bureau.getByLabel(`${item} 得分`);
  await points('提交报告').waitFor();
  expect(await faultsOf(bureau)).toEqual([]);
  expect(await points('提交报告').inputValue()).toBe('8');
  await bureau.getByText('按工作日历算得8分：迟报2个工作日，每日扣1分。').waitFor();
  const given = { 自评通知: 8, 工作小组: 1, 单位自查: 10, 完整性: 15, 绩效自评表: 20 } as const;
  for (const [item, figure] of Object.entries({ ...given, 反映问题情况: 20, 建议情况: 13 }))
    await points(item).fill(`${figure}`);
  await bureau.getByLabel('建议情况 理由').fill('比较全面');
  await bureau.getByText('比较全面（12—14分）').waitFor();
  await bureau.getByRole('button', { name: '保存考核评分' }).click();
  await bureau.getByText('“工作小组”按评分标准只能得0、2分。').waitFor();
  await points('工作小组').fill('2');
  expect(await bureau.getByLabel('合计').textContent()).toBe('96');
  await bureau.getByRole('button', { name: '保存考核评分' }).click();
  await bureau.getByText('最近一次由bureau甲评分').waitFor();

  const clerk = await app.pageOf('clerk', 'scoring');
  await clerk.getByLabel('评分项').selectOption('提交报告');
  await clerk.getByLabel('申诉内容').fill('报送系统停机两天');
  await clerk.getByRole('button', { name: '提出申诉' }).click();
  await clerk.getByText('报送系统停机两天').waitFor();
  expect(await clerk.getByLabel('合计').textContent()).toBe('96');
  expect(await faultsOf(clerk)).toEqual([]);

  await app.go(bureau, 'scoring');
  await bureau.getByRole('button', { name: '评分定稿' }).click();
  await bureau.getByText('还有申诉没有答复，不能定稿。').waitFor();
  await bureau.getByLabel('答复申诉').fill('停机在报送期限以后，维持原分');
  await bureau.getByRole('button', { name: '答复', exact: true }).click();
  await bureau.getByText('停机在报送期限以后，维持原分').waitFor();
  await bureau.getByRole('button', { name: '评分定稿' }).click();
  await expect
    .poll(async () => (await app.store.filings.standing(WHOLE, app.filing))?.filing.state)
    .toBe('finalised');
}, 120_000);

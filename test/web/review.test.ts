import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UNITS } from '../../src/demo/district.ts';
import { demoDossier } from '../../src/demo/dossier.ts';
import { draftOf } from '../../src/draft/from-dossier.ts';
import { PRODUCT } from '../../src/store/people/person.ts';
import { WHOLE } from '../../src/store/scope.ts';
import { day } from '../../src/values/day.ts';
import { faultsOf, type OpenApp, openApp } from './app.ts';

let app: OpenApp;
beforeAll(async () => {
  const [, , , unit] = UNITS;
  if (!unit) throw new Error('the district has no units');
  app = await openApp(draftOf(demoDossier(unit, 2025)), '2026-03-31');
  // Submitted two working days late: 31 March 2026 is a Tuesday.
  const on = day('2026-04-02');
  await app.store.filings.act(
    WHOLE,
    app.filing,
    { action: 'submit', revision: 0 },
    PRODUCT,
    ({ filing }) => ({
      filing: { ...filing, state: 'submitted', firstSubmitted: on, submitted: on },
      snapshot: {
        dossier: {},
        document: {},
        findings: [],
        scorecard: [],
        regulation: '',
        lateWorkingDays: 2,
      },
    }),
  );
}, 120_000);
afterAll(() => app.close());

const stateOf = async () => (await app.store.filings.standing(WHOLE, app.filing))?.filing.state;
const first = (page: Page, label: RegExp) => page.getByRole('textbox', { name: label }).first();

test('a reviewer opens a thread, takes points off with a reason, and the unit answers', async () => {
  const department = await app.pageOf('department', 'review');
  await department.getByRole('textbox', { name: '意见', exact: true }).fill('请补充满意度调查的样本数');
  await department.getByRole('button', { name: '提出意见' }).click();
  await department.getByText('待处理').waitFor();
  const points = first(department, / 审核得分$/);
  const before = Number(await points.inputValue());
  await points.fill(`${before - 1}`);
  await department.getByRole('button', { name: '保存审核得分' }).click();
  await department.getByRole('alert').filter({ hasText: '请写明理由' }).waitFor();
  await first(department, / 理由$/).fill('缺少佐证');
  await department.getByRole('button', { name: '保存审核得分' }).click();
  await department.getByText('最近一次由department甲评分').waitFor();
  const sums = department.getByRole('region', { name: '指标得分审核' }).locator('tfoot td');
  expect(await sums.nth(4).textContent()).toBe('1');
  expect(await faultsOf(department)).toEqual([]);

  const clerk = await app.pageOf('clerk', 'review');
  expect(await clerk.getByRole('button', { name: '保存审核得分' }).count()).toBe(0);
  await clerk.getByRole('textbox', { name: '答复' }).fill('样本35份，已写入正文');
  await clerk.getByRole('button', { name: '答复' }).click();
  await clerk.getByText('样本35份，已写入正文').waitFor();

  await department.reload();
  await department.getByRole('button', { name: '处理完毕' }).click();
  await department.getByText('已处理').waitFor();
  await app.go(department, 'submit');
  await department.getByRole('button', { name: '审核通过' }).click();
  await expect.poll(stateOf).toBe('departmentReviewed');
}, 120_000);

test('the bureau scores the rubric with the lateness of the calendar, answers an appeal, and the score is final', async () => {
  const bureau = await app.pageOf('bureau', 'submit');
  await bureau.getByRole('button', { name: '接受报告' }).click();
  await expect.poll(stateOf).toBe('accepted');
  await app.go(bureau, 'scoring');
  const points = (item: string) => bureau.getByRole('textbox', { name: `${item} 得分` });
  expect(await points('提交报告').inputValue()).toBe('8');
  expect(await bureau.getByRole('textbox', { name: '提交报告 理由' }).inputValue()).toBe(
    '迟报2个工作日',
  );
  await bureau.getByRole('button', { name: '保存考核评分' }).click();
  await bureau.getByRole('alert').filter({ hasText: '还没有评分' }).first().waitFor();
  for (const row of await bureau.locator('tbody tr').all()) {
    const box = row.getByRole('textbox', { name: / 得分$/ });
    const worth = (await row.locator('td').first().textContent()) ?? '';
    if ((await box.inputValue()) === '') await box.fill(worth);
    else if ((await box.inputValue()) !== worth)
      await row.getByRole('textbox', { name: / 理由$/ }).fill('按系统预评');
  }
  expect(await faultsOf(bureau)).toEqual([]);
  await bureau.getByRole('button', { name: '保存考核评分' }).click();
  await expect.poll(stateOf).toBe('rubricScored');

  const clerk = await app.pageOf('clerk', 'scoring');
  await clerk.getByLabel('评分项').selectOption('提交报告');
  await clerk.getByLabel('申诉内容').fill('系统停机一天');
  await clerk.getByRole('button', { name: '提出申诉' }).click();
  await clerk.getByText('系统停机一天').waitFor();

  await bureau.reload();
  await bureau.getByRole('button', { name: '评分定稿' }).click();
  await bureau.getByRole('alert').filter({ hasText: '还有申诉没有答复' }).waitFor();
  await bureau.getByLabel('答复申诉').fill('停机未超过截止时间，维持评分');
  await bureau.getByRole('button', { name: '答复', exact: true }).click();
  await bureau.getByText('维持评分').waitFor();
  await bureau.getByRole('button', { name: '评分定稿' }).click();
  await expect.poll(stateOf).toBe('finalised');
}, 120_000);

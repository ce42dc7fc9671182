import { afterAll, beforeAll, expect, test } from 'vitest';
import { DISTRICT, stateOf, UNITS } from '../../src/demo/district.ts';
import { demoDossier } from '../../src/demo/dossier.ts';
import { draftOf } from '../../src/draft/from-dossier.ts';
import { wholeRun } from '../../src/server/engine/whole-run.ts';
import { hashOf } from '../../src/server/people/passwords.ts';
import { PRODUCT } from '../../src/store/people/person.ts';
import { WHOLE } from '../../src/store/scope.ts';
import { day } from '../../src/values/day.ts';
import { PASSWORD } from '../server/served.ts';
import { opened } from '../store/district.ts';
import { faultsOf, type OpenApp, openApp } from './app.ts';

const unit = UNITS.find((each) => stateOf(each) === 'accepted');
if (!unit) throw new Error('the demonstration has no accepted unit');
const draft = draftOf(demoDossier(unit, 2025));
const run = wholeRun(draft, { division: DISTRICT.name, fiscalYear: 2025 });
const [project] = run.dossier.projects;

let app: OpenApp;
beforeAll(async () => {
  app = await openApp(draft);
  const { filings, accounts } = app.store;
  for (const [action, state] of [
    ['submit', 'submitted'],
    ['accept', 'rubricScored'],
  ] as const)
    opened(
      await filings.act(WHOLE, app.filing, { action, revision: 1 }, PRODUCT, ({ filing }) => ({
        filing: { ...filing, state, submitted: day('2026-04-03') },
        ...(action === 'submit' && {
          snapshot: {
            ...{ dossier: run.dossier, document: run.document, findings: run.findings },
            ...{ scorecard: run.scorecards, regulation: run.regulation, lateWorkingDays: 3 },
          },
        }),
      })),
    );
  const grants = [{ role: 'expert', path: DISTRICT.code }] as const;
  const said = { account: 'expert', name: '专家甲', region: DISTRICT.code, grants };
  await accounts.install({ ...said, home: DISTRICT.code }, await hashOf(PASSWORD), false);
}, 120_000);
afterAll(() => app.close());

test('the bureau draws a sample, an expert sees it alone and gives points, the result moves it on, and after closing the expert sees nothing', async () => {
  const bureau = await app.pageOf('bureau', '/bureau/spot-checks');
  const expert = await app.pageOf('expert', '/');
  await expert.getByText('没有您要办理的报告。').waitFor();
  await bureau.getByRole('button', { name: '预览抽取结果' }).click();
  const dialog = bureau.getByRole('dialog');
  await dialog.getByText('请填写抽签种子。').waitFor();
  await dialog.getByRole('button', { name: '返回' }).click();
  await bureau.getByLabel('抽签种子').fill('福彩3D 2025063 471');
  await bureau.getByLabel('分层').selectOption('按主管部门');
  await bureau.getByText('可以抽取的报告共1份').click();
  await bureau.getByRole('checkbox', { name: /^不参加抽取/ }).waitFor();
  expect(await faultsOf(bureau)).toEqual([]);
  await bureau.getByRole('button', { name: '预览抽取结果' }).click();
  await dialog.getByText('从1份中抽取1份，按风险抽取占50%。').waitFor();
  await dialog.getByText('按主管部门分1层，每层至少抽1份').waitFor();
  await dialog.getByText(/迟报3个工作日/).waitFor();
  await dialog.getByRole('button', { name: '确认抽取' }).click();
  await bureau.getByText('复算一致').waitFor();
  await bureau.getByRole('button', { name: /^分派专家/ }).click();
  await dialog.getByRole('checkbox', { name: '专家甲' }).check();
  await dialog.getByRole('button', { name: '保存' }).click();
  await bureau.getByRole('cell', { name: /专家甲/ }).waitFor();
  expect(await faultsOf(bureau)).toEqual([]);

  await expert.goto(`${app.address}/bureau/opinions`);
  await expert.getByRole('link', { name: '填写意见' }).click();
  const [first, second] = run.scorecards[0]?.lines ?? [];
  await expert.getByLabel(`${second?.indicator}：评分`).fill('1');
  await expert.getByRole('button', { name: '提交意见' }).click();
  await expert.getByText(`“${second?.indicator}”扣了分，请写明理由。`).waitFor();
  await expert.getByLabel(`${second?.indicator}：理由`).fill('台账不符');
  await expert.getByLabel(`${first?.indicator}：评分`).fill('10');
  await expert.getByLabel('总体意见').fill('产出数量不实');
  expect(await faultsOf(expert)).toEqual([]);
  await expert.getByRole('button', { name: '提交意见' }).click();
  await expert.getByText('意见已提交').waitFor();

  await bureau.getByRole('button', { name: /^抽查结果/ }).click();
  await dialog.getByText('台账不符').waitFor();
  await dialog.getByLabel('抽查认定得分').fill('88.5');
  await dialog.getByLabel('抽查结论').fill('采纳专家意见');
  expect(await faultsOf(bureau)).toEqual([]);
  await dialog.getByRole('button', { name: '保存结果' }).click();
  await bureau.getByText('认定88.50分，良').waitFor();
  await bureau.getByText('已抽查', { exact: true }).waitFor();
  await bureau.getByRole('button', { name: '办结抽查' }).click();
  await dialog.getByRole('button', { name: '办结抽查' }).click();
  await bureau.getByText(/办结$/).waitFor();
  await expert.goto(`${app.address}/f/${app.filing.region}/${app.filing.id}`);
  await expert.getByText('没有找到').first().waitFor();
  await expert.goto(`${app.address}/bureau/opinions`);
  await expert.getByText('现在没有分派给您的报告。').waitFor();
}, 60_000);

test('the department evaluates a project by the frame: weights make a hundred, its scores stand beside those of the unit', async () => {
  const page = await app.pageOf('department', '/bureau/evaluations');
  await page.getByLabel('单位', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel('评价对象').selectOption(project?.name ?? '');
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: '开始评价' }).click();
  await page.getByText('自评与评价对照').waitFor();
  await page.getByText('部门评价', { exact: true }).waitFor();
  await page.getByText('调整分值和自设指标').click();
  await page.getByLabel('满意度：分值').fill('9');
  await page.getByText('合计99.00分', { exact: false }).waitFor();
  await page.getByRole('button', { name: '保存评分' }).click();
  await page.getByText('各项指标分值合计99.00分，须正好是100分。').waitFor();
  await page.getByRole('button', { name: '增加自设指标' }).click();
  const added = page.getByRole('group', { name: '自设指标1' });
  await added.getByLabel('二级指标').fill('项目效益');
  await added.getByLabel('三级指标').fill('教师教学水平提升');
  await added.getByLabel('指标分值').fill('1');
  await added.getByLabel('评价标准').fill('公开课评分提高5分以上得满分');
  await added.getByLabel('佐证资料').fill('公开课评分表');
  await page.getByText('合计100.00分', { exact: false }).waitFor();
  await page.getByLabel('满意度：评分').fill('8');
  await page.getByLabel('满意度：理由').fill('样本少');
  await page.getByRole('button', { name: '保存评分' }).click();
  await page.getByText('已保存。').waitFor();
  // The head of the page lies over what is scrolled beneath it.
  await page.evaluate(() => window.scrollTo(0, 0));
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel('综合评价情况').fill('较好');
  await page.getByLabel('有关建议').fill('扩大调查');
  await page.getByRole('button', { name: '办结评价' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '办结评价' }).click();
  await page.getByText('还有17项指标没有评分，请评完再出结论。').waitFor();
}, 60_000);

import { afterAll, beforeAll, expect, test } from 'vitest';
import { UNITS } from '../../src/demo/district.ts';
import { demoDossier } from '../../src/demo/dossier.ts';
import { draftOf } from '../../src/draft/from-dossier.ts';
import { PRODUCT } from '../../src/store/people/person.ts';
import { WHOLE } from '../../src/store/scope.ts';
import { day } from '../../src/values/day.ts';
import { opened } from '../store/district.ts';
import { faultsOf, field, type OpenApp, openApp } from './app.ts';

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
  const [, , , unit] = UNITS;
  if (!unit) throw new Error('the district has no units');
  opened(
    await app.store.filings.open(
      WHOLE,
      {
        region: app.filing.region,
        unit: 'D0101',
        fiscalYear: 2024,
        draft: draftOf(demoDossier(unit, 2024)),
      },
      PRODUCT,
    ),
  );
}, 120_000);
afterAll(() => app.close());

test('the department fixes the approved targets, which the clerk then finds locked', async () => {
  const department = await app.pageOf('department', 'evaluation');
  await department.getByRole('button', { name: '设定批准的绩效目标' }).click();
  expect(await faultsOf(department)).toEqual([]);
  await department.getByRole('button', { name: '2024年度' }).click();
  await department.getByText(/已设定，共锁定\d+项。/).waitFor();

  const clerk = await app.pageOf('clerk', 'evaluation');
  const target = clerk.locator('[data-path^="indicators/"][data-path$=".target"]').first();
  await target.waitFor();
  expect(await target.getAttribute('readonly')).not.toBe(null);
  expect(await field(clerk, 'execution.bySource.generalPublicBudget').count()).toBe(0);
  expect(await clerk.getByRole('button', { name: '设定批准的绩效目标' }).count()).toBe(0);
}, 120_000);

test('targets are declared by the unit, reviewed with a grade, approved and locked, and released again by an adjustment', async () => {
  const clerk = await app.pageOf('clerk', 'targets');
  const whole = (page: typeof clerk) =>
    page
      .locator('section.card')
      .filter({ has: page.getByRole('heading', { name: /^整体（2025年）/ }) });
  expect(await faultsOf(clerk)).toEqual([]);
  await whole(clerk).getByRole('button', { name: '目标审核建议' }).click();
  await clerk.getByRole('dialog').getByRole('columnheader', { name: '方面' }).waitFor();
  await clerk.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  await whole(clerk).getByRole('button', { name: '申报' }).click();
  await clerk.getByRole('dialog').getByRole('button', { name: '申报' }).click();
  await whole(clerk).getByText('已申报，待审核').waitFor();
  await expect.poll(() => whole(clerk).getByRole('button').count()).toBe(0);

  const department = await app.pageOf('department', 'targets');
  await whole(department).getByRole('button', { name: '审核', exact: true }).click();
  const dialog = department.getByRole('dialog');
  await dialog.getByLabel('审核等级').selectOption('良');
  await dialog.getByLabel('审核结果').selectOption('passed');
  await dialog.getByRole('button', { name: '审核', exact: true }).click();
  await whole(department).getByText('已审核，待批复').waitFor();
  await whole(department).getByRole('button', { name: '批复' }).click();
  await dialog.getByRole('button', { name: '批复' }).click();
  // The document of the approval is missing.
  await dialog.getByLabel('批复文号').fill('临财预〔2025〕3号');
  await dialog.getByRole('button', { name: '批复' }).click();
  await whole(department).getByText('已批复').waitFor();
  // Those of the projects were approved before and stay as they are.
  const approved = async () =>
    Object.keys((await app.store.filings.standing(WHOLE, app.filing))?.approved ?? {}).filter(
      (path) => !path.startsWith('projects/'),
    ).length;
  expect(await approved()).toBeGreaterThan(5);
  await whole(department).getByRole('button', { name: '调整' }).click();
  await dialog.getByLabel('调整原因').fill('追减经费');
  await dialog.getByLabel('预算调整文号').fill('临财预〔2025〕55号');
  await dialog.getByRole('button', { name: '调整' }).click();
  await whole(department).getByText('调整中').waitFor();
  expect(await approved()).toBe(0);
  expect(await whole(department).getByRole('listitem').allTextContents()).toEqual([
    expect.stringMatching(/ 申报/),
    expect.stringMatching(/ 审核：审核等级 良；审核结果 通过$/),
    expect.stringMatching(/ 批复：批复文号 临财预〔2025〕3号$/),
    expect.stringMatching(/ 调整：调整原因 追减经费；预算调整文号 临财预〔2025〕55号$/),
  ]);
}, 120_000);

test('targets of several years are declared for a project too; a budget adjusted after the approval of its targets is pointed to', async () => {
  const clerk = await app.pageOf('clerk', 'targets');
  const object = clerk.getByLabel('申报对象');
  const project = (await object.locator('option').nth(1).textContent()) ?? '';
  await object.selectOption(project);
  await clerk.getByLabel('起止年份').fill('2025-2027');
  await clerk.getByLabel('中期目标和指标').fill('三年累计完成30项，每年不少于8项');
  await clerk.getByRole('button', { name: '申报中期目标' }).click();
  await clerk.getByRole('dialog').getByRole('button', { name: '申报' }).click();
  await clerk.getByRole('heading', { name: `${project}（2025-2027年） 已申报，待审核` }).waitFor();

  const enter = (ledger: 'targets' | 'budget', steps: readonly [string, string, object][]) =>
    app.store.ledgers.enter(
      WHOLE,
      { region: app.filing.region, unit: 'D0101' },
      ledger,
      PRODUCT,
      () =>
        steps.map(([kind, on, texts]) => ({
          ...{ id: `${kind}1`, ledger, kind, day: day(on) },
          texts: { ...texts },
        })),
    );
  const of = { object: project, term: 'annual', years: '2025' };
  await enter('targets', [
    ['declaration', '2024-10-10', { ...of, content: '完成10项' }],
    ['review', '2024-11-05', { ...of, grade: '良', result: 'passed' }],
    ['approval', '2025-01-20', { ...of, document: '临财预〔2025〕1号' }],
  ]);
  const line = { type: 'project', source: 'generalPublicBudget', project };
  await enter('budget', [
    ['adjustment', '2025-09-12', { ...line, amount: '-72500.00', document: '临财预〔2025〕35号' }],
  ]);
  await clerk.reload();
  await clerk.getByText('批复以后预算调整了-7.25万元（临财预〔2025〕35号）').waitFor();
}, 60_000);

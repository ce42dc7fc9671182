import { afterAll, beforeAll, expect, test } from 'vitest';
import { DISTRICT, stateOf, UNITS } from '../../src/demo/district.ts';
import { demoDossier } from '../../src/demo/dossier.ts';
import { draftOf } from '../../src/draft/from-dossier.ts';
import { wholeRun } from '../../src/server/engine/whole-run.ts';
import { PRODUCT } from '../../src/store/people/person.ts';
import { WHOLE } from '../../src/store/scope.ts';
import { printMoney } from '../../src/values/money.ts';
import { opened } from '../store/district.ts';
import { faultsOf, type OpenApp, openApp } from './app.ts';

const unit = UNITS.find((each) => stateOf(each) === 'accepted');
if (!unit) throw new Error('the demonstration has no accepted unit');
const draft = draftOf(demoDossier(unit, 2025));
const run = wholeRun(draft, { division: DISTRICT.name, fiscalYear: 2025 });
const wan = (amount: Parameters<typeof printMoney>[0]) => printMoney(amount, '万元', 2);

let app: OpenApp;
let next: { readonly region: string; readonly id: string };
beforeAll(async () => {
  app = await openApp(draft);
  const { filings } = app.store;
  const step = (action: 'submit' | 'accept', state: 'submitted' | 'finalised') =>
    filings.act(WHOLE, app.filing, { action, revision: 1 }, PRODUCT, ({ filing }) => ({
      filing: { ...filing, state },
      ...(action === 'submit' && {
        snapshot: {
          ...{ dossier: run.dossier, document: run.document, findings: run.findings },
          ...{ scorecard: run.scorecards, regulation: run.regulation, lateWorkingDays: 0 },
        },
      }),
    }));
  opened(await step('submit', 'submitted'));
  opened(await step('accept', 'finalised'));
  const { region } = app.filing;
  next = opened(await filings.open(WHOLE, { region, unit: 'D0101', fiscalYear: 2026 }, PRODUCT));
}, 120_000);
afterAll(() => app.close());

test('the bureau sees the totals with their coverage, looks into the department, and behind a number finds the unit', async () => {
  const page = await app.pageOf('bureau', '/bureau/rollup');
  await page.getByText('已汇总1个，应汇总1个').waitFor();
  const facts = await page.locator('.facts > div').allTextContents();
  expect(facts[0]).toContain(
    `执行${wan(run.totals.actual)}万元，全年预算${wan(run.totals.finalBudget)}万元`,
  );
  await page.getByRole('button', { name: '岳阳市临桥区人民政府办公室' }).click();
  const totals = page.getByRole('region', { name: /执行、“三公”经费和得分汇总表/ });
  await totals.getByRole('rowheader', { name: '岳阳市临桥区对外联络服务中心' }).waitFor();
  expect(await totals.getByRole('row').last().textContent()).toContain(
    `合计1/1${wan(run.dossier.budget.original)}${wan(run.totals.finalBudget)}`,
  );
  const scores = page.getByRole('region', { name: /^自评得分分布/ });
  await scores.getByRole('button', { name: '以表格显示' }).click();
  await scores.getByRole('button', { name: /：1个$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('link', { name: '岳阳市临桥区对外联络服务中心' }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  const report = page.waitForEvent('download');
  await page.getByRole('link', { name: '下载汇总报告（Word）' }).click();
  expect((await report).suggestedFilename()).toBe(
    '岳阳市临桥区人民政府办公室2025年度绩效自评汇总报告.docx',
  );
  expect(await faultsOf(page)).toEqual([]);
}, 60_000);

test('a rating becomes a decision and a point to mend; the unit answers, it is verified, and next year shows it', async () => {
  const bureau = await app.pageOf('bureau', '/bureau/results');
  await bureau.getByRole('button', { name: '办理：岳阳市临桥区对外联络服务中心' }).click();
  const dialog = bureau.getByRole('dialog');
  await dialog.getByText('建议：优先保障').waitFor();
  expect(await faultsOf(bureau)).toEqual([]);
  await dialog.getByRole('radio', { name: '维持' }).check();
  await dialog.getByText('这个决定与建议不同，请在理由里说明为什么。').waitFor();
  await dialog.getByRole('button', { name: '决定', exact: true }).click();
  await dialog.getByText('请写明这样安排的理由。').waitFor();
  await dialog.getByLabel('下一年度预算调整').fill('-5');
  await dialog.getByLabel('理由').fill('整改到位后再增加');
  await dialog.getByRole('button', { name: '决定', exact: true }).click();
  await dialog.getByText(/决定：维持，预算调整-5\.00万元。整改到位后再增加/).waitFor();
  await dialog.getByLabel('整改要求').fill('补充满意度调查份数');
  await dialog.getByRole('button', { name: '下达整改' }).click();
  await dialog.getByText('待答复').waitFor();

  const clerk = await app.pageOf('clerk', `/f/${next.region}/${next.id}`);
  await clerk.getByText('2025年度绩效评价结果应用：维持。整改到位后再增加').waitFor();
  await clerk.getByText('1条整改要求还没有销号。').waitFor();
  await clerk.getByRole('link', { name: '查看和答复' }).click();
  await clerk.getByLabel('整改答复').fill('已补充调查120份');
  await clerk.getByRole('button', { name: '提交答复' }).click();
  await clerk.getByText('已答复', { exact: true }).waitFor();
  expect(await faultsOf(clerk)).toEqual([]);

  await bureau.reload();
  await bureau.getByRole('button', { name: '办理：岳阳市临桥区对外联络服务中心' }).click();
  await dialog.getByText('已补充调查120份').waitFor();
  await dialog.getByRole('button', { name: '核实销号' }).click();
  await dialog.getByText('已销号', { exact: true }).waitFor();
  await clerk.goto(`${app.address}/f/${next.region}/${next.id}`);
  await clerk.getByText('2025年度绩效评价结果应用：维持。整改到位后再增加').waitFor();
  expect(await clerk.getByText('还没有销号').count()).toBe(0);
}, 60_000);

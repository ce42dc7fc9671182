import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoUnit, DISTRICT } from '../../src/demo/district.ts';
import { demoDossier } from '../../src/demo/dossier.ts';
import { draftOf } from '../../src/draft/from-dossier.ts';
import { type OpenApp, openApp } from './app.ts';

const UNIT: DemoUnit = {
  id: 'D0101',
  name: `${DISTRICT.name}对外联络服务中心`,
  path: `${DISTRICT.code}.D01.D0101`,
  department: `${DISTRICT.name}人民政府办公室`,
  level: 3,
  kind: 0,
  number: 3,
};

let app: OpenApp;
beforeAll(async () => {
  const whole = draftOf(demoDossier(UNIT, 2025));
  const { 'narrative.overall': _, ...fields } = whole.fields;
  app = await openApp({ ...whole, fields });
}, 120_000);
afterAll(() => app.close());

test('a clerk fills in what is missing, the head signs, the report is submitted, returned and submitted again', async () => {
  const clerk = await app.pageOf('clerk');
  await clerk.getByText('还有1项没有填写。').first().waitFor();
  await app.go(clerk, 'check');
  await clerk.getByRole('button', { name: /绩效总体情况还没有填写/ }).click();
  await clerk.getByRole('button', { name: /去填写：绩效总体情况/ }).click();
  const editor = clerk.getByRole('textbox', { name: '绩效总体情况' });
  await editor.pressSequentially('全年履职任务按计划完成');
  await clerk.getByText(/已自动保存/).waitFor();
  await app.go(clerk, 'check');
  await clerk.getByRole('button', { name: '检查完毕，交负责人签字' }).click();
  await clerk.getByText('报告已交负责人签字。').waitFor();

  // The first thing that the head is led to is to sign, not the clerk's tasks before.
  const head = await app.pageOf('head');
  await head.getByRole('link', { name: '继续：负责人签字' }).click();
  await head.getByText('全年履职任务按计划完成').waitFor();
  await head.getByRole('button', { name: '同意并签字' }).click();
  await head.getByText('已签字，可以报送。').waitFor();

  await app.go(clerk, 'submit');
  await clerk.getByRole('button', { name: '报送', exact: true }).click();
  await clerk.getByRole('heading', { name: '报送回执' }).waitFor();
  expect(await clerk.locator('code').count()).toBeGreaterThanOrEqual(3);
  await app.go(clerk, 'narrative');
  expect(await clerk.getByText('只读').count()).toBe(1);

  const department = await app.pageOf('department');
  await department.getByRole('link', { name: '继续：审核报告' }).click();
  await department.getByRole('heading', { level: 1, name: '审核报告' }).waitFor();
  await app.go(department, 'submit');
  await department.getByRole('button', { name: '退回' }).click();
  await department.getByLabel('请写明退回的理由').fill('请补充重点任务的完成数量');
  await department.getByRole('dialog').getByRole('button', { name: '退回' }).click();
  await department.getByText('已退回').first().waitFor();

  await app.go(clerk, '');
  await clerk.getByText('请补充重点任务的完成数量').first().waitFor();
  await app.go(clerk, 'narrative');
  await editor.click();
  await clerk.keyboard.press('End');
  await editor.pressSequentially('，共完成12项');
  await clerk.getByText(/已自动保存 \d/).waitFor();
  await app.go(clerk, 'check');
  await clerk.getByRole('button', { name: '检查完毕，交负责人签字' }).click();
  await clerk.getByText('报告已交负责人签字。').waitFor();
  await app.go(head, 'sign');
  await head.getByRole('button', { name: '同意并签字' }).click();
  await head.getByText('已签字，可以报送。').waitFor();
  await app.go(clerk, 'submit');
  await clerk.getByRole('button', { name: '报送', exact: true }).click();
  await clerk.getByRole('heading', { name: '报送回执' }).waitFor();
  await clerk.getByText('已报送').first().waitFor();

  const [latest] = (
    await app.store.filings.submissions({ ranges: [{ from: '!', to: '~' }] }, app.filing)
  ).slice(-1);
  expect(latest?.document).toContain('全年履职任务按计划完成，共完成12项');
}, 180_000);

import { afterAll, beforeAll, expect, test } from 'vitest';
import { UNITS } from '../../src/demo/district.ts';
import { demoDossier } from '../../src/demo/dossier.ts';
import { draftOf } from '../../src/draft/from-dossier.ts';
import { WHOLE } from '../../src/store/scope.ts';
import { field, type OpenApp, openApp } from './app.ts';

let app: OpenApp;
beforeAll(async () => {
  const [, , , unit] = UNITS;
  if (!unit) throw new Error('the district has no units');
  const { fields, lists } = draftOf(demoDossier(unit, 2025));
  // More people than posts: a warning that a unit may have its reasons for.
  app = await openApp({
    fields: { ...fields, 'staffing.authorized': '2', 'staffing.filled': '3' },
    lists,
  });
}, 120_000);
afterAll(() => app.close());

const standing = () => app.store.filings.standing(WHOLE, app.filing);

test('a finding that stays is explained in writing, and the words go with the filing', async () => {
  const page = await app.pageOf('clerk', 'check');
  const card = page.locator('.finding').filter({ hasText: /编制/ }).first();
  await card.locator('.finding-title').click();
  await card.getByRole('button', { name: '不改，填写说明' }).click();
  const dialog = page.getByRole('dialog', { name: '填写说明' });
  await dialog.getByRole('button', { name: '保存说明' }).click();
  await dialog.getByRole('alert').getByText('请填写说明。').waitFor();
  await dialog.getByRole('textbox').fill('军转干部1人按规定超编安置，编办已备案。');
  await dialog.getByRole('button', { name: '保存说明' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect((await standing())?.explanations.map(({ words, by }) => [words, by])).toEqual([
    ['军转干部1人按规定超编安置，编办已备案。', 'clerk甲'],
  ]);
  const head = await app.pageOf('head', 'sign');
  await head.getByText('军转干部1人按规定超编安置，编办已备案。').waitFor();
}, 120_000);

test('a version is kept at the check, compared field by field, and brought back', async () => {
  const page = await app.pageOf('clerk', 'check');
  await page.getByRole('button', { name: '检查完毕，交负责人签字' }).click();
  await page.getByText('报告已交负责人签字。').waitFor();
  const before = (await standing())?.draft.fields['unit.selfName'] ?? '';
  await app.go(page, 'unit');
  await field(page, 'unit.selfName').fill('我校');
  await page.keyboard.press('Tab');
  await page.getByText(/已自动保存 \d/).waitFor();
  await page.getByText('填报中').first().waitFor();
  await app.go(page, 'history');
  await page
    .getByRole('button', { name: /与现在比较/ })
    .first()
    .click();
  const row = page.getByRole('row', { name: /文中自称/ });
  await expect.poll(() => row.getByRole('cell').allTextContents()).toEqual([before, '我校']);
  await page
    .getByRole('button', { name: /恢复到这一版/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: '恢复到这一版' }).click();
  await expect.poll(async () => (await standing())?.draft.fields['unit.selfName']).toBe(before);

  // Two kept versions are compared with each other too.
  await page.reload();
  await page
    .getByRole('button', { name: /与现在比较 第1版/ })
    .first()
    .click();
  await page.getByLabel('与哪一版比较').selectOption({ index: 1 });
  await page.getByRole('columnheader', { name: '第1版' }).waitFor();
  await expect.poll(() => row.getByRole('cell').allTextContents()).toEqual([before, '我校']);
}, 120_000);

import { afterAll, beforeAll, expect, test } from 'vitest';
import { UNITS } from '../../src/demo/district.ts';
import { demoDossier } from '../../src/demo/dossier.ts';
import { draftOf } from '../../src/draft/from-dossier.ts';
import { read } from '../../src/formats/formats.ts';
import { faultsOf, type OpenApp, openApp } from './app.ts';

let app: OpenApp;
beforeAll(async () => {
  const [, , , unit] = UNITS;
  if (!unit) throw new Error('the district has no units');
  const { fields, lists } = draftOf(demoDossier(unit, 2025));
  // A contradiction and a blank, so that each page also shows what is wrong.
  app = await openApp({
    fields: {
      ...fields,
      'staffing.filled': '99',
      'narrative.assets': '',
      'indicators/i2.target': '≥',
    },
    lists,
  });
}, 120_000);
afterAll(() => app.close());

const CLERK_PAGES = [
  '',
  'start',
  'unit',
  'staffing',
  'budget',
  'base',
  'evaluation',
  'projects',
  'rubric',
  'narrative',
  'preview',
  'check',
  'evidence',
  'sign',
  'submit',
  'history',
];

test('every page of a filing can be used by everybody (WCAG 2.2 AA)', async () => {
  // Two browsers share the pages: while one waits for its page to rest, the other is looked at.
  const found = await Promise.all(
    [0, 1].map(async (half) => {
      const page = await app.pageOf('clerk');
      const faults: string[] = [];
      for (const path of CLERK_PAGES.filter((_, i) => i % 2 === half)) {
        await app.go(page, path);
        await page.waitForLoadState('networkidle');
        faults.push(...(await faultsOf(page)).map((fault) => `${path || 'tasks'} ${fault}`));
      }
      await page.context().close();
      return faults;
    }),
  );
  expect(found).toEqual([[], []]);
}, 240_000);

test('a finding that is open can be used by everybody too, in Chinese and in English', async () => {
  const page = await app.pageOf('clerk', 'check');
  await page.locator('.finding-title').first().click();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Findings' }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.context().close();
}, 120_000);

test('the pages of those who sign, review and administer can be used by everybody too', async () => {
  const pages = [
    ['head', 'sign'],
    ['department', 'submit'],
    ['bureau', '/'],
    ['system', '/admin/accounts'],
    ['security', '/admin/approvals'],
    ['audit', '/admin/audit'],
  ] as const;
  const found = await Promise.all(
    pages.map(async ([account, path]) => {
      const page = await app.pageOf(account, path);
      await page.waitForLoadState('networkidle');
      const faults = await faultsOf(page);
      await page.context().close();
      return faults.map((fault) => `${account} ${path} ${fault}`);
    }),
  );
  expect(found.flat()).toEqual([]);
}, 240_000);

test('nothing is asked of other hosts, and no page breaks its policy', async () => {
  const page = await app.pageOf('clerk');
  const elsewhere: string[] = [];
  const broken: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(app.address) && !/^(data|blob):/.test(request.url()))
      elsewhere.push(request.url());
  });
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) broken.push(message.text());
  });
  for (const path of ['narrative', 'evaluation', 'preview', 'start']) await app.go(page, path);
  expect([elsewhere, broken]).toEqual([[], []]);
}, 120_000);

test('the preview beside the form says what the Word file says, word for word', async () => {
  const page = await app.pageOf('clerk', 'preview');
  const { region, id } = app.filing;
  const file = await page.request.get(`${app.address}/api/filings/${region}/${id}/download/docx`);
  const inFile = (await read(await file.body())).blocks
    .filter((block) => block.kind !== 'paragraph' || block.role === undefined)
    .flatMap((block) =>
      block.kind === 'table' ? block.cells.map((cell) => cell.text) : [block.text],
    )
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const shown = (await page.locator('.sheet [data-at]').allTextContents())
    .map((text) => text.trim())
    .filter((text) => text !== '');
  expect(shown).toEqual(inFile);
}, 120_000);

test('by keys alone one goes to a page or a field by some words of its name, and sees which keys there are', async () => {
  const page = await app.pageOf('clerk');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('退休');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.path))
    .toBe('staffing.retirees');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: '快捷键' }).getByText('Ctrl+K').waitFor();
}, 60_000);

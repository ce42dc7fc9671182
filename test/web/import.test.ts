import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WHOLE } from '../../src/store/scope.ts';
import { faultsOf, type OpenApp, openApp } from './app.ts';

const sample = (name: string) => fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));

let app: OpenApp;
beforeAll(async () => {
  app = await openApp({ fields: { fiscalYear: '2024' }, lists: {} });
}, 120_000);
afterAll(() => app.close());

test('a published report is taken over: what was read from where, and contradictions are left to the clerk', async () => {
  const page = await app.pageOf('clerk', 'start');
  const jobs: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/jobs/')) jobs.push(pathname.split('/').slice(4).join('/'));
  });
  await page.getByLabel('选择文件').setInputFiles(sample('自评报告-有矛盾.docx'));
  await page.getByRole('button', { name: '带入所选内容' }).waitFor({ timeout: 60_000 });
  // How far the work is comes by itself; the page does not ask again and again.
  expect(jobs).toEqual(['events']);
  const year = await page.getByText('这是2024年度的报告').count();
  // The filing is of 2025: amounts of another year are not offered.
  expect(year).toBe(1);
  expect(await page.getByRole('group', { name: '编制数' }).count()).toBe(0);
  // Rows that are to come are numbered, and choices stand in words.
  const row = page.getByRole('row').filter({ hasText: '绩效指标第1行“协助签约项目数量”·' });
  expect(await row.locator('td:nth-child(3)').allTextContents()).toEqual([
    '产出指标',
    '数量指标',
    '协助签约项目数量',
    '≥2个',
    '10',
  ]);
  await page.getByRole('button', { name: '带入所选内容' }).click();
  await page.getByText(/已带入\d+项/).waitFor();
  await expect
    .poll(
      async () =>
        (await app.store.filings.standing(WHOLE, app.filing))?.draft.lists.indicators?.length,
    )
    .toBeGreaterThan(8);
}, 180_000);

test('a contradiction of this year’s report is the clerk’s to decide, and one undo takes the whole import back', async () => {
  const page = await app.pageOf('clerk', 'start');
  const before = (await app.store.filings.standing(WHOLE, app.filing))?.draft;
  await page.getByLabel('选择文件').setInputFiles({
    name: '本年报告.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(ofThisYear(readFileSync(sample('自评报告-有矛盾.docx')))),
  });
  const question = page.getByRole('group', { name: /编制/ });
  await question.waitFor({ timeout: 60_000 });
  // Nothing is decided for the clerk.
  expect(await question.getByRole('radio', { checked: true }).count()).toBe(0);
  await question.getByRole('radio', { name: /核定编制5人/ }).check();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: '带入所选内容' }).click();
  await page.getByText(/已带入\d+项/).waitFor();
  const draft = async () => (await app.store.filings.standing(WHOLE, app.filing))?.draft;
  await expect.poll(async () => (await draft())?.fields['staffing.authorized']).toBe('5');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await draft())?.fields['staffing.authorized'] ?? '').toBe('');
  const texts = (of: typeof before) =>
    Object.entries(of?.fields ?? {}).filter(([, text]) => text !== '');
  await expect.poll(async () => texts(await draft())).toEqual(texts(before));
}, 180_000);

/** The report as if it were of the year after. */
function ofThisYear(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return zipSync({
    ...parts,
    'word/document.xml': strToU8(words.replace(/202[2-4]/g, (year) => String(Number(year) + 1))),
  });
}

test('a scan and a file that is no report are told in a sentence, and the server goes on', async () => {
  const page = await app.pageOf('clerk', 'start');
  await page.getByLabel('选择文件').setInputFiles({
    name: '报告.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('PK\u0003\u0004 not really a document'),
  });
  const alert = page.getByRole('alert');
  await alert.waitFor({ timeout: 60_000 });
  expect((await alert.textContent())?.length).toBeGreaterThan(10);
  await app.go(page, '');
  await page.getByText('一、核对资料').waitFor();
}, 180_000);

test('evidence is kept by its content: a picture is, a page with script is not', async () => {
  const page = await app.pageOf('clerk', 'evidence');
  const field = page.getByLabel('上传 其他材料');
  await field.setInputFiles({ name: '照片.png', mimeType: 'image/png', buffer: PIXEL });
  await page.getByRole('rowheader', { name: '照片.png' }).waitFor();
  await page.getByRole('button', { name: '查看 照片.png' }).click();
  const picture = page.getByRole('img', { name: '照片.png' });
  await picture.waitFor();
  expect(
    await picture.evaluate(async (image) => {
      const shown = image as unknown as { naturalWidth: number; decode(): Promise<void> };
      await shown.decode();
      return shown.naturalWidth;
    }),
  ).toBe(1);
  await page.getByRole('button', { name: '关闭' }).click();
  await field.setInputFiles({
    name: '证明.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<html><script>alert(1)</script></html>'),
  });
  await page.getByRole('alert').getByText('证明.png').waitFor();
  expect(await page.getByRole('rowheader').count()).toBe(1);
}, 120_000);

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

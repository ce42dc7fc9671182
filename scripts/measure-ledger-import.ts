// How long clerks wait for large workbooks in the browser: 10,000 asset cards and 5,000 lines of execution, some of them wrong,
// from the choice of the file to the last row entered. Needs the built pages (npm run pages).
import { loadavg } from 'node:os';
import { performance } from 'node:perf_hooks';
import type { Page } from 'playwright-core';
import { document, table } from '../src/document/build.ts';
import { write } from '../src/formats/formats.ts';
import { openApp } from '../test/web/app.ts';

const CARDS = 10_000;
const LINES = 5_000;
const two = (n: number) => `${n}`.padStart(2, '0');
const of = <T>(list: readonly [T, ...T[]], i: number): T => list[i % list.length] ?? list[0];

const cards = [
  ['资产编号', '取得日期', '资产名称', '资产分类', '原值（元）', '数量', '使用部门', '存放地点'],
  ...Array.from({ length: CARDS }, (_, i) => [
    `ZC${100_000 + i}`,
    `202${i % 5}-${two(1 + (i % 12))}-${two(1 + (i % 28))}`,
    of(['台式计算机', '办公桌', '空调机'], i),
    i % 97 === 5 ? '飞船' : of(['A02010000', 'A05010000', 'A02060000'], i),
    i % 101 === 7 ? '三千' : `${1000 + (i % 900)}.50`,
    '1',
    '办公室',
    `${1 + (i % 6)}楼`,
  ]),
];
const lines = [
  ['支出日期', '支出类型', '资金来源', '经济分类科目编码', '经济分类科目名称', '金额（元）'],
  ...Array.from({ length: LINES }, (_, i) => [
    `2025-${two(1 + (i % 12))}-${two(1 + (i % 28))}`,
    '基本支出',
    '一般公共预算',
    '30201',
    '办公费',
    i % 101 === 7 ? '三千' : `${100 + (i % 900)}.50`,
  ]),
];

const LONG = { timeout: 120_000 };
const seconds = (from: number) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

async function measure(page: Page, kind: string, rows: readonly (readonly string[])[]) {
  const bytes = await write(document([table(rows)]), 'xlsx');
  await page.getByRole('button', { name: kind, exact: true }).click();
  await page.getByRole('button', { name: '从 Excel 导入' }).click();
  const dialog = page.getByRole('dialog');
  const begun = performance.now();
  await dialog.getByLabel(/或者选择文件/).setInputFiles({
    name: '导入.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  });
  await dialog.getByText(/\d+行可以登记。/).waitFor(LONG);
  const read = seconds(begun);
  const bad = await dialog.locator('.bad-rows > li').count();
  const chosen = performance.now();
  await dialog.getByRole('button', { name: /登记这\d+行/ }).click();
  await dialog.getByText(/已登记\d+行。/).waitFor(LONG);
  console.log(
    `${kind}: ${rows.length - 1} rows read in ${read}, ${bad} wrong ones listed, the others entered in ${seconds(chosen)}; load ${loadavg()[0]?.toFixed(1)}`,
  );
  await dialog.getByRole('button', { name: '关闭' }).click();
}

const app = await openApp();
const page = await app.pageOf('clerk', 'ledgers/assets');
await measure(page, '取得', cards);
const opened = performance.now();
await app.go(page, 'ledgers/assets');
await page
  .getByRole('status')
  .filter({ hasText: /共\d+笔/ })
  .waitFor(LONG);
console.log(`the ledger with its cards opens in ${seconds(opened)}`);
const sought = performance.now();
await page.getByRole('searchbox').fill('ZC10999');
await page
  .getByRole('status')
  .filter({ hasText: /^共\d{1,2}笔/ })
  .waitFor(LONG);
console.log(`a card is found in ${seconds(sought)}`);
await app.go(page, 'ledgers/execution');
await measure(page, '支出', lines);
await app.close();
process.exit(0);

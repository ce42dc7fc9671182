import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DraftDossier, EMPTY } from '../../src/draft/draft.ts';
import { LEDGER_IDS } from '../../src/ledger/entry.ts';
import { ledgerOf } from '../../src/ledger/ledgers.ts';
import { PRODUCT } from '../../src/store/people/person.ts';
import { WHOLE } from '../../src/store/scope.ts';
import { faultsOf, type OpenApp, openApp } from './app.ts';
import { BEFORE, CASES, type LedgerCase } from './ledger-cases.ts';

const DRAFT: DraftDossier = {
  ...EMPTY,
  fields: {
    'indicators/i1.name': '编写招商动态期数',
    'indicators/i1.target': '≥12期',
    'indicators/i1.weight': '10',
    'indicators/i2.name': '服务对象满意度',
    'indicators/i2.target': '≥95%',
  },
  lists: { indicators: ['i1', 'i2'] },
};

let app: OpenApp;
let page: Page;
beforeAll(async () => {
  app = await openApp(DRAFT);
  const unit = { region: app.filing.region, unit: 'D0101' };
  for (const entry of BEFORE)
    await app.store.ledgers.enter(WHOLE, unit, entry.ledger, PRODUCT, () => [entry]);
  page = await app.pageOf('clerk', 'ledgers');
}, 120_000);
afterAll(() => app.close());

const total = (count: number) =>
  page
    .getByRole('status')
    .filter({ hasText: new RegExp(`^共${count}笔$`) })
    .waitFor();

async function type(typed: LedgerCase['typed']) {
  for (const [label, value] of Object.entries(typed)) {
    const input = page
      .getByRole('form', { name: /^登记：/ })
      .getByLabel(new RegExp(`^${label}(（选填）)?$`));
    const isChoice = (await input.evaluate((element) => element.tagName)) === 'SELECT';
    if (!isChoice) await input.fill(value);
    else if (/^[A-Z]\d+$/.test(value)) await input.selectOption(value);
    else await input.selectOption({ label: value });
  }
  await page.getByRole('button', { name: '登记', exact: true }).click();
}

/** Texts of the cells of the one row that stands, without who entered it and what may be done. */
const cells = async () =>
  (await page.locator('.entry-list tbody tr td').allTextContents()).slice(0, -2);

test('every ledger has its case', () => {
  expect(CASES.map(({ ledger }) => ledger).sort()).toEqual([...LEDGER_IDS].sort());
});

for (const each of CASES)
  test(`${ledgerOf(each.ledger)?.title.zh}：登记、冲销、导入、打印`, async () => {
    await app.go(page, `ledgers/${each.ledger}`);
    const kinds = page.getByRole('group', { name: '登记种类' });
    if ((ledgerOf(each.ledger)?.kinds.length ?? 0) > 1)
      await kinds.getByRole('button', { name: each.kind, exact: true }).click();
    await type(each.typed);
    await total(1);
    await page.getByRole('button', { name: '冲销', exact: true }).click();
    await page.getByLabel('为什么冲销（会一直保留）').fill('填错了');
    await page.getByRole('button', { name: '冲销这一笔' }).click();
    await total(0);

    await page.getByRole('button', { name: '从 Excel 导入' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('粘贴到这里').evaluate((box, text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    }, each.sheet.join('\n'));
    const wrong = dialog.getByRole('list', { name: /1行有问题/ }).getByRole('listitem');
    await expect.poll(() => wrong.allTextContents()).toEqual([expect.stringContaining('第3行')]);
    expect(await wrong.textContent()).toContain(each.reason);
    await dialog.getByRole('button', { name: '登记这1行' }).click();
    await dialog.getByText('已登记1行。').waitFor();
    await dialog.getByRole('button', { name: '关闭' }).click();
    await total(1);

    // The mistake is still there to be read, and does not count.
    await page.getByLabel('显示已冲销的登记').check();
    await total(2);
    await page.getByText('冲销：填错了').waitFor();
    await page.getByLabel('显示已冲销的登记').uncheck();
    const standing = await cells();
    await page.emulateMedia({ media: 'print' });
    const head = page.locator('.printed-head');
    expect([await head.isVisible(), await page.locator('.signature-line').isVisible()]).toEqual([
      true,
      true,
    ]);
    expect(await head.locator('strong').textContent()).toBe(
      `${ledgerOf(each.ledger)?.title.zh}（${each.kind}）`,
    );
    expect(await head.locator('.printed-facts').textContent()).toMatch(
      /单位：岳阳市临桥区对外联络服务中心\s*登记笔数：1\s*打印日期：\d{4}-\d\d-\d\d/,
    );
    expect(await page.locator('.signature-line').textContent()).toMatch(
      /填表人：\s*审核人：\s*单位负责人：\s*日期：/,
    );
    expect(await page.getByRole('form', { name: /^登记：/ }).isVisible()).toBe(false);
    const printed = await page.locator('.entry-list tbody td:visible').allTextContents();
    expect(printed.slice(0, -1)).toEqual(standing);
    await page.emulateMedia({ media: null });
  }, 60_000);

test('every figure leads to the row that it comes from, and to the file of that row', async () => {
  await app.go(page, 'ledgers/work');
  await page.getByRole('button', { name: '工作记录', exact: true }).click();
  await page.getByRole('button', { name: '附件', exact: true }).click();
  const files = page.getByRole('dialog');
  await files.getByLabel(/添加附件/).setInputFiles({
    name: '招商动态第1期.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n%%EOF'),
  });
  await files.getByRole('link', { name: '招商动态第1期.pdf' }).waitFor();

  await app.go(page, 'ledgers');
  const dialog = page.getByRole('dialog');
  const found: (readonly string[])[] = [];
  for (const { figure } of CASES) {
    if (!figure) continue;
    const [label, text, entry] = figure;
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('cell', { name: label }) })
      .filter({ has: page.getByRole('cell', { name: text, exact: true }) })
      .first();
    await row.getByRole('button', { name: '看来源' }).click();
    const line = dialog.locator('.trace > li');
    await expect.poll(() => line.count()).toBe(1);
    expect(await line.textContent()).toContain(entry);
    found.push([label, (await dialog.locator('strong').first().textContent()) ?? '']);
    if (label === '编写招商动态期数')
      await dialog.getByRole('link', { name: '招商动态第1期.pdf' }).waitFor();
    await dialog.getByRole('button', { name: '关闭' }).click();
  }
  expect(found).toEqual(CASES.flatMap(({ figure }) => (figure ? [[figure[0], figure[1]]] : [])));
}, 60_000);

test('the workings of a score lead from the points to the actual value, its rows and their files', async () => {
  await page.getByRole('button', { name: /把\d+项台账数带入报告/ }).click();
  await page.getByText(/已带入\d+项/).waitFor();
  await app.go(page, 'evaluation');
  await page.locator('[data-path="indicators/i1.result"]').click();
  await page.getByRole('button', { name: '怎么算的' }).first().click();
  const workings = page.locator('.workings').first();
  await expect
    .poll(() => workings.locator('strong').first().textContent())
    .toBe('得 0.83 分（满分 10 分）');
  expect(await workings.locator('ol li').allTextContents()).toEqual([
    '指标值/完成值 12期 / 1期，未达到，得0.83',
  ]);
  await workings.getByRole('button', { name: '看来源' }).click();
  const dialog = page.getByRole('dialog');
  const line = dialog.locator('.trace > li');
  await expect
    .poll(() => line.allTextContents())
    .toEqual(['2025-03-31 工作记录 工作类型 招商动态，事项 第1期 clerk甲招商动态第1期.pdf']);
  await line.getByRole('link', { name: '招商动态第1期.pdf' }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
}, 60_000);

test('the dialogs of import and files can be used by everybody (WCAG 2.2 AA)', async () => {
  await app.go(page, 'ledgers/work');
  await page.getByRole('button', { name: '从 Excel 导入' }).click();
  const found = [...(await faultsOf(page))];
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '工作记录', exact: true }).click();
  await page.getByRole('button', { name: '附件1', exact: true }).click();
  found.push(...(await faultsOf(page)));
  expect(found).toEqual([]);
}, 60_000);

test('an entry is made by keys alone, and the next one can follow at once', async () => {
  await app.go(page, 'ledgers/runningCosts');
  await page.getByRole('button', { name: '支出', exact: true }).focus();
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: '登记：支出' });
  await form.waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('2025-05-20');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('321.5');
  await page.keyboard.press('Enter');
  await form.getByText('已登记。').waitFor();
  await page.getByRole('cell', { name: '321.50' }).first().waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
}, 60_000);

test('no page of the ledgers is wider than a phone', async () => {
  await page.setViewportSize({ width: 375, height: 812 });
  const wide: string[] = [];
  for (const path of ['targets', 'ledgers', 'assets', 'monitoring', 'ledgers/assets']) {
    await app.go(page, path);
    await page.locator('.card').last().waitFor();
    const over = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    if (over > 0) wide.push(`${path}: ${over}`);
  }
  expect(wide).toEqual([]);
}, 120_000);

test('a record of work is entered on a phone, and nothing of the page is cut off', async () => {
  await app.go(page, 'ledgers/work');
  await page.getByRole('button', { name: '工作记录', exact: true }).click();
  await type({ 日期: '2025-04-30', 工作类型: '招商动态', 事项: '第3期' });
  await total(2);
  // The next record of the type needs only what is new.
  const form = page.getByRole('form', { name: /^登记：/ });
  expect(await form.getByLabel('工作类型').inputValue()).toBe('招商动态');
  expect(await form.getByLabel('事项').inputValue()).toBe('');
  const inputs = form.locator('input, select, button');
  const boxes = await Promise.all((await inputs.all()).map((input) => input.boundingBox()));
  expect(boxes.filter((box) => !box || box.x < 0 || box.x + box.width > 375)).toEqual([]);
}, 60_000);

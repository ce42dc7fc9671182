import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf, field, type OpenApp, openApp } from './app.ts';

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
}, 120_000);
afterAll(() => app.close());

const choose = (page: Page, label: string, words: string) =>
  page.getByLabel(label, { exact: true }).selectOption({ label: words });

/** Enters one expense of the three public expenses with the form. */
async function expense(page: Page, item: string, day: string, amount: string) {
  await page.getByLabel('支出日期', { exact: true }).fill(day);
  await choose(page, '项目', item);
  await page.getByLabel('金额', { exact: true }).fill(amount);
  await page.getByRole('button', { name: '登记', exact: true }).click();
}

test('an expense is entered, corrected by a reversal, taken over into the report, and traced from its field', async () => {
  const page = await app.pageOf('clerk', 'ledgers/threePublic');
  await page.getByRole('button', { name: '支出', exact: true }).click();
  await expense(page, '公务接待费', '2025年3月12日', '三百');
  await page.getByText('没有认出金额，请只填数字，例如67.46。').waitFor();
  await page.getByLabel('金额', { exact: true }).fill('1280.5');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByText('已登记。').waitFor();
  await expense(page, '公务接待费', '2025-04-01', '99');
  await page.getByText('共2笔').waitFor();
  // The second was a mistake.
  await page
    .getByRole('row')
    .filter({ hasText: '99.00' })
    .getByRole('button', { name: '冲销' })
    .click();
  await page.getByLabel('为什么冲销（会一直保留）').fill('重复登记');
  await page.getByRole('button', { name: '冲销这一笔' }).click();
  await page.getByText('共1笔').waitFor();
  await page.getByLabel('显示已冲销的登记').check();
  await page.getByText('冲销：重复登记').waitFor();
  expect(await page.getByRole('row').last().textContent()).toContain('1280.50');

  await app.go(page, 'ledgers');
  await page.getByRole('button', { name: /把\d+项台账数带入报告/ }).click();
  await page.getByText(/已带入\d+项/).waitFor();
  await app.go(page, 'base');
  expect(await field(page, 'threePublic.actual.hospitality').inputValue()).toBe('0.12805');
  await app.go(page, 'ledgers');
  const row = page
    .getByRole('row')
    .filter({ hasText: '公务接待费' })
    .filter({ hasText: '0.12805' });
  await row.getByRole('button', { name: '看来源' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('2025-03-12').waitFor();
  expect(await dialog.getByRole('listitem').count()).toBe(1);
}, 120_000);

test('rows of a spreadsheet are pasted: the wrong ones are told, the good ones kept when the clerk says so', async () => {
  const page = await app.pageOf('clerk', 'ledgers/threePublic');
  await page.getByRole('button', { name: '年度预算', exact: true }).click();
  await page.getByRole('button', { name: '从 Excel 导入' }).click();
  await page.getByLabel('粘贴到这里').evaluate((box, text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, '单位：万元\n批复日期\t项目\t金额\n2025-01-20\t公务接待费\t0.5\n2025-01-20\t接待\t1\n2025-01-20\t公务用车运行维护费\t2.4\n合计\t\t3.9');
  await page.getByText('2行可以登记。').waitFor();
  await page.getByText(/第4行.*：请从这些中选一个/).waitFor();
  await page.getByRole('button', { name: '登记这2行' }).click();
  await page.getByText('已登记2行。').waitFor();
  await page.getByRole('button', { name: '关闭' }).click();
  await page.getByText('共2笔').waitFor();
  expect(await page.getByRole('cell', { name: '24000.00' }).count()).toBe(1);
}, 120_000);

test('a workbook of published accounts is read as a file, and the table is entered', async () => {
  const page = await app.pageOf('clerk', 'ledgers/threePublic');
  await page.getByRole('button', { name: '支出', exact: true }).click();
  await page.getByRole('button', { name: '从 Excel 导入' }).click();
  const rows = [
    ['支出日期', '项目', '金额（元）', '接待批次', '接待人次'],
    ['2025-06-03', '公务接待费', '860', '1', '9'],
    ['2025年6月18日', '公务接待费', '740.5', '1', '八人'],
    ['2025-07-01', '公务接待费', '', '1', '6'],
  ];
  const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
  await page.getByLabel(/或者选择文件/).setInputFiles({
    name: '接待.html',
    mimeType: 'text/html',
    buffer: Buffer.from(`<meta charset="utf-8"><p>接待明细</p><table>${cells.join('')}</table>`),
  });
  await page.getByText('2行可以登记。').waitFor();
  await page.getByText(/第4行.*：请填写金额。/).waitFor();
  await page.getByRole('button', { name: '登记这2行' }).click();
  await page.getByText('已登记2行。').waitFor();
  await page.getByRole('button', { name: '关闭' }).click();
  await page.getByRole('cell', { name: '740.50' }).waitFor();
}, 120_000);

test('of a published report of final accounts the table by economic class is chosen; sums are left out, what it leaves unsaid is filled in once', async () => {
  const page = await app.pageOf('clerk', 'ledgers/execution');
  await page.getByRole('button', { name: '从 Excel 导入' }).click();
  const table = (...rows: readonly string[]) =>
    `<p>单位：万元</p><table>${rows
      .map(
        (row) =>
          `<tr>${row
            .split(' ')
            .map((cell) => `<td>${cell}</td>`)
            .join('')}</tr>`,
      )
      .join('')}</table>`;
  const byFunction = table(
    '功能分类科目编码 科目名称 本年支出合计 基本支出 项目支出',
    '201 一般公共服务支出 67.46 53.06 14.40',
    '2010350 事业运行 53.06 53.06 0',
    '2010399 其他政府办公厅（室）及相关机构事务支出 14.40 0 14.40',
  );
  const byEconomy = table(
    '经济分类科目编码 科目名称 决算数 经济分类科目编码 科目名称 决算数',
    '301 工资福利支出 49.35 302 商品和服务支出 3.71',
    '30101 基本工资 20.00 30201 办公费 2.01',
    '30102 津贴补贴 29.35 30211 差旅费 1.70',
  );
  await page.getByLabel(/或者选择文件/).setInputFiles({
    name: '决算公开.html',
    mimeType: 'text/html',
    buffer: Buffer.from(
      `<meta charset="utf-8"><h1>2025年度部门决算</h1><p>支出决算表</p>${byFunction}<p>一般公共预算财政拨款基本支出决算表</p>${byEconomy}`,
    ),
  });
  const chosen = page.getByLabel('文件里有几张表，请选一张：');
  await chosen.waitFor();
  expect(await chosen.locator('option:checked').textContent()).toBe(
    '第2张 一般公共预算财政拨款基本支出决算表（4行可登记）',
  );
  await page.getByText('2行合计没有算作登记。').waitFor();
  await chosen.selectOption({ index: 0 });
  const wrong = page.getByRole('list', { name: '1行有问题' }).getByRole('listitem');
  expect(await wrong.allTextContents()).toEqual([expect.stringContaining('请填写资金来源')]);
  await page.getByText(/^表里没有写的/).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^资金来源/).selectOption({ label: '一般公共预算' });
  await dialog.getByLabel(/^项目名称/).fill('招商经费');
  await dialog.getByRole('button', { name: '登记这1行' }).click();
  await page.getByText('已登记1行。').waitFor();
  await page.getByRole('button', { name: '关闭' }).click();
  await page.getByRole('row').filter({ hasText: '招商经费' }).getByText('144000.00').waitFor();
}, 60_000);

test('an expense beyond the budget is told before it is entered all the same', async () => {
  const page = await app.pageOf('clerk', 'ledgers/threePublic');
  await page.getByRole('button', { name: '支出', exact: true }).click();
  await expense(page, '公务用车运行维护费', '2025-08-01', '三万');
  await page.getByText('没有认出金额，请只填数字，例如67.46。').waitFor();
  await page.getByLabel('金额', { exact: true }).fill('30000');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  const warning = page.getByRole('alert').filter({ hasText: '预算' });
  await warning.waitFor();
  // What was wrong is right now: nothing is marked beside the warning.
  expect(await page.locator('[aria-invalid="true"]').count()).toBe(0);
  expect(await page.getByRole('cell', { name: '30000.00' }).count()).toBe(0);
  await page.getByRole('button', { name: '仍然登记' }).click();
  await page.getByRole('cell', { name: '30000.00' }).first().waitFor();
}, 60_000);

test('a figure that was typed over what the ledger gives asks for a reason, which stays with the filing', async () => {
  const page = await app.pageOf('clerk', 'ledgers');
  await page
    .getByRole('button', { name: /个?项台账数带入报告|把\d+项/ })
    .first()
    .click();
  // Saved before the page is left: else what is typed next meets its own save as that of another.
  await page.getByText(/已自动保存 \d/).waitFor();
  await app.go(page, 'base');
  const reception = field(page, 'threePublic.actual.hospitality');
  await reception.fill('9.99');
  await reception.blur();
  await app.go(page, 'ledgers');
  const row = page.getByRole('row').filter({ hasText: '与台账不一致' });
  await row.getByRole('button', { name: '写明为什么不同' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('12月的一批接待在次年入账');
  await dialog.getByRole('button', { name: '写明为什么不同' }).click();
  await row.getByText('说明：12月的一批接待在次年入账').waitFor();
  await page.reload();
  await row.getByText('说明：12月的一批接待在次年入账').waitFor();
  expect(await row.getByRole('button', { name: '写明为什么不同' }).count()).toBe(0);
}, 120_000);

test('a reviewer reads the ledgers and enters nothing', async () => {
  const page = await app.pageOf('department', 'ledgers/threePublic');
  await page.getByText('只有本单位的填报人和负责人可以登记。').waitFor();
  expect(await page.getByRole('button', { name: '冲销' }).count()).toBe(0);
}, 60_000);

test('the ledgers can be used by everybody (WCAG 2.2 AA)', async () => {
  const page = await app.pageOf('clerk', 'ledgers');
  const found: string[] = [...(await faultsOf(page))];
  await app.go(page, 'ledgers/threePublic');
  found.push(...(await faultsOf(page)));
  expect(found).toEqual([]);
}, 60_000);

test('posts and people of any day follow from the entries, each figure leads to its own', async () => {
  const page = await app.pageOf('clerk', 'ledgers/staffing');
  const panel = page.locator('section.card').filter({ hasText: '的编制和人数' });
  await panel.getByText('到这一天还没有登记编制批复和期初人数。').waitFor();
  await page.getByRole('button', { name: '从 Excel 导入' }).click();
  const paste = (rows: string) =>
    page.getByLabel('粘贴到这里').evaluate((box, text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    }, rows);
  await paste(
    '批复日期\t编制数\t文号\n2016-05-10\t5\t临编〔2016〕8号\n2025-08-20\t3\t临编〔2025〕21号',
  );
  await page.getByRole('button', { name: '登记这2行' }).click();
  await page.getByText('已登记2行。').waitFor();
  await page.getByRole('button', { name: '关闭' }).click();
  const told = () => panel.locator('.facts').textContent();
  await expect.poll(told).toBe('编制数3人 看来源');
  await panel.getByRole('button', { name: '2025年6月30日' }).click();
  await expect.poll(told).toBe('编制数5人 看来源');
  await panel.getByRole('button', { name: '看来源' }).click();
  await page.getByRole('dialog').getByText('临编〔2016〕8号').waitFor();
}, 60_000);

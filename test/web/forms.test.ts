import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UNITS } from '../../src/demo/district.ts';
import { demoDossier } from '../../src/demo/dossier.ts';
import { draftOf } from '../../src/draft/from-dossier.ts';
import { PRODUCT } from '../../src/store/people/person.ts';
import { WHOLE } from '../../src/store/scope.ts';
import { faultsOf, type OpenApp, openApp } from './app.ts';

let app: OpenApp;
let page: Page;
beforeAll(async () => {
  const [, , , unit] = UNITS;
  if (!unit) throw new Error('the district has no units');
  const { fields, lists } = draftOf(demoDossier(unit, 2025));
  const indicators = ['i1', 'i2', 'i3'];
  const own = [
    ['output', 'quantity', '走访企业数', '≥10家', '12家', '40'],
    ['output', 'quality', '问题办结率', '≥90%', '95%', '40'],
    ['satisfaction', 'satisfaction', '企业满意度', '', '98%', '10'],
  ];
  const names = ['group', 'kind', 'name', 'target', 'result', 'weight'];
  app = await openApp({
    fields: {
      ...Object.fromEntries(
        Object.entries(fields).filter(([path]) => !path.startsWith('indicators/')),
      ),
      ...Object.fromEntries(
        indicators.flatMap((id, row) =>
          names.map((name, i) => [`indicators/${id}.${name}`, own[row]?.[i] ?? '']),
        ),
      ),
    },
    lists: { ...lists, indicators },
  });
  page = await app.pageOf('clerk', 'evaluation');
}, 180_000);
afterAll(() => app.close());

/** The rows of the grid as they stand, typed and reckoned cells alike. */
const rows = () =>
  page.$$eval('.indicators tbody tr', (all) =>
    all.map((row) =>
      [...row.querySelectorAll<HTMLInputElement | HTMLOutputElement>('textarea, input, output')]
        .map((cell) => cell.value)
        .join('|'),
    ),
  );
const focused = () =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.path ?? '');
const cell = (path: string) => page.locator(`[data-path="${path}"]`);
const said = () => page.locator('.grid .said').textContent();

/** How long the engine may take to begin, on a machine with much else to do. */
const LATER = { timeout: 10_000 };

async function open(): Promise<void> {
  await app.go(page, 'evaluation');
  await expect.poll(() => page.getByLabel('走访企业数 得分').textContent(), LATER).toBe('40');
}

const paste = (html: string, text: string) =>
  page.evaluate(
    ([asHtml = '', asText = '']) => {
      const clipboardData = new DataTransfer();
      if (asHtml) clipboardData.setData('text/html', asHtml);
      clipboardData.setData('text/plain', asText);
      const event = { clipboardData, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', event));
    },
    [html, text],
  );

test('a block of a spreadsheet is pasted over what is open alone, runs nothing, and one undo takes it back', async () => {
  await open();
  const before = await rows();
  await cell('indicators/i1.target').click();
  await paste(
    `<table><tr><td>&gt;=20家</td><td>２１家</td><td>40</td><td>40</td><td>甲</td></tr>
      <tr><td>不低于95%</td><td>96%</td><td>40</td><td>40</td><td><img src=x onerror="window.ran=1">乙<script>window.ran=2</script></td></tr></table>`,
    '',
  );
  expect((await rows()).slice(0, 2)).toEqual([
    '走访企业数|≥20家|21家|40|40|甲|',
    '问题办结率|≥95%|96%|40|40|乙|',
  ]);
  expect(await said()).toContain('已填入 4 列 × 2 行，跳过 2 个由系统计算的格子。');
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  await page.keyboard.press('Control+z');
  expect(await rows()).toEqual(before);
}, 60_000);

test('a whole table of Word is taken over after its columns were shown; the button takes it back', async () => {
  await open();
  const before = await rows();
  await cell('indicators/i1.name').click();
  const head = ['绩效指标', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值'];
  await paste(
    `<table><tr>${head.map((word) => `<td>${word}</td>`).join('')}<td>得分</td></tr>
      <tr><td rowspan=2>绩效</td><td rowspan=2>产出指标<br>(50分)</td><td>数量指标</td><td>走访企业数</td><td>≥10家</td><td>15家</td><td>40</td><td>40</td></tr>
      <tr><td>时效指标</td><td>按时办结率</td><td>100%</td><td>100%</td><td>5</td><td>5</td></tr></table>`,
    '',
  );
  const dialog = page.getByRole('dialog', { name: '粘贴整表' });
  await dialog.getByText('识别到 2 行指标').waitFor();
  expect(await dialog.getByText('“产出指标”标明 50 分，各行合计 45 分，请核对。').count()).toBe(1);
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole('button', { name: '填入', exact: true }).click();
  const after = await rows();
  expect(after[0]).toContain('走访企业数|≥10家|15家|40|');
  expect(after.at(-1)).toContain('按时办结率|100%|100%|5|');
  await page.locator('.grid .said button').click();
  expect(await rows()).toEqual(before);
}, 60_000);

test('an input method composes undisturbed: Enter chooses the words and moves to no other row', async () => {
  await open();
  const debug = await page.context().newCDPSession(page);
  await cell('indicators/i1.name').click();
  await page.keyboard.press('End');
  const key = { type: 'rawKeyDown', windowsVirtualKeyCode: 229 } as const;
  await debug.send('Input.dispatchKeyEvent', { ...key, key: 'Process' });
  await debug.send('Input.imeSetComposition', {
    text: 'jiashu',
    selectionStart: 6,
    selectionEnd: 6,
  });
  await debug.send('Input.dispatchKeyEvent', { ...key, key: 'Enter' });
  expect(await focused()).toBe('indicators/i1.name');
  await debug.send('Input.insertText', { text: '家数' });
  expect(await cell('indicators/i1.name').inputValue()).toBe('走访企业数家数');
  await page.keyboard.press('Control+z');
  expect(await cell('indicators/i1.name').inputValue()).toBe('走访企业数');
}, 60_000);

test('the grid is worked by keys alone', async () => {
  await open();
  await cell('indicators/i1.target').focus();
  const steps: string[] = [];
  for (const key of ['Enter', 'Shift+Enter', 'Tab', 'Tab', 'Tab', 'ArrowLeft']) {
    await page.keyboard.press(key);
    steps.push(await focused());
  }
  expect(steps).toEqual([
    'indicators/i2.target',
    'indicators/i1.target',
    'indicators/i1.result',
    'indicators/i1.weight',
    'indicators/i1.reason',
    'indicators/i1.weight',
  ]);
  await cell('indicators/i2.target').focus();
  await page.keyboard.press('Control+d');
  expect(await cell('indicators/i2.target').inputValue()).toBe('≥10家');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('End');
  await page.keyboard.type('不要');
  await page.keyboard.press('Escape');
  expect(await cell('indicators/i2.target').inputValue()).toBe('≥90%');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  expect((await rows())[0]).toContain('问题办结率');
  await page.keyboard.press('Control+z');
  await cell('indicators/i1.reason').focus();
  await page.keyboard.type('一');
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.type('二');
  expect(await cell('indicators/i1.reason').inputValue()).toBe('一\n二');
  await page.keyboard.press('Control+z');
}, 60_000);

test('points follow what is typed with their workings; a blank target earns none and nothing offers to fill it', async () => {
  await open();
  const score = page.getByLabel('走访企业数 得分');
  await cell('indicators/i1.target').fill('≥24家');
  await expect.poll(() => score.textContent()).toBe('20');
  await page.getByRole('button', { name: '怎么算的' }).first().click();
  await page.getByText('得 20 分（满分 40 分）').waitFor();
  expect(await page.getByLabel('企业满意度 得分').textContent()).toBe('待定');
  const buttons = await page
    .locator('.pane-form button, .pane-form [role=button]')
    .allTextContents();
  expect(buttons.filter((words) => /98|完成值|反填|取/.test(words))).toEqual([]);
  await cell('indicators/i1.target').focus();
  await page.keyboard.press('Control+z');
  expect(await cell('indicators/i1.target').inputValue()).toBe('≥10家');
}, 60_000);

test('amounts are typed in the unit of the page and kept exactly; what is no amount stays as typed with a sentence', async () => {
  await app.go(page, 'budget');
  const original = cell('budget.original');
  await page.getByLabel('元', { exact: true }).check();
  await original.fill('781,600.5');
  await page.getByLabel('万元', { exact: true }).check();
  expect(await original.inputValue()).toBe('78.16005');
  await original.fill('七十八万多');
  await page.getByText('没有认出金额，请只填数字，例如67.46。').waitFor();
  await original.blur();
  expect(await original.inputValue()).toBe('七十八万多');
  await page.getByRole('button', { name: '这一步做完了' }).click();
  const summary = page.getByRole('alert');
  await summary.getByText('年初预算数：没有认出金额').waitFor();
  expect(await page.title()).toContain('有问题：');
  expect(await faultsOf(page)).toEqual([]);
  await summary.getByText('年初预算数：没有认出金额').click();
  expect(await focused()).toBe('budget.original');
  await original.fill('78.16');
}, 60_000);

test('a field on a part of a page that is not shown is found from elsewhere', async () => {
  await open();
  await page.getByRole('button', { name: '目标', exact: true }).click();
  await page.locator('[data-path$=".expected"]').first().fill('');
  await page.getByRole('button', { name: '指标', exact: true }).click();
  await page.getByRole('button', { name: '这一步做完了' }).click();
  await page
    .getByRole('alert')
    .getByText(/预期目标还没有填写/)
    .click();
  await expect.poll(focused).toMatch(/^objectives\/.*\.expected$/);
  await page.keyboard.press('Control+z');
}, 60_000);

test('a key on the evaluation page costs the browser little', async () => {
  await open();
  const debug = await page.context().newCDPSession(page);
  await debug.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await debug.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  await cell('indicators/i1.reason').focus();
  const text = '因汛期推迟改为下年第一季度办理并按季安排';
  const before = await spent();
  for (const letter of text) {
    await page.keyboard.insertText(letter);
    await page.waitForTimeout(100);
  }
  const milliseconds = ((await spent()) - before) * 1000;
  expect(milliseconds / text.length).toBeLessThan(40);
}, 60_000);

test('what the approved targets fix is shown with its source and neither typed nor pasted over', async () => {
  const approved = { 'indicators/i2.target': '≥90%' };
  await app.store.filings.approve(WHOLE, app.filing, PRODUCT, ({ filing }) => ({
    approved,
    operations: [],
    filing,
    source: '年初批复',
  }));
  await open();
  const fixed = cell('indicators/i2.target');
  expect(await fixed.getAttribute('readonly')).toBe('');
  await expect.poll(() => fixed.locator('xpath=../..').textContent()).toContain('批复');
  await cell('indicators/i1.target').click();
  await paste('', '≥11家\t13家\n≥1%\t96%');
  expect(await said()).toContain('已填入 2 列 × 2 行，跳过 1 个由批复锁定的格子。');
  expect([await fixed.inputValue(), await cell('indicators/i2.result').inputValue()]).toEqual([
    '≥90%',
    '96%',
  ]);
  await page.keyboard.press('Control+z');
}, 60_000);

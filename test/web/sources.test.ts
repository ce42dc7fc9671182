import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UNITS } from '../../src/demo/district.ts';
import { demoDossier } from '../../src/demo/dossier.ts';
import { draftOf } from '../../src/draft/from-dossier.ts';
import type { LedgerEntry, LedgerId } from '../../src/ledger/entry.ts';
import { PRODUCT } from '../../src/store/people/person.ts';
import { WHOLE } from '../../src/store/scope.ts';
import { day } from '../../src/values/day.ts';
import { faultsOf, field, type OpenApp, openApp } from './app.ts';

const entry = (
  ledger: LedgerId,
  kind: string,
  on: string,
  texts: Readonly<Record<string, string>>,
): LedgerEntry => ({ id: `${ledger}${kind}${on}`, ledger, kind, day: day(on), texts });

const ENTRIES: readonly LedgerEntry[] = [
  entry('staffing', 'authorized', '2016-05-10', { count: '3', document: '临编〔2016〕8号' }),
  entry('staffing', 'opening', '2024-12-31', { filled: '98', retirees: '0' }),
  entry('staffing', 'joined', '2025-07-01', { count: '1' }),
  entry('threePublic', 'expense', '2025-03-12', { item: 'hospitality', amount: '1280.5' }),
  entry('threePublic', 'expense', '2025-09-12', { item: 'hospitality', amount: '719.5' }),
];

let app: OpenApp;
let page: Page;
beforeAll(async () => {
  const [, , , unit] = UNITS;
  if (!unit) throw new Error('the district has no units');
  const { fields, lists } = draftOf(demoDossier(unit, 2025));
  app = await openApp({
    fields: {
      ...fields,
      'staffing.filled': '99',
      'staffing.authorized': '3',
      'threePublic.actual.hospitality': '0.2',
    },
    lists,
  });
  for (const each of ENTRIES)
    await app.store.ledgers.enter(
      WHOLE,
      { region: app.filing.region, unit: 'D0101' },
      each.ledger,
      PRODUCT,
      () => [each],
    );
  page = await app.pageOf('clerk', 'preview');
}, 180_000);
afterAll(() => app.close());

/** The figure that is told, and the entries below it, without who entered them. */
const told = async (within: ReturnType<Page['locator']>) => [
  await within.locator('strong').first().textContent(),
  ...(await within.locator('.trace > li').allTextContents()),
];
const PEOPLE = [
  '99',
  '2024-12-31 期初人数 在职人数 98人，退休人数 0人 系统',
  '2025-07-01 新录用 人数 1人 系统',
];

test('a click on a figure of the report shows the entries behind it', async () => {
  const panel = page.getByRole('complementary', { name: '数的来源' });
  await page.locator('.sheet td', { hasText: /^99$/ }).first().click();
  await expect.poll(() => told(panel)).toEqual(PEOPLE);
  await expect.poll(() => page.locator('.sheet mark').allTextContents()).toEqual(['99']);
  // The same for who has no mouse: the figure is chosen by its name, and its places are marked.
  await panel.getByLabel('按项目查：').selectOption({ label: '公务接待费（决算数）：0.2' });
  await expect
    .poll(() => told(panel))
    .toEqual([
      '0.2',
      '2025-03-12 支出 项目 公务接待费，金额 1280.50元 系统',
      '2025-09-12 支出 项目 公务接待费，金额 719.50元 系统',
    ]);
  await expect
    .poll(async () => (await page.locator('.sheet mark').allTextContents()).join())
    .toContain('0.20');
  expect(await faultsOf(page)).toEqual([]);
}, 90_000);

test('a click on a number of a sentence means that number', async () => {
  const panel = page.getByRole('complementary', { name: '数的来源' });
  const sentence = page.locator('.sheet p', { hasText: /在职[^。]*99/ }).first();
  const box = await sentence.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf('99');
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 2);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    return undefined;
  });
  if (!box) throw new Error('no sentence states the people');
  await page.mouse.click(box.x, box.y);
  await expect.poll(() => told(panel)).toEqual(PEOPLE);
}, 60_000);

test('a finding about a figure of the ledgers leads to its entries, a cell of a form too', async () => {
  await app.go(page, 'check');
  const overfull = page.locator('.finding').filter({ hasText: '99' }).first();
  await overfull.locator('.finding-title').click();
  await overfull.getByRole('button', { name: '数的来源' }).click();
  const dialog = page.getByRole('dialog');
  await expect
    .poll(async () => await told(dialog.locator('.figure-source').filter({ hasText: '在职' })))
    .toEqual(PEOPLE);
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await app.go(page, 'base');
  await field(page, 'threePublic.actual.hospitality').focus();
  await page.locator('.focused-help').getByRole('button', { name: '看来源' }).click();
  await expect.poll(() => dialog.locator('.trace > li').count()).toBe(2);
}, 90_000);

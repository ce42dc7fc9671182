import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOf } from '../../src/server/people/passwords.ts';
import { WHOLE } from '../../src/store/scope.ts';
import { faultsOf, field, type OpenApp, openApp } from './app.ts';

let app: OpenApp;
beforeAll(async () => {
  app = await openApp({ fields: { 'unit.name': '甲中心' }, lists: {} });
}, 120_000);
afterAll(() => app.close());

const focused = (page: Awaited<ReturnType<OpenApp['pageOf']>>) =>
  page.evaluate(() => document.activeElement?.textContent ?? '');

test('a one-time password opens nothing but the page for a new one', async () => {
  await app.store.accounts.install(
    {
      account: 'newcomer',
      name: '新来的人',
      region: app.filing.region,
      home: `${app.filing.region}.D01.D0101`,
      grants: [{ role: 'unitPreparer', path: `${app.filing.region}.D01.D0101` }],
    },
    await hashOf('Once-only-99'),
    true,
  );
  const page = await (await app.browser.newContext()).newPage();
  await page.goto(`${app.address}/sign-in`);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('alert').getByText('请填写账号。').waitFor();
  await page.getByLabel('账号').fill('newcomer');
  await page.getByLabel('密码').fill('Wrong-one-99');
  await page.keyboard.press('Enter');
  await page
    .getByRole('alert')
    .getByText(/账号或密码/)
    .waitFor();
  await page.getByLabel('密码').fill('Once-only-99');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '设置新密码' }).waitFor();
  await page.goto(`${app.address}/f/${app.filing.region}/${app.filing.id}/unit`);
  await page.getByRole('heading', { level: 1, name: '设置新密码' }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByLabel('现在的密码').fill('Once-only-99');
  await page.getByLabel('新密码', { exact: true }).fill('Mine-from-now-1');
  await page.getByLabel('再输一次新密码').fill('Mine-from-now-2');
  await page.getByRole('button', { name: '保存新密码' }).click();
  await page.getByRole('alert').getByText('两次输入的新密码不一样。').waitFor();
  await page.getByLabel('再输一次新密码').fill('Mine-from-now-1');
  await page.getByRole('button', { name: '保存新密码' }).click();
  await page.getByRole('heading', { level: 1, name: '单位基本信息' }).waitFor();
  await page.context().close();
}, 60_000);

test('with keys alone one signs in, passes over the header, goes to a task, types and leaves', async () => {
  const page = await (await app.browser.newContext()).newPage();
  await page.goto(`${app.address}/sign-in`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  // The heading has the focus; the next stop is the account.
  await page.keyboard.press('Tab');
  await page.keyboard.type('second');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Right-horse-1');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '2025年度部门整体支出绩效自评' }).waitFor();
  expect(await focused(page)).toBe('2025年度部门整体支出绩效自评');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('继续：核对单位基本信息');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '单位基本信息' }).waitFor();
  await expect.poll(() => focused(page)).toBe('单位基本信息');
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  // The first of all that take the focus.
  await page.evaluate(() => document.querySelector<HTMLElement>('a, button, input')?.focus());
  expect(await focused(page)).toBe('跳到正文');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await field(page, 'unit.name').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('乙服务中心');
  await page.keyboard.press('Tab');
  await expect
    .poll(
      async () => (await app.store.filings.standing(WHOLE, app.filing))?.draft.fields['unit.name'],
    )
    .toBe('乙服务中心');
  await page.keyboard.press('Control+z');
  expect(await field(page, 'unit.name').inputValue()).toBe('甲中心');
  await page.context().close();
}, 60_000);

test('the choice of language and size of letters stays, and the page says its language', async () => {
  const page = await app.pageOf('clerk', 'unit');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByLabel('Text size').selectOption({ index: 2 });
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  const large = await size();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'The unit' }).waitFor();
  expect([await size(), await page.evaluate(() => document.documentElement.lang)]).toEqual([
    large,
    'en',
  ]);
  // Nothing is cut off at the side.
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
    true,
  );
  expect(await faultsOf(page)).toEqual([]);
}, 60_000);

test('the page of submission says what a report waits for that nobody began', async () => {
  const page = await app.pageOf('clerk', 'submit');
  await page.getByText('负责人还没有签字').waitFor();
  expect(await page.getByRole('button', { name: '报送', exact: true }).count()).toBe(0);
}, 60_000);

test('on a phone the page of the signer fits its width', async () => {
  const page = await app.pageOf('head', 'sign');
  await page.setViewportSize({ width: 360, height: 740 });
  const cut = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await expect.poll(cut).toBeLessThanOrEqual(0);
  expect(await faultsOf(page)).toEqual([]);
}, 60_000);

test('two minutes before a session ends for want of use somebody is asked, and may stay', async () => {
  const page = await app.pageOf('clerk', 'unit');
  await page.clock.install();
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  // The reply to what was still under way would count as use after the leap.
  await page.waitForLoadState('networkidle');
  await page.clock.fastForward('27:00');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.clock.fastForward('01:20');
  const dialog = page.getByRole('dialog', { name: '长时间没有操作' });
  await dialog.waitFor();
  expect(await faultsOf(page)).toEqual([]);
  const asked = page.waitForResponse((response) => response.url().endsWith('/api/session'));
  await dialog.getByRole('button', { name: '继续使用' }).click();
  await (await asked).finished();
  await dialog.waitFor({ state: 'detached' });
  await page.clock.fastForward('01:20');
  expect(await page.getByRole('dialog').count()).toBe(0);
}, 60_000);

test('a change that the server refuses is told, kept, and can be given up', async () => {
  const page = await app.pageOf('clerk', 'unit');
  const kept = await field(page, 'unit.name').inputValue();
  await page.route('**/operations', (route) =>
    route.fulfill({
      status: 409,
      json: { refused: 'wrongState', words: { zh: '报告已报送，不能修改。', en: 'Submitted.' } },
    }),
  );
  await field(page, 'unit.name').fill('丁中心');
  await page.keyboard.press('Tab');
  await page.locator('.save-state').getByText('报告已报送，不能修改。').waitFor();
  expect(await field(page, 'unit.name').inputValue()).toBe('丁中心');
  await page.getByRole('button', { name: '放弃未保存的改动' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '放弃未保存的改动' }).click();
  await expect.poll(() => field(page, 'unit.name').inputValue()).toBe(kept);
  await page.getByText('已自动保存').waitFor();
}, 60_000);

test('a row edited without a network comes back although somebody else removed it meanwhile', async () => {
  const [one, two] = [await app.pageOf('clerk', 'unit'), await app.pageOf('second', 'unit')];
  const id = await addFunction(one);
  await app.go(two, 'unit');
  await one.context().setOffline(true);
  await field(one, id).fill('接待来访客商');
  await one.getByText(/离线，1处改动存在本机/).waitFor();
  // The browser lets go of its being offline while a page closes: what the page sends then must not arrive either.
  await one.evaluate(() => {
    window.fetch = () => Promise.reject(new TypeError('offline'));
  });
  await one.close();
  await two.getByRole('button', { name: /删除/ }).first().click();
  await two.getByText(/已自动保存 \d/).waitFor();
  await one.context().setOffline(false);
  const again = await one.context().newPage();
  await app.go(again, 'unit');
  await again.getByRole('dialog', { name: '这一格在您编辑期间被改过' }).waitFor();
  expect((await app.store.filings.standing(WHOLE, app.filing))?.draft.fields[id]).toBe(
    '接待来访客商',
  );
}, 60_000);

/** Adds a function to the unit by the page; answers its path. */
async function addFunction(page: Awaited<ReturnType<OpenApp['pageOf']>>): Promise<string> {
  await page
    .getByRole('button', { name: /^添加.*职能/ })
    .first()
    .click();
  const input = page.locator('[data-path^="unit.functions/"]');
  await input.fill('联系在外企业');
  await page.keyboard.press('Tab');
  await page.getByText(/已自动保存 \d/).waitFor();
  return (await input.getAttribute('data-path')) ?? '';
}

import { afterAll, beforeAll, expect, test } from 'vitest';
import { WHOLE } from '../../src/store/scope.ts';
import { faultsOf, field, type OpenApp, openApp } from './app.ts';

let app: OpenApp;
beforeAll(async () => {
  app = await openApp({ fields: { 'unit.name': '甲中心', 'staffing.authorized': '3' }, lists: {} });
}, 120_000);
afterAll(() => app.close());

const kept = async (path: string): Promise<string | undefined> =>
  (await app.store.filings.standing(WHOLE, app.filing))?.draft.fields[path];

test('what is typed is saved by itself and is there again after the page was opened anew', async () => {
  const page = await app.pageOf('clerk', 'staffing');
  await field(page, 'staffing.filled').fill('4');
  await page.keyboard.press('Tab');
  await page.getByText(/已自动保存 \d/).waitFor();
  expect(await kept('staffing.filled')).toBe('4');
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await field(page, 'staffing.filled').inputValue()).toBe('4');
}, 120_000);

test('without a network typing goes on, survives a closed page, and is sent on return', async () => {
  const page = await app.pageOf('clerk', 'staffing');
  await page.context().setOffline(true);
  await field(page, 'staffing.retirees').fill('2');
  await page.keyboard.press('Tab');
  await page.getByText(/离线，1处改动存在本机/).waitFor();
  await page.close();
  await page.context().setOffline(false);
  const again = await page.context().newPage();
  await app.go(again, 'staffing');
  expect(await field(again, 'staffing.retirees').inputValue()).toBe('2');
  await again.getByText(/已自动保存 \d/).waitFor();
  expect(await kept('staffing.retirees')).toBe('2');
}, 120_000);

test('what was typed last is there although its page was left before anything could be stored', async () => {
  const page = await app.pageOf('clerk', 'staffing');
  // A store that never answers is one that answers after the page is gone.
  await page.evaluate(() => {
    IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
  });
  await page.route('**/operations', (route) => route.abort());
  await field(page, 'staffing.retirees').fill('7');
  await app.go(page, 'staffing');
  expect(await field(page, 'staffing.retirees').inputValue()).toBe('7');
  await page.unroute('**/operations');
  await page.getByText(/已自动保存 \d/).waitFor();
  expect(await kept('staffing.retirees')).toBe('7');
}, 120_000);

test('what was taken back while its save was under way stays taken back after its page was left', async () => {
  const page = await app.pageOf('clerk', 'staffing');
  await page.evaluate(() => {
    IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
  });
  const before = await field(page, 'staffing.authorized').inputValue();
  // The server takes the save, and its answer never arrives.
  await page.route('**/operations', async (route) => {
    await route.fetch();
  });
  await field(page, 'staffing.authorized').fill('33');
  await expect.poll(() => kept('staffing.authorized'), { timeout: 10_000 }).toBe('33');
  await page.keyboard.press('Control+z');
  await page.unroute('**/operations');
  await app.go(page, 'staffing');
  await page.getByText(/已自动保存 \d/).waitFor();
  expect(await field(page, 'staffing.authorized').inputValue()).toBe(before);
  expect(await kept('staffing.authorized')).toBe(before);
}, 120_000);

test('two people in different fields both keep their text; in the same field the second is asked', async () => {
  const one = await app.pageOf('clerk', 'unit');
  const two = await app.pageOf('second', 'unit');
  await field(one, 'unit.name').fill('甲服务中心');
  await one.keyboard.press('Tab');
  await one.getByText(/已自动保存 \d/).waitFor();
  await field(two, 'unit.name').fill('甲协作中心');
  await two.keyboard.press('Tab');
  const dialog = two.getByRole('dialog', { name: '这一格在您编辑期间被改过' });
  await dialog.waitFor();
  expect(await dialog.locator('dd').allTextContents()).toEqual([
    '甲中心',
    '甲协作中心',
    expect.stringContaining('甲服务中心'),
  ]);
  expect(await kept('unit.name')).toBe('甲服务中心');
  await dialog.getByRole('button', { name: /用我的/ }).click();
  await expect.poll(() => kept('unit.name')).toBe('甲协作中心');
}, 120_000);

test('who cannot decide alone leaves the text of the other, and a note at the field with the own one', async () => {
  const one = await app.pageOf('clerk', 'staffing');
  const two = await app.pageOf('second', 'staffing');
  await field(one, 'staffing.authorized').fill('5');
  await one.keyboard.press('Tab');
  await one.getByText(/已自动保存 \d/).waitFor();
  await field(two, 'staffing.authorized').fill('6');
  await two.keyboard.press('Tab');
  const dialog = two.getByRole('dialog', { name: '这一格在您编辑期间被改过' });
  await dialog.getByRole('button', { name: '先不定，给clerk甲留言' }).click();
  const note = '这一格我填的是“6”，您填的是“5”，请一起核对。';
  expect(await dialog.getByLabel('给clerk甲的留言').inputValue()).toBe(note);
  expect(await faultsOf(two)).toEqual([]);
  await dialog.getByRole('button', { name: '留言', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await kept('staffing.authorized')).toBe('5');
  await app.go(one, 'staffing');
  await one.getByText(`second甲的意见：${note}`).waitFor();
  // What happened stays to be read when the page is opened anew.
  await app.go(one, '');
  await one.getByText(/^clerk甲改了：编制数/).waitFor();
}, 120_000);

test('a second tab of the same person can only look, until it takes over', async () => {
  const first = await app.pageOf('clerk', 'unit');
  const second = await first.context().newPage();
  await app.go(second, 'unit');
  await second.getByText('这份报告已在另一个标签页打开，这里只能看。').waitFor();
  await second.getByRole('button', { name: '在这里编辑' }).click();
  await first.getByText('这份报告已在另一个标签页打开，这里只能看。').waitFor();
  await field(second, 'unit.name').fill('乙中心');
  await second.keyboard.press('Tab');
  await expect.poll(() => kept('unit.name')).toBe('乙中心');
}, 120_000);

test('a session that ends while somebody types is renewed over the page, with nothing lost', async () => {
  const page = await app.pageOf('clerk', 'unit');
  await page.context().clearCookies();
  await field(page, 'unit.name').fill('丙中心');
  await page.keyboard.press('Tab');
  const dialog = page.getByRole('dialog', { name: '登录' });
  await dialog.getByLabel('密码').fill('Right-horse-1');
  await dialog.getByRole('button', { name: '登录' }).click();
  await expect.poll(() => kept('unit.name'), { timeout: 40_000 }).toBe('丙中心');
}, 120_000);

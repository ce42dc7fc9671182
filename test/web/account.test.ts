import { generateSync } from 'otplib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf, type OpenApp, openApp } from './app.ts';

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
}, 120_000);
afterAll(() => app.close());

test('a person turns on codes of six digits, and is asked for one at the next sign-in', async () => {
  const page = await app.pageOf('head', '/');
  await page.getByRole('link', { name: 'head甲' }).click();
  await page.getByRole('heading', { level: 1, name: '我的账号' }).waitFor();
  const secret = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '');
  const code = page.getByLabel('6位动态码');
  expect(await faultsOf(page)).toEqual([]);

  await code.fill('000000');
  await page.getByRole('button', { name: '开启' }).click();
  await page.getByText('动态码不对。请核对手机时间，再输入最新的6位数字。').waitFor();
  await code.fill(generateSync({ secret }));
  await page.getByRole('button', { name: '开启' }).click();
  await page.getByText('已开启。登录时除密码外还要输入6位动态码。').waitFor();
  expect(await faultsOf(page)).toEqual([]);

  await page.getByRole('button', { name: '退出' }).click();
  await page.getByLabel('账号').fill('head');
  await page.getByLabel('密码').fill('Right-horse-1');
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByText('请再输入6位动态码。').waitFor();
  // The code of now was used up when codes were turned on; that of the next half minute counts too.
  const next = Math.floor(Date.now() / 1000) + 30;
  await page.getByLabel('动态码（6位）').fill(generateSync({ secret, epoch: next }));
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('button', { name: '退出' }).waitFor();
}, 60_000);

test('a person changes the password and makes a token that works until it is revoked', async () => {
  const page = await app.pageOf('bureau', '/account');
  await page.getByLabel('现在的密码').fill('Right-horse-1');
  await page.getByLabel('新密码', { exact: true }).fill('bureau-1234');
  await page.getByLabel('再输一次新密码').fill('bureau-1234');
  await page.getByRole('button', { name: '保存新密码' }).click();
  await page.getByText('密码里不能包含账号。').waitFor();
  await page.getByLabel('新密码', { exact: true }).fill('Quiet-river-7');
  await page.getByLabel('再输一次新密码').fill('Quiet-river-7');
  await page.getByRole('button', { name: '保存新密码' }).click();
  await page.getByText('新密码已保存，其他地方的登录已全部退出。').waitFor();

  await page.getByRole('button', { name: '新建令牌' }).click();
  await page.getByText('请填写用途。').waitFor();
  await page.getByLabel('用途').fill('汇总程序');
  await page.getByRole('button', { name: '新建令牌' }).click();
  const said = (await page.getByText(/^新令牌：/).textContent()) ?? '';
  const token = /jiping_\S+/.exec(said)?.[0];
  const ask = async () =>
    (await fetch(`${app.address}/api/filings`, { headers: { authorization: `Bearer ${token}` } }))
      .status;
  expect(await ask()).toBe(200);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('button', { name: '吊销 汇总程序' }).click();
  await page.getByText('没有令牌。').waitFor();
  expect(await ask()).toBe(401);
}, 60_000);

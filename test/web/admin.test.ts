import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { document, table } from '../../src/document/build.ts';
import { write } from '../../src/formats/formats.ts';
import { faultsOf, type OpenApp, openApp } from './app.ts';

/** Boxes of the search in the log. */
const [WHO, WHAT, SUBJECT, UNTIL] = ['谁（姓名）', /^做了什么/, /^对象/, '到'] as const;

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
}, 120_000);
afterAll(() => app.close());

test('an account is proposed by one administrator, takes effect by another, and the third sees both', async () => {
  const system = await app.pageOf('system', '/admin/accounts');
  await system.getByRole('button', { name: '新建用户' }).click();
  const form = system.getByRole('dialog', { name: '新建用户' });
  await form.getByLabel('账号').fill('newcomer');
  await form.getByLabel('姓名').fill('新来甲');
  await form.getByLabel('单位或区划').fill('D0101');
  await form.getByRole('button', { name: '提交审批' }).click();
  await system.getByText('已提交，待安全保密管理员审批后生效。').waitFor();

  const stranger = await (await app.browser.newContext()).newPage();
  await stranger.goto(`${app.address}/sign-in`);
  const signIn = async (password: string) => {
    await stranger.getByLabel('账号').fill('newcomer');
    await stranger.getByLabel('密码').fill(password);
    await stranger.getByRole('button', { name: '登录' }).click();
  };
  await signIn('Right-horse-1');
  await stranger
    .getByRole('alert')
    .getByText(/账号或密码不对/)
    .waitFor();

  const security = await app.pageOf('security', '/admin/approvals');
  await security.getByRole('button', { name: '同意 newcomer', exact: true }).click();
  const said = await security.getByText(/账号 newcomer 的一次性密码/).textContent();
  await security.getByText('没有等您审批的用户变更。').waitFor();
  await signIn(/密码：(\S+)/.exec(said ?? '')?.[1] ?? '');
  await stranger.getByRole('heading', { level: 1, name: '设置新密码' }).waitFor();
  await stranger.context().close();

  const audit = await app.pageOf('audit', '/admin/audit');
  for (const name of ['system甲', 'security甲'])
    await audit.getByRole('cell', { name }).first().waitFor();
  await audit.getByRole('button', { name: '校验完整性' }).click();
  await audit.getByText(/日志链完整，共\d+条。/).waitFor();
}, 120_000);

test('units come from a pasted list, and the bureau opens a year for them', async () => {
  const system = await app.pageOf('system', '/admin/units');
  const paste = (text: string) =>
    system.getByLabel('从工作簿导入单位名册').evaluate((box, list) => {
      const data = new DataTransfer();
      data.setData('text/plain', list);
      box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
    }, text);
  const heads = '单位编码\t单位名称\t上级单位编码';
  await paste(`${heads}\nD09\t区文化局\t\nD0901\t区图书馆\tD99`);
  await system.getByText('第2个单位“区图书馆”：没有找到编码为“D99”的上级单位').waitFor();
  expect(await system.getByRole('button', { name: '提交审批' }).isDisabled()).toBe(true);
  await paste(`${heads}\nD09\t区文化局\t\nD0901\t区图书馆\tD09`);
  await system.getByText('将新增2个单位，更名0个。').waitFor();
  expect(await faultsOf(system)).toEqual([]);
  await system.getByRole('button', { name: '提交审批' }).click();
  await system.getByText('待安全保密管理员审批', { exact: true }).waitFor();
  expect(await system.getByRole('rowheader', { name: '区图书馆' }).count()).toBe(0);
  const security = await app.pageOf('security', '/admin/approvals');
  await security.getByRole('button', { name: '同意 新增2个单位，更名0个', exact: true }).click();
  await security.getByText(/security甲同意，已生效/).waitFor();
  await system.reload();
  await system.getByRole('rowheader', { name: '区图书馆' }).waitFor();

  const bureau = await app.pageOf('bureau', '/');
  await bureau.getByRole('button', { name: '开启年度自评' }).click();
  await bureau.getByLabel('评价年度').fill('2026');
  await bureau.getByLabel('报送截止日期（可以不填）').fill('2027年3月31日');
  await bureau.getByRole('button', { name: '开启', exact: true }).click();
  await bureau.getByText('已为4个单位开启。').waitFor();
  expect(await faultsOf(bureau)).toEqual([]);
  await bureau.getByRole('button', { name: '关闭' }).click();
  await bureau.getByRole('link', { name: '区图书馆' }).waitFor();
}, 120_000);

test('accounts come from a workbook: wrong rows are told, the others wait and are approved together', async () => {
  const system = await app.pageOf('system', '/admin/accounts');
  const rows = [
    ['账号', '姓名', '岗位', '单位编码'],
    ['wang', '王甲', '填报人', 'D0101'],
    ['zhou', '周乙', '负责人', 'D0101'],
    ['wu', '吴丙', '总管', 'D0101'],
  ];
  const buffer = Buffer.from(await write(document([table(rows)]), 'xlsx'));
  await system
    .getByLabel(/选择工作簿/)
    .setInputFiles({ name: '用户.xlsx', mimeType: 'application/octet-stream', buffer });
  await system.getByText('第3行“wu”：没有认出岗位“总管”', { exact: false }).waitFor();
  expect(await faultsOf(system)).toEqual([]);
  await system.getByRole('button', { name: '提交审批（2个用户）' }).click();
  await system.getByText('已提交2个用户，待安全保密管理员审批后生效。').waitFor();

  const security = await app.pageOf('security', '/admin/approvals');
  await security.getByRole('button', { name: '全部同意（2项）' }).click();
  const dialog = security.getByRole('dialog');
  await dialog.getByRole('button', { name: '全部同意（2项）' }).click();
  await security.getByRole('heading', { name: '一次性密码' }).waitFor();
  await security.getByText('没有等您审批的用户变更。').waitFor();
  expect(await security.getByRole('rowheader').allTextContents()).toEqual(
    expect.arrayContaining(['wang', 'zhou']),
  );
}, 120_000);

test('a backup is made and looked through on its page, one that was altered is told, and the log is searched for both', async () => {
  const system = await app.pageOf('system', '/admin/backups');
  await system.getByText('还没有备份。').waitFor();
  const originals = system.getByLabel(/连同批量审核的原件和批注文件一起备份（现有0个文件，0 KB）/);
  expect(await originals.isChecked()).toBe(true);
  await originals.uncheck();
  await system.getByRole('button', { name: '立即备份' }).click();
  const row = system.getByRole('row', { name: /jiping-/ });
  await row.getByText('没有核验过').waitFor();
  await row.getByText('不含批量审核原件').waitFor();
  const name = (await row.getByRole('rowheader').textContent()) ?? '';
  await row.getByRole('button', { name: `核验 ${name}` }).click();
  await row.getByText(/核验，完整/).waitFor();
  expect(await faultsOf(system)).toEqual([]);
  const place = (await system.getByText(/^存放在服务器的/).textContent()) ?? '';
  const folder = place.replace('存放在服务器的 ', '');
  appendFileSync(join(folder, name, 'tables', 'unit.ndjson'), ' ');
  await row.getByRole('button', { name: `核验 ${name}` }).click();
  await row.getByText(/核验，不完整：unit等1处缺失或被改动。请另做一份备份。/).waitFor();
  expect(await system.locator('pre').textContent()).toContain(`jiping restore ${folder}/${name}`);

  const audit = await app.pageOf('audit', '/admin/audit');
  const acts = async () => {
    const cells = audit.getByRole('table').locator('tbody tr td:nth-child(4)');
    return (await cells.allTextContents()).map((text) => text.replace(/ .*/, ''));
  };
  const search = async (...asked: (readonly [string | RegExp, string])[]) => {
    for (const [label, text] of asked) await audit.getByLabel(label, { exact: true }).fill(text);
    await audit.getByRole('button', { name: '查询' }).click();
  };
  await search([WHAT, '备份'], [WHO, 'system甲']);
  await expect.poll(acts).toEqual(['核验备份', '核验备份', '备份']);
  await search([WHAT, '核验'], [SUBJECT, name]);
  await expect.poll(acts).toEqual(['核验备份', '核验备份']);
  expect(await faultsOf(audit)).toEqual([]);
  await search([WHO, 'security甲']);
  await audit.getByText('没有符合条件的记录。').waitFor();
  await search([WHAT, ''], [WHO, ''], [SUBJECT, ''], [UNTIL, '2020-01-01']);
  await audit.getByText('没有符合条件的记录。').waitFor();
  await search([UNTIL, '']);
  await expect.poll(async () => (await acts()).length).toBeGreaterThan(3);
}, 120_000);

test('how people sign in is proposed by one administrator, decided by another, and holds at once for who is signed in', async () => {
  const clerk = await app.pageOf('second');
  const security = await app.pageOf('security', '/admin/parameters');
  await security.getByText('提出修改').click();
  await security.getByLabel('连续输错几次锁定账号（次）').fill('20');
  await security.getByLabel('填报人').check();
  await security.getByRole('button', { name: '提交审批' }).click();
  await security.getByText('请写明依据或理由。').waitFor();
  await security.getByLabel('依据或理由').fill('临财办〔2026〕8号');
  await security.getByRole('button', { name: '提交审批' }).click();
  await security.getByText('连续输错几次锁定账号须为3至10次之间的整数。').waitFor();
  await security.getByLabel('连续输错几次锁定账号（次）').fill('3');
  await security.getByRole('button', { name: '提交审批' }).click();
  await security.getByText('待系统管理员审批').waitFor();
  expect(await faultsOf(security)).toEqual([]);

  const system = await app.pageOf('system', '/admin/system');
  await system.getByText(/PostgreSQL \d+/).waitFor();
  await system.getByText(/校验完整，共\d+条/).waitFor();
  expect(await faultsOf(system)).toEqual([]);
  await system.getByRole('link', { name: '系统参数有1项申请等您审批' }).click();
  await system.getByRole('button', { name: '同意 临财办〔2026〕8号', exact: true }).click();
  await system.getByText(/system甲同意，已生效/).waitFor();

  await clerk.reload();
  await clerk.getByRole('heading', { level: 1, name: '开启动态码' }).waitFor();
  expect(await faultsOf(clerk)).toEqual([]);

  await security.goto(`${app.address}/admin/security`);
  await security.getByLabel('类别').selectOption('系统参数的申请与审批');
  await security.getByRole('button', { name: '查询' }).click();
  await expect.poll(() => security.getByRole('row', { name: /登录规定/ }).count()).toBe(2);
  await security
    .getByRole('row', { name: /同意登录规定/ })
    .getByText('连续输错几次锁定账号 5 → 3，动态码岗位 — → 填报人')
    .waitFor();
  expect(await faultsOf(security)).toEqual([]);
}, 120_000);

test('each administrator sees the own page alone, and no filing', async () => {
  for (const [account, own] of [
    ['system', '机构与用户'],
    ['audit', '操作日志'],
  ] as const) {
    const page = await app.pageOf(account, '/');
    await page.getByRole('heading', { level: 1, name: own }).waitFor();
    const links = await page.getByRole('navigation').getByRole('link').allTextContents();
    expect(links.filter((words) => /机构与用户|待我审批|操作日志/.test(words))).toEqual([own]);
    for (const route of ['audit', 'changes', 'accounts'])
      if (
        !(account === 'system' && route === 'accounts') &&
        !(account === 'audit' && route === 'audit')
      ) {
        const reply = await page.request.get(`${app.address}/api/admin/${route}`);
        const body = reply.ok() ? await reply.text() : '[]';
        expect([route, body]).toEqual([route, '[]']);
      }
  }
}, 120_000);

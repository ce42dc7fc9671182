import { generateSync } from 'otplib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD, type Served, served, type Visitor } from '../../../../test/server/served.ts';
import { REGION } from '../../../../test/store/district.ts';
import type { AuditEvent, Me, RefusalReply, TotpView } from '../../../api/people.ts';
import type { AccessView, RuleChange } from '../../../api/system.ts';
import type { Role } from '../../../cycle/filing.ts';
import { STANDARD_ACCESS } from '../../../cycle/system-rules.ts';
import { WHOLE } from '../../../store/scope.ts';

let system: Served;
beforeAll(async () => {
  system = await served();
});
afterAll(() => system.close());

const ACCESS = '/api/admin/access';
const signIn = (visitor: Visitor, account: string, password = PASSWORD) =>
  visitor.ask('POST', '/api/session', { account, password });
/** Somebody with the role, signed in just now: sessions end meanwhile. */
async function as(role: Role): Promise<Visitor> {
  const visitor = system.stranger();
  await signIn(visitor, role);
  return visitor;
}
const security = () => as('securityAdministrator');
const administrator = () => as('systemAdministrator');
const inForce = async () => (await (await security()).json<AccessView>(200, 'GET', ACCESS)).rules;

/** Proposes changed rules by one administrator and approves them by the other. */
async function set(part: object): Promise<void> {
  const rules = { ...(await inForce()), ...part };
  const asked = { basis: '示政办〔2026〕5号', rules };
  const { id } = await (await security()).json<RuleChange>(200, 'POST', ACCESS, asked);
  await (await administrator()).json(200, 'POST', `${ACCESS}/${id}`, { approve: true });
}

const words = async (response: Response) => ((await response.json()) as RefusalReply).words.zh;

test('one administrator proposes how people sign in, another decides; nobody decides on their own', async () => {
  expect(await inForce()).toEqual(STANDARD_ACCESS);
  const same = await (await security()).ask('POST', ACCESS, {
    basis: '无',
    rules: STANDARD_ACCESS,
  });
  expect(await words(same)).toBe('与现行规定相同，没有改动。');
  const unsafe = { basis: '无', rules: { ...STANDARD_ACCESS, passwordLength: 6 } };
  expect(await words(await (await security()).ask('POST', ACCESS, unsafe))).toBe(
    '密码最短长度须为8至32个字符之间的整数。',
  );
  const rules = { ...STANDARD_ACCESS, tries: 3, lockedMinutes: 60 };
  const { id } = await (await security()).json<RuleChange>(200, 'POST', ACCESS, {
    basis: '办法',
    rules,
  });
  const own = await (await security()).ask('POST', `${ACCESS}/${id}`, { approve: true });
  expect(await words(own)).toBe('由系统管理员审批；提出人只能撤回自己的申请。');
  expect(await inForce()).toEqual(STANDARD_ACCESS);
  await (await administrator()).json(200, 'POST', `${ACCESS}/${id}`, { approve: true });
  expect(await inForce()).toEqual(rules);
  const [approved, proposed] = await system.store.audit.list(WHOLE, {
    region: REGION,
    subject: id,
  });
  expect(approved).toMatchObject({
    what: 'region.approve.access',
    detail: { basis: '办法', tries: '5 → 3', lockedMinutes: '15 → 60' },
  });
  expect(proposed?.what).toBe('region.propose.access');
});

test('an account locks after as many tries, and for as long, as was set', async () => {
  await system.account('locking');
  const said = [];
  for (let n = 0; n < 3; n += 1)
    said.push(await words(await signIn(system.nobody, 'locking', 'x')));
  expect(said).toEqual([
    '账号或密码不对，还可试2次。',
    '账号或密码不对，还可试1次。',
    '连续输错3次，账号已锁定60分钟。请稍后再试，或请安全保密管理员重置密码。',
  ]);
  system.later(59);
  expect((await signIn(system.nobody, 'locking')).status).toBe(423);
  system.later(2);
  expect((await signIn(system.nobody, 'locking')).status).toBe(200);
});

test('a session that is open ends by the new idle time, at once', async () => {
  await system.account('idle');
  const visitor = system.stranger();
  await signIn(visitor, 'idle');
  await set({ idleMinutes: 5 });
  expect((await visitor.json<Me>(200, 'GET', '/api/session')).idleMinutes).toBe(5);
  system.later(4);
  expect((await visitor.ask('GET', '/api/filings')).status).toBe(200);
  system.later(6);
  expect((await visitor.ask('GET', '/api/filings')).status).toBe(401);
});

test('a role that needs codes turns them on before anything else, and cannot turn them off', async () => {
  await system.account('coded');
  const visitor = system.stranger();
  await signIn(visitor, 'coded');
  await set({ codeRoles: ['unitPreparer'] });
  expect(await words(await visitor.ask('GET', '/api/filings'))).toBe(
    '按本单位的登录规定，您的岗位要用动态码登录。请先开启动态码。',
  );
  expect((await visitor.json<Me>(200, 'GET', '/api/session')).mustSetCodes).toBe(true);
  const { secret } = await visitor.json<TotpView>(200, 'GET', '/api/session/totp');
  const code = () =>
    generateSync({ secret, epoch: Math.floor(system.context.now().getTime() / 1000) });
  await visitor.json(200, 'PUT', '/api/session/totp', { secret, code: code() });
  expect((await visitor.ask('GET', '/api/filings')).status).toBe(200);
  system.later(1);
  expect(await words(await visitor.ask('PUT', '/api/session/totp', { code: code() }))).toBe(
    '按本单位的登录规定，您的岗位要用动态码登录，不能关闭。',
  );
});

test('the security administrator finds the events of users by kind and by whom', async () => {
  const found = async (query: string) =>
    (await (await security()).json<AuditEvent[]>(200, 'GET', `/api/admin/security?${query}`)).map(
      ({ what, about }) => [what, about],
    );
  expect(await found('kind=failures&subject=locking')).toEqual([
    ['account.locked', 'locking乙（locking）'],
    ['session.failed', 'locking乙（locking）'],
    ['session.failed', 'locking乙（locking）'],
  ]);
  expect(await found('kind=secrets&subject=coded')).toEqual([
    ['account.totp.on', 'coded乙（coded）'],
  ]);
  expect(await found('kind=none')).toEqual([]);
  const office = await as('financePerformance');
  await (await office.ask('GET', '/api/publications/files')).arrayBuffer();
  expect(await found('kind=exports')).toEqual([['file.export', '示范区']]);
});

test('a new password has the length that was set; one that is too old is changed first', async () => {
  await set({ idleMinutes: 120, passwordLength: 14, passwordDays: 30, codeRoles: [] });
  await system.account('aged');
  const visitor = system.stranger();
  await signIn(visitor, 'aged');
  const change = (next: string) =>
    visitor.ask('PUT', '/api/session/password', { current: PASSWORD, next });
  expect(await words(await change('Short-horse1'))).toBe('密码至少要有14个字符。');
  expect((await visitor.ask('GET', '/api/filings')).status).toBe(200);
  system.later(30 * 24 * 60);
  await signIn(visitor, 'aged');
  expect(await words(await visitor.ask('GET', '/api/filings'))).toBe(
    '首次登录、密码重置或密码到期后，请先设置新密码。',
  );
  expect((await change('Longer-horse-1')).status).toBe(200);
  expect((await visitor.ask('GET', '/api/filings')).status).toBe(200);
});

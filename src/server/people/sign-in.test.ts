import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PASSWORD, type Served, served, type Visitor } from '../../../test/server/served.ts';
import type { Me, RefusalReply, TotpView } from '../../api/people.ts';

let system: Served;
beforeAll(async () => {
  system = await served();
});
afterAll(() => system.close());

const signIn = (visitor: Visitor, account: string, password = PASSWORD, code?: string) =>
  visitor.ask('POST', '/api/session', { account, password, ...(code && { code }) });

const sentence = async (response: Response) => ((await response.json()) as RefusalReply).words.zh;

describe('signing in', () => {
  test('opens a session in a cookie that scripts cannot read and other sites do not send', async () => {
    await system.account('first');
    const response = await signIn(system.nobody, 'first');
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^jiping=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect((await response.json()) as Me).toMatchObject({
      account: 'first',
      name: 'first乙',
      grants: [{ role: 'unitPreparer', path: '430899.102.102001', place: '示范区第一小学' }],
      mustChangePassword: false,
      idleMinutes: 30,
    });
  });

  test('is marked for encrypted ways only where there is one', async () => {
    const secure = await served({ fields: {}, lists: {} }, { secure: true });
    await secure.account('first');
    const response = await signIn(secure.nobody, 'first');
    expect(response.headers.getSetCookie()[0]).toContain('; Secure');
    expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000');
    await secure.close();
  });

  test('locks an account after five wrong passwords for a quarter of an hour, the right one too', async () => {
    await system.account('locked');
    const tries = [];
    for (let n = 0; n < 5; n += 1)
      tries.push(await sentence(await signIn(system.nobody, 'locked', 'x')));
    expect(tries).toEqual([
      '账号或密码不对，还可试4次。',
      '账号或密码不对，还可试3次。',
      '账号或密码不对，还可试2次。',
      '账号或密码不对，还可试1次。',
      '连续输错5次，账号已锁定15分钟。请稍后再试，或请安全保密管理员重置密码。',
    ]);
    expect((await signIn(system.nobody, 'locked')).status).toBe(423);
    system.later(16);
    expect((await signIn(system.nobody, 'locked')).status).toBe(200);
  });

  test('does not tell whether an account exists', async () => {
    await system.account('existing');
    const answers = async (name: string) => {
      const all: unknown[] = [];
      for (let n = 0; n < 6; n += 1) {
        const response = await signIn(system.nobody, name, 'x');
        all.push([response.status, await sentence(response)]);
      }
      return all;
    };
    expect(await answers('nobody-has-it')).toEqual(await answers('existing'));
  });

  test('lets no burst of tries past the lock', async () => {
    await system.account('burst');
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => signIn(system.nobody, 'burst', 'x')),
    );
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(20);
  });

  test('asks for nothing but a new password after a one-time password', async () => {
    await system.account('fresh', true);
    const visitor = system.stranger();
    expect(((await (await signIn(visitor, 'fresh')).json()) as Me).mustChangePassword).toBe(true);
    expect(await sentence(await visitor.ask('GET', '/api/filings'))).toBe(
      '首次登录、密码重置或密码到期后，请先设置新密码。',
    );
    const next = (password: string) =>
      visitor.ask('PUT', '/api/session/password', { current: PASSWORD, next: password });
    expect(await sentence(await next('short-1'))).toBe('密码至少要有10个字符。');
    expect(await sentence(await next('onlyletters'))).toBe(
      '密码要包含字母、数字、符号中的至少两种。',
    );
    expect(await sentence(await next('my-FRESH-one-1'))).toBe('密码里不能包含账号。');
    expect(await sentence(await next('aaaaa-12345'))).toBe('密码里同一个字符不能连续出现5次。');
    expect(await sentence(await next(PASSWORD))).toBe('新密码不能和现在的一样。');
    expect((await next('Quiet-river-7')).status).toBe(200);
    expect((await visitor.ask('GET', '/api/filings')).status).toBe(200);
    expect((await signIn(system.nobody, 'fresh')).status).toBe(403);
    expect((await signIn(system.nobody, 'fresh', 'Quiet-river-7')).status).toBe(200);
  });

  test('asks for the code of six digits where it is on; a code counts once', async () => {
    await system.account('coded');
    const visitor = system.stranger();
    await signIn(visitor, 'coded');
    const { on, secret, address } = await visitor.json<TotpView>(200, 'GET', '/api/session/totp');
    expect({ on, address }).toEqual({ on: false, address: expect.stringContaining(secret) });
    const code = () =>
      generateSync({ secret, epoch: Math.floor(system.context.now().getTime() / 1000) });
    const wrong = `${(Number(code()) + 1) % 1_000_000}`.padStart(6, '0');
    const turn = (body: object) => visitor.ask('PUT', '/api/session/totp', body);
    expect(await sentence(await turn({ secret, code: wrong }))).toBe(
      '动态码不对。请核对手机时间，再输入最新的6位数字。',
    );
    expect(await (await turn({ secret, code: code() })).json()).toEqual({ on: true });
    expect(await (await signIn(system.nobody, 'coded')).json()).toMatchObject({
      facts: { code: true },
    });
    expect((await signIn(system.nobody, 'coded', PASSWORD, code())).status).toBe(403);
    system.later(2);
    expect((await signIn(system.nobody, 'coded', PASSWORD, code())).status).toBe(200);
    expect((await signIn(system.nobody, 'coded', PASSWORD, code())).status).toBe(403);
    expect(await (await turn({ code: code() })).json()).toEqual({ on: false });
    expect((await signIn(system.nobody, 'coded')).status).toBe(200);
  });
});

describe('a session', () => {
  test('ends after half an hour in which nobody did anything; a page that looks by itself does nothing', async () => {
    await system.account('idle');
    const visitor = system.stranger();
    await signIn(visitor, 'idle');
    const { region, id } = system.own;
    const look = `/api/filings/${region}/${id}/changes?since=0`;
    system.later(29);
    expect((await visitor.ask('GET', look)).status).toBe(200);
    system.later(2);
    expect(await sentence(await visitor.ask('GET', look))).toBe(
      '登录已过期或还没有登录，请重新登录。没有保存的改动仍在本机。',
    );
  });

  test('ends after twelve hours of work', async () => {
    await system.account('long');
    const visitor = system.stranger();
    await signIn(visitor, 'long');
    for (let minutes = 0; minutes < 12 * 60; minutes += 20) {
      expect((await visitor.ask('GET', '/api/session')).status).toBe(200);
      system.later(20);
    }
    expect((await visitor.ask('GET', '/api/session')).status).toBe(401);
  });

  test('ends when one signs out, and with a new password everywhere else', async () => {
    await system.account('two');
    const [here, there] = [system.stranger(), system.stranger()];
    await signIn(here, 'two');
    await signIn(there, 'two');
    await here.json(200, 'PUT', '/api/session/password', {
      current: PASSWORD,
      next: 'Quiet-river-7',
    });
    expect((await there.ask('GET', '/api/session')).status).toBe(401);
    expect((await here.ask('DELETE', '/api/session')).status).toBe(200);
    expect((await here.ask('GET', '/api/session')).status).toBe(401);
  });
});

describe('a change', () => {
  test('that a page of another site sends along is not carried out', async () => {
    await system.account('safe');
    const visitor = system.stranger();
    await signIn(visitor, 'safe');
    const out = (headers: HeadersInit) => visitor.ask('DELETE', '/api/session', undefined, headers);
    const refusal = await out({ origin: 'https://elsewhere.example' });
    expect([refusal.status, await sentence(refusal)]).toEqual([
      403,
      '这个请求不是从本系统的页面发出的，没有办理。请从本系统页面重新操作。',
    ]);
    expect((await out({ origin: 'http://localhost' })).status).toBe(200);
  });

  test('without the header of our pages is not carried out', async () => {
    const response = await system.app.request('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account: 'safe', password: PASSWORD }),
    });
    expect(response.status).toBe(403);
  });
});

describe('a token', () => {
  test('acts as its person, within their reach, and not on the account itself', async () => {
    await system.account('program');
    const visitor = system.stranger();
    await signIn(visitor, 'program');
    const asked = { name: '接口', days: 30 };
    const { secret } = await visitor.json<{ secret: string }>(200, 'POST', '/api/tokens', asked);
    const ask = (method: string, path: string, body?: object) =>
      system.app.request(path, {
        method,
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
    expect((await ask('GET', '/api/filings')).status).toBe(200);
    const { region, id } = system.beside;
    expect((await ask('GET', `/api/filings/${region}/${id}`)).status).toBe(404);
    expect(await sentence(await ask('POST', '/api/tokens', { name: '再一', days: 1 }))).toBe(
      '这件事须由本人登录后在页面上办理，不能用接口令牌办理。',
    );
    system.later(31 * 24 * 60);
    expect((await ask('GET', '/api/filings')).status).toBe(401);
  });
});

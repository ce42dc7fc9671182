import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REGION, SCHOOL } from '../../../test/store/district.ts';
import { type FreshStore, freshStore } from '../../../test/store/fresh.ts';
import { isRefusal } from '../../cycle/refusal.ts';
import { scopeUnder } from '../scope.ts';

let fresh: FreshStore;
let now = new Date('2026-03-02T01:00:00Z');
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const SYSTEM = { account: 'sys', name: '系统管理员' };
const SECURITY = { account: 'sec', name: '安全管理员' };
const newAccount = (account: string) => ({
  account,
  name: '王五',
  region: REGION,
  home: SCHOOL,
  grants: [{ role: 'unitPreparer', path: SCHOOL }] as const,
});

beforeAll(async () => {
  fresh = await freshStore({ now: () => now });
});
afterAll(() => fresh.close());

const install = (account: string) =>
  fresh.store.accounts.install(newAccount(account), 'hash', false);

describe('an account', () => {
  test('is proposed by one administrator and exists as active when another approves', async () => {
    const { accounts } = fresh.store;
    const proposed = await accounts.propose(
      { kind: 'createAccount', account: newAccount('wang') },
      SYSTEM,
    );
    if (isRefusal(proposed)) throw new Error(proposed.words.zh);
    expect(proposed).toMatchObject({
      kind: 'createAccount',
      account: 'wang',
      grants: [{ role: 'unitPreparer', path: SCHOOL, place: SCHOOL }],
    });
    expect((await accounts.byName('wang'))?.state).toBe('pending');
    expect(await accounts.pending(scopeUnder(REGION))).toEqual([proposed]);
    const own = await accounts.decide(proposed.id, { approve: true }, SYSTEM);
    expect(own).toMatchObject({ refused: 'ownSubmission' });
    const made = await accounts.decide(
      proposed.id,
      { approve: true, passwordHash: 'h1' },
      SECURITY,
    );
    expect(made).toMatchObject({
      account: 'wang',
      state: 'active',
      passwordHash: 'h1',
      mustChangePassword: true,
    });
    expect(await accounts.decide(proposed.id, { approve: true }, SECURITY)).toMatchObject({
      refused: 'conflict',
    });
    const trail = await fresh.store.audit.list(scopeUnder(REGION), { region: REGION });
    expect(trail.map(({ what, who }) => [what, who])).toEqual([
      ['account.approve', '安全管理员'],
      ['account.propose.createAccount', '系统管理员'],
    ]);
  });

  test('cannot bear a name that is taken', async () => {
    await install('taken');
    const proposal = { kind: 'createAccount', account: newAccount('taken') } as const;
    expect(await fresh.store.accounts.propose(proposal, SYSTEM)).toMatchObject({
      refused: 'conflict',
    });
  });

  test('that is rejected stays disabled', async () => {
    const { accounts } = fresh.store;
    const proposed = await accounts.propose(
      { kind: 'createAccount', account: newAccount('no') },
      SYSTEM,
    );
    if (isRefusal(proposed)) throw new Error(proposed.words.zh);
    expect(await accounts.decide(proposed.id, { approve: false }, SECURITY)).toMatchObject({
      state: 'disabled',
    });
  });

  test('gets other grants by the same two steps, which end its sessions', async () => {
    const { accounts, sessions } = fresh.store;
    const id = await install('grants');
    const secret = await sessions.open(id, { idleMinutes: 30, absoluteMinutes: 600 });
    const grants = [{ role: 'unitHead', path: SCHOOL }] as const;
    const proposed = await accounts.propose({ kind: 'changeGrants', id, grants }, SYSTEM);
    if (isRefusal(proposed)) throw new Error(proposed.words.zh);
    expect((await accounts.byId(id))?.grants).toEqual([{ role: 'unitPreparer', path: SCHOOL }]);
    await accounts.decide(proposed.id, { approve: true }, SECURITY);
    expect((await accounts.byId(id))?.grants).toEqual(grants);
    expect(await sessions.find(secret)).toBeUndefined();
  });

  test('is locked after the fifth wrong password in a row, for a while', async () => {
    const { accounts } = fresh.store;
    const id = await install('locked');
    for (let n = 1; n <= 4; n += 1) expect(await accounts.signInFailed(id, 5, 15)).toBeUndefined();
    const until = await accounts.signInFailed(id, 5, 15);
    expect(until).toEqual(new Date(now.getTime() + 15 * 60_000));
    const state = async () =>
      (await accounts.list(scopeUnder(SCHOOL))).find((each) => each.account === 'locked')?.state;
    expect(await state()).toBe('locked');
    later(16);
    expect(await state()).toBe('active');
    await accounts.signedIn(id, '10.0.0.1');
    expect(await accounts.byId(id)).toMatchObject({ failedSignIns: 0, lastSignIn: now });
  });

  test('uses a code of six digits once', async () => {
    const { accounts } = fresh.store;
    const id = await install('totp');
    await accounts.setTotp(id, 'SECRET', SYSTEM);
    expect((await accounts.byId(id))?.totpSecret).toBe('SECRET');
    expect([
      await accounts.spendTotpStep(id, 7),
      await accounts.spendTotpStep(id, 7),
      await accounts.spendTotpStep(id, 8),
    ]).toEqual([true, false, true]);
  });

  test('is found by its subject at the identity provider', async () => {
    const { accounts } = fresh.store;
    const id = await install('oidc');
    await accounts.setOidcSubject(id, 'https://id.example u1', SYSTEM);
    expect((await accounts.byOidcSubject('https://id.example u1'))?.id).toBe(id);
  });
});

describe('a session', () => {
  test('is kept by its digest alone', async () => {
    const secret = await fresh.store.sessions.open(await install('digest'), {
      idleMinutes: 30,
      absoluteMinutes: 600,
    });
    const rows = await fresh.sql('select * from session');
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect((await fresh.store.sessions.find(secret))?.account.account).toBe('digest');
    expect(await fresh.store.sessions.find(`${secret}x`)).toBeUndefined();
  });

  test('ends when idle, and at its absolute end however busy', async () => {
    const { sessions } = fresh.store;
    const id = await install('idle');
    const limits = { idleMinutes: 30, absoluteMinutes: 60 };
    const [idle, busy] = [await sessions.open(id, limits), await sessions.open(id, limits)];
    later(29);
    expect((await sessions.find(busy))?.account.id).toBe(id);
    later(2);
    expect(await sessions.find(idle)).toBeUndefined();
    expect((await sessions.find(busy))?.account.id).toBe(id);
    later(29);
    expect(await sessions.find(busy)).toBeUndefined();
    expect(await sessions.sweep()).toBeGreaterThanOrEqual(2);
  });

  test('of a disabled account finds nobody', async () => {
    const { accounts, sessions } = fresh.store;
    const id = await install('gone');
    const { secret } = await sessions.createToken(id, '接口', 30);
    expect((await sessions.findToken(secret))?.id).toBe(id);
    const proposed = await accounts.propose({ kind: 'disableAccount', id }, SYSTEM);
    if (isRefusal(proposed)) throw new Error(proposed.words.zh);
    await accounts.decide(proposed.id, { approve: true }, SECURITY);
    expect(await sessions.findToken(secret)).toBeUndefined();
  });

  test('can be closed alone or with all others', async () => {
    const { sessions } = fresh.store;
    const id = await install('many');
    const limits = { idleMinutes: 30, absoluteMinutes: 600 };
    const [a, b, c] = [
      await sessions.open(id, limits),
      await sessions.open(id, limits),
      await sessions.open(id, limits),
    ];
    await sessions.close(a);
    expect(await sessions.closeAll(id, b)).toBe(1);
    expect((await sessions.find(b))?.account.id).toBe(id);
    expect(await sessions.find(c)).toBeUndefined();
  });
});

describe('a token', () => {
  test('works until it is revoked or has run out', async () => {
    const { sessions } = fresh.store;
    const id = await install('token');
    const [one, two] = [
      await sessions.createToken(id, '一', 30),
      await sessions.createToken(id, '二', 1),
    ];
    expect((await sessions.listTokens(id)).map((token) => token.name)).toEqual(['一', '二']);
    expect(await sessions.revokeToken('other', one.id)).toBe(false);
    expect(await sessions.revokeToken(id, one.id)).toBe(true);
    expect(await sessions.findToken(one.secret)).toBeUndefined();
    expect((await sessions.findToken(two.secret))?.id).toBe(id);
    later(24 * 60);
    expect(await sessions.findToken(two.secret)).toBeUndefined();
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, type Served, served } from '../../../../test/server/served.ts';
import type {
  AccountView,
  AuditEvent,
  Me,
  PendingChange,
  RefusalReply,
} from '../../../api/people.ts';

let system: Served;
beforeAll(async () => {
  system = await served();
});
afterAll(() => system.close());

const SCHOOL = '430899.102.102001';
const newcomer = {
  kind: 'createAccount',
  account: 'newcomer',
  name: '新填报人',
  home: SCHOOL,
  grants: [{ role: 'unitPreparer', path: SCHOOL }],
};

const decide = (change: PendingChange, approve: boolean) =>
  system
    .as('securityAdministrator')
    .json<{ account: string; oneTimePassword?: string }>(
      200,
      'POST',
      `/api/admin/changes/${change.id}`,
      { approve, ...(!approve && { reason: '岗位应为单位负责人' }) },
    );

const propose = (body: object) =>
  system.as('systemAdministrator').json<PendingChange>(200, 'POST', '/api/admin/accounts', body);

test('an account takes two administrators: one proposes, the other approves and hands over the one-time password', async () => {
  const change = await propose(newcomer);
  const visitor = system.stranger();
  const signIn = (password: string) =>
    visitor.ask('POST', '/api/session', { account: 'newcomer', password });
  expect((await signIn('anything')).status).toBe(403);
  const { oneTimePassword = '' } = await decide(change, true);
  expect(oneTimePassword).toMatch(/^[\w]{4}-[\w]{4}-[\w]{4}$/);
  expect((await (await signIn(oneTimePassword)).json()) as Me).toMatchObject({
    account: 'newcomer',
    mustChangePassword: true,
  });
  const accounts = await system
    .as('securityAdministrator')
    .json<AccountView[]>(200, 'GET', '/api/admin/accounts');
  expect(accounts.find(({ account }) => account === 'newcomer')).toMatchObject({ state: 'active' });

  const id = accounts.find(({ account }) => account === 'newcomer')?.id;
  await decide(await propose({ kind: 'disableAccount', id }), true);
  expect((await visitor.ask('GET', '/api/session')).status).toBe(401);
});

test('a refused account opens no door; a name is given once', async () => {
  const change = await propose({ ...newcomer, account: 'refused' });
  const silent = await system
    .as('securityAdministrator')
    .ask('POST', `/api/admin/changes/${change.id}`, { approve: false });
  expect(((await silent.json()) as RefusalReply).words.zh).toBe('不同意的，请写明理由。');
  expect(await decide(change, false)).toEqual({ account: 'refused' });
  expect(
    await system
      .as('systemAdministrator')
      .json<PendingChange[]>(200, 'GET', '/api/admin/changes?refused=1'),
  ).toMatchObject([{ account: 'refused', refusedFor: '岗位应为单位负责人' }]);
  const again = await system
    .as('systemAdministrator')
    .ask('POST', '/api/admin/accounts', { ...newcomer, account: 'refused' });
  expect(((await again.json()) as RefusalReply).refused).toBe('conflict');
});

test('the auditor reads who did what, page by page, and can have the chain reckoned anew', async () => {
  await system.as('unitPreparer').json(200, 'POST', at(system.own, '/operations'), {
    request: 'audited-1',
    revision: 0,
    operations: [{ kind: 'field', path: 'staffing.authorized', before: '', after: '3' }],
  });
  const auditor = system.as('auditAdministrator');
  const list = (query: string) =>
    auditor.json<AuditEvent[]>(200, 'GET', `/api/admin/audit?${query}`);
  const saves = await list(`what=filing.save&subject=${system.own.id}`);
  expect(saves).toMatchObject([
    {
      who: 'unitPreparer甲',
      what: 'filing.save',
      about: '示范区第一小学',
      detail: { paths: ['staffing.authorized'] },
    },
  ]);
  const [about] = await list(`subject=${system.as('unitHead').id}`);
  expect(about?.about).toBe('unitHead甲（unitHead）');
  // By what it says, by the unit's name and day, by several acts: all of the same entry.
  const first = saves[0]?.number;
  for (const query of [
    'text=STAFFING.authorized',
    `subject=${encodeURIComponent('第一小学')}&what=filing.save,filing.sign`,
    'who=unitPreparer&what=filing.save&from=2026-03-16&to=2026-03-16',
  ])
    expect([query, (await list(query)).map(({ number }) => number)]).toEqual([query, [first]]);
  expect(await list('what=filing.save&to=2026-03-15')).toEqual([]);
  expect(await list('text=%25')).toEqual([]);
  const file = await auditor.ask('GET', '/api/admin/audit/file?what=filing.save');
  const lines = (await file.text()).trim().split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(`${first},2026-03-16T02:00:00.000Z,unitPreparer甲,filing.save,`);
  expect((await list('what=audit.export'))[0]?.detail).toEqual({ entries: 1 });
  const [newest, next] = await list('');
  expect((await list(`before=${newest?.number}`))[0]?.number).toBe(next?.number);
  const verified = await auditor.json<{ whole: boolean; entries: number }>(
    200,
    'POST',
    '/api/admin/audit/verify',
  );
  expect(verified).toEqual({ whole: true, entries: newest?.number });
});

import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { at, PASSWORD, type Served, served } from '../../test/server/served.ts';
import type { RefusalReply } from '../api/people.ts';
import { EMPTY } from '../draft/draft.ts';

let system: Served;
beforeAll(async () => {
  system = await served(EMPTY, { requestsPerMinute: 40, downloadsPerMinute: 2 });
});
afterAll(() => system.close());

test('a fault of ours is answered with a number that stands in the log, and without its words', async () => {
  const fault = vi
    .spyOn(system.store.filings, 'list')
    .mockRejectedValueOnce(new TypeError('secret of the database'));
  const response = await system.as('unitPreparer').ask('GET', '/api/filings');
  fault.mockRestore();
  const text = await response.text();
  const { refused, number, words } = JSON.parse(text) as RefusalReply;
  expect([response.status, refused]).toEqual([500, 'fault']);
  expect(words.zh).toBe(
    `系统出了差错（编号${number}）。您的数据没有丢失，请重试；再次出现时请把编号告诉管理员。`,
  );
  expect(text).not.toContain('secret');
  expect(system.log).toContainEqual(
    expect.objectContaining({ event: 'fault', number, kind: 'TypeError', route: '/api/filings' }),
  );
  expect((await system.app.request('/healthz')).status).toBe(200);
});

test('the log names routes as they are written: no names, accounts, texts or ids', async () => {
  await system.account('zhangsan');
  system.log.length = 0;
  const clerk = system.as('unitPreparer');
  await clerk.ask('POST', at(system.own, '/operations'), {
    request: 'log-request-1',
    revision: 0,
    operations: [{ kind: 'field', path: 'unit.name', before: '', after: '某某单位' }],
  });
  await clerk.ask('GET', `${at(system.own)}?name=李四`);
  await system.nobody.ask('POST', '/api/session', { account: 'zhangsan', password: PASSWORD });
  await system.nobody.ask('GET', '/api/not/there?name=李四');
  expect(system.log.map(({ ms: _, ...line }) => line)).toEqual([
    {
      event: 'request',
      method: 'POST',
      route: at({ region: ':region', id: ':id' }, '/operations'),
      status: 200,
    },
    { event: 'request', method: 'GET', route: at({ region: ':region', id: ':id' }), status: 200 },
    { event: 'request', method: 'POST', route: '/api/session', status: 200 },
    { event: 'request', method: 'GET', route: '/api/*', status: 404 },
  ]);
});

test('one account alone cannot keep the server busy', async () => {
  const files = [];
  for (let n = 0; n < 3; n += 1)
    files.push((await system.as('unitHead').ask('GET', at(system.own, '/download/html'))).status);
  expect(files).toEqual([200, 200, 429]);
  const statuses = [];
  for (let n = 0; n < 41; n += 1)
    statuses.push((await system.as('oversight').ask('GET', '/api/session')).status);
  expect([statuses.filter((status) => status === 200).length, statuses.at(-1)]).toEqual([40, 429]);
  expect((await system.as('expert').ask('GET', '/api/session')).status).toBe(200);
});

test('every answer forbids guessing and framing, and none of the interface is kept by browsers', async () => {
  const response = await system.as('expert').ask('GET', '/api/filings');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'same-origin',
  });
});

test('the server is ready only while its database answers', async () => {
  expect((await system.app.request('/readyz')).status).toBe(200);
  const away = vi.spyOn(system.store, 'ready').mockResolvedValueOnce(false);
  expect((await system.app.request('/readyz')).status).toBe(503);
  away.mockRestore();
});

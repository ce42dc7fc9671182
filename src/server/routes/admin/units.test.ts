import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, served } from '../../../../test/server/served.ts';
import { REGION } from '../../../../test/store/district.ts';
import type { UnitsChange } from '../../../api/administration.ts';
import type { FilingSummary } from '../../../api/filing.ts';
import type { UnitsReply, UnitView } from '../../../api/units.ts';

let server: Served;
beforeAll(async () => {
  server = await served();
});
afterAll(() => server.close());

const put = (units: readonly unknown[], preview = false) =>
  server
    .as('systemAdministrator')
    .json<UnitsReply>(200, 'PUT', '/api/admin/units', { units, preview });
const list = async () =>
  (await server.as('systemAdministrator').json<UnitView[]>(200, 'GET', '/api/admin/units')).map(
    ({ path }) => path,
  );
const HEALTH = { id: '103', name: '示范区卫生健康局', parent: '', kind: 'department' };
const CLINIC = { id: '103001', name: '示范区疾控中心', parent: '103', kind: 'unit' };

test('a list of units is looked at first, then kept whole, with an entry in the trail', async () => {
  const before = await list();
  const seen = await put([CLINIC, HEALTH], true);
  expect(seen.added.map(({ path }) => path)).toEqual([`${REGION}.103`, `${REGION}.103.103001`]);
  expect(await list()).toEqual(before);
  const wrong = await put([HEALTH, { ...CLINIC, parent: '999' }]);
  expect(wrong.faults).toEqual([
    {
      row: 1,
      zh: '没有找到编码为“999”的上级单位，请核对或先加上它。',
      en: 'There is no unit 999 above it.',
    },
  ]);
  expect(await list()).toEqual(before);
  await put([CLINIC, HEALTH]);
  expect(await list()).toEqual(before);
  const changes = '/api/admin/units/changes';
  const security = server.as('securityAdministrator');
  const [change] = await security.json<UnitsChange[]>(200, 'GET', changes);
  expect(change).toMatchObject({ added: 2, renamed: 0, by: 'systemAdministrator甲', own: false });
  await security.json(200, 'POST', `${changes}/${change?.id}`, { approve: true });
  expect(await list()).toEqual([...before, `${REGION}.103`, `${REGION}.103.103001`].sort());
  const trail = await server
    .as('auditAdministrator')
    .json<{ what: string; detail: object }[]>(
      200,
      'GET',
      '/api/admin/audit?what=region.approve.units',
    );
  expect(trail[0]?.detail).toEqual({ basis: '新增2个单位，更名0个' });
});

test('a department that is renamed is told so before it is approved, and with its units by its new name after', async () => {
  const changes = '/api/admin/units/changes';
  const security = server.as('securityAdministrator');
  await put([{ ...HEALTH, name: '示范区卫生健康委员会' }]);
  const [change] = await security.json<UnitsChange[]>(200, 'GET', changes);
  expect(change?.units).toEqual([
    {
      ...{ id: '103', path: `${REGION}.103`, name: '示范区卫生健康委员会' },
      before: '示范区卫生健康局',
    },
  ]);
  await security.json(200, 'POST', `${changes}/${change?.id}`, { approve: true });
  const units = await server
    .as('systemAdministrator')
    .json<UnitView[]>(200, 'GET', '/api/admin/units');
  expect(
    units
      .filter(({ path }) => path.startsWith(`${REGION}.103`))
      .map(({ name, department }) => [name, department]),
  ).toEqual([
    ['示范区卫生健康委员会', '示范区卫生健康委员会'],
    ['示范区疾控中心', '示范区卫生健康委员会'],
  ]);
});

test('the bureau opens a year for its units once; units that have it already keep theirs', async () => {
  const open = (body: object) =>
    server.as('financePerformance').json(200, 'POST', '/api/filings/openings', body);
  expect(await open({ fiscalYear: 2026, due: '2027-03-31' })).toEqual({ opened: 5, already: 0 });
  expect(await open({ fiscalYear: 2026, due: '2027-04-30' })).toEqual({ opened: 0, already: 5 });
  const filings = await server
    .as('financePerformance')
    .json<FilingSummary[]>(200, 'GET', '/api/filings?year=2026');
  expect(new Set(filings.map(({ state, due }) => `${state} ${due}`))).toEqual(
    new Set(['notStarted 2027-03-31']),
  );
});

test('a day that is none opens nothing', async () => {
  const body = { fiscalYear: 2027, due: '2028-02-31' };
  const reply = await server.as('financePerformance').ask('POST', '/api/filings/openings', body);
  expect([reply.status, ((await reply.json()) as { words: { zh: string } }).words.zh]).toEqual([
    400,
    '报送截止日期不是日历上的一天，请重新填写。',
  ]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, type Served, served } from '../../../../test/server/served.ts';
import { REGION, SCHOOL } from '../../../../test/store/district.ts';
import type { EnterReply, KeptEntry } from '../../../api/ledger.ts';
import type { MonitoringChange, StandardsChange, StandardsView } from '../../../api/standards.ts';
import { assetBook, type Beside } from '../../../ledger/assets/asset-book.ts';
import { keptByOthers } from '../../../ledger/assets/register.ts';
import type { LedgerEntry } from '../../../ledger/entry.ts';
import { PRODUCT } from '../../../store/people/person.ts';
import { scopeAt, WHOLE } from '../../../store/scope.ts';
import { day } from '../../../values/day.ts';

let server: Served;
beforeAll(async () => {
  server = await served();
});
afterAll(() => server.close());

const expense = (id: string, amount: string, more: Record<string, string> = {}) => ({
  id,
  kind: 'expense',
  day: '2024-03-12',
  texts: { item: 'hospitality', amount, ...more },
});
const address = () => at(server.own, '/ledgers/threePublic');
const clerk = () => server.as('unitPreparer');
const enter = (entries: readonly unknown[], partial = false) =>
  clerk().json<EnterReply>(200, 'POST', address(), { entries, partial });

test('an expense is entered, gives its fields of attachment 1, and is taken back by a reversal with a reason', async () => {
  expect(await enter([expense('e001', '1,280.5元', { receptions: '2', guests: '17' })])).toEqual({
    kept: 1,
    faults: [],
  });
  expect(await clerk().json<KeptEntry[]>(200, 'GET', address())).toEqual([
    {
      id: 'e001',
      ledger: 'threePublic',
      kind: 'expense',
      day: '2024-03-12',
      texts: { item: 'hospitality', amount: '1280.5', receptions: '2', guests: '17' },
      by: 'unitPreparer甲',
      at: '2026-03-16T02:00:00.000Z',
    },
  ]);
  const figures = () =>
    clerk().json<{ path: string; text: string; entries: string[] }[]>(
      200,
      'GET',
      at(server.own, '/figures'),
    );
  expect((await figures()).map(({ path, text, entries }) => [path, text, entries])).toEqual([
    ['threePublic.actual.overseas', '0', []],
    ['threePublic.actual.vehiclePurchase', '0', []],
    ['threePublic.actual.vehicleOperation', '0', []],
    ['threePublic.actual.hospitality', '0.12805', ['e001']],
    ['threePublic.receptions', '2', ['e001']],
    ['threePublic.guests', '17', ['e001']],
  ]);
  const back = { id: 'r001', kind: 'expense', day: '', texts: {}, reverses: 'e001' };
  expect(await enter([back])).toEqual({
    kept: 0,
    faults: [
      { entry: 0, column: 'because', zh: '请写明为什么冲销。', en: 'Say why it is reversed.' },
    ],
  });
  expect(await enter([{ ...back, because: '重复登记' }])).toEqual({ kept: 1, faults: [] });
  expect(await figures()).toEqual([]);
});

test('wrong rows hold the others back unless the clerk says so, and each is told with its column', async () => {
  const rows = [
    expense('m001', '300'),
    expense('m002', '三百多'),
    expense('m003', '50', { persons: '2' }),
  ];
  const faults = [
    { entry: 1, column: 'amount', zh: '没有认出金额，请只填数字，例如67.46。' },
    { entry: 2, column: '', zh: '批次、人数或车辆数填在了别的项目上，请核对所选的项目。' },
  ];
  const told = (reply: EnterReply) => reply.faults.map(({ en: _, ...fault }) => fault);
  const none = await enter(rows);
  expect([none.kept, told(none)]).toEqual([0, faults]);
  const some = await enter(rows, true);
  expect([some.kept, told(some)]).toEqual([1, faults]);
});

test('the same request again enters nothing twice', async () => {
  const entries = [expense('s001', '99')];
  await enter(entries);
  expect(await enter(entries)).toEqual({ kept: 1, faults: [] });
  const there = await clerk().json<KeptEntry[]>(200, 'GET', address());
  expect(there.filter(({ id }) => id === 's001')).toHaveLength(1);
});

test('entries are in the trail with their digest, and are seen and kept by nobody beside the unit', async () => {
  const [own] = await server.store.audit.list(WHOLE, {
    region: server.own.region,
    what: 'ledger.enter',
  });
  expect(own?.detail).toMatchObject({ ledger: 'threePublic', entries: 1 });
  const beside = at(server.beside, '/ledgers/threePublic');
  expect((await clerk().ask('GET', beside)).status).toBe(404);
  expect((await clerk().ask('POST', beside, { entries: [expense('x001', '1')] })).status).toBe(404);
  expect(
    (
      await server
        .as('departmentReviewer')
        .ask('POST', address(), { entries: [expense('x002', '1')] })
    ).status,
  ).toBe(403);
});

const beside = () => clerk().json<Beside>(200, 'GET', at(server.own, '/assets'));

test('cards that another unit marks for this one arrive in its extract, those alone, and leave it with the mark', async () => {
  const KEEPER = { region: REGION, unit: '101' };
  const card = (number: string, usingUnit: string): LedgerEntry => ({
    id: `card${number}`,
    ledger: 'assets',
    kind: 'acquisition',
    day: day('2020-01-10'),
    texts: {
      ...{ card: number, name: '办公室', class: 'A01010000-C', value: '60000' },
      ...{ department: '后勤股', usingUnit },
    },
  });
  const enter = (...entries: readonly LedgerEntry[]) =>
    server.store.ledgers.enter(WHOLE, KEEPER, 'assets', PRODUCT, () => entries);
  const marked = card('R1', '示范区第一小学');
  await enter(marked, card('R2', '示范区第二小学'), card('R3', ''));

  const seen = await beside();
  expect(
    keptByOthers(assetBook([], seen), day('2025-12-31')).map(({ number, keeper, value }) => [
      ...[number, keeper, value],
    ]),
  ).toEqual([['R1', '示范区财政局', 6_000_000]]);
  expect(seen.registers.flatMap(({ entries }) => entries.map(({ id }) => id))).toEqual(['cardR1']);
  // The unit's own address of the keeper's ledger stays closed, as does the keeper's to it.
  expect((await clerk().ask('GET', at(server.beside, '/ledgers/assets'))).status).toBe(404);
  const ofSchool = scopeAt(SCHOOL);
  expect(await server.store.ledgers.list(ofSchool, KEEPER, 'assets')).toEqual([]);
  expect(await server.store.ledgers.sharedWith(ofSchool, KEEPER)).toEqual(new Map());
  // The keeper is told of a name that nobody in the region bears.
  const own = await server
    .as('financePerformance')
    .json<Beside>(200, 'GET', at(server.beside, '/assets'));
  expect([own.registers, own.unknownUsers]).toEqual([[], ['示范区第二小学']]);

  await enter({ ...marked, id: 'back1', reverses: marked.id, because: '收回' });
  expect((await beside()).registers).toEqual([]);
});

test('the region’s table of equipment is proposed by the bureau, decided by another person, and then reaches every unit', async () => {
  const STANDARDS = '/api/admin/standards';
  const bureau = server.as('financePerformance');
  const security = server.as('securityAdministrator');
  const table = {
    ...{ title: '办公设备配置标准', number: '示财资〔2026〕3号', effective: '2026-01-01' },
    rows: [{ kind: 'standard', texts: { item: 'desktop', price: '4,500元' } }],
  };
  const { id, basis } = await bureau.json<StandardsChange>(200, 'POST', STANDARDS, table);
  expect(basis).toBe('《办公设备配置标准》（示财资〔2026〕3号）');
  const decision = `${STANDARDS}/${id}`;
  expect((await bureau.ask('POST', decision, { approve: true })).status).toBe(403);
  expect((await beside()).standards).toEqual([]);
  await security.json(200, 'POST', decision, { approve: true });
  const approved = [
    { ...table, rows: [{ kind: 'standard', texts: { item: 'desktop', price: '4500' } }] },
  ];
  expect((await beside()).standards).toEqual(approved);
  expect(await bureau.json<StandardsView>(200, 'GET', STANDARDS)).toMatchObject({
    changes: [{ basis, own: true, decided: { approved: true } }],
    approved,
  });
});

test('the region’s rules of monitoring reach every unit once another person has approved them', async () => {
  const RULES = '/api/admin/monitoring';
  const bureau = server.as('financePerformance');
  const typed = {
    ...{ title: '绩效运行监控办法', number: '', effective: '2026-01-01', gap: '10' },
    ...{ points: [{ by: '8月31日', least: '60' }], workingDays: '15' },
  };
  const rules = () => clerk().json(200, 'GET', at(server.own, '/monitoring'));
  const { id } = await bureau.json<MonitoringChange>(200, 'POST', RULES, typed);
  expect(await rules()).toEqual([]);
  await server.as('securityAdministrator').json(200, 'POST', `${RULES}/${id}`, { approve: true });
  expect(await rules()).toEqual([
    {
      ...{ title: '绩效运行监控办法', number: '', effective: '2026-01-01', gap: 10 },
      ...{ points: [{ by: '08-31', least: 60 }], workingDays: 15 },
    },
  ]);
});

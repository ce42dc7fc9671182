import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, form, type Served, served } from '../../../../test/server/served.ts';
import { REGION } from '../../../../test/store/district.ts';
import type {
  CounterpartView,
  CoverageView,
  IssuedNoticeView,
  TransfersView,
} from '../../../api/coverage.ts';
import { newNotice } from '../../../bureau/notice/notice.ts';
import { demoTransferReport } from '../../../demo/transfer-report.ts';
import { write } from '../../../formats/formats.ts';
import { day } from '../../../values/day.ts';
import { fen } from '../../../values/money.ts';

const PDF = '%PDF-1.4 盖章的自评报告';
const ROADS = {
  project: '农村公路养护',
  receiver: '东岭镇',
  kind: 'region',
  allotted: 300_000_000,
};
const NOTICE = {
  ...newNotice(2024, '示范区', '示范区财政局'),
  due: '2025-04-30',
  dated: '2025-03-14',
};

let system: Served;
beforeAll(async () => {
  system = await served();
}, 60_000);
afterAll(() => system.close());

describe('the notice', () => {
  const list = (who: Parameters<Served['as']>[0]) =>
    system.as(who).json<IssuedNoticeView[]>(200, 'GET', '/api/notices');

  test('is read by the units that it is addressed to, as it was issued and not as it is being changed', async () => {
    const bureau = system.as('financePerformance');
    await bureau.json(200, 'PUT', '/api/notice', NOTICE);
    expect(await list('unitPreparer')).toEqual([]);
    await bureau.json(200, 'POST', '/api/notice/issue', NOTICE);
    await bureau.json(200, 'PUT', '/api/notice', { ...NOTICE, annexes: ['草稿'] });
    const [issued, ...more] = await list('unitPreparer');
    expect([issued?.region, issued?.notice, more]).toEqual([REGION, NOTICE, []]);
    const file = await system.as('unitHead').ask('GET', `/api/notices/${REGION}/2024/notice`);
    expect([file.status, file.headers.get('content-disposition')]).toEqual([
      ...[200, expect.stringContaining(encodeURIComponent('2024年度绩效自评通知.docx'))],
    ]);
    expect(await list('departmentReviewer')).toEqual([issued]);
  });

  test('for departments alone is not read by their units', async () => {
    const scope = { kind: 'department', departments: [] };
    await system.as('financePerformance').json(200, 'POST', '/api/notice/issue', {
      ...NOTICE,
      scope,
    });
    expect(await list('unitPreparer')).toEqual([]);
    expect((await list('departmentReviewer')).map(({ notice }) => notice.scope)).toEqual([scope]);
    const file = await system.as('unitHead').ask('GET', `/api/notices/${REGION}/2024/notice`);
    expect(file.status).toBe(404);
  });
});

describe('transfers', () => {
  const clerk = () => system.as('unitPreparer');
  const put = (status: number, id: string, body: object) =>
    clerk().json<TransfersView>(status, 'PUT', at(system.own, `/transfers/${id}`), body);

  test('are entered by the unit; a receiver counts once its stamped report is there', async () => {
    const told = { spent: 270_000_000, score: 92_00, reported: '2026-03-10' };
    await put(200, 'east', { ...ROADS, ...told });
    await put(200, 'west', { ...ROADS, receiver: '西湾镇' });
    const supports = { supports: 'transfers/east' };
    await clerk().json(200, 'POST', at(system.own, '/evidence'), form('报告.pdf', PDF, supports));
    const seen = await system
      .as('departmentReviewer')
      .json<TransfersView>(200, 'GET', at(system.own, '/transfers'));
    expect(seen).toEqual({
      transfers: [
        { id: 'east', ...ROADS, ...told, stamped: true },
        { id: 'west', ...ROADS, receiver: '西湾镇', stamped: false },
      ],
      coverage: {
        ...{ path: '430899.102.102001', name: '示范区第一小学' },
        own: { due: 1, done: 0, missing: ['示范区第一小学'] },
        below: { due: 0, done: 0, missing: [] },
        receivers: { due: 2, done: 1, missing: ['西湾镇（农村公路养护）'] },
      },
      editable: false,
    });
  });

  test('are held against the stamped report of the receiver: its own figures, and what contradicts them with both places', async () => {
    const reading = (status: number, id: string) =>
      clerk().json<CounterpartView>(status, 'GET', at(system.own, `/transfers/${id}/report`));
    expect(await reading(404, 'west')).toMatchObject({
      words: { zh: '这个项目还没有上传盖章的自评报告。' },
    });
    expect(await reading(400, 'east')).toMatchObject({ refused: 'invalid' });
    const entry = {
      ...{ id: 'b2', ...ROADS, kind: 'region' as const, allotted: fen(300_000_000) },
      ...{ spent: fen(270_000_000), score: 92_00, reported: day('2026-03-10') },
    };
    const bytes = await write(demoTransferReport(entry), 'docx');
    const supports = { supports: 'transfers/east' };
    await clerk().json(
      200,
      'POST',
      at(system.own, '/evidence'),
      form('报告.docx', bytes, supports),
    );
    const { counterpart, contradictions } = await reading(200, 'east');
    expect([counterpart.file, counterpart.form, counterpart.score?.verbatim]).toEqual([
      ...['报告.docx', '农村公路养护', '92.00'],
    ]);
    expect(
      counterpart.funds.map(({ budget, actual }) => [budget?.value, actual?.verbatim]),
    ).toEqual([[300_000_000, '269.00']]);
    expect(counterpart.indicators.map(({ name, result }) => `${name} ${result}`)).toEqual([
      ...['维护处数 12处', '受益户数 826户'],
    ]);
    const where = counterpart.funds[0]?.actual?.where;
    expect(contradictions.map(({ field, words }) => [field, words.zh])).toEqual([
      [
        'spent',
        `登记的已使用资金是270.00万元，自评报告${where}的全年执行数是“269.00”，各资金来源中也没有这个数。请核对。`,
      ],
    ]);
  });

  test('that contradict themselves are refused with the field', async () => {
    const refused = await put(400, 'east', { ...ROADS, spent: 300_000_001 });
    expect(refused).toMatchObject({
      ...{ refused: 'invalid', words: { zh: '已使用资金应在0和下达资金之间。' } },
    });
  });

  test('stand in the matrix of the region by department and in its file; taken away they owe nothing', async () => {
    const { matrix } = await system
      .as('financePerformance')
      .json<CoverageView>(200, 'GET', '/api/coverage?year=2024');
    expect(matrix.map(({ name, below, receivers }) => [name, below.due, receivers.due])).toEqual([
      ['示范区财政局', 0, 0],
      ['示范区教育局', 1, 2],
    ]);
    const file = await system.as('oversight').ask('GET', '/api/coverage/transfers/csv?year=2024');
    expect((await file.text()).replace('\ufeff', '').split('\r\n').slice(1)).toEqual([
      ...['东岭镇,地区,1,1,1,300.00,300.00,270.00,90.00%,92.00', '西湾镇,地区,1,0,0,300.00,,,,'],
      ...['合计,,2,1,1,600.00,300.00,270.00,90.00%,92.00', ''],
    ]);
    await clerk().json(200, 'DELETE', at(system.own, '/transfers/west'));
    const { coverage } = await clerk().json<TransfersView>(
      200,
      'GET',
      at(system.own, '/transfers'),
    );
    expect(coverage.receivers).toEqual({ due: 1, done: 1, missing: [] });
  });
});

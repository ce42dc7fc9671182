import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, served } from '../../../../test/server/served.ts';
import type { AdditionView, LibraryReading } from '../../../api/library.ts';
import type { Role } from '../../../cycle/filing.ts';

let server: Served;
beforeAll(async () => {
  server = await served();
});
afterAll(() => server.close());

const indicator = (name: string, more: Record<string, string> = {}) => ({
  name,
  of: 'investment',
  kind: 'quantity',
  target: '≥2000平方米',
  definition: '当年签约入驻楼宇的面积',
  basis: '按签订的入驻合同累计',
  evidence: '入驻合同',
  ...more,
});
const list = (role: Role) => server.as(role).json<AdditionView[]>(200, 'GET', '/api/library');
const add = (role: Role, ...indicators: readonly unknown[]) =>
  server.as(role).json<unknown>(200, 'POST', '/api/library', { indicators });
const step = async (role: Role, name: string, body: unknown) => {
  const one = (await list('financePerformance')).find(({ text }) => text.name === name);
  return server.as(role).ask('POST', `/api/library/${one?.region}/${one?.id}/steps`, body);
};
const seen = async (role: Role, name: string) => {
  const one = (await list(role)).find(({ text }) => text.name === name);
  return one && [one.state, one.reach.split('.').length, [...one.steps]];
};

test('a unit proposes an indicator, its department accepts it, the bureau widens it to the region', async () => {
  expect(await add('unitPreparer', indicator('楼宇招商签约面积'))).toEqual({ added: 1, left: 0 });
  expect(await add('unitPreparer', indicator('楼宇招商签约面积'))).toEqual({ added: 0, left: 1 });
  const name = '楼宇招商签约面积';
  expect([await seen('unitPreparer', name), await seen('departmentReviewer', name)]).toEqual([
    ['proposed', 3, ['retire']],
    ['proposed', 3, ['accept', 'decline']],
  ]);
  expect((await step('unitPreparer', name, { step: 'accept' })).status).toBe(403);
  expect((await step('departmentReviewer', name, { step: 'accept' })).status).toBe(200);
  expect([await seen('unitPreparer', name), await seen('departmentReviewer', name)]).toEqual([
    ['accepted', 2, []],
    ['accepted', 2, ['retire']],
  ]);
  expect((await step('financePerformance', name, { step: 'accept' })).status).toBe(200);
  expect(await seen('departmentReviewer', name)).toEqual(['accepted', 1, []]);
});

test('what the bureau adds is seen by every unit; a refusal needs its reason, which the unit sees', async () => {
  await add('financePerformance', indicator('窗口一次办结率', { kind: 'quality', target: '≥95%' }));
  expect(await seen('unitPreparer', '窗口一次办结率')).toEqual(['accepted', 1, []]);
  await add('unitPreparer', indicator('招商活动场次', { target: '≥4场' }));
  const no = await step('departmentReviewer', '招商活动场次', { step: 'decline' });
  expect([no.status, (await no.json()).words.zh]).toEqual([
    422,
    '不采纳须写明理由，提出的单位会看到。',
  ]);
  await step('departmentReviewer', '招商活动场次', { step: 'decline', reason: '库中已有' });
  const mine = (await list('unitPreparer')).find(({ text }) => text.name === '招商活动场次');
  expect([mine?.state, mine?.reason, mine?.decidedBy]).toEqual([
    'declined',
    '库中已有',
    'departmentReviewer甲',
  ]);
});

test('an indicator without what others need to use it is not kept', async () => {
  const reply = await server
    .as('unitPreparer')
    .ask('POST', '/api/library', { indicators: [indicator('走访次数', { basis: ' ' })] });
  expect([reply.status, (await reply.json()).words.zh]).toEqual([
    400,
    '指标“走访次数”：计算方法没有填写，请补充。',
  ]);
});

test('the workbook that is taken away is read again, each bad row with its reason', async () => {
  const file = await server.as('unitPreparer').ask('GET', '/api/library/file');
  const bytes = await file.arrayBuffer();
  const read = async (name: string, content: BlobPart) => {
    const form = new FormData();
    form.set('file', new Blob([content]), name);
    const path = '/api/library/reading';
    return (await server.as('unitPreparer').json<LibraryReading>(200, 'POST', path, form)).rows;
  };
  expect((await read('指标库.xlsx', bytes)).map(({ text, faults }) => [text.name, faults])).toEqual(
    [
      ['楼宇招商签约面积', []],
      ['窗口一次办结率', []],
    ],
  );
  const typed = '三级指标\t指标值\t二级指标\n走访企业次数\t≥20次\t数量指标\n';
  const [row] = await read('指标.html', tableOf(typed));
  expect([row?.text.kind, row?.faults.map(({ zh }) => zh)]).toEqual([
    'quantity',
    ['指标解释没有填写，请补充。', '计算方法没有填写，请补充。', '佐证来源没有填写，请补充。'],
  ]);
});

const tableOf = (typed: string): string => {
  const rows = typed.trim().split('\n');
  const cells = (row: string) => row.split('\t').map((cell) => `<td>${cell}</td>`);
  return `<table>${rows.map((row) => `<tr>${cells(row).join('')}</tr>`).join('')}</table>`;
};

import { expect, test } from 'vitest';
import { document, paragraph, table } from '../../document/build.ts';
import { tablesOf } from '../../document/document.ts';
import { readForms } from './forms.ts';

type Rows = readonly (readonly string[])[];

/** What is believed of a form whose squares were found by where its words stand. */
function read(rows: Rows) {
  const grid = { ...table(rows), flattened: 'positions' as const, uncertain: true as const };
  const made = document([paragraph('2023年度项目支出绩效自评表'), grid]);
  const { forms } = readForms(made, tablesOf(made));
  return {
    unit: forms.map((form) => form.unitName?.verbatim),
    funds: forms.flatMap((form) => form.funds.map((row) => row.actual?.verbatim)),
    points: forms.flatMap((form) =>
      form.indicators.map((row) => `${row.weight?.verbatim} ${row.score?.verbatim}`),
    ),
    values: forms.flatMap((form) =>
      form.indicators.map((row) => [row.target?.verbatim, row.result?.verbatim]),
    ),
    totals: forms.map((form) => [form.totalWeight?.verbatim, form.totalScore?.verbatim]),
  };
}

const MONEY = [
  ['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数', '执行率', '分值', '得分'],
  ['年度资金总额', '300.00', '280.00', '252.00', '90.00%', '10', '9'],
  ['其中：财政拨款', '200.00', '180.00', '162.00', '90.00%', '', ''],
  ['其他资金', '100.00', '100.00', '90.00', '90.00%', '', ''],
];
const HEAD = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
const ROWS = [
  ['产出指标', '数量指标', '修缮库房', '≥6间', '6间', '50', '50'],
  ['效益指标', '社会效益指标', '服务户数', '≥900户', '950户', '30', '28'],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '91%', '10', '10'],
];
const TOTAL = ['总分', '', '', '', '', '100', '97'];

/** Rows with one cell written otherwise. */
const withCell = (rows: Rows, row: number, column: number, words: string): Rows =>
  rows.map((cells, i) => (i === row ? cells.map((c, k) => (k === column ? words : c)) : cells));

const form = (rows: Rows, total: readonly string[] = TOTAL, money: Rows = MONEY): Rows => [
  ...money,
  HEAD,
  ...rows,
  total,
];

test('a slip in the weights or in the scores leaves the other sum, and both are believed', () => {
  expect(read(form(withCell(ROWS, 1, 5, '33'))).points).toEqual(['50 50', '33 28', '10 10']);
  expect(read(form(withCell(ROWS, 1, 6, '26'))).points).toEqual(['50 50', '30 26', '10 10']);
});

test('where both sums are off rows were lost, and no indicator is believed', () => {
  const both = withCell(withCell(ROWS, 1, 5, '33'), 1, 6, '26');
  expect(read(form(both)).points).toEqual([]);
});

test('the piece of a broken row takes the belief from all', () => {
  const pieces = [...ROWS, ['', '', '数量', '', '', '', '']];
  expect(read(form(pieces)).points).toEqual([]);
});

test('where all weights are there and a level is off by more than a digit, rows stand under another level', () => {
  const levels = (words: string): Rows => withCell(ROWS, 0, 0, words);
  expect(read(form(levels('产出指标（50分）'))).points).toHaveLength(3);
  expect(read(form(levels('产出指标（56分）'))).points).toHaveLength(3);
  expect(read(form(levels('产出指标（43分）'))).points).toEqual([]);
});

test('a value with a unit where the weight belongs was moved', () => {
  expect(read(form(withCell(ROWS, 0, 5, '50月'))).points).toEqual([]);
});

test('a score in the place of the total weight, or a weight in that of the total score, is no total', () => {
  expect(read(form(ROWS, ['总分', '', '', '', '', '97.3', ''])).totals).toEqual([
    [undefined, undefined],
  ]);
  expect(read(form(ROWS, ['总分', '', '', '', '', '', '100'])).totals).toEqual([
    [undefined, undefined],
  ]);
  expect(read(form(ROWS)).totals).toEqual([['100', '97']]);
});

test.each([
  ['one mistyped digit in a part', withCell(MONEY, 2, 1, '210.00'), 3],
  ['an amount cut at the end of a line', withCell(MONEY, 2, 1, '199.8'), 0],
  ['an amount off by more than a digit', withCell(MONEY, 2, 1, '163.27'), 0],
  ['a total of nothing above its parts', withCell(MONEY, 1, 1, '0'), 0],
  ['an amount that ran into its label', withCell(MONEY, 2, 0, '财政200.0拨款'), 0],
  ['words in the place of an amount', withCell(MONEY, 1, 1, '合计'), 0],
  ['a rate in the place of an amount', withCell(MONEY, 2, 3, '90.00%—'), 0],
  ['a rate of an amount that was lost', withCell(MONEY, 2, 3, ''), 0],
])('of amounts with %s', (_, money, rows) => {
  expect(read(form(ROWS, TOTAL, money)).funds).toHaveLength(rows);
});

test('a blank square, a sign alone and a unit cut at the end of a line are unknown', () => {
  const rows = [
    ['产出指标', '数量指标', '修缮库房', '≥6间', '', '50', '50'],
    ['效益指标', '社会效益指标', '服务户数', '≥', '950户', '30', '28'],
    ['满意度指标', '数量指标', '硬化场地', '≥1200平方米', '1260米', '10', '10'],
  ];
  expect(read(form(rows)).values).toEqual([
    ['≥6间', undefined],
    [undefined, '950户'],
    [undefined, undefined],
  ]);
});

test('a head of money beside the label of the unit came from the row below', () => {
  const named = (name: string): Rows => [['单位名称', name, '', '', '', '', ''], ...form(ROWS)];
  expect(read(named('临河县水务局')).unit).toEqual(['临河县水务局']);
  expect(read(named('年初预算数')).unit).toEqual([undefined]);
  expect(read(named('年初预')).unit).toEqual([undefined]);
});

test('the next label, or a name cut short, behind the label of the unit is no unit', () => {
  const named = (name: string) => read([['预算单位名称', name], ...MONEY, HEAD, ...ROWS]).unit;
  expect(named('柳溪县档案馆')).toEqual(['柳溪县档案馆']);
  expect(named('年度预算')).toEqual([undefined]);
  expect(named('柳溪县疾病预防控')).toEqual([undefined]);
});

test('targets into which labels of levels ran make a form that is not compared', () => {
  const mixed = ROWS.map((row, i) => (i === 1 ? row.with(3, '≥900户30数量指标产出指标') : row));
  expect(read([...MONEY, HEAD, ...mixed]).points).toEqual([]);
});

/** A form of four rows: one strange row among so few is a slip, not a column read wrongly. */
const FOUR = [
  ['产出指标', '数量指标', '修缮库房', '≥6间', '6间', '25', '25'],
  ['产出指标', '质量指标', '验收合格率', '100%', '100%', '25', '25'],
  ...ROWS.slice(1),
];

test('one row with more points than it weighs, as many as the scores are too many, is a slip however far they are off; two such rows are none', () => {
  const tenfold = withCell(FOUR, 2, 6, '280');
  expect(read(form(tenfold)).points).toEqual(['25 25', '25 25', '30 280', '10 10']);
  expect(read(form(withCell(tenfold, 3, 6, '90'))).points).toEqual([]);
  expect(read(form(tenfold, ['总分', '', '', '', '', '100', '40'])).points).toEqual([]);
});

test('the execution rate may have points and no weight: the indicators leave it', () => {
  const money = MONEY.map((cells) => cells.map((words, k) => (k === 5 ? '' : words)));
  expect(read(form(withCell(FOUR, 2, 6, '280'), TOTAL, money)).points).toEqual([
    '25 25',
    '25 25',
    '30 280',
    '10 10',
  ]);
});

test('an amount that lacks a digit within is mistyped, one that lacks its last may go on in a further line', () => {
  const money = withCell(MONEY, 3, 3, '89.65');
  const lacks = (words: string) => read(form(ROWS, TOTAL, withCell(money, 2, 3, words))).funds;
  expect(lacks('162.5')).toEqual(['252.00', '162.5', '89.65']);
  expect(lacks('162.3')).toEqual([]);
});

import { expect, test } from 'vitest';
import { document, paragraph, table } from '../../document/build.ts';
import { tablesOf } from '../../document/document.ts';
import { readForms } from './forms.ts';

function readAll(
  rows: readonly (readonly string[])[],
  flattened: 'spaces' | 'glued' | 'tabs' = 'spaces',
) {
  const grid = { ...table(rows), flattened, uncertain: true as const };
  const made = document([paragraph('2023年度项目支出绩效自评表'), grid]);
  return readForms(made, tablesOf(made));
}

/** A form whose grid was guessed from blanks: what is believed of it, and what is told as not compared. */
function read(rows: readonly (readonly string[])[], flattened?: 'glued' | 'tabs') {
  const { forms, unrecognised } = readAll(rows, flattened);
  return {
    funds: forms.flatMap((form) => form.funds.map((row) => row.actual?.verbatim)),
    rows: forms.flatMap((form) => form.indicators.map((row) => row.weight?.verbatim)),
    told: unrecognised.map(({ what }) => what.zh),
  };
}

const MONEY = [
  ['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数', '执行率', '分值', '得分'],
  ['年度资金总额', '300.00', '280.00', '252.00', '90.00%', '10', '9'],
  ['财政拨款', '200.00', '180.00', '162.00', '90.00%', '', ''],
  ['其他资金', '100.00', '100.00', '90.00', '90.00%', '', ''],
];
const HEAD = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
const ROWS = [
  ['产出指标', '数量指标', '修缮库房', '≥6间', '6间', '50', '50'],
  ['效益指标', '社会效益指标', '服务户数', '≥900户', '950户', '30', '30'],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '91%', '10', '10'],
];

test('a form that keeps its own sums is believed, though its grid was guessed', () => {
  expect(read([...MONEY, HEAD, ...ROWS])).toEqual({
    funds: ['252.00', '162.00', '90.00'],
    rows: ['50', '30', '10'],
    told: [],
  });
});

test('a slip in one row or one amount is no misreading', () => {
  const slipped = [
    ...MONEY.slice(0, 2),
    ['财政拨款', '200.00', '180.00', '126.00', '90.00%'],
    ...MONEY.slice(3),
  ];
  const heavier = ROWS.map((row, i) => (i === 1 ? [...row.slice(0, 5), '33', '30'] : row));
  expect(read([...slipped, HEAD, ...heavier])).toEqual({
    funds: ['252.00', '126.00', '90.00'],
    rows: ['50', '33', '10'],
    told: [],
  });
});

test('weights that come to no whole of any frame were read from the wrong column and are told, not compared', () => {
  const moved = ROWS.map(
    ([one = '', two = '', name = '', target = '', result = '', weight = '']) => [
      one,
      two,
      `${name}${target}`,
      result,
      weight,
      '5',
      '',
    ],
  );
  expect(read([...MONEY, HEAD, ...moved])).toEqual({
    funds: ['252.00', '162.00', '90.00'],
    rows: [],
    told: ['表格转成文字后各列对不上，未核对：指标'],
  });
});

test('money under heads that a label pushed aside is told, not compared', () => {
  const pushed = MONEY.map((row, i) => (i === 0 ? row : ['本年', ...row].slice(0, 7)));
  expect(read([...pushed, HEAD, ...ROWS])).toEqual({
    funds: [],
    rows: ['50', '30', '10'],
    told: ['表格转成文字后各列对不上，未核对：资金'],
  });
});

test('indicators without names of their own are told, not compared', () => {
  const nameless = ROWS.map((row, i) => (i < 2 ? [...row.slice(0, 2), '', ...row.slice(3)] : row));
  expect(read([...MONEY, HEAD, ...nameless]).told).toEqual([
    '表格转成文字后各列对不上，未核对：指标',
  ]);
});

test('the whole is not held against its parts where the points of the execution rate were lost', () => {
  const total = ['总分', '', '', '', '', '100', '98.5'];
  const whole = (rows: readonly (readonly string[])[]) =>
    readAll(rows).forms.flatMap((form) => form.totalScore?.verbatim ?? []);
  expect(whole([HEAD, ...ROWS, total])).toEqual([]);
  expect(whole([...MONEY, HEAD, ...ROWS, total])).toEqual(['98.5']);
});

test('where digits ran together, weights that come to no whole are believed in no row', () => {
  const heavier = ROWS.map((row, i) => (i === 1 ? [...row.slice(0, 5), '33', '30'] : row));
  expect(read([HEAD, ...ROWS], 'glued').rows).toEqual(['50', '30', '10']);
  expect(read([HEAD, ...heavier], 'glued').rows).toEqual([]);
});

test.each([
  ['a value stands where a name belongs', 2, '2023年10月底前'],
  ['the name of a kind stands where a name belongs', 2, '数量指标'],
  ['a score is more than twice the weight', 6, '118'],
])('rows were misread where %s', (_, column, words) => {
  const misread = ROWS.map((row) => row.map((text, at) => (at === column ? words : text)));
  expect(read([...MONEY, HEAD, ...misread]).rows).toEqual([]);
});

test('a form whose points nobody filled in is believed for its targets and results', () => {
  const blank = ROWS.map((row) => [...row.slice(0, 5), '', '']);
  expect(read([...MONEY, HEAD, ...blank]).rows).toEqual(['', '', '']);
  // With a total below them the points were printed, and lost.
  expect(read([...MONEY, HEAD, ...blank, ['总分', '', '', '', '', '100', '99']]).rows).toEqual([]);
});

test('where ends of values stand in columns of their own, no indicator is believed', () => {
  const broken = [
    ['产出指标', '数量指标', '修缮人次', '≥6', '人次', '50', '50'],
    ['效益指标', '社会效益指标', '服务户数', '≥900', '户', '30', '30'],
    ...ROWS.slice(2),
  ];
  expect(read([...MONEY, HEAD, ...broken]).rows).toEqual([]);
});

test('where a name took its target along, or a sign of a target stands before the result, no indicator is believed', () => {
  const taken = [['产出指标', '数量指标', '修缮库房≥6', '间', '6间', '50', '50'], ...ROWS.slice(1)];
  expect(read([...MONEY, HEAD, ...taken]).rows).toEqual([]);
  const moved = ROWS.map(([one = '', two = '', name = '', target = '', , ...points]) => [
    one,
    two,
    name,
    '个数',
    target,
    ...points,
  ]);
  expect(read([...MONEY, HEAD, ...moved]).rows).toEqual([]);
});

test('amounts that end within their thousands went on in a further line: no money is believed', () => {
  const torn = [
    MONEY[0] ?? [],
    ['年度资金总额', '1,300.00', '1,280.00', '1,252.0', '97.81%', '10', '9.8'],
    ['财政拨款', '1,200.00', '1,18', '0.00', '1,162.00', '', ''],
  ];
  expect(read([...torn, HEAD, ...ROWS]).funds).toEqual([]);
});

test('points under the head of the rate, a rate under that of points and amounts without their whole are not compared', () => {
  const withTotal = (...ends: readonly string[]) =>
    read([
      MONEY[0] ?? [],
      ['年度资金总额', '300.00', '280.00', '252.00', ...ends],
      ...MONEY.slice(2),
      HEAD,
      ...ROWS,
    ]).funds;
  expect(withTotal('90.00%', '10', '9')).toEqual(['252.00', '162.00', '90.00']);
  expect(withTotal('9', '10', '90.00')).toEqual([]);
  expect(withTotal('90.00%', '10', '90.00%')).toEqual([]);
  expect(withTotal('90.00%', '74.23', '9')).toEqual([]);
  expect(read([MONEY[0] ?? [], ...MONEY.slice(2), HEAD, ...ROWS]).funds).toEqual([]);
  const [heads = [], total = [], ...rest] = MONEY;
  expect(read([heads, total, total, ...rest, HEAD, ...ROWS]).funds).toEqual([]);
  expect(read([heads, total.with(3, '10'), ...rest, HEAD, ...ROWS]).funds).toEqual([]);
});

test('amounts where rates belong show that the columns were misread, one rate without its sign may be a slip', () => {
  const money = (...rates: readonly [string, string]) => [
    ['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数', '执行率', '分值', '得分'],
    ['年度资金总额', '300', '280', '252', rates[0], '10', '9'],
    ['其他资金', '—', '280', '252', rates[1], '—', '—'],
    HEAD,
    ...ROWS,
  ];
  const told = (...rates: readonly [string, string]) => read(money(...rates), 'tabs').told;
  expect(told('90', '90')).toEqual([]);
  expect(told('95', '90')).toEqual([]);
  expect(told('28', '15.53')).toEqual([
    '表格转成文字后各列对不上，未核对：资金、按收入、支出性质分的金额',
  ]);
  expect(told('252', '90')).toEqual([
    '表格转成文字后各列对不上，未核对：资金、按收入、支出性质分的金额',
  ]);
});

test('a rate where an amount belongs shows that the columns were misread, though tabs kept the cells apart', () => {
  const money = (...others: readonly string[]) => [
    ['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数', '执行率', '分值', '得分'],
    ['年度资金总额', '300', '280', '252', '90.00%', '10', '9'],
    ['其他资金', ...others],
    HEAD,
    ...ROWS,
  ];
  const rows = ['50', '30', '10'];
  expect(read(money('—', '280', '252', '90.00%', '—', '—'), 'tabs')).toEqual({
    funds: ['252', '252'],
    rows,
    told: [],
  });
  expect(read(money('—', '94.74%', '47.69', '47.69', '45.18%', '—'), 'tabs')).toEqual({
    funds: [],
    rows,
    told: ['表格转成文字后各列对不上，未核对：资金、按收入、支出性质分的金额'],
  });
});

test('one mistyped digit is a slip however much it changes, where the other points come out', () => {
  const total = (score: string) => ['总分', '', '', '', '', '100', score];
  const heavier = ROWS.map((row, i) => (i === 1 ? [...row.slice(0, 5), '80', '30'] : row));
  expect(read([...MONEY, HEAD, ...heavier, total('99')])).toEqual({
    funds: ['252.00', '162.00', '90.00'],
    rows: ['50', '80', '10'],
    told: [],
  });
  const both = heavier.map((row, i) => (i === 0 ? [...row.slice(0, 6), '20'] : row));
  expect(read([...MONEY, HEAD, ...both, total('99')]).told).toEqual([
    '表格转成文字后各列对不上，未核对：指标',
  ]);
});

test('the total holds the points of the execution rate, whose line is not believed: it is not held against the indicators', () => {
  const shifted = MONEY.map((row, i) => (i === 0 ? row : ['', ...row.slice(0, 3), '9', '', '']));
  const scored = shifted.map((row, i) => (i === 1 ? [...row.slice(0, 6), '9'] : row));
  const heavier = ROWS.map((row, i) => (i === 1 ? [...row.slice(0, 5), '80', '30'] : row));
  const { forms } = readAll([...scored, HEAD, ...heavier, ['总分', '', '', '', '', '100', '99']]);
  expect(forms.map(({ totalScore }) => totalScore)).toEqual([undefined]);
});

test('a lone kind of expenditure that is no whole lost the one beside it, and is held against nothing', () => {
  const split = (...more: readonly string[]) => ['按支出性质分：', ...more, '', '', ''];
  const { forms } = readAll([...MONEY, split('项目支出：', '162.00', ''), HEAD, ...ROWS]);
  expect(forms.map(({ byType }) => byType.length)).toEqual([0]);
});

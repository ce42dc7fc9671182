import { describe, expect, test } from 'vitest';
import { document, paragraph, table } from '../../document/build.ts';
import { tablesOf } from '../../document/document.ts';
import { readForms } from './forms.ts';

type Row = readonly [label: string, original: string, final: string, actual: string];

/** Of each row of funds after the total the label of the row whose part it is, with the second way of telling it marked. */
function nested(...rows: readonly Row[]): readonly string[] {
  const doc = document([
    paragraph('2023年度部门整体支出绩效自评表'),
    table([
      ['资金', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ...rows.map((row) => [...row, '', '', '']),
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '抚育面积', '≥500亩', '520亩', '50', '50'],
    ]),
  ]);
  const funds = readForms(doc, tablesOf(doc)).forms[0]?.funds ?? [];
  return funds.slice(1).map((row) => {
    const whole = row.within === undefined ? '' : funds[row.within]?.label.value;
    return `${row.label.value} < ${whole}${row.way === 1 ? ' (2)' : ''}`;
  });
}

const TOTAL: Row = ['年度资金总额', '500', '500', '480'];
const BASIC: Row = ['基本支出', '300', '300', '295'];
const PROJECT: Row = ['项目支出', '200', '200', '185'];

describe('rows of a money block', () => {
  test('staff and running costs are parts of basic expenditure, whatever they add up to', () => {
    expect(
      nested(
        TOTAL,
        BASIC,
        ['其中：人员经费', '250', '250', '218'],
        ['公用经费', '50', '50', '47'],
        PROJECT,
      ),
    ).toEqual([
      '基本支出 < 年度资金总额',
      '人员经费 < 基本支出',
      '公用经费 < 基本支出',
      '项目支出 < 年度资金总额',
    ]);
  });
  test('projects by name are parts of 项目支出 where they add up to it, though one column is mistyped', () => {
    const named: readonly Row[] = [
      ['森林防火', '120', '120', '110'],
      ['古树名木保护', '80', '80', '57'],
    ];
    expect(nested(TOTAL, BASIC, PROJECT, ...named)).toEqual([
      '基本支出 < 年度资金总额',
      '项目支出 < 年度资金总额',
      '森林防火 < 项目支出',
      '古树名木保护 < 项目支出',
    ]);
  });
  test('a total may be told by nature and once more by source', () => {
    const sources: readonly Row[] = [
      ['一般公共预算', '450', '450', '440'],
      ['政府性基金', '50', '50', '40'],
    ];
    expect(nested(TOTAL, BASIC, PROJECT, ...sources)).toEqual([
      '基本支出 < 年度资金总额',
      '项目支出 < 年度资金总额',
      '一般公共预算 < 年度资金总额 (2)',
      '政府性基金 < 年度资金总额 (2)',
    ]);
  });
  test('one row 其中 is a part of the row above it that need not make up the whole of it', () => {
    expect(
      nested(
        TOTAL,
        ['财政拨款', '460', '460', '450'],
        ['其中：上年结转', '60', '60', '60'],
        ['其他资金', '40', '40', '30'],
      ),
    ).toEqual(['财政拨款 < 年度资金总额', '上年结转 < 财政拨款', '其他资金 < 年度资金总额']);
  });
  test('parts that give the total in one column stay its parts though they miss it in the others', () => {
    expect(
      nested(
        TOTAL,
        ['财政拨款', '400', '440', '390'],
        ['上年结转', '60', '60', '30'],
        ['其他资金', '40', '40', '30'],
      ),
    ).toEqual(['财政拨款 < 年度资金总额', '上年结转 < 年度资金总额', '其他资金 < 年度资金总额']);
  });
  test('rows that fit no arrangement are parts of nothing', () => {
    expect(
      nested(
        TOTAL,
        BASIC,
        ['甲', '150', '150', '140'],
        ['乙', '70', '77', '60'],
        ['丙', '20', '29', '18'],
      ),
    ).toEqual(['基本支出 < ', '甲 < ', '乙 < ', '丙 < ']);
  });
});

test('a total that closes the block is that of the rows above it', () => {
  const doc = document([
    paragraph('2023年度部门整体支出绩效自评表'),
    table([
      ['支出类型', '预算数', '执行数', '执行率', '分值', '得分'],
      ['基本支出', '300', '295', '98.33%', '5', '4.92'],
      ['项目支出', '200', '185', '92.5%', '5', '4.63'],
      ['合计', '500', '480', '96%', '10', '9.55'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '得分'],
      ['产出指标', '数量指标', '抚育面积', '≥500亩', '520亩', '90'],
    ]),
  ]);
  const funds = readForms(doc, tablesOf(doc)).forms[0]?.funds ?? [];
  expect(funds.map(({ within }) => within)).toEqual([2, 2, undefined]);
});

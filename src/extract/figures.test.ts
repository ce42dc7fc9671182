import { describe, expect, it } from 'vitest';
import { printFigure } from '../values/figure.ts';
import { findFigures, readFigure } from './figures.ts';

describe('a cell that holds one number', () => {
  it.each([
    ['67.46', '67.46'],
    ['67.46万元', '67.46万元'],
    ['1,234.5', '1234.5'],
    ['１２．５', '12.5'],
    ['95.13%', '95.13%'],
    ['3人', '3人'],
    ['120平方米', '120㎡'],
    ['100百分比', '100%'],
    ['−3.45', '-3.45'],
    ['（3.45）', '-3.45'],
    ['20 16', '2016'],
    ['98%[bookmark: _GoBack]', '98%'],
    ['12,000.00 元', '12000.00元'],
    ['9,72,900.00', '972900.00'],
    ['7,867,6400.00', '78676400.00'],
    ['14.4（万元）', '14.4万元'],
    [' 0 ', '0'],
    ['30元/人·年', '30元/人·年'],
  ])('reads %s as %s', (text, printed) => {
    const made = readFigure(text);
    expect(made && printFigure(made)).toBe(printed);
  });
  it.each([
    '',
    ' ',
    '—',
    '——',
    '/',
    '-',
    '……',
    '≥3次',
    '无',
    '3、',
    '基本支出：53.06',
    '1-2',
    '3,12',
    '1,2,5',
  ])('reads no number in 「%s」', (text) => expect(readFigure(text)).toBeUndefined());
  it('takes the unit of the column when none is printed', () =>
    expect(readFigure('67.46', '万元')).toEqual({ coefficient: 6746, decimals: 2, unit: '万元' }));
  it('keeps that a number is only about right', () =>
    expect(readFigure('约50人')).toEqual({
      coefficient: 50,
      decimals: 0,
      unit: '人',
      approximate: true,
    }));
});

const seen = (text: string) =>
  findFigures(text).map(
    (each) =>
      `${printFigure(each.figure)}${each.figure.approximate ? '~' : ''}${each.range ? '…' : ''}|${text.slice(each.from, each.to)}`,
  );

describe('numbers in running text', () => {
  it.each<[string, string[]]>([
    ['全年支出67.46万元，占95.13％', ['67.46万元|67.46万元', '95.13%|95.13％']],
    ['收入1,234.50 万元；结余１２．５元', ['1234.50万元|1,234.50 万元', '12.5元|１２．５元']],
    ['2024年度，湘财绩〔2020〕7号，2025年5月6日', []],
    ['20 16年支出5万元', ['5万元|5万元']],
    ['第3条，电话0731-12345678，手机13812345678', []],
    [
      '约60余万元，近3.5亿元，20万余元，5人左右',
      ['60万元~|60余万元', '3.5亿元~|3.5亿元', '20万元~|20万余元', '5人~|5人'],
    ],
    ['投入5-10万元', ['5…|5', '10万元…|10万元']],
    ['下降2.3个百分点，增长-5.2%', ['2.3个百分点|2.3个百分点', '-5.2%|-5.2%']],
    ['支出[bookmark: A1]12万元', ['12万元|12万元']],
    ['支出53.0\n6万元', ['53.06万元|53.0\n6万元']],
    ['3月底完成12个项目', ['12个|12个']],
    ['预算10万元，实际8万元', ['10万元|10万元', '8万元|8万元']],
  ])('%s', (text, figures) => expect(seen(text)).toEqual(figures));
  it('reads a long text in time in proportion to its length', () => {
    const text = '基本支出53.06万元，其中 1 2 3 4 工资福利支出49.35万元；'.repeat(5000);
    const start = performance.now();
    expect(findFigures(text).length).toBeGreaterThan(10_000);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

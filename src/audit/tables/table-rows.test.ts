import { expect, test } from 'vitest';
import { document, paragraph, span, table } from '../../document/build.ts';
import { extract } from '../../extract/extract.ts';
import { judgeRate, tableRates } from './table-rates.ts';
import { tableRelations } from './table-sums.ts';

const sumsOf = (...rows: readonly string[]) => {
  const grid = table(rows.map((row) => row.split('|')));
  const report = extract(document([paragraph('各院系师生情况表'), grid])).value;
  return tableRelations(report).map(
    ({ whole, balance }) => `${whole.verbatim} ${balance.difference}`,
  );
};

test('what closes a column of ratios lies among them and is no sum', () => {
  const rows = (students: string, ratio: string) =>
    sumsOf(
      '院系|学生数|教师数|每师学生',
      '水产系|440|20|22.0',
      '航海系|484|22|22.0',
      '信息系|531|24|22.1',
      '经管系|577|26|22.2',
      `合计|${students}|92|${ratio}`,
    );
  expect(rows('2032', '22.1')).toEqual([]);
  expect(rows('2082', '22.1')).toEqual(['2082 50万元']);
});

test('a total is asked for where it is far more than its parts, or their sizes are far apart', () => {
  const rows = (last: string, total: string) =>
    sumsOf(
      '项目|预算数|执行数',
      '修渠|52|50',
      '护林|61|60',
      '办学|70|66',
      `水文|${last}`,
      `合计|${total}`,
    );
  expect(rows('58|55', '241|221')).toEqual(['221 -10万元']);
  expect(rows('8|5', '191|61')).toEqual(['61 -120万元']);
});

test('a column of shares is of the total of the amounts, not of its own hundred', () => {
  const report = (share: string) =>
    extract(
      document([
        paragraph('各项目支出情况表'),
        table(
          [
            '项目名称|预算数|执行数|占项目支出比重（%）',
            '造林补贴|600|500|25.00',
            `护林防火|600|400|${share}`,
            '病虫害防治|1200|1100|55.00',
            '合计|2400|2000|100.00',
          ].map((row) => row.split('|')),
        ),
      ]),
    ).value;
  const wrong = (share: string) =>
    tableRates(report(share)).flatMap((each) =>
      judgeRate(each) === 'different'
        ? [`${each.rate.verbatim} ${each.actual.verbatim}/${each.budget.verbatim}`]
        : [],
    );
  expect(wrong('20.00')).toEqual([]);
  expect(wrong('23.00')).toEqual(['23.00 400/2000']);
});

test('how far bonds are spent is of what was issued, where one of the rates says so', () => {
  const wrong = (rate: string) => {
    const rows = [
      '债券资金（万元）|发行金额|支出金额|支出进度',
      '截至2022年底累计|3600|3219|89.42%',
      '2023年当年|2800|2649|—',
      `截至2023年底累计|6400|5868|${rate}`,
    ].map((row) => row.split('|'));
    const report = extract(document([paragraph('债券资金情况表'), table(rows)])).value;
    return tableRates(report).flatMap((each) =>
      judgeRate(each) === 'different' ? [each.rate.verbatim] : [],
    );
  };
  expect(wrong('91.69%')).toEqual([]);
  expect(wrong('96.19%')).toEqual(['96.19%']);
});

test('the rate of arrival is of what was planned, though all of it came', () => {
  const wrong = (rate: string) => {
    const rows = [
      ['资金来源', '计划安排数', '实际到位数', '到位率', '实际支出数', '支出率'],
      ['中央资金', '203.76', '203.76', rate, '202.03', '99.15%'],
      ['省级资金', '365.04', '365.04', '100%', '352.39', '96.53%'],
      ['县级资金', '385.53', '385.53', '100%', '374.22', '97.07%'],
      ['合计', '954.33', '954.33', '100%', '928.64', '97.31%'],
    ];
    const report = extract(document([paragraph('项目资金情况表（万元）'), table(rows)])).value;
    return tableRates(report)
      .filter((each) => judgeRate(each) === 'different')
      .map(({ rate: said }) => said.verbatim);
  };
  expect(wrong('100%')).toEqual([]);
  expect(wrong('80%')).toEqual(['80%']);
});

test('the progress of spending is of what was put in, however wide the table', () => {
  const wrong = (rate: string) => {
    const blank = Array.from({ length: 6 }, () => '是');
    const rows = [
      [
        '项目名称',
        span('资金投入情况', 1, 3),
        '资金支出',
        '支出进度',
        ...blank.map((_, i) => `情况${i}`),
      ],
      ['', '合计', '中央', '省级', '', '', ...blank],
      ['产业道路', '320.5', '200', '120.5', '300.2', rate, ...blank],
      ['灌溉渠道', '120.4', '100.4', '20', '118.3', '98.26%', ...blank],
      ['饮水工程', '86.3', '80', '6.3', '80.1', '92.82%', ...blank],
      ['合计', '527.2', '380.4', '146.8', '498.6', '94.58%', ...blank],
    ];
    const report = extract(document([paragraph('衔接资金项目自评表（万元）'), table(rows)])).value;
    return tableRates(report)
      .filter((each) => judgeRate(each) === 'different')
      .map(({ rate: said }) => said.verbatim);
  };
  expect(wrong('93.67%')).toEqual([]);
  expect(wrong('63.67%')).toEqual(['63.67%']);
});

test('a table that counts the indicators of projects is a table of amounts', () => {
  const rows = (last: string, total: string) =>
    sumsOf(
      '专项名称|绩效指标个数|完成个数|未完成个数',
      '卫生服务|12|11|1',
      `疾病防控|14|${last}|2`,
      `合计|26|${total}|3`,
    );
  expect(rows('12', '23')).toEqual([]);
  expect(rows('12', '32')).not.toEqual([]);
});

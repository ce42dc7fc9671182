import { expect, test } from 'vitest';
import { document, paragraph, span, table } from '../../document/build.ts';
import { extract } from '../../extract/extract.ts';
import { blockRelations } from './block-sums.ts';
import { judgeRate, tableRates } from './table-rates.ts';

const broken = (rows: Parameters<typeof table>[0], title: string): readonly string[] =>
  blockRelations(extract(document([paragraph(title), table(rows)])).value)
    .filter(({ balance }) => balance.verdict === 'different')
    .map(
      ({ whole, parts }) => `${whole.verbatim} = ${parts.map((each) => each.verbatim).join(' + ')}`,
    );

const tasks = (second: string, granted: string) =>
  broken(
    [
      [
        span('年度主要任务', 5, 1),
        span('任务名称', 2, 1),
        span('完成情况', 2, 1),
        span('预算数（万元）', 1, 2),
      ],
      ['总额', '其中：财政拨款'],
      ['修缮库房', '已完成', '30', '28'],
      ['布置展览', '已完成', second, granted],
      [span('金额合计', 1, 2), '45', '40'],
      [span('一级指标', 1, 1), '三级指标', '年度指标值', '实际完成值', '得分'],
      ['产出指标', '修缮库房', '≥6间', '6间', '90'],
    ],
    '2024年度部门整体支出绩效自评表',
  );

test('the tasks of the year come to their total in every column', () => {
  expect(tasks('15', '12')).toEqual([]);
  expect(tasks('51', '12')).toEqual(['45 = 30 + 51']);
  expect(tasks('15', '21')).toEqual(['40 = 28 + 21']);
});

test('an amount that a task lacks leaves its column open', () => {
  expect(tasks('已列', '12')).toEqual([]);
});

const adjusted = (by: string) =>
  broken(
    [
      ['编制数', '20', '在职人数', '18', '控制率', '90%'],
      [span('经费控制情况', 1, 3), '2023年决算数', '2024年预算数', '2024年决算数'],
      [span('三公经费', 1, 3), '3', '3', '2'],
      [span('公用经费', 1, 3), '30', '30', '28'],
      [span('项目支出', 1, 3), '60', '60', '58'],
      ['年初预算数', '120', '全年预算数', '112', '调整数', by],
    ],
    '部门整体支出绩效评价基础数据表',
  );

test('the adjustment of a base data table leads from the first budget to the last, with or without its sign', () => {
  expect(adjusted('-8')).toEqual([]);
  expect(adjusted('8')).toEqual([]);
  expect(adjusted('18')).toEqual(['112 = 120 + 18']);
});

test('posts and staff by kind come to their total', () => {
  const posts = (total: string, staff: string) =>
    broken(
      [
        [span('人员情况', 4, 1), '编制类型', '编制数', '在职人数', '控制率'],
        ['行政编制', '20', '19', '95%'],
        ['事业编制', '30', '27', '90%'],
        ['合计', total, staff, '92%'],
        ['经费控制', '项目', '2023年决算数', '2024年预算数', '2024年决算数'],
        [span('三公经费', 1, 2), '3', '3', '2'],
        [span('公用经费', 1, 2), '30', '30', '28'],
        [span('项目支出', 1, 2), '60', '60', '58'],
      ],
      '部门整体支出绩效评价基础数据表',
    );
  expect(posts('50', '46')).toEqual([]);
  expect(posts('54', '46')).toEqual(['54 = 20 + 30']);
  expect(posts('50', '64')).toEqual(['64 = 19 + 27']);
});

test('tasks without a row of their sum come to the project expenditure, where budget or spending says so', () => {
  const projects = (first: string, spent: string) =>
    broken(
      [
        [span('预算执行情况', 3, 1), '项目', '预算数（万元）', '执行数（万元）', '执行率', '得分'],
        ['部门整体支出', '145', '140', '96.55%', '9.66'],
        ['其中：项目支出', '45', '40', '88.89%', '—'],
        [span('年度主要任务', 3, 1), '任务名称', '预算（万元）', '执行（万元）', span('', 1, 2)],
        ['修缮库房', first, spent, span('', 1, 2)],
        ['布置展览', '15', '12', span('', 1, 2)],
        ['一级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
        ['产出指标', '修缮库房', '≥6间', '6间', '90', '90'],
      ],
      '2024年度部门整体支出绩效自评表',
    );
  expect(projects('30', '28')).toEqual([]);
  expect(projects('13', '28')).toEqual(['45 = 13 + 15']);
  expect(projects('13', '82')).toEqual([]);
});

test('projects told one under the other with their indicators come to the row of their sum', () => {
  const projects = (budget: string) =>
    broken(
      [
        [
          '项目名称',
          '全年预算数',
          '全年执行数',
          '执行率',
          '绩效指标',
          '年度指标值',
          '实际完成值',
          '得分',
        ],
        [
          span('河道清淤', 2, 1),
          span('120', 2, 1),
          span('108', 2, 1),
          span('90%', 2, 1),
          '清淤长度',
          '≥12公里',
          '13公里',
          '60',
        ],
        ['群众满意度', '≥90%', '95%', '30'],
        ['堤防加固', '80', '80', '100%', '加固堤防', '≥3公里', '3.2公里', '90'],
        ['合计', budget, '188', '94%', span('', 1, 4)],
      ],
      '2024年度项目支出绩效自评汇总表',
    );
  expect(projects('200')).toEqual([]);
  expect(projects('220')).toEqual(['220 = 120 + 80']);
});

test('the rate of the row of their sum is that of its own amounts', () => {
  const rows = [
    [
      '项目名称',
      '全年预算数',
      '全年执行数',
      '执行率',
      '绩效指标',
      '年度指标值',
      '实际完成值',
      '得分',
    ],
    ['河道清淤', '120', '108', '90%', '清淤长度', '≥12公里', '13公里', '90'],
    ['堤防加固', '80', '80', '100%', '加固堤防', '≥3公里', '3.2公里', '90'],
  ];
  const wrong = (rate: string) => {
    const sum = ['合计', '200', '188', rate, span('', 1, 4)];
    const title = paragraph('2024年度项目支出绩效自评汇总表');
    return tableRates(extract(document([title, table([...rows, sum])])).value)
      .filter((each) => judgeRate(each) === 'different')
      .map(({ rate: said }) => said.verbatim);
  };
  expect(wrong('94%')).toEqual([]);
  expect(wrong('49%')).toEqual(['49%']);
});

import {
  type Draft,
  document,
  heading,
  paragraph,
  span,
  table,
  type Written,
} from '../../src/document/build.ts';
import type { Chance } from '../generate/chance.ts';
import type { Layout } from './layout.ts';
import { formPlants, inCell, inText, more, N, times } from './plants.ts';
import { half, type Money, moneyOf, percent, plain, sum, type Year, yearOf } from './words.ts';

/** Small forms of pay and running costs, ninety points split over four rows, one after the other, with little text. */
export const EQUAL_SPLIT: Layout = {
  name: 'equal-split',
  make(by) {
    const year = yearOf(by, by.pick(['四川', '贵州', '安徽']));
    const money = moneyOf(by);
    const three = [
      {
        name: '在职人员工资',
        spent: year.personnel,
        count: ['保障在职人员人数', String(year.staff), '人'] as const,
        served: '在职人员满意度',
      },
      {
        name: '机关运转经费',
        spent: year.running,
        count: ['保障机关运转月数', '12', '月'] as const,
        served: '干部职工满意度',
      },
    ];
    const total = year.personnel + year.running;
    return document([
      paragraph(`${year.unit}${year.year}年度项目支出绩效自评情况`, 'title'),
      heading(1, '一、总体情况'),
      paragraph(
        `${year.year}年对${three.length}个项目开展绩效自评，涉及资金${money.say(total)}，其中在职人员工资${money.say(year.personnel)}、机关运转经费${money.say(year.running)}，预算执行率100%。`,
      ),
      heading(1, '二、自评表'),
      ...three.flatMap((each) => form(year, each, money, by)),
    ]);
  },
  plants: [
    inText(
      '资金合计写错',
      ['FundSourcesSum', 'ProjectSubitemsSum', 'RestatedFactAgrees', 'TotalEqualsBasicPlusProject'],
      `涉及资金${N}`,
      more,
    ),
    inCell(
      '执行数写错',
      [
        'ExecutionRateRecomputes',
        'ActualWithinFinalBudget',
        'FundSourcesSum',
        'RevenueSplitSums',
        'DigitCountPlausible',
      ],
      /全年执行数/u,
      /^全年执行数/u,
      /年度资金总额/u,
      times(0.1),
    ),
    inCell(
      '执行率写错',
      ['ExecutionRateRecomputes', 'ExecutionScoreFollowsRule'],
      /全年执行数/u,
      /^执行率/u,
      /年度资金总额/u,
      () => '48.6',
    ),
    inCell(
      '预算数写错',
      ['ExecutionRateRecomputes', 'ActualWithinFinalBudget', 'FundSourcesSum', 'RevenueSplitSums'],
      /全年执行数/u,
      /^全年预算数/u,
      /年度资金总额/u,
      times(0.5),
    ),
    inCell(
      '执行得分写错',
      ['ExecutionScoreFollowsRule', 'TotalScoreSums'],
      /全年执行数/u,
      /^得分$/u,
      /年度资金总额/u,
      () => '7',
    ),
    inText('表的年度没有更换', ['ReportYearConsistent'], '^（(20\\d\\d)年度）$', (text) =>
      String(Number(text) - 1),
    ),
    ...formPlants({
      target: /指标值/u,
      result: /完成值/u,
      weight: /^分值/u,
      score: /^得分$/u,
      total: /^总分/u,
    }),
  ],
};

function form(
  year: Year,
  each: { name: string; spent: number; count: readonly [string, string, string]; served: string },
  money: Money,
  by: Chance,
): readonly Draft[] {
  const four = by.percent(60);
  const points = four ? '22.5' : '30';
  const rows: (readonly [string, string, string, string, string])[] = [
    [
      '产出指标',
      '数量指标',
      each.count[0],
      `=${each.count[1]}${each.count[2]}`,
      `${each.count[1]}${each.count[2]}`,
    ],
    ['产出指标', '时效指标', '资金按时支付率', '≥95%', `${by.whole(96, 100)}%`],
    ...(four ? [['产出指标', '质量指标', '发放差错率', '≤1%', '0%'] as const] : []),
    ['效益指标', '社会效益指标', '单位正常运转情况', '运转正常', '达成预期指标'],
  ];
  const total = half(10 + 90, 0);
  const amount = money.cell(each.spent);
  return [
    paragraph('项目支出绩效自评表', 'attachmentTitle'),
    paragraph(`（${year.year}年度）`, 'centred'),
    table([
      ['项目名称', span(each.name, 1, 7)],
      ['主管部门', span(year.unit, 1, 3), '实施单位', span(year.unit, 1, 3)],
      [
        { text: `项目资金（${money.unit}）`, rowSpan: 3 },
        '',
        '年初预算数',
        '全年预算数',
        '全年执行数',
        '分值',
        '执行率',
        '得分',
      ],
      ['年度资金总额', amount, amount, amount, '10', percent(1, 1), '10'],
      ['其中：当年财政拨款', amount, amount, amount, '—', percent(1, 1), '—'],
      [
        '年度总体目标',
        span(`保障${each.name}按时足额支付。`, 1, 4),
        span(`全年${each.name}按月支付，未发生拖欠。`, 1, 3),
      ],
      [
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '分值',
        '得分',
        '偏差原因分析及改进措施',
      ],
      ...rows.map((row): readonly Written[] => [...row, points, points, '']),
      [span('总分', 1, 5), '100', plain(sum([total])), ''],
    ]),
  ];
}

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
import { formPlants, inCell, inText, more, N, swapped, times } from './plants.ts';
import type { Work } from './themes.ts';
import {
  type Budget,
  half,
  type Money,
  moneyOf,
  percent,
  plain,
  type Row,
  rowsOf,
  sum,
  type Year,
  yearOf,
} from './words.ts';

/** Final accounts of a Sichuan office: explanations with figures, and one reported form after another in part four. */
export const SICHUAN: Layout = {
  name: 'sichuan',
  make(by) {
    const year = yearOf(by, '四川');
    const money = moneyOf(by, '万元');
    const decimals = by.pick([0, 1, 2]);
    const forms = year.works.flatMap((work, i) => form(year, work, i, money, decimals, by));
    return document([
      ...parts(year, money),
      ...forms,
      heading(1, '第五部分 附表'),
      paragraph('一、收入支出决算总表；二、收入决算表；三、支出决算表（另附）'),
    ]);
  },
  plants: [
    inText(
      '支出总额写错',
      ['TotalEqualsBasicPlusProject', 'RestatedFactAgrees', 'TotalActualAgrees', 'ShareRecomputes'],
      `本年支出合计${N}`,
      more,
    ),
    inText(
      '基本支出写错',
      [
        'TotalEqualsBasicPlusProject',
        'RestatedFactAgrees',
        'BasicEqualsPersonnelPlusRunning',
        'ShareRecomputes',
      ],
      `其中：基本支出${N}`,
      more,
    ),
    swapped(
      '占比对调',
      ['FiguresNotSwapped', 'ShareRecomputes'],
      '基本支出.*?占(\\d[\\d.]*%).*?占(\\d[\\d.]*%)',
    ),
    inText(
      '人员经费写错',
      ['BasicEqualsPersonnelPlusRunning', 'RestatedFactAgrees'],
      `人员经费 ?${N}`,
      more,
    ),
    inText(
      '“三公”合计写错',
      ['ThreePublicNarrativeSums', 'RestatedFactAgrees'],
      `经费财政拨款支出决算为${N}`,
      times(10),
    ),
    inText('增减方向写反', ['YearOnYearWordingAgrees'], '比上年(增加|减少)', (text) =>
      text === '增加' ? '减少' : '增加',
    ),
    inText('年度没有更换', ['ReportYearConsistent'], '(20\\d\\d)年，本部门对', (text) =>
      String(Number(text) - 2),
    ),
    inText(
      '自评分写错（正文）',
      ['RestatedFactAgrees', 'TotalScoreSums', 'ScoreStatedInNarrative'],
      '自评得分(\\d[\\d.]*)分',
      (text) => plain(Number(text) - 7),
    ),
    inText(
      '项目个数写错',
      ['ProjectCountsSum', 'RestatedFactAgrees'],
      '评为“优”的(\\d+)个',
      (text) => String(Number(text) + 3),
    ),
    inCell(
      '执行率写错',
      ['ExecutionRateRecomputes', 'ExecutionScoreFollowsRule'],
      /调整后预算数/u,
      /^预算执行率$/u,
      /^总额$/u,
      () => '71.36',
    ),
    inCell(
      '执行数多一位',
      [
        'ActualWithinFinalBudget',
        'ExecutionRateRecomputes',
        'DigitCountPlausible',
        'FundSourcesSum',
        'RevenueSplitSums',
      ],
      /调整后预算数/u,
      /^预算执行数$/u,
      /^总额$/u,
      times(10),
    ),
    inCell(
      '财政资金与总额不符',
      ['FundSourcesSum', 'RevenueSplitSums'],
      /调整后预算数/u,
      /^调整后预算数$/u,
      /财政资金/u,
      more,
    ),
    inCell(
      '金额写成元',
      [
        'MoneyUnitPlausible',
        'ActualWithinFinalBudget',
        'ExecutionRateRecomputes',
        'DigitCountPlausible',
      ],
      /调整后预算数/u,
      /^预算执行数$/u,
      /^总额$/u,
      times(10000),
    ),
    inCell(
      '执行得分写错',
      ['ExecutionScoreFollowsRule', 'TotalScoreSums', 'ScoreWithinWeight'],
      /调整后预算数/u,
      /^得分$/u,
      /^总额$/u,
      () => '6',
    ),
    ...formPlants({
      target: /^指标值$/u,
      result: /^完成值$/u,
      weight: /^权重$/u,
      score: /^得分$/u,
      total: /^合计$/u,
    }),
  ],
};

function parts(year: Year, money: Money): readonly Draft[] {
  const { whole, basic, project } = year;
  const three = year.car + year.meals;
  const last = Math.round((three * 1.12) / 10_000) * 10_000;
  const count = year.works.length;
  return [
    paragraph(`${year.unit}${year.year}年度部门决算`, 'title'),
    heading(1, '第一部分 部门概况'),
    heading(2, '一、职能简介'),
    paragraph(`${year.office.duties.join('；')}。`),
    heading(2, '二、机构设置'),
    paragraph(
      `${year.unit}属一级预算单位，无下属二级预算单位。核定编制${year.posts}名，年末实有在职人员${year.staff}人，退休人员${year.retirees}人。`,
    ),
    heading(1, `第二部分 ${year.year}年度部门决算情况说明`),
    heading(2, '一、支出决算情况说明'),
    paragraph(
      `${year.year}年本年支出合计${money.say(whole.spent)}，其中：基本支出${money.say(basic.spent)}，占${percent(basic.spent, whole.spent)}；项目支出${money.say(project.spent)}，占${percent(project.spent, whole.spent)}；上缴上级支出0万元，经营支出0万元，对附属单位补助支出0万元。`,
    ),
    heading(2, '二、一般公共预算财政拨款基本支出决算情况说明'),
    paragraph(
      `${year.year}年一般公共预算财政拨款基本支出${money.say(basic.spent)}，其中：人员经费${money.say(year.personnel)}，主要包括基本工资、津贴补贴、奖金、住房公积金等；公用经费${money.say(year.running)}，主要包括办公费、印刷费、差旅费、维修（护）费等。`,
    ),
    heading(2, '三、财政拨款“三公”经费支出决算情况说明'),
    paragraph(
      `${year.year}年“三公”经费财政拨款支出决算为${money.say(three)}，比上年减少${money.say(last - three)}，下降${percent(last - three, last)}，上年决算数为${money.say(last)}，减少的原因是严格控制公务接待批次和车辆出行。`,
    ),
    paragraph(
      `1.因公出国（境）经费支出0万元。2.公务用车购置及运行维护费支出${money.say(year.car)}，其中：公务用车购置费支出决算0万元；公务用车运行维护费支出决算${money.say(year.car)}，用于日常巡查和业务督导所需的燃料费、维修费、过路过桥费、保险费等。3.公务接待费支出${money.say(year.meals)}。`,
    ),
    heading(2, '四、预算绩效管理情况'),
    paragraph(
      `根据预算绩效管理要求，${year.year}年，本部门对${count}个项目开展了预算事前绩效评估，编制了绩效目标，年终执行完毕后，对${count}个项目开展了绩效自评。其中，评为“优”的${count}个，评为“良”的0个，评为“中”的0个，评为“差”的0个。`,
    ),
    heading(1, '第三部分 名词解释'),
    paragraph('1.财政拨款收入：指单位从同级财政部门取得的财政预算资金。'),
    paragraph(
      '2.“三公”经费：指单位用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费。',
    ),
    heading(1, '第四部分 附件'),
  ];
}

function form(
  year: Year,
  work: Work & Budget,
  i: number,
  money: Money,
  decimals: number,
  by: Chance,
): readonly Draft[] {
  const rows = rowsOf(
    work,
    by,
    { cost: by.percent(50) ? 10 : 0, output: 50, outcome: 20, pleased: 10 },
    decimals,
  );
  const fixed = sum(rows.map((row) => row.weight));
  const spare = 90 - fixed;
  const filled = rows.map(
    (row, k): Row =>
      k === rows.length - 2
        ? { ...row, weight: row.weight + spare, score: row.score + spare }
        : row,
  );
  const execution = half((work.spent * 10) / work.final, 2);
  const total = sum([execution, ...filled.map((row) => row.score)]);
  const reason = work.spent < work.final ? '合同尾款按约定在下年支付' : '';
  const money4 = (
    label: string,
    first: number,
    final: number,
    spent: number,
  ): readonly Written[] => [
    span(label, 1, 3),
    money.cell(first),
    money.cell(final),
    money.cell(spent),
    final > 0 ? percent(spent, final) : '0',
    ...(label === '总额' ? ['10', plain(execution), reason] : ['/', '/', '/']),
  ];
  const head = [
    '一级指标',
    '二级指标',
    '三级指标',
    '指标性质',
    '指标值',
    '度量单位',
    '完成值',
    '权重',
    '得分',
    '未完成原因分析',
  ];
  const body = filled.map((row, k): readonly Written[] => {
    const first =
      k === 0 || filled[k - 1]?.group !== row.group
        ? [{ text: row.group, rowSpan: filled.filter((each) => each.group === row.group).length }]
        : [];
    return [
      ...first,
      row.kind,
      row.name,
      row.sign,
      row.target,
      row.unit || (by.percent(50) ? '' : '/'),
      row.result,
      String(row.weight),
      plain(row.score),
      row.reason,
    ];
  });
  return [
    paragraph(`附件${i + 1}`, 'attachmentLabel'),
    paragraph(`${year.year}年度项目支出绩效自评表`, 'attachmentTitle'),
    table([
      [span('项目名称', 1, 2), span(work.name, 1, 8)],
      [
        span('主管部门', 1, 2),
        span(year.unit, 1, 3),
        span('实施单位（盖章）', 1, 2),
        span(year.unit, 1, 3),
      ],
      [
        span('1.项目年度目标完成情况', 1, 2),
        span(`年度目标：${work.purpose}。`, 1, 4),
        span(`目标完成情况：${work.done}。`, 1, 4),
      ],
      [
        span('2.项目实施内容及过程概述', 1, 2),
        span(`由业务股室牵头，${work.purpose}，资金按进度支付。`, 1, 8),
      ],
      [
        span('3.预算执行情况（万元）（10分）', 1, 3),
        '年初预算',
        '调整后预算数',
        '预算执行数',
        '预算执行率',
        '权重',
        '得分',
        '原因',
      ],
      money4('总额', work.first, work.final, work.spent),
      money4('其中：财政资金', work.first, work.final, work.spent),
      money4('财政专户管理资金', 0, 0, 0),
      money4('单位资金', 0, 0, 0),
      [span('4.项目年度绩效指标（90分）', 1, 10)],
      head,
      ...body,
      [span('合计', 1, 7), '100', plain(total), ''],
      [
        span('评价结论', 1, 2),
        span(`该项目自评得分${plain(total)}分，预算执行有序，${work.done}。`, 1, 8),
      ],
      [span('存在问题', 1, 2), span(work.problem, 1, 8)],
      [span('改进措施', 1, 2), span(work.measure, 1, 8)],
    ]),
    paragraph('项目负责人：杜永祥　　　　财务负责人：林秋萍', 'signature'),
  ];
}

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
  got,
  gradeOf,
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

/** A report of seven parts with long sentences, and forms whose target is split into three columns. */
export const YUNNAN: Layout = {
  name: 'yunnan',
  make(by) {
    const year = yearOf(by, '云南');
    const money = moneyOf(by);
    const decimals = by.pick([1, 2]);
    const forms = year.works.map((work) => form(year, work, money, decimals, by));
    const mean = half(sum(forms.map((each) => each.total)) / forms.length, 2);
    return document([
      ...text(
        year,
        money,
        forms.map((each) => each.total),
        mean,
      ),
      ...forms.flatMap((each) => each.drafts),
    ]);
  },
  plants: [
    inText(
      '支出合计写错',
      [
        'TotalEqualsBasicPlusProject',
        'RestatedFactAgrees',
        'ShareRecomputes',
        'ExecutionRateRecomputes',
        'TotalActualAgrees',
      ],
      `年度支出合计${N}`,
      more,
    ),
    inText(
      '基本支出写错',
      [
        'TotalEqualsBasicPlusProject',
        'BasicEqualsPersonnelPlusRunning',
        'RestatedFactAgrees',
        'ShareRecomputes',
      ],
      `基本支出 ?${N}`,
      times(10),
    ),
    swapped(
      '占比对调',
      ['FiguresNotSwapped', 'ShareRecomputes'],
      '占总支出的(\\d[\\d.]*%).*?占总支出的(\\d[\\d.]*%)',
    ),
    inText(
      '占比写错',
      ['ShareRecomputes', 'SharesSumToHundred'],
      '占总支出的(\\d[\\d.]*)%',
      (text) => (Number(text) - 11.3).toFixed(2),
    ),
    inText(
      '公用经费写错',
      ['BasicEqualsPersonnelPlusRunning', 'RestatedFactAgrees'],
      `公用经费支出 ?${N}`,
      more,
    ),
    inText(
      '执行率写错',
      ['ExecutionRateRecomputes'],
      '预算执行率(?:为|达到|)(\\d[\\d.]*)%',
      () => '64.18',
    ),
    inText(
      '在职人数写错',
      ['FilledWithinAuthorized', 'FilledPositionsAgree', 'PositionRatioRecomputes'],
      '在职在编实有(\\d+)人',
      (text) => String(Number(text) + 11),
    ),
    inText('增减方向写反', ['YearOnYearWordingAgrees'], '比上年(增加|减少)', (text) =>
      text === '增加' ? '减少' : '增加',
    ),
    inText(
      '降幅写成完成率',
      ['DeclineNotCompletionRate', 'YearOnYearWordingAgrees'],
      '完成预算的(\\d[\\d.]*)%',
      (text) => (100 - Number(text)).toFixed(2),
    ),
    inText(
      '“三公”合计写错',
      [
        'ThreePublicNarrativeSums',
        'RestatedFactAgrees',
        'YearOnYearWordingAgrees',
        'ShareRecomputes',
        'DigitCountPlausible',
      ],
      `“三公”经费支出决算数为${N}`,
      times(10),
    ),
    inText(
      '项目自评分不符',
      ['RestatedFactAgrees', 'TotalScoreSums', 'ScoreStatedInNarrative', 'GradeMatchesScore'],
      '自评得(\\d[\\d.]*)分',
      (text) => plain(Number(text) - 8),
    ),
    inText('等级不符', ['GradeMatchesScore', 'ProjectCountsSum'], '自评等级为“(.)”', (text) =>
      text === '优' ? '差' : '优',
    ),
    inText(
      '项目个数不符',
      ['ProjectCountsSum', 'RestatedFactAgrees'],
      '自评等级为优的(\\d+)个',
      (text) => String(Number(text) + 4),
    ),
    inCell(
      '执行率写错（表）',
      ['ExecutionRateRecomputes', 'ExecutionScoreFollowsRule'],
      /全年执行数/u,
      /^执行率/u,
      /年度资金总额/u,
      () => '77.7',
    ),
    inCell(
      '当年拨款不等于总额',
      ['FundSourcesSum', 'RevenueSplitSums'],
      /全年执行数/u,
      /^全年执行数/u,
      /财政拨款$/u,
      times(0.1),
    ),
    inCell(
      '预算数少两位',
      [
        'ActualWithinFinalBudget',
        'ExecutionRateRecomputes',
        'DigitCountPlausible',
        'MoneyUnitPlausible',
        'FundSourcesSum',
      ],
      /全年执行数/u,
      /^全年预算数/u,
      /年度资金总额/u,
      times(0.01),
    ),
    ...formPlants({
      target: /^指标值$/u,
      result: /完成值/u,
      weight: /^分值/u,
      score: /^得分$/u,
      total: /^总分/u,
    }),
  ],
};

function text(year: Year, money: Money, scores: readonly number[], mean: number): readonly Draft[] {
  const { whole, basic, project } = year;
  const three = year.car + year.meals;
  const plan = Math.round((three * 1.25) / 10_000) * 10_000;
  const last = Math.round((three * 0.9) / 10_000) * 10_000;
  return [
    paragraph(`${year.unit}${year.year}年度部门整体支出绩效自评报告`, 'title'),
    heading(1, '一、部门基本情况'),
    heading(2, '（一）部门概况'),
    paragraph(
      `${year.unit}的主要职责是：${year.office.duties.join('；')}。人员编制${year.posts}人，在职在编实有${year.staff}人，退休${year.retirees}人。`,
    ),
    heading(2, '（二）部门绩效目标的设立情况'),
    paragraph(
      `年初围绕中心工作设立部门绩效目标${year.works.length}项：${year.works.map((work, i) => `${i + 1}.${work.purpose}`).join('；')}。`,
    ),
    heading(2, '（三）部门整体收支情况'),
    paragraph(
      `${year.year}年度支出合计${money.say(whole.spent)}。其中：基本支出${money.say(basic.spent)}，占总支出的${percent(basic.spent, whole.spent)}；项目支出${money.say(project.spent)}，占总支出的${percent(project.spent, whole.spent)}。基本支出中，人员经费支出${money.say(year.personnel)}，公用经费支出${money.say(year.running)}。全年预算数${money.say(whole.final)}，预算执行率${percent(whole.spent, whole.final)}${whole.spent < whole.final ? '，未支付部分系项目质保金，按合同约定结转下年支付' : ''}。`,
    ),
    heading(2, '（四）部门预算管理制度建设情况'),
    paragraph(
      '修订了财务报销、政府采购和固定资产管理等内部制度，报销、合同和资产处置均按制度流程审批。',
    ),
    heading(2, '（五）严控“三公”经费支出情况'),
    paragraph(
      `${year.year}年度“三公”经费支出决算数为${money.say(three)}，完成预算的${percent(three, plan)}，“三公”经费支出预算数为${money.say(plan)}。其中：因公出国（境）费支出0元；公务用车购置及运行维护费支出${money.say(year.car)}；公务接待费支出${money.say(year.meals)}。“三公”经费支出决算数比上年增加${money.say(three - last)}，增长${percent(three - last, last)}，增加的原因是下乡督导和上级调研批次增多。`,
    ),
    heading(1, '二、绩效自评工作情况'),
    paragraph(
      '（一）绩效自评的目的。了解资金使用是否达到预期，总结经验，发现问题，为安排下一年度预算提供参考。',
    ),
    paragraph(
      '（二）自评组织过程。成立由分管领导任组长的自评小组，收集台账、凭证和验收资料，逐项核对后打分。',
    ),
    heading(1, '三、评价情况分析及综合评价结论'),
    paragraph(
      `${year.year}年共对${scores.length}个项目开展绩效自评，自评覆盖率100%，平均得分${plain(mean)}分，自评等级为优的${scores.filter((s) => s >= 90).length}个、良的${scores.filter((s) => s >= 80 && s < 90).length}个、中的${scores.filter((s) => s < 80).length}个、差的0个。`,
    ),
    ...year.works.map((work, i) =>
      paragraph(
        `${i + 1}.${work.name}。${work.done}，自评得${plain(scores[i] ?? 0)}分，自评等级为“${gradeOf(scores[i] ?? 0)}”。`,
      ),
    ),
    heading(1, '四、存在的问题和整改情况'),
    ...year.works.map((work) => paragraph(`${work.problem}。整改情况：${work.measure}。`)),
    heading(1, '五、绩效自评结果应用'),
    paragraph(
      '自评结果报主要负责人审定，作为下一年度预算申报和项目排序的依据，并随部门决算一并公开。',
    ),
    heading(1, '六、主要经验及做法'),
    paragraph('把绩效目标分解到股室，按季度对账；付款前先核对完成数量和验收结论。'),
    heading(1, '七、其他需说明的情况'),
    paragraph('无。'),
  ];
}

function form(year: Year, work: Work & Budget, money: Money, decimals: number, by: Chance) {
  const rows = rowsOf(work, by, { cost: 0, output: 50, outcome: 30, pleased: 10 }, decimals);
  const execution = half((work.spent * 10) / work.final, 2);
  const total = sum([execution, ...rows.map((row) => row.score)]);
  const sign = (row: Row) => (row.sign === '定性' ? '＝' : row.sign);
  const own = by.percent(40) ? Math.round(work.final / 50_000) * 10_000 : 0;
  const funds = (label: string, of: Budget, first: boolean): readonly Written[] => [
    span(label, 1, 3),
    money.cell(of.first),
    money.cell(of.final),
    money.cell(of.spent),
    first ? '10' : '',
    of.final > 0 ? percent(of.spent, of.final) : '',
    first ? plain(execution) : '',
  ];
  const drafts: Draft[] = [
    paragraph('公开15表', 'attachmentLabel'),
    paragraph(`${year.year}年度项目支出绩效自评表`, 'attachmentTitle'),
    paragraph(`编制单位：${year.unit}　　金额单位：${money.unit}`, 'tableNote'),
    table([
      [span('项目名称', 1, 2), span(work.name, 1, 8)],
      [
        span('主管部门', 1, 2),
        span(year.unit, 1, 3),
        span('实施单位', 1, 2),
        span(year.short, 1, 3),
      ],
      [
        { text: `项目资金（${money.unit}）`, rowSpan: 4 },
        span('', 1, 3),
        '年初预算数',
        '全年预算数',
        '全年执行数',
        '分值',
        '执行率',
        '得分',
      ],
      funds('年度资金总额', work, true),
      funds(
        '其中：当年财政拨款',
        { first: work.first - own, final: work.final - own, spent: work.spent - own },
        false,
      ),
      funds('非财政拨款', { first: own, final: own, spent: own }, false),
      [{ text: '年度总体目标', rowSpan: 2 }, span('预期目标', 1, 5), span('实际完成情况', 1, 4)],
      [span(work.purpose, 1, 5), span(work.done, 1, 4)],
      [
        span('绩效指标', 1, 3),
        span('年度指标值', 1, 3),
        { text: '实际完成值', rowSpan: 2 },
        { text: '分值', rowSpan: 2 },
        { text: '得分', rowSpan: 2 },
        { text: '偏差原因分析及改进措施', rowSpan: 2 },
      ],
      ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位'],
      ...rows.map((row, k): readonly Written[] => [
        ...(k === 0 || rows[k - 1]?.group !== row.group
          ? [{ text: row.group, rowSpan: rows.filter((each) => each.group === row.group).length }]
          : []),
        row.kind,
        row.name,
        sign(row),
        row.target,
        row.unit,
        got(row),
        String(row.weight),
        plain(row.score),
        row.reason || '无',
      ]),
      [span('其他需要说明的事项', 1, 3), span('无', 1, 7)],
      [span('总分', 1, 3), span('', 1, 4), '100', plain(total), `（自评等级：${gradeOf(total)}）`],
    ]),
    paragraph(
      '备注：1.其他资金包括和财政拨款共同投入的非财政资金；2.实际完成值超过指标值较多的须说明原因。',
      'tableNote',
    ),
  ];
  return { drafts, total };
}

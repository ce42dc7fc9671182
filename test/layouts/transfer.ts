import {
  document,
  heading,
  paragraph,
  span,
  table,
  type Written,
} from '../../src/document/build.ts';
import type { Layout } from './layout.ts';
import { become, inCell, inText, more, N, times } from './plants.ts';
import { aim, got, half, moneyOf, percent, rowsOf, yearOf } from './words.ts';

/** A fund passed down by higher levels: four parts of prose with the figures, and a regional form without points. */
export const TRANSFER: Layout = {
  name: 'transfer',
  make(by) {
    const year = yearOf(by, by.pick(['甘肃', '贵州', '云南']));
    const work = year.works[0];
    if (!work) throw new Error('an office has projects');
    const money = moneyOf(by);
    const fund = by.pick([
      '财政衔接推进乡村振兴补助资金',
      '农业转移支付资金',
      '公共服务转移支付资金',
    ]);
    const central = half((work.final * by.whole(40, 60)) / 1_000_000, 0) * 10_000;
    const province = half((work.final * by.whole(10, 20)) / 1_000_000, 0) * 10_000;
    const local = work.final - central - province;
    const left = work.final - work.spent;
    const rows = rowsOf(
      work,
      by,
      { cost: by.percent(50) ? 10 : 0, output: 40, outcome: 30, pleased: 10 },
      1,
    );
    const done = by.whole(18, 60);
    const going = by.whole(1, 5);
    const spentOf = (of: number) => (of === central ? central - left : of);
    const line = (label: string, of: number): readonly Written[] => [
      span(label, 1, 3),
      money.cell(of),
      money.cell(spentOf(of)),
      percent(spentOf(of), of),
    ];
    const count = rows.filter((row) => row.kind === '数量指标');
    return document([
      paragraph(`${year.region}${year.year}年${fund}绩效自评报告`, 'title'),
      heading(1, '一、绩效目标分解下达情况'),
      heading(2, '（一）预算和绩效目标下达情况'),
      paragraph(
        `${year.year}年，上级累计下达我${year.region.slice(-1)}${fund}${money.say(central + province)}，其中：中央资金${money.say(central)}，省级资金${money.say(province)}。本级配套安排${money.say(local)}，全年共投入${money.say(work.final)}。资金下达时同步分解绩效目标，明确由${year.short}组织实施${work.name}。`,
      ),
      heading(2, '（二）项目安排情况'),
      paragraph(
        `全${year.region.slice(-1)}共安排项目${done + going}个，截至年底已完工${done}个，在建${going}个。`,
      ),
      heading(1, '二、绩效自评工作开展情况'),
      paragraph(
        `${year.short}会同财政部门制定自评方案，实施单位对照绩效目标逐项自查，财政部门抽查资料并现场走访，汇总形成本报告。`,
      ),
      heading(1, '三、绩效目标完成情况分析'),
      heading(2, '（一）资金投入情况分析'),
      paragraph(
        `1.资金到位情况。${year.year}年资金${money.say(work.final)}全部到位，到位率100%。2.资金执行情况。截至${year.year}年12月底，累计支出${money.say(work.spent)}，结转${money.say(left)}${left > 0 ? '（为工程质保金，待质保期满支付）' : ''}，资金支出进度为${percent(work.spent, work.final)}。3.资金管理情况。实行专账核算，按工程进度和验收结论拨付，未发现挤占挪用。`,
      ),
      heading(2, '（二）总体绩效目标完成情况分析'),
      paragraph(`${work.done}。`),
      heading(2, '（三）绩效指标完成情况分析'),
      paragraph(
        `1.产出指标完成情况。（1）数量指标。${count.map((row) => `${row.name}计划${row.target}${row.unit}，实际完成${got(row)}，${Number(row.result) >= Number(row.target) ? '完成目标任务' : '未完成目标任务'}`).join('；')}。`,
      ),
      paragraph(
        `2.满意度指标完成情况。经入户访谈和问卷调查，${work.served}达到${rows.at(-1)?.result}%。`,
      ),
      heading(2, '（四）偏离绩效目标的原因和下一步改进措施'),
      paragraph(`${work.problem}。下一步，${work.measure}。`),
      heading(1, '四、绩效自评结果应用和公开情况'),
      paragraph(
        `自评结果作为下一年度资金分配的重要参考，并于${year.year + 1}年4月底前在政府门户网站公开，接受社会监督。`,
      ),
      paragraph('附件：区域绩效目标自评表'),
      paragraph(`${year.year}年度${fund}区域绩效目标自评表`, 'attachmentTitle'),
      table([
        [span('转移支付（项目）名称', 1, 2), span(fund, 1, 4)],
        [span('地方主管部门', 1, 2), year.unit, '资金使用单位', span(year.unit, 1, 2)],
        [
          { text: `资金投入情况（${money.unit}）`, rowSpan: 1, columnSpan: 3 },
          '全年预算数（A）',
          '全年执行数（B）',
          '预算执行率（B/A×100%）',
        ],
        [
          span('年度资金总额', 1, 3),
          money.cell(work.final),
          money.cell(work.spent),
          percent(work.spent, work.final),
        ],
        line('其中：中央财政资金', central),
        line('地方资金', province + local),
        line('其他资金', 0).map((cell, i) => (i === 3 ? '' : cell)),
        [
          span('总体目标完成情况', 1, 2),
          span(`总体目标：${work.purpose}`, 1, 2),
          span(`全年实际完成情况：${work.done}`, 1, 2),
        ],
        ['一级指标', '二级指标', '三级指标', '指标值', '全年实际完成值', '未完成原因和改进措施'],
        ...rows.map((row, k): readonly Written[] => [
          ...(k === 0 || rows[k - 1]?.group !== row.group
            ? [{ text: row.group, rowSpan: rows.filter((each) => each.group === row.group).length }]
            : []),
          row.kind,
          row.name,
          aim(row),
          got(row),
          row.reason,
        ]),
        [span('说明', 1, 2), span('无', 1, 4)],
      ]),
      paragraph(
        '注：1.资金使用单位按项目绩效目标填报，主管部门汇总时按区域绩效目标填报。2.其他资金包括与中央财政资金、地方财政资金共同投入到同一项目的自有资金、社会资金等。',
        'tableNote',
      ),
    ]);
  },
  plants: [
    inText(
      '下达资金写错',
      ['FundSourcesSum', 'RestatedFactAgrees', 'RevenueSplitSums'],
      `累计下达我.*?${N}`,
      more,
    ),
    inText(
      '中央资金写错',
      ['FundSourcesSum', 'RestatedFactAgrees', 'RevenueSplitSums'],
      `中央资金${N}`,
      times(10),
    ),
    inText(
      '总投入写错',
      ['FundSourcesSum', 'RestatedFactAgrees', 'ExecutionRateRecomputes'],
      `全年共投入${N}`,
      more,
    ),
    inText(
      '累计支出写错',
      [
        'ExecutionRateRecomputes',
        'RestatedFactAgrees',
        'TotalActualAgrees',
        'ActualWithinFinalBudget',
        'DigitCountPlausible',
      ],
      `累计支出${N}`,
      times(0.1),
    ),
    inText(
      '支出进度写错',
      ['ExecutionRateRecomputes', 'RestatedFactAgrees'],
      '支出进度为(\\d[\\d.]*)%',
      () => '63.9',
    ),
    inText(
      '单位写错',
      ['MoneyUnitPlausible', 'RestatedFactAgrees', 'ExecutionRateRecomputes', 'TotalActualAgrees'],
      '累计支出\\d[\\d.,]* ?(万元|元)',
      (text) => (text === '元' ? '万元' : '元'),
    ),
    inText('项目个数不符', ['ProjectCountsSum'], '已完工(\\d+)个', (text) =>
      String(Number(text) + 4),
    ),
    inText(
      '完成数与表不符',
      ['IndicatorResultsSupported', 'RestatedFactAgrees'],
      '实际完成(\\d[\\d.]*)',
      more,
    ),
    inText(
      '满意度与表不符',
      ['IndicatorResultsSupported', 'RestatedFactAgrees'],
      '满意度达到(\\d[\\d.]*)%',
      () => '71.4',
    ),
    inText(
      '表的年度没有更换',
      ['ReportYearConsistent'],
      '^(20\\d\\d)年度.*区域绩效目标自评表$',
      (text) => String(Number(text) - 1),
    ),
    inCell(
      '执行率写错（表）',
      ['ExecutionRateRecomputes'],
      /中央财政资金/u,
      /^预算执行率/u,
      /^年度资金总额/u,
      () => '57.2',
    ),
    inCell(
      '执行数超过预算数',
      ['ActualWithinFinalBudget', 'ExecutionRateRecomputes', 'FundSourcesSum', 'RevenueSplitSums'],
      /中央财政资金/u,
      /^全年执行数/u,
      /^年度资金总额/u,
      times(10),
    ),
    inCell(
      '中央资金与总额不符',
      ['FundSourcesSum', 'RevenueSplitSums', 'ExecutionRateRecomputes', 'RestatedFactAgrees'],
      /中央财政资金/u,
      /^全年预算数/u,
      /中央财政资金/u,
      more,
    ),
    inCell(
      '指标值空缺',
      ['TargetValuePresent'],
      /区域|三级指标/u,
      /^指标值$/u,
      /^数量指标$/u,
      become(''),
    ),
    inCell(
      '完成值空缺',
      ['ResultPresent'],
      /区域|三级指标/u,
      /^全年实际完成值$/u,
      /^时效指标$/u,
      become(''),
    ),
  ],
};

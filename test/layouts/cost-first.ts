import {
  type Draft,
  document,
  heading,
  paragraph,
  span,
  table,
  type Written,
} from '../../src/document/build.ts';
import type { Layout } from './layout.ts';
import { formPlants, inCell, inText, more, N, times } from './plants.ts';
import {
  aim,
  got,
  gradeOf,
  half,
  moneyOf,
  percent,
  plain,
  type Row,
  rowsOf,
  sum,
  yearOf,
} from './words.ts';

/** A project's report of eastern provinces: cost is a group of its own, and the prose tells each indicator. */
export const COST_FIRST: Layout = {
  name: 'cost-first',
  make(by) {
    const year = yearOf(by, by.pick(['广东', '江苏', '山东']));
    const work = year.works[0];
    if (!work) throw new Error('an office has projects');
    const money = moneyOf(by);
    const rows = rowsOf(
      work,
      by,
      { cost: 20, output: 40, outcome: 20, pleased: 10 },
      by.pick([1, 2]),
    );
    const execution = half((work.spent * 10) / work.final, 2);
    const total = sum([execution, ...rows.map((row) => row.score)]);
    const upper = Math.round((work.final * by.whole(40, 70)) / 1_000_000) * 10_000;
    const left = work.final - work.spent;
    const groups = ['成本指标', '产出指标', '效益指标', '满意度指标'] as const;
    const points = (group: Row['group']) =>
      sum(rows.filter((row) => row.group === group).map((row) => row.score));
    const full = (group: Row['group']) =>
      sum(rows.filter((row) => row.group === group).map((row) => row.weight));
    const told = (group: Row['group']) =>
      rows
        .filter((row) => row.group === group)
        .map((row) =>
          row.sign === '定性'
            ? `${row.name}${row.result}`
            : `${row.name}目标值为${aim(row)}，实际完成${got(row)}`,
        )
        .join('；');
    const reversed = by.percent(40);
    const titles = `${work.name}绩效自评报告`;
    const drafts: Draft[] = [
      paragraph(`${year.year}年度${titles}`, 'title'),
      paragraph(year.unit, 'centred'),
      heading(1, '一、项目概况'),
      heading(2, '（一）立项背景与主要内容'),
      paragraph(
        `为${work.purpose}，${year.unit}（以下简称“${year.short}”）申报设立${work.name}，${year.short}负责具体实施，资金纳入${year.year}年度部门预算管理。`,
      ),
      heading(2, '（二）资金来源与使用情况'),
      paragraph(
        `项目年初预算${money.say(work.first)}，调整后全年预算${money.say(work.final)}，其中上级补助资金${money.say(upper)}、本级财政资金${money.say(work.final - upper)}。截至${year.year}年12月31日，实际支出${money.say(work.spent)}，预算执行率${percent(work.spent, work.final)}${left > 0 ? `，结余${money.say(left)}，为尚未达到支付条件的质保金` : '，无结余资金'}。`,
      ),
      heading(1, '二、绩效自评结论'),
      paragraph(
        `本项目自评总分${plain(total)}分，绩效等级为“${gradeOf(total)}”。各部分得分为：预算执行${plain(execution)}分（满分10分），${groups.map((group) => `${group}${plain(points(group))}分（满分${full(group)}分）`).join('，')}。`,
      ),
      heading(1, '三、绩效指标完成情况分析'),
      ...groups.map((group, i) => paragraph(`${i + 1}.${group}完成情况。${told(group)}。`)),
      heading(1, '四、存在问题'),
      paragraph(`${work.problem}。`),
      heading(1, '五、改进建议'),
      paragraph(`${work.measure}。`),
      paragraph('附件：项目支出绩效自评表'),
      paragraph(year.unit, 'signature'),
      paragraph(`${year.year + 1}年4月${by.whole(8, 26)}日`, 'date'),
      paragraph(`项目支出绩效自评表（${year.year}年度）`, 'attachmentTitle'),
      table([
        [span('项目名称', 1, 2), span(work.name, 1, 6)],
        [
          span('主管部门', 1, 2),
          span(year.unit, 1, 2),
          span('实施单位', 1, 2),
          span(year.unit, 1, 2),
        ],
        [
          { text: `预算执行情况（${money.unit}）`, rowSpan: 4, columnSpan: 2 },
          '资金来源',
          '年初预算数',
          '全年预算数（A）',
          '全年执行数（B）',
          '执行率（B/A）',
          '得分（10分）',
        ],
        [
          '合计',
          money.cell(work.first),
          money.cell(work.final),
          money.cell(work.spent),
          percent(work.spent, work.final),
          plain(execution),
        ],
        [
          '其中：上级补助',
          money.cell(Math.min(upper, work.first)),
          money.cell(upper),
          money.cell(Math.min(upper, work.spent)),
          percent(Math.min(upper, work.spent), upper),
          '—',
        ],
        [
          '本级财政资金',
          money.cell(work.first - Math.min(upper, work.first)),
          money.cell(work.final - upper),
          money.cell(work.spent - Math.min(upper, work.spent)),
          percent(work.spent - Math.min(upper, work.spent), work.final - upper),
          '—',
        ],
        [
          span('年度总体目标', 1, 2),
          span(`预期：${work.purpose}`, 1, 3),
          span(`完成：${work.done}`, 1, 3),
        ],
        [
          '一级指标',
          '二级指标',
          '三级指标',
          ...(reversed
            ? ['分值', '年度指标值', '实际完成值']
            : ['年度指标值', '实际完成值', '分值']),
          '得分',
          '偏差原因及改进措施',
        ],
        ...rows.map((row, k): readonly Written[] => [
          ...(k === 0 || rows[k - 1]?.group !== row.group
            ? [
                {
                  text: `${row.group}\n（${full(row.group)}分）`,
                  rowSpan: rows.filter((each) => each.group === row.group).length,
                },
              ]
            : []),
          row.kind,
          row.name,
          ...(reversed
            ? [String(row.weight), aim(row), got(row)]
            : [aim(row), got(row), String(row.weight)]),
          plain(row.score),
          row.reason,
        ]),
        reversed
          ? [span('总分', 1, 3), '100', '', '', plain(total), '']
          : [span('总分', 1, 5), '100', plain(total), ''],
      ]),
      paragraph('填表人：何晓岚　　单位负责人：梁志成', 'signature'),
    ];
    return document(drafts);
  },
  plants: [
    inText(
      '全年预算写错',
      [
        'RestatedFactAgrees',
        'ExecutionRateRecomputes',
        'FundSourcesSum',
        'ActualWithinFinalBudget',
        'DigitCountPlausible',
      ],
      `全年预算${N}`,
      times(10),
    ),
    inText('上级资金写错', ['FundSourcesSum', 'RestatedFactAgrees'], `上级补助资金${N}`, more),
    inText(
      '实际支出写错',
      [
        'RestatedFactAgrees',
        'ExecutionRateRecomputes',
        'DigitCountPlausible',
        'TotalActualAgrees',
        'ActualWithinFinalBudget',
      ],
      `实际支出${N}`,
      times(0.5),
    ),
    inText(
      '执行率写错',
      ['ExecutionRateRecomputes', 'RestatedFactAgrees'],
      '预算执行率(\\d[\\d.]*)%',
      () => '83.07',
    ),
    inText(
      '总分与表不符',
      ['RestatedFactAgrees', 'TotalScoreSums', 'ScoreStatedInNarrative', 'GradeMatchesScore'],
      '自评总分(\\d[\\d.]*)分',
      (text) => plain(Number(text) - 6),
    ),
    inText('等级不符', ['GradeMatchesScore'], '绩效等级为“(.)”', (text) =>
      text === '优' ? '良' : '优',
    ),
    inText(
      '产出得分写错',
      ['RestatedFactAgrees', 'TotalScoreSums'],
      '产出指标(\\d[\\d.]*)分（',
      (text) => plain(Number(text) - 9),
    ),
    inText(
      '完成数与表不符',
      ['IndicatorResultsSupported', 'RestatedFactAgrees'],
      '目标值为≥\\d[\\d.]*[^，；0-9]{1,4}，实际完成(\\d[\\d.]*)',
      more,
    ),
    inText(
      '单位名称不符',
      ['UnitNamesAgree', 'SelfReferenceAgrees'],
      '^([^，。]{6,20}(?:局|中心))$',
      (text) => `${text.slice(0, -4)}体育局`,
    ),
    inText('年度没有更换', ['ReportYearConsistent'], '绩效自评表（(20\\d\\d)年度', (text) =>
      String(Number(text) - 1),
    ),
    inCell(
      '执行率写错（表）',
      ['ExecutionRateRecomputes', 'ExecutionScoreFollowsRule'],
      /全年执行数/u,
      /^执行率/u,
      /^合计$/u,
      () => '69.2',
    ),
    inCell(
      '合计不等于来源之和',
      ['FundSourcesSum', 'RevenueSplitSums', 'ExecutionRateRecomputes'],
      /全年执行数/u,
      /^全年预算数/u,
      /^合计$/u,
      more,
    ),
    inCell(
      '本级资金写错',
      ['FundSourcesSum', 'RevenueSplitSums', 'ExecutionRateRecomputes'],
      /全年执行数/u,
      /^全年执行数/u,
      /^本级财政资金/u,
      more,
    ),
    inCell(
      '执行得分不合办法',
      ['ExecutionScoreFollowsRule', 'TotalScoreSums'],
      /全年执行数/u,
      /^得分（10/u,
      /^合计$/u,
      () => '4',
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

import {
  document,
  heading,
  paragraph,
  span,
  table,
  type Written,
} from '../../src/document/build.ts';
import type { Layout } from './layout.ts';
import { beside, formPlants, inCell, inText, more, N, times } from './plants.ts';
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

/** Execution of 20 points, and goals with rows of their own; the rules stand in the note under the table. */
export const HUBEI: Layout = {
  name: 'hubei',
  make(by) {
    const year = yearOf(by, '湖北');
    const money = moneyOf(by, '万元');
    const decimals = by.pick([0, 1, 2]);
    const goals = year.works.map((work) => {
      const rows = rowsOf(work, by, { cost: 0, output: 20, outcome: 12, pleased: 8 }, decimals);
      return { work, rows };
    });
    const execution = half((year.whole.spent * 20) / year.whole.final, 2);
    const all = goals.flatMap((goal) => goal.rows);
    const total = sum([execution, ...all.map((row) => row.score)]);
    const lines = (rows: readonly Row[]) =>
      rows.map((row, k): readonly Written[] => [
        ...(k === 0 || rows[k - 1]?.group !== row.group
          ? [{ text: row.group, rowSpan: rows.filter((each) => each.group === row.group).length }]
          : []),
        row.kind,
        row.name,
        aim(row),
        got(row),
        String(row.weight),
        plain(row.score),
      ]);
    const short = all.filter((row) => row.score < row.weight);
    const head = [
      '一级指标',
      '二级指标',
      '三级指标',
      '年初目标值（A）',
      '实际完成值（B）',
      '分值',
      '得分',
    ];
    return document([
      paragraph(`${year.year}年度${year.unit}部门整体绩效自评结果`, 'title'),
      heading(1, '一、自评结论'),
      heading(2, '（一）部门整体绩效自评得分'),
      paragraph(
        `${year.year}年度，${year.unit}整体绩效自评得分为${plain(total)}分，自评等级为“${gradeOf(total)}”。`,
      ),
      heading(2, '（二）部门整体绩效目标完成情况'),
      paragraph(
        `1.执行率情况。${year.year}年度部门预算总额${money.say(year.whole.final)}，实际支出${money.say(year.whole.spent)}，预算执行率${percent(year.whole.spent, year.whole.final)}。其中：基本支出${money.say(year.basic.spent)}，项目支出${money.say(year.project.spent)}。`,
      ),
      paragraph(`2.完成的绩效目标。${goals.map((goal) => goal.work.done).join('；')}。`),
      paragraph(
        short.length > 0
          ? `3.未完成的绩效目标。${short.map((row) => `${row.name}实际完成${got(row)}，未达到${aim(row)}的目标`).join('；')}。`
          : '3.未完成的绩效目标。无。',
      ),
      heading(2, '（三）存在的问题和原因'),
      ...goals.map((goal) => paragraph(`${goal.work.problem}。`)),
      heading(2, '（四）下一步拟改进措施'),
      ...goals.map((goal) => paragraph(`${goal.work.measure}。`)),
      heading(1, '二、佐证材料'),
      paragraph(`${year.year}年度${year.unit}部门整体绩效自评表`, 'attachmentTitle'),
      paragraph(
        `填报单位：${year.unit}（盖章）　　填报日期：${year.year + 1}年3月${by.whole(10, 28)}日`,
        'tableNote',
      ),
      table([
        [span('单位名称', 1, 2), span(year.unit, 1, 5)],
        [
          span('基本支出总额', 1, 2),
          span(`${money.cell(year.basic.spent)}万元`, 1, 2),
          '项目支出总额',
          span(`${money.cell(year.project.spent)}万元`, 1, 2),
        ],
        [
          { text: '预算执行情况（万元）（20分）', rowSpan: 2, columnSpan: 2 },
          '',
          '预算数（A）',
          '执行数（B）',
          '执行率（B/A）',
          '得分（20分×执行率）',
        ],
        [
          '部门整体支出总额',
          money.cell(year.whole.final),
          money.cell(year.whole.spent),
          percent(year.whole.spent, year.whole.final),
          plain(execution),
        ],
        ...goals.flatMap((goal, i) => [
          [
            span(`年度绩效目标${i + 1}（${sum(goal.rows.map((row) => row.weight))}分）`, 1, 2),
            span(`${goal.work.purpose}。`, 1, 5),
          ],
          head,
          ...lines(goal.rows),
        ]),
        [span('总分', 1, 5), '100', plain(total)],
        [
          span('偏差大或目标未完成原因分析', 1, 2),
          span(
            short.length > 0 || year.whole.spent < year.whole.final
              ? `${goals.map((goal) => goal.work.problem).join('；')}；部分合同款跨年支付。`
              : '无',
            1,
            5,
          ),
        ],
        [
          span('改进措施及结果应用方案', 1, 2),
          span(
            `${goals.map((goal) => goal.work.measure).join('；')}；自评结果与下年预算安排挂钩。`,
            1,
            5,
          ),
        ],
      ]),
      paragraph(
        '备注：1.预算执行情况口径：预算数为调整后财政资金总额（包括上年结余结转），执行数为资金使用单位财政资金实际支出数。',
        'tableNote',
      ),
      paragraph(
        '2.定量指标完成数汇总原则：正向指标得分＝权重×B/A，反向指标得分＝权重×A/B，得分不得突破权重总额；定性指标分为三档，分别按100%—80%（含）、80%—50%（含）、50%—0合理确定分值。',
        'tableNote',
      ),
      paragraph('3.基于经济性和必要性等因素考虑，满意度指标暂可不作为必评指标。', 'tableNote'),
    ]);
  },
  plants: [
    inText(
      '得分与表不符',
      ['RestatedFactAgrees', 'TotalScoreSums', 'ScoreStatedInNarrative', 'GradeMatchesScore'],
      '自评得分为(\\d[\\d.]*)分',
      (text) => plain(Number(text) - 3),
    ),
    inText('等级不符', ['GradeMatchesScore'], '自评等级为“(.)”', (text) =>
      text === '优' ? '中' : '优',
    ),
    inText(
      '预算总额写错',
      ['RestatedFactAgrees', 'ExecutionRateRecomputes', 'ActualWithinFinalBudget'],
      `部门预算总额${N}`,
      times(0.8),
    ),
    inText(
      '实际支出写错',
      [
        'RestatedFactAgrees',
        'ExecutionRateRecomputes',
        'TotalActualAgrees',
        'TotalEqualsBasicPlusProject',
      ],
      `实际支出${N}`,
      times(10),
    ),
    inText(
      '执行率写错',
      ['ExecutionRateRecomputes', 'RestatedFactAgrees'],
      '预算执行率(\\d[\\d.]*)%',
      () => '72.05',
    ),
    inText(
      '基本支出写错',
      ['TotalEqualsBasicPlusProject', 'BasicActualAgrees', 'RestatedFactAgrees'],
      `其中：基本支出${N}`,
      more,
    ),
    inText(
      '项目支出写错',
      ['TotalEqualsBasicPlusProject', 'ProjectActualAgrees', 'RestatedFactAgrees'],
      `，项目支出${N}`,
      more,
    ),
    inText(
      '单位名称不符',
      ['UnitNamesAgree'],
      '填报单位：(\\S+?)（',
      (text) => `${text.slice(0, 6)}司法局`,
    ),
    inText(
      '年度没有更换',
      ['ReportYearConsistent'],
      '^(20\\d\\d)年度.*部门整体绩效自评表$',
      (text) => String(Number(text) - 1),
    ),
    beside(
      '项目支出总额与正文不符',
      [
        'ProjectActualAgrees',
        'TotalEqualsBasicPlusProject',
        'RestatedFactAgrees',
        'ExpenditureSplitSums',
      ],
      /^项目支出总额$/u,
      more,
    ),
    inCell(
      '执行率写错（表）',
      ['ExecutionRateRecomputes', 'ExecutionScoreFollowsRule'],
      /部门整体支出总额/u,
      /^执行率/u,
      /部门整体支出总额/u,
      () => '81.5',
    ),
    inCell(
      '执行数写错（表）',
      [
        'ExecutionRateRecomputes',
        'ActualWithinFinalBudget',
        'TotalActualAgrees',
        'RestatedFactAgrees',
      ],
      /部门整体支出总额/u,
      /^执行数/u,
      /部门整体支出总额/u,
      times(10),
    ),
    inCell(
      '执行得分不合办法',
      ['ExecutionScoreFollowsRule', 'TotalScoreSums'],
      /部门整体支出总额/u,
      /^得分（20/u,
      /部门整体支出总额/u,
      () => '12.5',
    ),
    ...formPlants({
      target: /目标值/u,
      result: /完成值/u,
      weight: /^分值/u,
      score: /^得分$/u,
      total: /^总分/u,
    }),
  ],
};

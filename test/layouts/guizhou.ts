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
import { aim, got, gradeOf, half, moneyOf, percent, plain, rowsOf, sum, yearOf } from './words.ts';

/** A form that knows the first budget (A) and what was spent (B) only; basic and project spending each have their points. */
export const GUIZHOU: Layout = {
  name: 'guizhou',
  make(by) {
    const made = yearOf(by, '贵州');
    // Without a middle column the rate is of the first budget, which therefore holds all that is spent.
    const raise = (of: { first: number; final: number; spent: number }) => ({
      ...of,
      first: of.final,
    });
    const year = {
      ...made,
      basic: raise(made.basic),
      project: raise(made.project),
      whole: raise(made.whole),
    };
    const money = moneyOf(by, '万元');
    const rows = rowsOf(
      {
        ...(year.works[0] ?? year.works[1]),
        counts: year.works.flatMap((each) => each.counts),
      } as never,
      by,
      { cost: 0, output: 50, outcome: 30, pleased: 10 },
      by.pick([0, 1, 2]),
    );
    const basicScore = half((year.basic.spent * 5) / year.basic.first, 2);
    const projectScore = half((year.project.spent * 5) / year.project.first, 2);
    const total = sum([basicScore, projectScore, ...rows.map((row) => row.score)]);
    const line = (
      label: string,
      of: { first: number; spent: number },
      points: string,
      score: string,
      how: string,
    ): readonly Written[] => [
      span(label, 1, 2),
      money.cell(of.first),
      money.cell(of.spent),
      percent(of.spent, of.first),
      points,
      score,
      span(how, 1, 2),
    ];
    const body = rows.map((row, k): readonly Written[] => {
      const first =
        k === 0 || rows[k - 1]?.group !== row.group
          ? [{ text: row.group, rowSpan: rows.filter((each) => each.group === row.group).length }]
          : [];
      const how =
        row.sign === '定性'
          ? '达成预期指标得满分，部分达成按80%—60%计分'
          : '完成值达到指标值得满分，未达到按完成比例计分';
      return [
        ...first,
        row.kind,
        row.name,
        aim(row),
        got(row),
        String(row.weight),
        plain(row.score),
        how,
        row.reason,
      ];
    });
    const drafts: Draft[] = [
      paragraph(`${year.unit}${year.year}年度部门整体支出绩效自评报告`, 'title'),
      heading(1, '一、部门概况'),
      paragraph(`（一）主要职能。${year.office.duties.join('；')}。`),
      paragraph(
        `（二）人员情况。本部门行政和事业编制共${year.posts}名，${year.year}年末实有在职人员${year.staff}人，离退休人员${year.retirees}人。`,
      ),
      heading(1, '二、预算执行情况'),
      paragraph(
        `${year.year}年年初部门预算安排${money.say(year.whole.first)}，当年实际执行${money.say(year.whole.spent)}，执行率${percent(year.whole.spent, year.whole.first)}。其中，基本支出执行${money.say(year.basic.spent)}（人员经费${money.say(year.personnel)}、公用经费${money.say(year.running)}），项目支出执行${money.say(year.project.spent)}。${year.project.spent < year.project.first ? '项目结余主要是按合同约定留待质保期满后支付的尾款。' : ''}`,
      ),
      heading(1, '三、自评结论'),
      paragraph(
        `对照部门整体支出绩效自评表逐项打分，综合得分为${plain(total)}分，等级为${gradeOf(total)}。`,
      ),
      heading(1, '四、主要工作成效'),
      ...year.works.map((work) => paragraph(`${work.name}：${work.done}。`)),
      heading(1, '五、存在问题及整改措施'),
      ...year.works.map((work) => paragraph(`${work.problem}。下一步${work.measure}。`)),
      paragraph('附表', 'attachmentLabel'),
      paragraph(`${year.year}年度部门整体支出绩效自评表`, 'attachmentTitle'),
      paragraph(`填报单位：${year.unit}　　　　单位：万元`, 'tableNote'),
      table([
        [span('部门名称', 1, 2), span(year.unit, 1, 7)],
        [
          span('预算执行情况', 1, 2),
          '年初预算数（A）',
          '全年执行数（B）',
          '执行率（B/A）',
          '分值',
          '得分',
          span('得分计算方法', 1, 2),
        ],
        line(
          '年度资金总额',
          year.whole,
          '10',
          plain(sum([basicScore, projectScore])),
          '基本支出得分与项目支出得分之和',
        ),
        line('其中：基本支出', year.basic, '5', plain(basicScore), '执行率×分值'),
        line('项目支出', year.project, '5', plain(projectScore), '执行率×分值'),
        [
          span('年度总体目标', 1, 2),
          span(year.works.map((work, i) => `目标${i + 1}：${work.purpose}`).join('；'), 1, 3),
          span(year.works.map((work, i) => `目标${i + 1}完成情况：${work.done}`).join('；'), 1, 4),
        ],
        [
          '一级指标',
          '二级指标',
          '三级指标',
          '年度指标值',
          '实际完成值',
          '分值',
          '得分',
          '得分计算方法',
          '未完成原因及改进措施',
        ],
        ...body,
        [span('总分', 1, 5), '100', plain(total), '', ''],
      ]),
      paragraph('注：得分计算方法由各部门根据指标性质填写，保留两位小数。', 'tableNote'),
      paragraph(
        `填报人：田兴燕　　联系电话：　　　填报日期：${year.year + 1}年4月12日`,
        'signature',
      ),
    ];
    return document(drafts);
  },
  plants: [
    inText(
      '年初预算写错',
      ['RestatedFactAgrees', 'ExecutionRateRecomputes', 'TotalActualAgrees'],
      `年初部门预算安排${N}`,
      times(2),
    ),
    inText(
      '执行数写错',
      [
        'RestatedFactAgrees',
        'ExecutionRateRecomputes',
        'TotalActualAgrees',
        'TotalEqualsBasicPlusProject',
      ],
      `当年实际执行${N}`,
      more,
    ),
    inText(
      '执行率写错',
      ['ExecutionRateRecomputes', 'RestatedFactAgrees'],
      '，执行率(\\d[\\d.]*)%',
      () => '79.31',
    ),
    inText(
      '基本支出写错',
      [
        'BasicEqualsPersonnelPlusRunning',
        'BasicActualAgrees',
        'TotalEqualsBasicPlusProject',
        'RestatedFactAgrees',
      ],
      `基本支出执行${N}`,
      more,
    ),
    inText('公用经费写错', ['BasicEqualsPersonnelPlusRunning'], `公用经费${N}`, times(10)),
    inText(
      '项目支出写错',
      ['ProjectActualAgrees', 'TotalEqualsBasicPlusProject', 'RestatedFactAgrees'],
      `项目支出执行${N}`,
      more,
    ),
    inText(
      '在职人数超过编制',
      ['FilledWithinAuthorized', 'FilledPositionsAgree'],
      '实有在职人员(\\d+)人',
      (text) => String(Number(text) + 12),
    ),
    inText(
      '得分与表不符',
      ['RestatedFactAgrees', 'TotalScoreSums', 'ScoreStatedInNarrative', 'GradeMatchesScore'],
      '综合得分为(\\d[\\d.]*)分',
      (text) => plain(Number(text) - 6),
    ),
    inText('等级不符', ['GradeMatchesScore'], '等级为(.)。', (text) =>
      text === '优' ? '良' : '优',
    ),
    inText(
      '表的年度没有更换',
      ['ReportYearConsistent'],
      '^(20\\d\\d)年度部门整体支出绩效自评表$',
      (text) => String(Number(text) - 1),
    ),
    inText(
      '填报单位是别家',
      ['UnitNamesAgree'],
      '填报单位：(\\S+)',
      (text) => `${text.slice(0, -4)}文化馆`,
    ),
    inCell(
      '基本支出执行率写错',
      ['ExecutionRateRecomputes', 'ExecutionScoreFollowsRule'],
      /执行率（B/u,
      /^执行率/u,
      /基本支出/u,
      () => '66.6',
    ),
    inCell(
      '项目执行数写错',
      [
        'ExpenditureSplitSums',
        'ExecutionRateRecomputes',
        'ProjectActualAgrees',
        'FundSourcesSum',
        'TotalEqualsBasicPlusProject',
      ],
      /执行率（B/u,
      /^全年执行数/u,
      /^项目支出/u,
      more,
    ),
    inCell(
      '项目得分高于分值',
      ['ScoreWithinWeight', 'ExecutionScoreFollowsRule', 'TotalScoreSums'],
      /执行率（B/u,
      /^得分$/u,
      /^项目支出/u,
      () => '8',
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

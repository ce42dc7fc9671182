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
import {
  aim,
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

/** One form for the whole office and for each project, with numbered indicators and rows of dots; a short text before it. */
export const ANHUI: Layout = {
  name: 'anhui',
  make(by) {
    const year = yearOf(by, '安徽');
    const money = moneyOf(by);
    const decimals = by.pick([0, 1, 2]);
    const work = year.works[0];
    if (!work) throw new Error('an office has projects');
    const all = rowsOf(
      { ...work, counts: year.works.flatMap((each) => each.counts.slice(0, 1)) },
      by,
      { cost: 0, output: 50, outcome: 30, pleased: 10 },
      decimals,
    );
    const entire = form(
      year,
      `${year.year}年度部门整体支出绩效自评表`,
      '部门整体支出',
      year.whole,
      all,
      money,
      by,
      true,
    );
    const each = year.works.map((one) =>
      form(
        year,
        `${year.year}年度项目支出绩效自评表`,
        one.name,
        one,
        rowsOf(one, by, { cost: 0, output: 50, outcome: 30, pleased: 10 }, decimals),
        money,
        by,
        false,
      ),
    );
    const scores = each.map((one) => one.total);
    return document([
      ...text(year, money, entire.total, scores),
      paragraph('附件', 'attachmentLabel'),
      ...entire.drafts,
      ...each.flatMap((one) => one.drafts),
    ]);
  },
  plants: [
    inText(
      '全年预算写错',
      [
        'RestatedFactAgrees',
        'ExecutionRateRecomputes',
        'TotalActualAgrees',
        'ActualWithinFinalBudget',
      ],
      `全年预算${N}`,
      times(0.5),
    ),
    inText(
      '执行数写错',
      [
        'RestatedFactAgrees',
        'ExecutionRateRecomputes',
        'TotalActualAgrees',
        'TotalEqualsBasicPlusProject',
      ],
      `全年执行${N}`,
      more,
    ),
    inText(
      '基本支出写错',
      ['TotalEqualsBasicPlusProject', 'BasicActualAgrees', 'RestatedFactAgrees'],
      `用于基本支出${N}`,
      more,
    ),
    inText(
      '项目支出少一位',
      [
        'TotalEqualsBasicPlusProject',
        'ProjectActualAgrees',
        'DigitCountPlausible',
        'RestatedFactAgrees',
      ],
      `用于项目支出${N}`,
      times(0.1),
    ),
    inText(
      '单位写错',
      ['MoneyUnitPlausible', 'RestatedFactAgrees', 'TotalActualAgrees', 'ExecutionRateRecomputes'],
      '全年执行\\d[\\d.,]* ?(万元|元)',
      (text) => (text === '元' ? '万元' : '元'),
    ),
    inText(
      '执行率写错',
      ['ExecutionRateRecomputes', 'RestatedFactAgrees'],
      '预算执行率为(\\d[\\d.]*)%',
      () => '61.25',
    ),
    inText('等次不符', ['GradeMatchesScore'], '评价等次为“(.)”', (text) =>
      text === '优' ? '中' : '优',
    ),
    inText(
      '得分与表不符',
      ['RestatedFactAgrees', 'TotalScoreSums', 'ScoreStatedInNarrative', 'GradeMatchesScore'],
      '部门整体支出自评得分(\\d[\\d.]*)分',
      (text) => plain(Number(text) - 5),
    ),
    inText(
      '编制数不符',
      ['AuthorizedPositionsAgree', 'FilledWithinAuthorized', 'RestatedFactAgrees'],
      '编制(\\d+)名',
      (text) => String(Number(text) - 9),
    ),
    inText(
      '单位名称不符',
      ['UnitNamesAgree', 'SelfReferenceAgrees'],
      '^(.{3,20}?)20\\d\\d年度整体支出和项目支出绩效自评报告',
      (text) => `${text.slice(0, -5)}民政局`,
    ),
    inCell(
      '执行率写错（表）',
      ['ExecutionRateRecomputes', 'ExecutionScoreFollowsRule'],
      /全年执行数/u,
      /^执行率/u,
      /年度资金总额/u,
      () => '58.4',
    ),
    inCell(
      '其中项不等于总额',
      ['FundSourcesSum', 'RevenueSplitSums'],
      /全年执行数/u,
      /^全年预算数/u,
      /财政拨款/u,
      more,
    ),
    inCell(
      '执行数多两位',
      [
        'ActualWithinFinalBudget',
        'ExecutionRateRecomputes',
        'DigitCountPlausible',
        'MoneyUnitPlausible',
        'FundSourcesSum',
        'RevenueSplitSums',
      ],
      /全年执行数/u,
      /^全年执行数/u,
      /年度资金总额/u,
      times(100),
    ),
    inCell(
      '执行得分不合办法',
      ['ExecutionScoreFollowsRule', 'TotalScoreSums'],
      /全年执行数/u,
      /^得分$/u,
      /年度资金总额/u,
      () => '5.5',
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

function text(
  year: Year,
  money: Money,
  score: number,
  scores: readonly number[],
): readonly Draft[] {
  const { whole, basic, project } = year;
  const mean = sum(scores) / scores.length;
  return [
    paragraph(`${year.unit}${year.year}年度整体支出和项目支出绩效自评报告`, 'title'),
    heading(1, '一、基本情况'),
    heading(2, '（一）部门职责和人员'),
    paragraph(
      `主要职责：${year.office.duties.join('；')}。核定编制${year.posts}名，年末在职${year.staff}人。`,
    ),
    heading(2, '（二）预算安排和执行'),
    paragraph(
      `${year.year}年，年初预算${money.say(whole.first)}，全年预算${money.say(whole.final)}，全年执行${money.say(whole.spent)}，预算执行率为${percent(whole.spent, whole.final)}${whole.spent < whole.final ? '，未执行部分为尚未到付款期的合同尾款' : ''}。从用途看，用于基本支出${money.say(basic.spent)}，用于项目支出${money.say(project.spent)}。`,
    ),
    heading(1, '二、绩效自评结果'),
    paragraph(
      `经自评，部门整体支出自评得分${plain(score)}分，评价等次为“${gradeOf(score)}”。纳入自评的项目共${scores.length}个，平均得分${half(mean, 2)}分。${year.works.map((work) => `${work.name}：${work.done}`).join('；')}。`,
    ),
    heading(1, '三、存在的问题'),
    ...year.works.map((work, i) => paragraph(`${i + 1}.${work.problem}。`)),
    heading(1, '四、改进措施'),
    ...year.works.map((work, i) => paragraph(`${i + 1}.${work.measure}。`)),
  ];
}

function form(
  year: Year,
  title: string,
  name: string,
  budget: Budget,
  rows: readonly Row[],
  money: Money,
  by: Chance,
  entire: boolean,
) {
  const wide = by.percent(50);
  const execution = half((budget.spent * 10) / budget.final, 2);
  const total = sum([execution, ...rows.map((row) => row.score)]);
  const share = (of: Budget) => [money.cell(of.first), money.cell(of.final), money.cell(of.spent)];
  const none = by.pick(['0', '/', '']);
  const groups: Written[][] = [];
  const reason = (row: Row) => row.reason || (wide ? '无' : '');
  const groupNames = ['产出指标', '效益指标', '满意度指标'] as const;
  for (const group of groupNames) {
    const mine = rows.filter((row) => row.group === group);
    const dots = group === '产出指标' && by.percent(70);
    let first = true;
    for (const kind of [...new Set(mine.map((row) => row.kind))]) {
      const same = mine.filter((row) => row.kind === kind);
      const more = dots && kind === '数量指标' ? 1 : 0;
      same.forEach((row, i) => {
        groups.push([
          ...(first
            ? [
                {
                  text: `${group}（${sum(mine.map((r) => r.weight))}分）`,
                  rowSpan: mine.length + (dots ? 1 : 0),
                },
              ]
            : []),
          ...(i === 0 ? [{ text: kind, rowSpan: same.length + more }] : []),
          `指标${i + 1}：${row.name}`,
          aim(row),
          got(row),
          String(row.weight),
          plain(row.score),
          reason(row),
        ]);
        first = false;
      });
      if (more > 0) groups.push(['……', '', '', '', '', '']);
    }
  }
  const drafts: Draft[] = [
    paragraph(title, 'attachmentTitle'),
    table([
      ['项目名称', span(name, 1, 7)],
      ['主管部门', span(year.unit, 1, 3), '实施单位', span(year.unit, 1, 3)],
      [
        { text: `项目资金（${money.unit}）`, rowSpan: 5 },
        '',
        '年初预算数',
        '全年预算数',
        '全年执行数',
        '分值',
        '执行率',
        '得分',
      ],
      [
        '年度资金总额',
        ...share(budget),
        '10',
        percent(budget.spent, budget.final),
        plain(execution),
      ],
      ['其中：本年财政拨款', ...share(budget), '—', percent(budget.spent, budget.final), '—'],
      ['上年结转资金', none, none, none, '—', '', '—'],
      ['其他资金', none, none, none, '—', '', '—'],
      [{ text: '年度总体目标', rowSpan: 2 }, span('预期目标', 1, 4), span('实际完成情况', 1, 3)],
      [
        span(
          entire
            ? year.works.map((w) => w.purpose).join('；')
            : (year.works.find((w) => w.name === name)?.purpose ?? ''),
          1,
          4,
        ),
        span(
          entire
            ? year.works.map((w) => w.done).join('；')
            : (year.works.find((w) => w.name === name)?.done ?? ''),
          1,
          3,
        ),
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
      ...groups,
      [span('总分', 1, 5), '100', plain(total), ''],
    ]),
  ];
  return { drafts, total };
}

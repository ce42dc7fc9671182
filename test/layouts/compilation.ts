import { type Draft, document, heading, paragraph, span, table } from '../../src/document/build.ts';
import { add, affairsOf, all, type Hand, handOf, mean, type Paid, points } from './bureau-year.ts';
import { BUREAUS } from './bureaus.ts';
import {
  BASIC,
  CHANGE,
  COUNTS,
  PEOPLE,
  PROJECT,
  RATE,
  RUNNING,
  SCORE,
  SHARE,
  SOURCES,
  THREE,
  WHOLE,
} from './expected.ts';
import { grouped, type Line, six } from './forms-c.ts';
import type { Layout } from './layout.ts';
import { become, formPlants, inCell, inText, more, N, plus, swapped, times } from './plants.ts';
import { gradeOf, percent, plain, type Row, rowsOf, sum } from './words.ts';

const FRAME = { cost: 0, output: 50, outcome: 30, pleased: 10 };

function form(
  unit: string,
  year: number,
  w: Paid,
  rows: readonly Row[],
  i: number,
  h: Hand,
): readonly Draft[] {
  const c = h.cell;
  const total = sum([points(w), ...rows.map((r) => r.score)]);
  const line = (label: string, b: { final: number; spent: number }): Line => [
    span(label, 1, 2),
    c(b.final),
    c(b.spent),
    '',
    percent(b.spent, b.final),
    '',
  ];
  return [
    paragraph(`附件2-${i + 1}`, 'attachmentLabel'),
    paragraph(`项目绩效自评表（${year}年度）`, 'attachmentTitle'),
    table([
      ['项目名称', span(w.name, 1, 3), '实施单位', span(unit, 1, 3)],
      [
        span('资金情况（万元）', 2 + w.sources.length, 1),
        span('', 1, 2),
        '全年预算数',
        '全年执行数',
        '分值',
        '执行率',
        '得分',
      ],
      [
        span('资金总额', 1, 2),
        c(w.final),
        c(w.spent),
        '10',
        percent(w.spent, w.final),
        plain(points(w)),
      ],
      ...w.sources.map((x, k) => line(k === 0 ? `其中：${x.name}` : x.name, x)),
      ['年度目标', span(w.purpose, 1, 3), '完成情况', span(w.done, 1, 3)],
      [
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '分值',
        '得分',
        '原因及措施',
      ],
      ...grouped(rows, six, false),
      [span('总分', 1, 5), '100', plain(total), ''],
    ]),
  ];
}

/** A department's report, an index of its projects with their scores, and a form for each. */
export const COMPILATION: Layout = {
  name: '报告与项目表汇编',
  make(by) {
    const a = affairsOf(
      by,
      by.pick(BUREAUS),
      by.pick(['甘肃省陇西南市', '辽宁省辽源东市', '海南省琼山北市']),
      10_000,
      ['上级补助资金', '本级财政资金'],
    );
    const h = handOf(by, 2);
    const [s, c] = [h.say, h.cell];
    const y = a.year;
    const sets = a.works.map((w) => rowsOf(w, by, FRAME, 2));
    const scores = a.works.map((w, i) => sum([points(w), ...(sets[i] ?? []).map((r) => r.score)]));
    const of = (from: number, to: number) => scores.filter((x) => x >= from && x < to).length;
    const average = mean(scores);
    const best = a.works[0]?.name ?? '';
    return document([
      paragraph(`${a.unit}${y}年度部门整体及项目支出绩效自评报告汇编`, 'title'),
      heading(1, '一、部门整体支出绩效自评报告'),
      heading(2, '（一）部门概况'),
      paragraph(
        `${a.unit}主要职能为：${a.office.duties.join('；')}。现有编制${add(a.posts)}名，其中行政编制${a.posts[0]}名、事业编制${a.posts[1] + a.posts[2]}名；实有在职人员${add(a.staff)}人，退休人员${a.retirees}人。`,
      ),
      heading(2, '（二）部门收支'),
      paragraph(
        `${y}年度总支出${s(a.whole.spent)}，与上年的${s(a.priorWhole)}相比${h.turn(a.whole.spent, a.priorWhole)}，主要原因是项目任务变化。其中基本支出${s(a.basic.spent)}，占总支出的${h.share(a.basic.spent, a.whole.spent)}；项目支出${s(a.project.spent)}，占总支出的${h.share(a.project.spent, a.whole.spent)}。基本支出中，人员经费${s(a.personnel)}，日常公用经费${s(a.running)}。全年预算数${s(a.whole.final)}，预算执行率${percent(a.whole.spent, a.whole.final)}${a.whole.spent < a.whole.final ? '，未执行部分系质保金未到期' : ''}。`,
      ),
      heading(2, '（三）“三公”经费'),
      paragraph(
        `全年“三公”经费支出${s(all(a.actual))}，占年度预算${s(all(a.budget))}的${h.share(all(a.actual), all(a.budget))}。公务用车运行维护费${s(a.actual.run)}；公务用车购置费${s(a.actual.buy)}；公务接待费${s(a.actual.meals)}；未安排因公出国（境）。`,
      ),
      heading(2, '（四）项目支出自评情况'),
      paragraph(
        `${y}年度对${a.works.length}个项目开展绩效自评，涉及资金${s(a.project.final)}，实际支出${s(a.project.spent)}，平均得分${plain(average)}分。其中：优${of(90, 101)}个，良${of(80, 90)}个，中${of(60, 80)}个，差${of(0, 60)}个。`,
      ),
      ...a.works.map((w, i) =>
        paragraph(
          `${i + 1}.${w.name}：预算${s(w.final)}，支出${s(w.spent)}${w.spent < w.final ? '（余款为未到期质保金）' : ''}，自评得分${plain(scores[i] ?? 0)}分，等级${gradeOf(scores[i] ?? 0)}。`,
        ),
      ),
      heading(2, '（五）主要问题和下一步打算'),
      ...a.works.map((w, i) => paragraph(`${i + 1}.${w.problem}，下一步${w.measure}。`)),
      heading(1, '二、项目支出绩效自评汇总表'),
      paragraph(by.pick(['金额单位：万元', '单位：万元']), 'tableNote'),
      table([
        ['序号', '项目名称', '全年预算数', '全年执行数', '执行率', '自评得分', '自评等级'],
        ...a.works.map(
          (w, i): Line => [
            String(i + 1),
            w.name,
            c(w.final),
            c(w.spent),
            percent(w.spent, w.final),
            plain(scores[i] ?? 0),
            gradeOf(scores[i] ?? 0),
          ],
        ),
        [
          '',
          '合计',
          c(a.project.final),
          c(a.project.spent),
          percent(a.project.spent, a.project.final),
          '',
          '',
        ],
      ]),
      heading(1, '三、项目支出绩效自评表'),
      paragraph(`以下为${best}等${a.works.length}个项目的自评表。`),
      ...a.works.flatMap((w, i) => form(a.unit, y, w, sets[i] ?? [], i, h)),
    ]);
  },
  plants: [
    inText('编制总数写错', [...PEOPLE, ...COUNTS], '现有编制(\\d+)名', plus(5)),
    inText('实有人数超编', PEOPLE, '实有在职人员(\\d+)人', plus(27)),
    inText('总支出写错', WHOLE, `总支出${N}`, more),
    inText('上年数写错', CHANGE, `与上年的${N}`, more),
    inText('同比方向写反', CHANGE, '相比(增加|减少)', (t) => (t === '增加' ? '减少' : '增加')),
    inText('基本支出写错', BASIC, `其中基本支出${N}`, times(10)),
    inText('公用经费写错', RUNNING, `日常公用经费${N}`, more),
    swapped('占比互换', SHARE, '占总支出的([\\d.]+%).*?占总支出的([\\d.]+%)'),
    inText('执行率写错', RATE, `预算执行率${N}%`, plus(-12)),
    inText('三公写错', THREE, `“三公”经费支出${N}`, more),
    inText('三公占预算写错', [...THREE, ...SHARE, ...RATE], `占年度预算\\S+?的${N}%`, plus(-30)),
    inText('接待写错', THREE, `公务接待费${N}`, more),
    inText('项目个数写错', COUNTS, '年度对(\\d+)个项目', plus(1)),
    inText('优的个数写错', COUNTS, '：优(\\d+)个', plus(1)),
    inText('涉及资金写错', [...PROJECT, ...SOURCES], `涉及资金${N}`, more),
    inText('平均分写错', [...SCORE, 'ProjectCountsSum'], '平均得分(\\d[\\d.]*)分', plus(-6)),
    inText('项目得分写错', SCORE, '^\\d\\..*，自评得分(\\d[\\d.]*)分', plus(-4)),
    inText('项目等级写错', ['GradeMatchesScore', 'ProjectCountsSum'], '分，等级(.)。', (t) =>
      t === '优' ? '差' : '优',
    ),
    inText(
      '项目支出与表不符',
      [...PROJECT, ...RATE, 'ActualWithinFinalBudget'],
      `，支出${N}`,
      more,
    ),
    inText(
      '项目预算与表不符',
      [...PROJECT, ...RATE, 'ActualWithinFinalBudget'],
      `：预算${N}`,
      more,
    ),
    inText(
      '表题年份未换',
      ['ReportYearConsistent', 'TableYearsMatchReport'],
      '^项目绩效自评表（(20\\d\\d)年度）',
      plus(-1),
    ),
    inCell('汇总表合计写错', [...PROJECT, ...RATE], /自评等级/u, /^全年执行数$/u, /^合计$/u, more),
    inCell('汇总表得分写错', SCORE, /自评等级/u, /^自评得分$/u, /^1$/u, plus(-5)),
    inCell('汇总表执行率写错', RATE, /自评等级/u, /^执行率$/u, /^2$/u, plus(-16)),
    inCell('汇总表项目执行写错', [...PROJECT, ...RATE], /自评等级/u, /^全年执行数$/u, /^3$/u, more),
    inCell(
      '汇总表等级写错',
      ['GradeMatchesScore', 'ProjectCountsSum', 'RestatedFactAgrees'],
      /自评等级/u,
      /^自评等级$/u,
      /^1$/u,
      become('差'),
    ),
    inCell(
      '项目表资金总额写错',
      [...SOURCES, ...PROJECT, ...RATE],
      /三级指标/u,
      /^全年预算数$/u,
      /^资金总额$/u,
      more,
    ),
    inCell('项目表上级补助写错', SOURCES, /三级指标/u, /^全年执行数$/u, /^其中：上级补助/u, more),
    ...formPlants({
      target: /^年度指标值$/u,
      result: /^实际完成值$/u,
      weight: /^分值$/u,
      score: /^得分$/u,
      total: /^总分$/u,
    }),
  ],
};

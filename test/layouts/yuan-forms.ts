import { type Draft, document, paragraph, span, table } from '../../src/document/build.ts';
import { affairsOf, points } from './bureau-year.ts';
import { BUREAUS } from './bureaus.ts';
import { PROJECT, RATE, SOURCES } from './expected.ts';
import { grouped, type Line } from './forms-c.ts';
import type { Layout } from './layout.ts';
import { become, formPlants, inCell, inText, more, N, plus, times } from './plants.ts';
import { aim, got, percent, plain, rowsOf, sum } from './words.ts';

const FRAME = { cost: 20, output: 40, outcome: 20, pleased: 10 };
const yuan = (fen: number): string => (fen / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/gu, ',');

/** Nothing but a list of projects and their forms: amounts in 元, weights before targets, tables before words. */
export const YUAN_FORMS: Layout = {
  name: '项目表单·元',
  make(by) {
    const a = affairsOf(
      by,
      by.pick(BUREAUS),
      by.pick(['陕西省泾源市', '宁夏沙湖市', '青海省柴达市']),
      10_000,
      ['中央补助', '地方财政资金'],
      3,
    );
    const form = (index: number): readonly Draft[] => {
      const w = a.works[index];
      if (!w) return [];
      const rows = rowsOf(w, by, FRAME, 2);
      const own = points(w);
      const money = (
        name: string,
        first: number,
        final: number,
        spent: number,
        tail: Line,
      ): Line => [name, yuan(first), yuan(final), yuan(spent), ...tail];
      return [
        paragraph(`项目支出绩效自评表（${a.year}年度）`, 'attachmentTitle'),
        paragraph('金额单位：元', 'tableNote'),
        table([
          ['项目名称', span(w.name, 1, 3), '项目类别', span('特定目标类', 1, 3)],
          ['主管部门', span(a.unit, 1, 3), '实施单位', span(a.unit, 1, 3)],
          [
            span('项目资金（元）', 4, 1),
            '',
            '年初预算数',
            '全年预算数（A）',
            '全年执行数（B）',
            '分值',
            '执行率（B/A）',
            '得分',
          ],
          money('年度资金总额', w.first, w.final, w.spent, [
            '10',
            percent(w.spent, w.final),
            plain(own),
          ]),
          ...w.sources.map(
            (x, i): Line =>
              money(
                `${i === 0 ? '其中：' : ''}${x.name}`,
                i === w.sources.length - 1 ? x.final - (w.final - w.first) : x.final,
                x.final,
                x.spent,
                ['—', percent(x.spent, x.final), '—'],
              ),
          ),
          [span('年度总体目标', 1, 2), span(w.purpose, 1, 3), '完成情况', span(w.done, 1, 2)],
          [
            '一级指标',
            '二级指标',
            '三级指标',
            '分值',
            '年度指标值',
            '实际完成值',
            '得分',
            '偏差原因及改进措施',
          ],
          ...grouped(
            rows,
            (row): Line => [
              row.name,
              plain(row.weight),
              aim(row),
              got(row),
              plain(row.score),
              row.reason,
            ],
            false,
          ),
          [span('总分', 1, 3), '100', '', '', plain(sum([own, ...rows.map((r) => r.score)])), ''],
        ]),
      ];
    };
    return document([
      paragraph(`${a.unit}${a.year}年度项目支出绩效自评`, 'title'),
      paragraph(`${a.year}年度项目支出绩效自评项目清单`, 'attachmentTitle'),
      paragraph('金额单位：元', 'tableNote'),
      table([
        ['序号', '项目名称', '全年预算数', '全年执行数', '执行率'],
        ...a.works.map(
          (w, i): Line => [
            String(i + 1),
            w.name,
            yuan(w.final),
            yuan(w.spent),
            percent(w.spent, w.final),
          ],
        ),
        [
          span('合计', 1, 2),
          yuan(a.project.final),
          yuan(a.project.spent),
          percent(a.project.spent, a.project.final),
        ],
      ]),
      ...a.works.flatMap((_, i) => form(i)),
      paragraph(
        `说明：${a.unit}${a.year}年纳入自评的项目${a.works.length}个，全年预算${yuan(a.project.final)}元，实际执行${yuan(a.project.spent)}元，执行率${percent(a.project.spent, a.project.final)}。未执行的资金为合同质保金，按约定在下年支付。`,
      ),
    ]);
  },
  plants: [
    inText('执行数写错', [...PROJECT, ...RATE], `实际执行${N}元`, more),
    inText('预算少一位', [...PROJECT, ...RATE], `全年预算${N}元`, times(0.1)),
    inText('执行率写错', RATE, `执行率${N}%。`, plus(-13)),
    inCell('清单合计写错', [...PROJECT, ...RATE], /^序号$/u, /^全年执行数$/u, /^合计$/u, more),
    inCell('清单预算写错', [...PROJECT, ...RATE], /^序号$/u, /^全年预算数$/u, /^2$/u, more),
    inCell('清单执行率写错', RATE, /^序号$/u, /^执行率$/u, /^1$/u, plus(-18)),
    inCell(
      '总额写错',
      [...SOURCES, ...RATE],
      /^项目类别$/u,
      /^全年预算数（A）$/u,
      /^年度资金总额$/u,
      more,
    ),
    inCell(
      '来源写错',
      [...SOURCES, ...RATE],
      /^项目类别$/u,
      /^全年执行数（B）$/u,
      /^其中：中央补助$/u,
      more,
    ),
    inCell(
      '执行率写错（表）',
      RATE,
      /^项目类别$/u,
      /^执行率（B\/A）$/u,
      /^年度资金总额$/u,
      plus(-20),
    ),
    inCell(
      '执行得分写错',
      ['ExecutionScoreFollowsRule', 'TotalScoreSums'],
      /^项目类别$/u,
      /^得分$/u,
      /^年度资金总额$/u,
      become('5.5'),
    ),
    inText(
      '表题年度未换',
      ['ReportYearConsistent', 'TableYearsMatchReport'],
      '绩效自评表（(20\\d\\d)年度）',
      plus(-1),
    ),
    ...formPlants({
      target: /^年度指标值$/u,
      result: /^实际完成值$/u,
      weight: /^分值$/u,
      score: /^得分$/u,
      total: /^总分$/u,
    }),
  ],
};

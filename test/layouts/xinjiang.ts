import { document, heading, paragraph, span, table } from '../../src/document/build.ts';
import { affairsOf, handOf } from './bureau-year.ts';
import { TOWN } from './bureaus-e.ts';
import { PROJECT, RATE, SCORE, SHARE, SOURCES } from './expected.ts';
import type { Layout } from './layout.ts';
import { become, inCell, inText, more, N, plus, swapped, times } from './plants.ts';
import { gradeOf, half, plain, sum } from './words.ts';

const SECTIONS = ['决策', '过程', '产出', '效益'] as const;
const WEIGHTS = [20, 20, 40, 20] as const;
const PARTS = [
  [3, 6],
  [2, 5],
  [4, 5],
  [2, 2],
] as const;
const OWN = ['ProjectAmountsAgree', ...PROJECT, ...RATE, ...SOURCES];

/** A project evaluated in four sections, each with its points told in prose and again in a small table; amounts of the money arrived and spent. */
export const XINJIANG: Layout = {
  name: '四部分打分项目报告',
  make(by) {
    const a = affairsOf(
      by,
      TOWN,
      by.pick(['新疆沙湾县', '新疆库木县', '新疆天南市']),
      10_000,
      ['本级财政资金', '其他资金'],
      1,
    );
    const h = handOf(by, 2);
    const s = h.say;
    const y = a.year;
    const w = a.works[0];
    if (!w) throw new Error('a town has projects');
    const [own, other] = w.sources;
    const lost = [0, by.whole(0, 3), half(by.whole(0, 40) / 10, 1), by.whole(0, 2)];
    const got = WEIGHTS.map((weight, i) => half(weight - (lost[i] ?? 0), 2));
    const total = sum(got);
    const rate = h.share(w.spent, w.final);
    const counts = w.counts.map((each) => {
      const plan = by.whole(each[2], each[3]);
      return { name: each[0], unit: each[1], plan };
    });
    const met = by.percent(70);
    return document([
      paragraph('项目支出绩效自评报告', 'title'),
      paragraph(`（${y}年度）`),
      paragraph(`项目名称：${w.name}`),
      paragraph(`实施单位（公章）：${a.unit}`),
      paragraph(`填报时间：${y + 1}年${by.whole(2, 5)}月${by.whole(2, 27)}日`),
      heading(1, '一、基本情况'),
      heading(2, '（一）项目概况'),
      paragraph(`1.项目背景、主要内容及实施情况`),
      paragraph(`为${a.office.duties[0]}，${a.unit}实施了${w.name}，主要内容为${w.purpose}。`),
      paragraph(`2.资金投入和使用情况`),
      paragraph(
        `${w.name}项目安排下达总资金为${s(w.final)}，其中：${own?.name}${s(own?.final ?? 0)}，${other?.name}${s(other?.final ?? 0)}，${y}年实际收到预算资金${s(w.final)}，预算资金到位率为100%。`,
      ),
      paragraph(
        `截至${y}年12月31日，本项目实际支出资金${s(w.spent)}，预算执行率${rate}。${w.final > w.spent ? `结余资金${s(w.final - w.spent)}，为质保金，待质保期满后支付。` : ''}`,
      ),
      heading(2, '（二）项目绩效目标'),
      paragraph(
        `项目计划${counts.map((each) => `${each.name.slice(0, 2)}${each.name.slice(2)}${each.plan}${each.unit}`).join('，')}。`,
      ),
      heading(1, '二、综合评价情况及评价结论'),
      paragraph(
        `经评价，本项目总得分为${plain(total)}分，绩效评级为“${gradeOf(total)}”。其中：${SECTIONS.map((name, i) => `项目${name}类指标权重为${WEIGHTS[i]}分，得分为${plain(got[i] ?? 0)}分`).join('；')}。具体得分情况见下表：`,
      ),
      paragraph(`表1 ${w.name}各类指标得分情况表`),
      table([
        ['指标', '权重', '得分', '得分率'],
        ...SECTIONS.map((name, i) => [
          `项目${name}`,
          String(WEIGHTS[i]),
          plain(got[i] ?? 0),
          h.share((got[i] ?? 0) * 100, (WEIGHTS[i] ?? 1) * 100),
        ]),
        ['合计', '100', plain(total), h.share(total * 100, 10_000)],
      ]),
      heading(1, '三、绩效评价指标分析'),
      ...SECTIONS.flatMap((name, i) => [
        heading(2, `（${'一二三四'.charAt(i)}）项目${name}情况`),
        paragraph(
          `项目${name}类指标由${PARTS[i]?.[0]}个二级指标和${PARTS[i]?.[1]}个三级指标构成，权重为${WEIGHTS[i]}分，实际得分${plain(got[i] ?? 0)}分，得分率为${h.share((got[i] ?? 0) * 100, (WEIGHTS[i] ?? 1) * 100)}。`,
        ),
        ...(name === '过程'
          ? [
              paragraph(
                `资金到位率：该项目下达总资金${s(w.final)}，实际到位资金${s(w.final)}，资金到位率100%。预算执行率：实际到位资金${s(w.final)}，实际支出资金${s(w.spent)}，预算执行率${rate}。`,
              ),
            ]
          : name === '产出'
            ? counts.map((each) =>
                paragraph(
                  `数量指标“${each.name}”的目标值是${each.plan}${each.unit}，实际完成值为${met ? each.plan + 1 : each.plan}${each.unit}，指标完成率为${h.share((met ? each.plan + 1 : each.plan) * 100, each.plan * 100)}。`,
                ),
              )
            : []),
      ]),
      heading(1, '四、预算执行进度与绩效指标偏差'),
      paragraph(
        `${w.name}项目预算金额${s(w.final)}，实际支出${s(w.spent)}，预算执行率${rate}，项目总体完成率为100%。`,
      ),
      heading(1, '五、主要经验及做法、存在的问题及原因分析'),
      paragraph(`存在的问题：${w.problem}。`),
      heading(1, '六、有关建议'),
      paragraph(`${w.measure}。`),
      ...(by.percent(50)
        ? [
            table([
              [span('项目资金（万元）', 3, 1), '', '预算数', '执行数', '执行率'],
              ['资金总额', h.cell(w.final), h.cell(w.spent), rate],
              [
                `其中：${own?.name}`,
                h.cell(own?.final ?? 0),
                h.cell(own?.spent ?? 0),
                h.share(own?.spent ?? 0, own?.final ?? 1),
              ],
            ]),
          ]
        : []),
    ]);
  },
  plants: [
    inText('下达资金写错', OWN, `安排下达总资金为${N}`, more),
    inText('本级资金写错', OWN, `其中：本级财政资金${N}`, more),
    inText('到位率写错', OWN, '预算资金到位率为([\\d.]+)%', become('92')),
    inText('收到资金写错', OWN, `实际收到预算资金${N}`, more),
    inText('实际支出写错', OWN, `本项目实际支出资金${N}`, times(0.8)),
    inText('执行率写错', RATE, `本项目实际支出资金[^。]*预算执行率${N}%`, plus(-11)),
    inText('再述执行率写错', RATE, `预算金额[^。]*预算执行率${N}%`, plus(-9)),
    inText('再述预算写错', OWN, `项目预算金额${N}`, more),
    inText('再述支出写错', OWN, `项目预算金额[^，]*，实际支出${N}`, times(0.7)),
    inText('总得分写错', SCORE, '总得分为(\\d[\\d.]*)分', plus(-3)),
    inText('评级写错', ['GradeMatchesScore'], '绩效评级为“(.)”', (t) => (t === '优' ? '中' : '优')),
    inText('决策得分写错', SCORE, '项目决策类指标权重为20分，得分为(\\d[\\d.]*)分', plus(-4)),
    inText('过程实际得分写错', SCORE, '项目过程类指标由[^。]*实际得分(\\d[\\d.]*)分', plus(-5)),
    inText(
      '得分率写错',
      [...SCORE, ...SHARE, ...RATE],
      '项目产出类指标由[^。]*得分率为([\\d.]+)%',
      plus(-20),
    ),
    inText(
      '指标完成率写错',
      [...RATE, ...SHARE, 'IndicatorResultsSupported'],
      '指标完成率为([\\d.]+)%',
      plus(25),
    ),
    inCell(
      '得分表合计写错',
      [...SCORE, 'TableTotalsAgree'],
      /^项目决策$/u,
      /^得分$/u,
      /^合计$/u,
      plus(-6),
    ),
    inCell(
      '得分表一项写错',
      [...SCORE, 'TableTotalsAgree'],
      /^项目决策$/u,
      /^得分$/u,
      /^项目产出$/u,
      plus(-6),
    ),
    swapped(
      '两类得分互换',
      SCORE,
      '项目过程类指标权重为20分，得分为([\\d.]+)分；项目产出类指标权重为40分，得分为([\\d.]+)分',
    ),
  ],
};

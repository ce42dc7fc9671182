import { document, heading, paragraph, span, table } from '../../src/document/build.ts';
import { add, affairsOf, all, points, wholeWork } from './bureau-year.ts';
import { BUREAUS } from './bureaus.ts';
import {
  BASIC,
  CHANGE,
  PEOPLE,
  PROJECT,
  RATE,
  RUNNING,
  SCORE,
  SHARE,
  THREE,
  WHOLE,
} from './expected.ts';
import { grouped, six } from './forms-c.ts';
import type { Layout } from './layout.ts';
import { formPlants, inCell, inText, more, N, plus, swapped, times } from './plants.ts';
import { gradeOf, percent, plain, rowsOf, sum } from './words.ts';

const FRAME = { cost: 0, output: 40, outcome: 40, pleased: 10 };
const yuan = (fen: number): string => `${(fen / 100).toFixed(2)}元`;
const cell = (fen: number): string => (fen / 100).toFixed(2);

/** A short report in 元 whose facts stand in a form of two columns of labels before the words. */
export const TOWNSHIP: Layout = {
  name: '两栏表·元',
  make(by) {
    const a = affairsOf(
      by,
      by.pick(BUREAUS),
      by.pick(['黑龙江省嫩北县', '内蒙古自治区乌林旗', '新疆天西县']),
      100,
      ['本级财政资金'],
      2,
    );
    const y = a.year;
    const rows = rowsOf(wholeWork(a), by, FRAME, 2);
    const own = points(a.whole);
    const total = sum([own, ...rows.map((r) => r.score)]);
    const turn = (now: number, before: number) =>
      `${now > before ? '增加' : '减少'}${yuan(Math.abs(now - before))}，${now > before ? '增长' : '下降'}${percent(Math.abs(now - before), before)}`;
    return document([
      paragraph(`${y}年度${a.unit}部门整体支出绩效自评报告`, 'title'),
      paragraph('单位基本情况表', 'attachmentTitle'),
      paragraph('金额单位：元', 'tableNote'),
      table([
        ['单位名称', span(a.unit, 1, 3)],
        ['编制人数', String(add(a.posts)), '在职人数', String(add(a.staff))],
        ['年初预算', cell(a.whole.first), '全年预算', cell(a.whole.final)],
        ['全年支出', cell(a.whole.spent), '执行率', percent(a.whole.spent, a.whole.final)],
        ['其中：基本支出', cell(a.basic.spent), '项目支出', cell(a.project.spent)],
      ]),
      heading(1, '一、基本情况'),
      paragraph(
        `${a.unit}核定编制${add(a.posts)}名，实有在职人员${add(a.staff)}名。主要职责：${a.office.duties.join('；')}。`,
      ),
      heading(1, '二、资金使用情况'),
      paragraph(
        `${y}年全年预算${yuan(a.whole.final)}，全年支出${yuan(a.whole.spent)}，预算执行率${percent(a.whole.spent, a.whole.final)}。全年支出比上年${turn(a.whole.spent, a.priorWhole)}。`,
      ),
      paragraph(
        `基本支出${yuan(a.basic.spent)}，占全年支出的${percent(a.basic.spent, a.whole.spent)}；项目支出${yuan(a.project.spent)}，占全年支出的${percent(a.project.spent, a.whole.spent)}。基本支出中，人员经费${yuan(a.personnel)}，公用经费${yuan(a.running)}。`,
      ),
      paragraph(
        `“三公”经费支出${yuan(all(a.actual))}，其中公务用车购置费${yuan(a.actual.buy)}，公务用车运行维护费${yuan(a.actual.run)}，公务接待费${yuan(a.actual.meals)}，未发生因公出国（境）费。`,
      ),
      heading(1, '三、项目实施情况'),
      ...a.works.map((w, i) =>
        paragraph(
          `${i + 1}.${w.name}：全年预算${yuan(w.final)}，支出${yuan(w.spent)}，执行率${percent(w.spent, w.final)}。${w.done}。`,
        ),
      ),
      heading(1, '四、自评结果'),
      paragraph(`自评得分${plain(total)}分，等级${gradeOf(total)}。`),
      heading(1, '五、问题及措施'),
      ...a.works.map((w) => paragraph(`${w.problem}；${w.measure}。`)),
      ...(a.whole.final > a.whole.spent
        ? [paragraph('年末未执行完的资金系质保金，按合同在下年支付。')]
        : []),
      paragraph(`${y}年度部门整体支出绩效自评表`, 'attachmentTitle'),
      paragraph('金额单位：元', 'tableNote'),
      table([
        [span('部门名称', 1, 2), span(a.unit, 1, 6)],
        [
          span('资金情况（元）', 2, 1),
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
          cell(a.whole.first),
          cell(a.whole.final),
          cell(a.whole.spent),
          '10',
          percent(a.whole.spent, a.whole.final),
          plain(own),
        ],
        ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分', '未完成原因'],
        ...grouped(rows, six, false),
        [span('总分', 1, 5), '100', plain(total), ''],
      ]),
    ]);
  },
  plants: [
    inText('编制写错', PEOPLE, '核定编制(\\d+)名', plus(5)),
    inText('在职写错', PEOPLE, '实有在职人员(\\d+)名', plus(-3)),
    inText('全年支出写错', WHOLE, `，全年支出${N}元`, more),
    inText('全年预算写成万元', [...WHOLE, ...RATE], `年全年预算${N}元`, times(0.0001)),
    inText('执行率写错', RATE, `预算执行率${N}%`, plus(-14)),
    inText('同比率写错', CHANGE, `全年支出比上年.*?(?:增长|下降)${N}%`, plus(13)),
    inText('同比方向写反', CHANGE, '全年支出比上年(增加|减少)', (t) =>
      t === '增加' ? '减少' : '增加',
    ),
    inText('基本支出写错', BASIC, `^基本支出${N}`, more),
    inText('项目支出写错', PROJECT, `；项目支出${N}`, more),
    inText('占比写错', SHARE, `项目支出[^。]*占全年支出的${N}%`, plus(8)),
    swapped('占比互换', SHARE, '占全年支出的([\\d.]+%).*?占全年支出的([\\d.]+%)'),
    inText('人员经费写错', BASIC, `人员经费${N}`, more),
    inText('公用经费写错', RUNNING, `公用经费${N}`, more),
    inText('三公写错', THREE, `经费支出${N}`, more),
    inText('接待写错', THREE, `公务接待费${N}`, more),
    inText('项目执行率写错', RATE, `^1\\.[^。]*执行率${N}%`, plus(-17)),
    inText('项目支出额写错', [...PROJECT, ...RATE], `^1\\.[^。]*，支出${N}元`, times(0.8)),
    inText('得分写错', SCORE, '自评得分(\\d[\\d.]*)分', plus(-5)),
    inText('等级写错', ['GradeMatchesScore'], '等级(.)。', (t) => (t === '优' ? '差' : '优')),
    inCell(
      '表执行数写错',
      [...WHOLE, ...RATE],
      /^部门名称$/u,
      /^全年执行数$/u,
      /^年度资金总额$/u,
      more,
    ),
    ...formPlants({
      target: /^指标值$/u,
      result: /^完成值$/u,
      weight: /^分值$/u,
      score: /^得分$/u,
      total: /^总分$/u,
    }),
  ],
};

import { type Draft, document, heading, paragraph, span, table } from '../../src/document/build.ts';
import { add, affairsOf, all, cars, handOf, points, wholeWork } from './bureau-year.ts';
import { BUREAUS } from './bureaus.ts';
import {
  BASIC,
  CHANGE,
  PEOPLE,
  PROJECT,
  RATE,
  RESULT,
  RUNNING,
  SCORE,
  SHARE,
  THREE,
  WHOLE,
} from './expected.ts';
import { grouped, type Line } from './forms-c.ts';
import type { Layout } from './layout.ts';
import {
  become,
  extraDigit,
  formPlants,
  inCell,
  inText,
  more,
  N,
  plus,
  swapped,
  times,
} from './plants.ts';
import { got, gradeOf, percent, plain, rowsOf, sum } from './words.ts';

const FRAME = { cost: 10, output: 40, outcome: 30, pleased: 10 };

/** A district report whose four tables stand before the explanation. */
export const TABLES_FIRST: Layout = {
  name: '区级先表后文',
  make(by) {
    const a = affairsOf(
      by,
      by.pick(BUREAUS),
      by.pick(['湖北省汉江市洪塘区', '江苏省泰安市东浦区', '河南省洛南市西关区']),
      10_000,
      ['区级资金'],
      3,
    );
    const h = handOf(by, 2);
    const [s, c] = [h.say, h.cell];
    const y = a.year;
    const rows = rowsOf(wholeWork(a), by, FRAME, 2);
    const own = points(a.whole);
    const total = sum([own, ...rows.map((r) => r.score)]);
    const label = (n: number, title: string): readonly Draft[] => [
      paragraph(`表${n}　${title}`, 'attachmentTitle'),
      paragraph(by.pick(['单位：万元、人', '计量单位：万元、人']), 'tableNote'),
    ];
    const pub = (name: string, of: (t: typeof a.actual) => number): Line => [
      name,
      c(of(a.before)),
      c(of(a.budget)),
      c(of(a.actual)),
    ];
    return document([
      paragraph(`${a.unit}${y}年度部门整体绩效自评报告`, 'title'),
      heading(1, '第一部分 自评表'),
      ...label(1, '部门基本情况表'),
      table([
        ['部门名称', span(a.unit, 1, 3)],
        ['编制人数', String(add(a.posts)), '实有人数', String(add(a.staff))],
        ['其中：行政', String(a.staff[0]), '事业', String(a.staff[1] + a.staff[2])],
        ['退休人数', String(a.retirees), '内设机构数', '6'],
      ]),
      ...label(2, '收支情况表'),
      table([
        ['项目', '年初预算数', '全年预算数', '全年执行数', '执行率'],
        ...(
          [
            ['一、基本支出', a.basic],
            ['二、项目支出', a.project],
          ] as const
        ).map(
          ([name, b]): Line => [
            name,
            c(b.first),
            c(b.final),
            c(b.spent),
            percent(b.spent, b.final),
          ],
        ),
        ...a.works.map(
          (w, i): Line => [
            `${i + 1}.${w.name}`,
            c(w.first),
            c(w.final),
            c(w.spent),
            percent(w.spent, w.final),
          ],
        ),
        [
          '支出合计',
          c(a.whole.first),
          c(a.whole.final),
          c(a.whole.spent),
          percent(a.whole.spent, a.whole.final),
        ],
      ]),
      ...label(3, '“三公”经费情况表'),
      table([
        ['项目', '上年决算数', '本年预算数', '本年决算数'],
        pub('因公出国（境）费', (t) => t.abroad),
        pub('公务用车购置及运行维护费', cars),
        pub('其中：公务用车购置费', (t) => t.buy),
        pub('公务用车运行维护费', (t) => t.run),
        pub('公务接待费', (t) => t.meals),
        pub('合计', all),
      ]),
      ...label(4, '绩效指标自评表'),
      table([
        ['一级指标', '二级指标', '三级指标', '分值', '目标值', '完成值', '得分', '未完成原因'],
        [
          '预算执行',
          '资金执行',
          '预算执行率',
          '10',
          '100%',
          percent(a.whole.spent, a.whole.final),
          plain(own),
          own < 10 ? '尾款未到付款条件' : '',
        ],
        ...grouped(
          rows,
          (r): Line => [
            r.name,
            plain(r.weight),
            r.sign === '定性' ? r.target : `${r.sign}${r.target}${r.unit}`,
            got(r),
            plain(r.score),
            r.reason,
          ],
          false,
        ),
        [span('合计', 1, 3), '100', '', '', plain(total), ''],
      ]),
      heading(1, '第二部分 文字说明'),
      heading(2, '一、部门基本情况'),
      paragraph(
        `${a.office.self}负责${a.office.duties.map((d) => `“${d}”`).join('、')}等工作。编制${add(a.posts)}人，实有${add(a.staff)}人，其中行政人员${a.staff[0]}人、事业人员${a.staff[1] + a.staff[2]}人，退休人员${a.retirees}人。`,
      ),
      heading(2, '二、资金安排和使用'),
      paragraph(
        `（一）总体情况。全年预算${s(a.whole.final)}，执行${s(a.whole.spent)}，执行率${percent(a.whole.spent, a.whole.final)}，较${y - 1}年度执行数${s(a.priorWhole)}${h.turn(a.whole.spent, a.priorWhole)}，主要受项目安排变化影响。`,
      ),
      paragraph(
        `（二）基本支出。执行${s(a.basic.spent)}，占总支出${h.share(a.basic.spent, a.whole.spent)}，含人员支出${s(a.personnel)}、公用支出${s(a.running)}，公用支出占基本支出${h.share(a.running, a.basic.spent)}。`,
      ),
      paragraph(
        `（三）项目支出。执行${s(a.project.spent)}，占总支出${h.share(a.project.spent, a.whole.spent)}，分${a.works.length}个项目：${a.works.map((w) => `${w.name}执行${s(w.spent)}，执行率${percent(w.spent, w.final)}`).join('；')}。`,
      ),
      paragraph(
        `（四）“三公”经费。决算数${s(all(a.actual))}，为预算数${s(all(a.budget))}的${h.share(all(a.actual), all(a.budget))}；公务接待费${s(a.actual.meals)}，公务用车运行维护费${s(a.actual.run)}，公务用车购置费${s(a.actual.buy)}，因公出国（境）费0万元。`,
      ),
      heading(2, '三、绩效目标完成情况'),
      paragraph(`本年度自评总分${plain(total)}分，评价等级为${gradeOf(total)}。`),
      ...rows
        .filter((r) => r.kind === '数量指标')
        .map((r, i) =>
          paragraph(
            `${i + 1}.${r.name}${got(r)}，${Number(r.result) >= Number(r.target) ? '达到' : '低于'}目标值${r.target}${r.unit}。`,
          ),
        ),
      ...a.works.map((w) => paragraph(`${w.name}：${w.done}。`)),
      heading(2, '四、主要问题和原因'),
      paragraph(
        a.works
          .map((w, i) => `${'一二三四'[i]}是${w.problem}`)
          .join('；')
          .concat('。'),
      ),
      heading(2, '五、改进措施'),
      paragraph(
        a.works
          .map((w, i) => `${'一二三四'[i]}是${w.measure}`)
          .join('；')
          .concat('。'),
      ),
      paragraph(a.unit, 'signature'),
      paragraph(`${y + 1}年5月${by.whole(5, 28)}日`, 'date'),
    ]);
  },
  plants: [
    inText('编制写错', PEOPLE, '。编制(\\d+)人', plus(7)),
    inText('实有写错', PEOPLE, '，实有(\\d+)人', plus(-4)),
    inText('行政人员写错', [...PEOPLE, 'ProjectCountsSum'], '其中行政人员(\\d+)人', plus(3)),
    inText('退休写错', ['RetireesAgree', ...PEOPLE], '退休人员(\\d+)人', plus(5)),
    inText('全年执行写错', WHOLE, `，执行${N}`, more),
    inText('全年预算多一位', [...WHOLE, ...RATE], `全年预算${N}`, extraDigit),
    inText('执行率写错', RATE, `，执行率${N}%，较`, plus(-17)),
    inText('上年执行数写错', CHANGE, `年度执行数${N}`, more),
    inText('同比率写错', CHANGE, `年度执行数.*?(?:增长|上升|下降)${N}%`, plus(12)),
    inText('遗留上上年', ['ReportYearConsistent'], '较(20\\d\\d)年度执行数', plus(-2)),
    inText('基本执行写错', BASIC, `基本支出。执行${N}`, more),
    inText('人员支出写错', BASIC, `人员支出${N}`, more),
    inText('公用支出写错', RUNNING, `公用支出${N}`, times(0.1)),
    inText('公用占比写错', SHARE, `公用支出占基本支出${N}%`, plus(14)),
    swapped('人员公用互换', RUNNING, `人员支出${N}、公用支出${N}`),
    inText('项目执行写错', PROJECT, `项目支出。执行${N}`, more),
    inText('项目列数写错', PROJECT, `个项目：\\D+执行${N}`, more),
    inText('项目执行率写错', RATE, `个项目：[^；]+，执行率${N}%`, plus(-15)),
    inText('项目占比写错', SHARE, `项目支出。.*?占总支出${N}%`, plus(-8)),
    inText('三公决算写错', THREE, `决算数${N}`, more),
    inText('三公完成率写错', [...THREE, ...RATE], `为预算数\\S+?的${N}%`, plus(-28)),
    inText('接待费写错', THREE, `公务接待费${N}`, times(10)),
    swapped('运行购置互换', THREE, `公务用车运行维护费${N}.*?公务用车购置费${N}`),
    inText('总分写错', SCORE, '自评总分(\\d[\\d.]*)分', plus(-5)),
    inText('等级写错', ['GradeMatchesScore'], '评价等级为(.)。', (t) => (t === '优' ? '差' : '优')),
    inText('完成值写错', RESULT, '^1\\.[^：]+?(\\d+)\\S*，(?:达到|低于)目标值', more),
    inText('单位名称变样', ['UnitNamesAgree'], '^(\\S+局)$', become('汉江市应急管理局')),
    inCell('表2基本支出写错', BASIC, /全年执行数/u, /^全年执行数$/u, /^一、基本支出$/u, more),
    inCell('表2项目执行数写错', PROJECT, /全年执行数/u, /^全年执行数$/u, /^1\./u, more),
    inCell('表2合计预算写错', WHOLE, /全年执行数/u, /^年初预算数$/u, /^支出合计$/u, more),
    inCell('表2执行率写错', RATE, /全年执行数/u, /^执行率$/u, /^二、项目支出$/u, plus(-20)),
    inCell('表3合计写错', THREE, /本年决算数/u, /^本年预算数$/u, /^合计$/u, more),
    inCell('表3小计写错', THREE, /本年决算数/u, /^本年决算数$/u, /^公务用车购置及/u, more),
    inCell('表3接待写错', THREE, /本年决算数/u, /^上年决算数$/u, /^公务接待费$/u, times(10)),
    ...formPlants({
      target: /^目标值$/u,
      result: /^完成值$/u,
      weight: /^分值$/u,
      score: /^得分$/u,
      total: /^合计$/u,
    }),
  ],
};

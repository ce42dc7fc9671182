import { document, heading, paragraph, span, table } from '../../src/document/build.ts';
import { add, affairsOf, all, handOf, points, wholeWork } from './bureau-year.ts';
import { BUREAUS } from './bureaus.ts';
import {
  BASIC,
  CHANGE,
  COUNTS,
  PEOPLE,
  PROJECT,
  RATE,
  SCORE,
  SHARE,
  SOURCES,
  THREE,
  WHOLE,
} from './expected.ts';
import { grouped, type Line } from './forms-c.ts';
import type { Layout } from './layout.ts';
import { formPlants, inCell, inText, more, N, plus, swapped, times } from './plants.ts';
import { aim, got, gradeOf, percent, plain, rowsOf, sum } from './words.ts';

const FRAME = { cost: 0, output: 50, outcome: 30, pleased: 10 };
const OWN = ['ProjectAmountsAgree', ...PROJECT, ...RATE];

/** The section of performance within final accounts: the whole told in prose, a form whose tasks have budget and spending by source, then each project. */
export const SHAANXI: Layout = {
  name: '决算绩效节·任务预算表',
  make(by) {
    const a = affairsOf(
      by,
      by.pick(BUREAUS),
      by.pick(['陕西省渭阳县', '陕西省秦南区', '甘肃省陇西市']),
      10_000,
      ['财政拨款', '其他资金'],
      3,
    );
    const h = handOf(by, by.pick([2, 2, 1]) === 1 ? 2 : 2);
    const [s, c] = [h.say, h.cell];
    const y = a.year;
    const rows = rowsOf(wholeWork(a), by, FRAME, 1);
    const own = points(a.whole);
    const total = sum([own, ...rows.map((r) => r.score)]);
    const other = add(a.works.map((w) => w.sources[1]?.spent ?? 0));
    const otherFinal = add(a.works.map((w) => w.sources[1]?.final ?? 0));
    const tasks = [
      [
        '人员和公用经费',
        '保障机构正常运转',
        a.basic.final,
        a.basic.final,
        a.basic.spent,
        a.basic.spent,
      ],
      ...a.works.map(
        (w) =>
          [
            w.name,
            w.purpose,
            w.final,
            w.sources[0]?.final ?? 0,
            w.spent,
            w.sources[0]?.spent ?? 0,
          ] as const,
      ),
    ] as const;
    const scores = a.works.map((w) => 100 - by.whole(1, 9) - (w.final > w.spent ? 1 : 0));
    return document([
      paragraph(`${a.unit}${y}年度部门决算`, 'title'),
      heading(1, '第一部分 部门概况'),
      paragraph('一、主要职责及机构设置'),
      paragraph(`${a.office.duties.join('；')}。`),
      paragraph('二、部门人员情况'),
      paragraph(
        `截至${y}年底，本部门人员编制${add(a.posts)}人，其中行政编制${a.posts[0]}人、参公编制${a.posts[1]}人、事业编制${a.posts[2]}人；实有人员${add(a.staff)}人，其中行政${a.staff[0]}人、参公${a.staff[1]}人、事业${a.staff[2]}人。单位管理的离退休人员${a.retirees}人。`,
      ),
      heading(1, `第二部分 ${y}年度部门决算情况说明`),
      paragraph('一、支出决算情况说明'),
      paragraph(
        `${y}年度本年支出合计${s(a.whole.spent)}，其中：基本支出${s(a.basic.spent)}，占${h.share(a.basic.spent, a.whole.spent)}；项目支出${s(a.project.spent)}，占${h.share(a.project.spent, a.whole.spent)}；经营支出0.00万元，占0.00%。较上年${h.turn(a.whole.spent, a.priorWhole)}，主要原因是项目安排变化。`,
      ),
      paragraph('二、财政拨款基本支出决算情况说明'),
      paragraph(
        `${y}年度基本支出${s(a.basic.spent)}，包括人员经费和公用经费。其中：人员经费${s(a.personnel)}，主要包括基本工资、津贴补贴、奖金等；公用经费${s(a.running)}，主要包括办公费、水费、电费、差旅费等。`,
      ),
      paragraph('三、财政拨款“三公”经费支出决算情况说明'),
      paragraph(
        `${y}年度财政拨款“三公”经费支出预算为${s(all(a.budget))}，支出决算为${s(all(a.actual))}，完成预算的${h.share(all(a.actual), all(a.budget))}。决算数较预算数减少${s(all(a.budget) - all(a.actual))}，主要原因是厉行节约。`,
      ),
      paragraph(
        `1.因公出国（境）费支出预算为0.00万元，支出决算为0.00万元。2.公务用车购置费用支出预算为${s(a.budget.buy)}，支出决算为${s(a.actual.buy)}。3.公务用车运行维护费用支出预算为${s(a.budget.run)}，支出决算为${s(a.actual.run)}，完成预算的${h.share(a.actual.run, a.budget.run)}。4.公务接待费支出预算为${s(a.budget.meals)}，支出决算为${s(a.actual.meals)}，完成预算的${h.share(a.actual.meals, a.budget.meals)}，其中国内公务接待支出${s(a.actual.meals)}，接待${a.visits}个批次，${a.guests}人次。`,
      ),
      paragraph('四、预算绩效情况说明'),
      paragraph('（一）预算绩效管理工作开展情况说明'),
      paragraph(
        `根据预算绩效管理要求，本部门对${y}年度一般公共预算项目支出全面开展绩效自评，涉及项目${a.works.length}个，资金${s(a.project.final)}，占部门项目支出预算总额的100.00%。`,
      ),
      paragraph('（二）部门整体支出绩效自评结果'),
      paragraph(
        `根据年初设定的绩效目标，本部门整体自评得分${plain(total)}分，综合评价等级为“${gradeOf(total)}”，全年预算数${s(a.whole.final)}，执行数${s(a.whole.spent)}，完成预算的${h.share(a.whole.spent, a.whole.final)}。${a.whole.final > a.whole.spent ? '未完成部分为跨年支付的合同尾款。' : ''}`,
      ),
      paragraph('部门整体支出绩效自评表'),
      paragraph(`（${y}年度）`),
      table([
        [span('部门（单位）名称', 1, 2), span(a.unit, 1, 9)],
        [
          span('年度主要任务完成情况', 3 + tasks.length, 1),
          span('任务名称', 2, 1),
          span('主要内容', 2, 1),
          span('预算数（万元）', 1, 3),
          span('执行数（万元）', 1, 3),
          span('执行率', 2, 1),
          span('得分', 2, 1),
        ],
        ['总额', '财政拨款', '其他资金', '总额', '财政拨款', '其他资金'],
        ...tasks.map(
          ([name, what, final, grant, spent, paid]): Line => [
            name,
            what,
            c(final),
            c(grant),
            c(final - grant),
            c(spent),
            c(paid),
            c(spent - paid),
            h.share(spent, final),
            '—',
          ],
        ),
        [
          span('金额合计', 1, 2),
          c(a.whole.final),
          c(a.whole.final - otherFinal),
          c(otherFinal),
          c(a.whole.spent),
          c(a.whole.spent - other),
          c(other),
          percent(a.whole.spent, a.whole.final),
          plain(own),
        ],
        [
          span('年度绩效指标', 1 + rows.length, 1),
          '一级指标',
          '二级指标',
          span('三级指标', 1, 2),
          span('年度指标值', 1, 1),
          span('实际完成值', 1, 2),
          '分值',
          '得分',
          '未完成原因及改进措施',
        ],
        ...grouped(
          rows,
          (r): Line => [
            span(r.name, 1, 2),
            aim(r),
            span(got(r), 1, 2),
            plain(r.weight),
            plain(r.score),
            r.reason,
          ],
          false,
        ),
        [span('总分', 1, 8), '100', plain(total), ''],
      ]),
      paragraph('（三）项目支出绩效自评结果'),
      ...a.works.map((w, i) =>
        paragraph(
          `${i + 1}.${w.name}绩效自评综述：根据年初设定的绩效目标，项目自评得分${scores[i]}分。全年预算数${s(w.final)}，执行数${s(w.spent)}，完成预算的${h.share(w.spent, w.final)}。项目绩效目标完成情况：${w.done}。发现的问题及原因：${w.problem}。下一步改进措施：${w.measure}。`,
        ),
      ),
    ]);
  },
  plants: [
    inText('编制分类写错', [...PEOPLE, ...COUNTS], '事业编制(\\d+)人', plus(4)),
    inText('实有人数写错', [...PEOPLE, ...COUNTS], '实有人员(\\d+)人', plus(6)),
    inText('支出合计写错', WHOLE, `本年支出合计${N}`, more),
    inText('基本支出写错', BASIC, `其中：基本支出${N}`, more),
    inText('项目支出写错', PROJECT, `；项目支出${N}`, more),
    swapped('占比互换', SHARE, '基本支出[^；]*占([\\d.]+%)；项目支出[^；]*占([\\d.]+%)'),
    inText('同比率写错', CHANGE, `较上年.*?(?:增长|上升|下降)${N}%`, plus(8)),
    inText('人员经费写错', BASIC, `其中：人员经费${N}`, more),
    inText('三公完成率写错', THREE, `支出决算为[^。]*?，完成预算的${N}%`, plus(-15)),
    inText('三公较预算写错', [...THREE, ...CHANGE], `决算数较预算数减少${N}`, more),
    inText('三公决算写错', THREE, `“三公”经费支出预算为[^，]*，支出决算为${N}`, more),
    inText(
      '用车决算写错',
      THREE,
      `公务用车运行维护费用支出预算为[^，]*，支出决算为${N}`,
      times(0.5),
    ),
    inText('接待预算写错', THREE, `公务接待费支出预算为${N}`, times(1.6)),
    inText('国内接待写错', [...THREE, 'FundSourcesSum'], `国内公务接待支出${N}`, times(1.4)),
    inText('绩效节项目资金写错', OWN, `涉及项目\\d个，资金${N}`, more),
    inText('绩效节预算写错', [...WHOLE, ...RATE], `全年预算数${N}`, more),
    inText('绩效节执行数写错', [...WHOLE, ...RATE], `，执行数${N}`, times(0.8)),
    inText('绩效节完成率写错', RATE, `完成预算的${N}%。(?:未完成|$)`, plus(-13)),
    inText('得分写错', SCORE, '整体自评得分(\\d[\\d.]*)分', plus(-4)),
    inText('等级写错', ['GradeMatchesScore'], '综合评价等级为“(.)”', (t) =>
      t === '优' ? '中' : '优',
    ),
    inText('项目执行数写错', OWN, `^1\\..*?，执行数${N}`, times(0.7)),
    inText('项目完成率写错', OWN, `^2\\..*?完成预算的${N}%`, plus(-18)),
    inCell('任务执行数写错', [...SOURCES, ...OWN], /^任务名称$/u, /^执行数/u, /项目$|经费$/u, more),
    inCell(
      '任务合计写错',
      [...SOURCES, ...OWN, ...WHOLE],
      /^任务名称$/u,
      /^预算数/u,
      /^金额合计$/u,
      more,
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

import { document, heading, paragraph, span, table } from '../../src/document/build.ts';
import { add, affairsOf, all, cars, handOf, points, wholeWork } from './bureau-year.ts';
import { HOSPITAL, SCHOOL } from './bureaus-e.ts';
import {
  BASIC,
  CHANGE,
  CLASSES,
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
import { grouped, six } from './forms-c.ts';
import type { Layout } from './layout.ts';
import { formPlants, inCell, inText, more, N, plus, swapped, times } from './plants.ts';
import { gradeOf, half, percent, plain, rowsOf, sum } from './words.ts';

const FRAME = { cost: 0, output: 45, outcome: 35, pleased: 10 };
/** 百分之… instead of the sign. */
const spelled = (part: number, whole: number): string =>
  `百分之${half((part * 100) / whole, 1).toFixed(1)}`;
const P = '百分之(\\d[\\d.]*)';

/** A hospital or school: amounts with four decimals, shares spelled as 百分之, balances carried over the turn of the year. */
export const HOSPITAL_REPORT: Layout = {
  name: '医院学校·百分之',
  make(by) {
    const office = by.pick([HOSPITAL, SCHOOL]);
    const service = office === HOSPITAL ? '医疗收入' : '事业收入';
    const a = affairsOf(
      by,
      office,
      by.pick(['江西省信丰县', '福建省闽清县', '广西贵南市']),
      100,
      ['上级专项', '本级配套'],
      3,
    );
    const h = handOf(by, 4);
    const [s, c] = [h.say, h.cell];
    const y = a.year;
    const amount = (from: number, to: number) => by.whole(from * 10_000, to * 10_000) * 100;
    const carryIn = amount(20, 90);
    const carryOut = amount(8, 70);
    const income = a.whole.spent + carryOut - carryIn;
    const trade = Math.floor((income * by.whole(25, 45)) / 100 / 100) * 100;
    const rest = amount(3, 20);
    const grant = income - trade - rest;
    const rows = rowsOf(wholeWork(a), by, FRAME, 2);
    const own = points(a.whole);
    const total = sum([own, ...rows.map((r) => r.score)]);
    const [now, then] = [all(a.actual), all(a.before)];
    return document([
      paragraph(`${a.unit}关于${y}年度单位整体支出绩效自评情况的报告`, 'title'),
      paragraph(`县财政局：`),
      paragraph(
        `根据${y + 1}年度预算绩效管理工作安排，${office.self}组织财务、后勤等科室对${y}年度整体支出开展了绩效自评，现将有关情况报告如下。`,
      ),
      heading(1, '一、单位基本情况'),
      paragraph(
        `${a.unit}为差额拨款事业单位，核定编制${add(a.posts)}名，年末在职职工${add(a.staff)}人，退休职工${a.retirees}人，主要职责是${office.duties.join('、')}。`,
      ),
      heading(1, '二、收支执行情况'),
      paragraph(
        `上年结转${s(carryIn)}。全年取得各项收入${s(income)}，其中财政补助收入${s(grant)}，占总收入的${spelled(grant, income)}；${service}${s(trade)}，占总收入的${spelled(trade, income)}；其他收入${s(rest)}，占总收入的${spelled(rest, income)}。`,
      ),
      paragraph(
        `全年支出${s(a.whole.spent)}，其中：基本支出${s(a.basic.spent)}，占总支出的${spelled(a.basic.spent, a.whole.spent)}，项目支出${s(a.project.spent)}，占总支出的${spelled(a.project.spent, a.whole.spent)}。年末结转下年${s(carryOut)}。`,
      ),
      paragraph(
        `基本支出中，人员支出${s(a.personnel)}，比重为${spelled(a.personnel, a.basic.spent)}；公用支出${s(a.running)}，比重为${spelled(a.running, a.basic.spent)}。从经济分类看，${office.self}工资福利支出${s(a.wages)}，商品和服务支出${s(a.goods)}，对个人和家庭的补助支出${s(a.household)}，资本性支出${s(a.capital)}。`,
      ),
      paragraph(
        `年度预算安排${s(a.whole.final)}，执行${s(a.whole.spent)}，预算执行率为${spelled(a.whole.spent, a.whole.final)}。${y}年支出较${y - 1}年的${s(a.priorWhole)}${a.whole.spent > a.priorWhole ? '增加' : '减少'}${s(Math.abs(a.whole.spent - a.priorWhole))}，${a.whole.spent > a.priorWhole ? '增幅' : '降幅'}为${spelled(Math.abs(a.whole.spent - a.priorWhole), a.priorWhole)}。`,
      ),
      paragraph(
        `“三公”经费全年支出${s(now)}，其中公务接待费${s(a.actual.meals)}，公务用车购置及运行维护费${s(cars(a.actual))}，上年同期为${s(then)}，同比${now > then ? '增加' : '减少'}${s(Math.abs(now - then))}。`,
      ),
      heading(1, '三、专项资金使用情况'),
      ...a.works.map((w, i) =>
        paragraph(
          `（${'一二三'.charAt(i)}）${w.name}。到位资金${s(w.final)}（${w.sources.map((x) => `${x.name}${s(x.final)}`).join('、')}），支付${s(w.spent)}，资金使用率${spelled(w.spent, w.final)}。${w.done}。`,
        ),
      ),
      heading(1, '四、绩效自评结论'),
      paragraph(
        `对照指标体系逐项打分，预算执行得${plain(own)}分，产出指标得${plain(sum(rows.filter((r) => r.group === '产出指标').map((r) => r.score)))}分，效益指标得${plain(sum(rows.filter((r) => r.group === '效益指标').map((r) => r.score)))}分，满意度指标得${plain(sum(rows.filter((r) => r.group === '满意度指标').map((r) => r.score)))}分，合计${plain(total)}分，评价结果为${gradeOf(total)}。`,
      ),
      heading(1, '五、存在的不足和下一步打算'),
      ...a.works.map((w) => paragraph(`${w.problem}。下一步将${w.measure}。`)),
      ...(a.whole.final > a.whole.spent
        ? [paragraph('预算未执行完的部分系设备尾款，按合同约定跨年支付。')]
        : []),
      paragraph(`附：${y}年度单位整体支出绩效自评表`),
      paragraph(a.unit, 'signature'),
      paragraph(`${y + 1}年4月${by.whole(3, 27)}日`, 'date'),
      paragraph(`${y}年度单位整体支出绩效自评表`, 'attachmentTitle'),
      paragraph('单位：万元', 'tableNote'),
      table([
        [span('单位名称', 1, 2), span(a.unit, 1, 6)],
        [
          span('预算执行情况', 2, 2),
          '年初预算数',
          '全年预算数',
          '全年执行数',
          '分值',
          '执行率',
          '得分',
        ],
        [
          c(a.whole.first),
          c(a.whole.final),
          c(a.whole.spent),
          '10',
          percent(a.whole.spent, a.whole.final),
          plain(own),
        ],
        ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '备注'],
        ...grouped(rows, six, false),
        [span('合计', 1, 5), '100', plain(total), ''],
      ]),
    ]);
  },
  plants: [
    inText('在职超编', PEOPLE, '在职职工(\\d+)人', plus(40)),
    inText('收入写错', [...SOURCES, ...SHARE], `取得各项收入${N}`, more),
    inText('财政补助写错', [...SOURCES, ...SHARE], `其中财政补助收入${N}`, more),
    inText('财政补助占比写错', SHARE, `财政补助收入[^；]*占总收入的${P}`, plus(-9)),
    inText('支出写错', WHOLE, `^全年支出${N}`, more),
    inText('基本支出写错', BASIC, `其中：基本支出${N}`, more),
    inText('项目支出写错', PROJECT, `，项目支出${N}`, more),
    inText('项目占比写错', SHARE, `项目支出[^，]*，占总支出的${P}`, plus(7)),
    inText('人员支出写错', BASIC, `人员支出${N}`, more),
    inText('公用支出写错', RUNNING, `公用支出${N}`, times(10)),
    inText('公用比重写错', SHARE, `公用支出[^；。]*比重为${P}`, plus(11)),
    swapped('人员公用比重互换', SHARE, `人员支出[^；]*比重为${P}；公用支出[^。]*比重为${P}`),
    inText('工资福利写错', CLASSES, `工资福利支出${N}`, more),
    inText('资本性支出写错', CLASSES, `资本性支出${N}`, more),
    inText('预算安排写错', [...WHOLE, ...RATE], `年度预算安排${N}`, more),
    inText('执行率写错', RATE, `预算执行率为${P}`, plus(-12)),
    inText('上年数写错', CHANGE, `年支出较\\d+年的${N}`, times(1.4)),
    inText('同比增减额写错', CHANGE, `年支出较.*?(?:增加|减少)${N}`, times(1.5)),
    inText('幅度写错', CHANGE, `幅为${P}`, plus(6)),
    inText('同比方向写反', CHANGE, '年支出较[^，]*?(增加|减少)', (t) =>
      t === '增加' ? '减少' : '增加',
    ),
    inText('三公写错', THREE, `经费全年支出${N}`, more),
    inText('三公上年写错', [...THREE, ...CHANGE], `上年同期为${N}`, times(2)),
    inText('专项使用率写错', RATE, `资金使用率${P}`, plus(-14)),
    inText('专项来源写错', SOURCES, `（上级专项${N}`, more),
    inText(
      '专项支付写错',
      [...PROJECT, ...RATE, 'ActualWithinFinalBudget'],
      `，支付${N}`,
      times(1.3),
    ),
    inText('结论合计写错', SCORE, '，合计(\\d[\\d.]*)分', plus(-4)),
    inText('结论产出得分写错', SCORE, '产出指标得(\\d[\\d.]*)分', plus(-5)),
    inText('等级写错', ['GradeMatchesScore'], '评价结果为(.)', (t) => (t === '优' ? '差' : '优')),
    inCell('表执行数写错', [...WHOLE, ...RATE], /三级指标/u, /^全年执行数$/u, /^[\d,.]+$/u, more),
    ...formPlants({
      target: /^年度指标值$/u,
      result: /^实际完成值$/u,
      weight: /^分值$/u,
      score: /^得分$/u,
      total: /^合计$/u,
    }),
  ],
};

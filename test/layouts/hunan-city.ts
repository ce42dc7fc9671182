import { type Draft, document, heading, paragraph, span, table } from '../../src/document/build.ts';
import type { Chance } from '../generate/chance.ts';
import {
  type Affairs,
  add,
  affairsOf,
  all,
  cars,
  type Hand,
  handOf,
  type Paid,
  points,
  wholeWork,
} from './bureau-year.ts';
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
  SOURCES,
  THREE,
  WHOLE,
} from './expected.ts';
import { grouped, type Line, six } from './forms-c.ts';
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
import { type Budget, gradeOf, percent, plain, type Row, rowsOf, sum } from './words.ts';

const KINDS = ['业务工作经费', '运行维护经费', '省级专项资金', '市级专项资金'] as const;
const FRAME = { cost: 20, output: 40, outcome: 20, pleased: 10 };

function base(a: Affairs, h: Hand): readonly Draft[] {
  const c = h.cell;
  const prior = a.year - 1;
  const [posts, staff] = [add(a.posts), add(a.staff)];
  const three = (label: string, of: (t: Affairs['actual']) => number): Line => [
    span(label, 1, 2),
    span(c(of(a.before)), 1, 2),
    span(c(of(a.budget)), 1, 2),
    c(of(a.actual)),
  ];
  const line = (label: string, b: Budget): Line => [
    span(label, 1, 2),
    span(c(b.first), 1, 2),
    span(c(b.final), 1, 2),
    c(b.spent),
  ];
  return [
    paragraph('附件一', 'attachmentLabel'),
    paragraph(`${a.year}年度部门整体支出绩效评价基础数据表`, 'attachmentTitle'),
    paragraph(`填报单位（盖章）：${a.unit}`, 'tableNote'),
    table([
      [
        span('财政供养人员情况（人）', 2, 2),
        span('编制数', 1, 2),
        span(`${a.year}年实际在职人数`, 1, 2),
        '控制率',
      ],
      [span(String(posts), 1, 2), span(String(staff), 1, 2), percent(staff, posts)],
      [
        span('经费控制情况（万元）', 1, 2),
        span(`${prior}年决算数`, 1, 2),
        span(`${a.year}年预算数`, 1, 2),
        `${a.year}年决算数`,
      ],
      three('三公经费', all),
      three('1、公务用车购置和维护经费', cars),
      three('其中：公车购置', (t) => t.buy),
      three('公车运行维护', (t) => t.run),
      three('2、出国经费', (t) => t.abroad),
      three('3、公务接待', (t) => t.meals),
      line('项目支出：', a.project),
      ...a.works.map((w, i) => line(`${i + 1}、${KINDS[i]}（${w.name}）`, w)),
      line('公用经费', { first: a.running + 4_000_000, final: a.running, spent: a.running }),
      [span('政府采购金额', 1, 2), span('——', 1, 2), span('45.2', 1, 2), '45.2'],
      [
        span('部门整体支出预算调整', 1, 2),
        span('——', 1, 2),
        span(c(a.whole.first), 1, 2),
        c(a.whole.final),
      ],
      [
        span('楼堂馆所控制情况', 2, 1),
        '批复规模（㎡）',
        '实际规模（㎡）',
        '规模控制率',
        '预算投资（万元）',
        '实际投资（万元）',
        '投资概算控制率',
      ],
      ['0', '0', '0', '0', '0', '0'],
      [
        span('厉行节约保障措施', 1, 2),
        span('接待实行公函审批，车辆统一调度，办公用品集中领用。', 1, 5),
      ],
    ]),
    paragraph(
      '说明：“项目支出”填写除基本支出以外的支出，“公用经费”填写基本支出中的一般商品和服务支出。',
      'tableNote',
    ),
    paragraph(
      `填表人：曹某　填报日期：${a.year + 1}年4月16日　联系电话：0737-0000000　单位负责人：熊某`,
      'signature',
    ),
  ];
}

const money = (label: string, b: Budget, h: Hand): readonly Line[] => [
  [
    span('年度预算申请（万元）', 2, 1),
    span('', 1, 2),
    '年初预算数',
    '全年预算数',
    '全年执行数',
    '分值',
    '执行率',
    '自评得分',
  ],
  [
    span(label, 1, 2),
    h.cell(b.first),
    h.cell(b.final),
    h.cell(b.spent),
    '10',
    percent(b.spent, b.final),
    plain(points(b)),
  ],
];

function scored(rows: readonly Row[], b: Budget): readonly Line[] {
  const body = grouped(rows, six, true);
  return [
    [
      span('绩效指标', rows.length + 1, 1),
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '自评得分',
      '偏差原因分析及改进措施',
    ],
    ...body,
    [span('总分', 1, 6), '100', plain(sum([points(b), ...rows.map((r) => r.score)])), ''],
  ];
}

function wholeForm(a: Affairs, rows: readonly Row[], h: Hand): readonly Draft[] {
  const c = h.cell;
  return [
    paragraph('附件二', 'attachmentLabel'),
    paragraph(`${a.year}年度部门整体支出绩效自评表`, 'attachmentTitle'),
    table([
      [span('预算单位名称', 1, 2), span(a.unit, 1, 7)],
      ...money('年度资金总额', a.whole, h),
      [
        span('', 2, 1),
        span(`按收入性质分：${c(a.whole.spent)}`, 1, 4),
        span(`按支出性质分：${c(a.whole.spent)}`, 1, 4),
      ],
      [
        span(
          `其中：一般公共预算：${c(a.whole.spent)}\n政府性基金拨款：0\n纳入专户管理的非税收入拨款：0\n其他资金：0`,
          1,
          4,
        ),
        span(`其中：基本支出：${c(a.basic.spent)}\n项目支出：${c(a.project.spent)}`, 1, 4),
      ],
      [span('年度总体目标', 2, 1), span('预期目标', 1, 4), span('实际完成情况', 1, 4)],
      [
        span(a.works.map((w, i) => `目标${i + 1}：${w.purpose}`).join('；\n'), 1, 4),
        span(a.works.map((w, i) => `目标${i + 1}：${w.done}`).join('；\n'), 1, 4),
      ],
      ...scored(rows, a.whole),
    ]),
    paragraph(
      '填表人：曹某　填报日期：4月16日　联系电话：0737-0000000　单位负责人：熊某',
      'signature',
    ),
  ];
}

function projectForm(
  a: Affairs,
  w: Paid,
  rows: readonly Row[],
  i: number,
  h: Hand,
): readonly Draft[] {
  return [
    ...(i === 0 ? [paragraph('附件三', 'attachmentLabel')] : []),
    paragraph(`${a.year}年度项目支出绩效自评表`, 'attachmentTitle'),
    table([
      [span('项目支出名称', 1, 2), span(w.name, 1, 7)],
      [span('主管部门', 1, 2), span(a.unit, 1, 3), span('实施单位', 1, 2), span(a.unit, 1, 2)],
      ...money('年度资金总额', w, h).map((row, k) =>
        k === 0 ? [span('项目资金（万元）', 3, 1), ...row.slice(1)] : row,
      ),
      [
        span('其中：一般公共预算', 1, 2),
        h.cell(w.first),
        h.cell(w.final),
        h.cell(w.spent),
        '',
        percent(w.spent, w.final),
        '',
      ],
      [span('年度总体目标', 2, 1), span('预期目标', 1, 4), span('实际完成情况', 1, 4)],
      [span(w.purpose, 1, 4), span(w.done, 1, 4)],
      ...scored(rows, w),
    ]),
  ];
}

function prose(a: Affairs, score: number, h: Hand, by: Chance): readonly Draft[] {
  const s = h.say;
  const y = a.year;
  const [p, q] = [a.posts, a.staff];
  const who = by.pick([
    `核定编制总数${add(p)}名，其中行政编制${p[0]}名、参公编制${p[1]}名、事业编制${p[2]}名。年末实有在职人员${add(q)}人，其中行政人员${q[0]}人、参公人员${q[1]}人、事业人员${q[2]}人；另有退休人员${a.retirees}人。`,
    `现有编制${add(p)}个（行政${p[0]}个、参公${p[1]}个、事业${p[2]}个），在职在编${add(q)}人（行政${q[0]}人、参公${q[1]}人、事业${q[2]}人），退休${a.retirees}人。`,
  ]);
  const left = a.whole.final - a.whole.spent;
  return [
    paragraph(
      by.pick([
        `${a.unit}${y}年度部门整体支出绩效自评报告`,
        `${a.unit}关于${y}年度部门整体支出绩效自评的报告`,
      ]),
      'title',
    ),
    heading(1, '一、部门（单位）基本情况'),
    heading(2, '（一）主要职能'),
    ...a.office.duties.map((d, i) =>
      paragraph(`${i + 1}.${d}；`.replace(/；$/u, i === a.office.duties.length - 1 ? '。' : '；')),
    ),
    heading(2, '（二）机构设置与人员'),
    paragraph(
      `${a.office.self}内设${by.pick(['办公室、财务科、法规科等7个科室', '综合科、业务一科、业务二科等5个科室'])}。${who}`,
    ),
    heading(2, '（三）年度重点工作'),
    paragraph(
      `${y}年重点抓好以下${a.works.length}项工作：${a.works.map((w, i) => `${'一二三四'[i]}是${w.purpose}`).join('；')}。`,
    ),
    heading(1, '二、一般公共预算支出情况'),
    paragraph(
      `${y}年年初预算${s(a.whole.first)}，${a.whole.final > a.whole.first ? `年中追加${s(a.whole.final - a.whole.first)}，` : ''}全年预算数${s(a.whole.final)}；全年实际支出${s(a.whole.spent)}，预算执行率为${h.share(a.whole.spent, a.whole.final)}${left > 0 ? `，尚有${s(left)}因合同未到付款节点未支付` : ''}。实际支出较上年${h.turn(a.whole.spent, a.priorWhole)}，变化的主要原因是项目任务量调整。`,
    ),
    heading(2, '（一）基本支出情况'),
    paragraph(
      `基本支出${s(a.basic.spent)}，占全年支出的${h.share(a.basic.spent, a.whole.spent)}。其中人员经费${s(a.personnel)}，包括基本工资、津贴补贴、社会保障缴费等；公用经费${s(a.running)}，包括办公费、差旅费、维修费等。`,
    ),
    heading(2, '（二）项目支出情况'),
    paragraph(
      `项目支出${s(a.project.spent)}，占全年支出的${h.share(a.project.spent, a.whole.spent)}。按用途分：${a.works.map((w, i) => `${KINDS[i]}${s(w.spent)}，用于${w.name}`).join('；')}。`,
    ),
    heading(2, '（三）“三公”经费情况'),
    paragraph(
      `${y}年“三公”经费预算${s(all(a.budget))}，决算${s(all(a.actual))}，决算比上年${h.turn(all(a.actual), all(a.before))}，${all(a.actual) < all(a.before) ? '得益于接待标准从严和车辆统筹调度' : '系重点工作督查下乡频次提高'}。分项看，因公出国（境）费0万元；公务用车购置费${s(a.actual.buy)}，公务用车运行维护费${s(a.actual.run)}；公务接待费${s(a.actual.meals)}，共接待${a.visits}批次${a.guests}人次。`,
    ),
    ...[
      '三、政府性基金预算支出情况',
      '四、国有资本经营预算支出情况',
      '五、社会保险基金预算支出情况',
    ].flatMap((t) => [heading(1, t), paragraph('本部门无此项支出。')]),
    heading(1, '六、部门整体支出绩效情况'),
    paragraph(
      `对照年初设定的绩效目标逐项打分，部门整体支出绩效自评得分为${plain(score)}分，自评等级为“${gradeOf(score)}”。主要绩效如下：`,
    ),
    ...a.works.map((w, i) => paragraph(`（${'一二三四'[i]}）${w.name}。${w.done}。`)),
    heading(1, '七、存在的问题及原因分析'),
    ...a.works.map((w, i) => paragraph(`${i + 1}.${w.problem}。`)),
    heading(1, '八、下一步改进措施'),
    ...a.works.map((w, i) => paragraph(`${i + 1}.针对“${w.problem}”，${w.measure}。`)),
    heading(1, '九、部门整体支出绩效自评结果拟应用和公开情况'),
    paragraph(`自评结果与下一年度预算挂钩，拟于${y + 1}年9月底前在市人民政府网站公开，接受监督。`),
    heading(1, '十、其他需要说明的情况'),
    paragraph('无。'),
    paragraph('附件：1.部门整体支出绩效评价基础数据表'),
    paragraph('2.部门整体支出绩效自评表'),
    paragraph('3.项目支出绩效自评表'),
    paragraph(a.unit, 'signature'),
    paragraph(`${y + 1}年4月${by.whole(16, 29)}日`, 'date'),
  ];
}

/** A Hunan city bureau's report in ten sections with attachments numbered in Chinese. */
export const HUNAN_CITY: Layout = {
  name: '湖南市级局报告',
  make(by) {
    const decimals = by.pick([1, 2]);
    const a = affairsOf(
      by,
      by.pick(BUREAUS),
      by.pick(['湖南省沅阳市', '湖南省澧江市']),
      decimals === 1 ? 100_000 : 10_000,
      ['市级资金'],
    );
    const h = handOf(by, decimals);
    const own = rowsOf(wholeWork(a), by, FRAME, 2);
    const score = sum([points(a.whole), ...own.map((r) => r.score)]);
    return document([
      ...prose(a, score, h, by),
      ...base(a, h),
      ...wholeForm(a, own, h),
      ...a.works.flatMap((w, i) => projectForm(a, w, rowsOf(w, by, FRAME, 2), i, h)),
    ]);
  },
  plants: [
    inText('编制总数写错', PEOPLE, '(?:核定编制总数|现有编制)(\\d+)', plus(4)),
    inText(
      '参公人数写错',
      [...PEOPLE, 'ProjectCountsSum'],
      '人（?.*?参公(?:人员)?(\\d+)人',
      plus(3),
    ),
    inText('在职人数写错', PEOPLE, '(?:年末实有在职人员|在职在编)(\\d+)人', plus(-2)),
    inText('全年支出写错', WHOLE, `全年实际支出${N}`, more),
    inText('全年支出多写一位', WHOLE, `全年实际支出${N}`, extraDigit),
    inText('追加数写错', [...WHOLE, 'BudgetAdjustmentReported'], `年中追加${N}`, times(3)),
    inText('执行率写错', RATE, `预算执行率为${N}%`, plus(-13)),
    inText('同比额写错', CHANGE, `较上年(?:增加|减少)${N}`, more),
    inText('同比方向写反', CHANGE, '较上年(增加|减少)', (t) => (t === '增加' ? '减少' : '增加')),
    inText('基本支出写错', BASIC, `^基本支出${N}`, more),
    inText('人员经费写错', BASIC, `人员经费${N}`, more),
    inText('公用经费写成元', RUNNING, `公用经费${N}`, times(10000)),
    inText('公用经费放大百倍', RUNNING, `公用经费${N}`, times(100)),
    inText('项目支出写错', PROJECT, `^项目支出${N}`, more),
    inText('省级专项写错', PROJECT, `省级专项资金${N}`, more),
    inText('占比写错', SHARE, `^基本支出.*?占全年支出的${N}%`, plus(9)),
    swapped('人员与公用互换', [...RUNNING], `人员经费${N}.*?公用经费${N}`),
    inText('三公决算写错', THREE, `“三公”经费预算[^，]*，决算${N}`, more),
    inText('三公预算写错', THREE, `“三公”经费预算${N}`, more),
    inText('运行维护费写错', THREE, `公务用车运行维护费${N}`, times(10)),
    inText('接待费写错', THREE, `公务接待费${N}`, more),
    swapped('购置与运行互换', THREE, `公务用车购置费${N}.*?公务用车运行维护费${N}`),
    inText('三公方向写反', CHANGE, '决算比上年(增加|减少)', (t) =>
      t === '增加' ? '减少' : '增加',
    ),
    inText('三公降幅写成完成率', CHANGE, `决算比上年减少[^，]*，下降${N}%`, (t) =>
      (100 - Number(t)).toFixed(t.split('.')[1]?.length ?? 0),
    ),
    inText('自评得分写错', SCORE, '自评得分为(\\d[\\d.]*)分', plus(-6)),
    inText('等级写错', ['GradeMatchesScore', 'RestatedFactAgrees'], '自评等级为“(.)”', (t) =>
      t === '优' ? '中' : '优',
    ),
    inText(
      '重点工作项数写错',
      ['GoalCountAgrees', 'ProjectCountsSum'],
      '重点抓好以下(\\d)项',
      plus(2),
    ),
    inText(
      '附件清单缺一',
      ['AttachmentListAgrees', 'RequiredAttachmentsPresent'],
      '^(3\\.项目支出绩效自评表)$',
      become('3.政府采购情况表'),
    ),
    inText(
      '遗留年度',
      ['ReportYearConsistent', 'TableYearsMatchReport'],
      '^(20\\d\\d)年度项目支出绩效自评表',
      (t) => String(Number(t) - 1),
    ),
    inText('落款单位变样', ['UnitNamesAgree'], '^(湖南省\\S+局)$', become('湖南省沅阳市审计局')),
    inText('签署栏空白', ['SignatureBlockFilled'], '填表人：(曹某)　填报日期：4月', become('')),
    inText(
      '模板残留',
      ['NoTemplateResidue', 'DisclosureDeadlineStated'],
      '(20\\d\\d)年9月底前',
      become('XX'),
    ),
    inCell('基础表编制数写错', PEOPLE, /公车运行维护/u, /^编制数$/u, /^\d+$/u, plus(5)),
    inCell(
      '基础表控制率写错',
      ['PositionRatioRecomputes'],
      /公车运行维护/u,
      /^控制率$/u,
      /^\d+$/u,
      plus(-12),
    ),
    inCell(
      '基础表购置运行小计写错',
      THREE,
      /公车运行维护/u,
      /^20\d\d年决算数$/u,
      /^1、公务用车/u,
      more,
    ),
    inCell('基础表三公预算写错', THREE, /公车运行维护/u, /^20\d\d年预算数$/u, /^三公经费$/u, more),
    inCell('基础表专项写错', PROJECT, /公车运行维护/u, /^20\d\d年预算数$/u, /^3、省级/u, more),
    inCell(
      '整体表全年预算数少两位',
      [...RATE, ...SOURCES],
      /按支出性质分/u,
      /^全年预算数$/u,
      /^年度资金总额$/u,
      times(0.01),
    ),
    inCell(
      '整体表执行得分写错',
      ['ExecutionScoreFollowsRule', ...SCORE],
      /按支出性质分/u,
      /^自评得分$/u,
      /^年度资金总额$/u,
      become('6.5'),
    ),
    inCell('项目表执行率写错', RATE, /项目支出名称/u, /^执行率$/u, /^年度资金总额$/u, plus(-21)),
    inCell(
      '项目表资金来源写错',
      SOURCES,
      /项目支出名称/u,
      /^全年执行数$/u,
      /^其中：一般公共预算/u,
      more,
    ),
    ...formPlants({
      target: /^年度指标值$/u,
      result: /^实际完成值$/u,
      weight: /^分值$/u,
      score: /^自评得分$/u,
      total: /^总分$/u,
    }),
  ],
};

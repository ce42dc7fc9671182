import { document, heading, paragraph, span, table } from '../../src/document/build.ts';
import { affairsOf, handOf, points } from './bureau-year.ts';
import { BUREAUS } from './bureaus.ts';
import { COUNTS, RATE, RESULT, SCORE, SHARE, SOURCES, WHOLE } from './expected.ts';
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
import { got, gradeOf, percent, plain, rowsOf, sum } from './words.ts';

const FRAME = { cost: 10, output: 40, outcome: 30, pleased: 10 };

/** One project's own report: money of four levels, in place and spent, and its form. */
export const PROJECT_REPORT: Layout = {
  name: '项目自评报告',
  make(by) {
    const givers = ['中央资金', '省级资金', '市级资金', '县级资金'];
    const a = affairsOf(
      by,
      by.pick(BUREAUS),
      by.pick(['陕西省汉中市石泉坝县', '江西省宜春市南垣县', '湖南省邵西市桃坪县']),
      10_000,
      givers,
      1,
    );
    const w = a.works[0];
    if (!w) throw new Error('an office has projects');
    const h = handOf(by, 2);
    const [s, c] = [h.say, h.cell];
    const y = a.year;
    const rows = rowsOf(w, by, FRAME, 2);
    const own = points(w);
    const total = sum([own, ...rows.map((r) => r.score)]);
    const met = rows.filter((r) => r.score === r.weight).length;
    const title = `${w.name}${y}年度绩效自评报告`;
    const money = (label: string, b: { final: number; spent: number }, main: boolean): Line => [
      span(label, 1, 2),
      c(b.final),
      c(b.final),
      c(b.spent),
      main ? '10' : '—',
      percent(b.spent, b.final),
      main ? plain(own) : '—',
    ];
    return document([
      paragraph(title, 'title'),
      heading(1, '一、项目概况'),
      paragraph(
        `（一）项目背景。${w.name}由${a.unit}组织实施，主要内容为${w.purpose}，实施期为${y}年1月至12月。`,
      ),
      paragraph(
        `（二）绩效目标。${w.purpose}。年度计划${rows
          .filter((r) => r.kind === '数量指标')
          .map((r) => `${r.name}${r.target}${r.unit}`)
          .join('、')}。`,
      ),
      heading(1, '二、项目资金情况'),
      paragraph(
        `（一）资金到位。项目计划总投资${s(w.final)}，${by.pick(['资金来源为', '其中'])}${w.sources.map((x) => `${x.name}${s(x.final)}`).join('、')}。截至${y}年12月底，资金全部到位，到位率100%。`,
      ),
      paragraph(
        `（二）资金使用。实际支出${s(w.spent)}，资金执行率${percent(w.spent, w.final)}，其中${w.sources.map((x) => `${x.name}支出${s(x.spent)}`).join('、')}。${w.final > w.spent ? `剩余${s(w.final - w.spent)}为质量保证金，按合同在下年支付。` : ''}`,
      ),
      paragraph(
        `从来源看，${w.sources.map((x) => `${x.name}占${h.share(x.final, w.final)}`).join('，')}。`,
      ),
      heading(1, '三、项目组织实施情况'),
      paragraph(
        `成立项目工作专班，制定实施方案；采购${by.pick(['依法公开招标', '通过框架协议采购'])}，合同、验收和付款资料齐全，未发现截留挪用。`,
      ),
      heading(1, '四、绩效目标完成情况'),
      paragraph(
        `项目共设三级指标${rows.length}个，完成${met}个，未完成${rows.length - met}个。${w.done}。`,
      ),
      ...rows
        .filter((r) => r.sign === '≥')
        .map((r, i) =>
          paragraph(
            `${i + 1}.${r.name}，目标值${r.target}${r.unit}，完成值${got(r)}，完成率${percent(Number(r.result), Number(r.target))}。`,
          ),
        ),
      paragraph(`项目自评得分${plain(total)}分，评价等级“${gradeOf(total)}”。`),
      heading(1, '五、存在的问题'),
      paragraph(`${w.problem}。`),
      heading(1, '六、有关建议'),
      paragraph(`${w.measure}。`),
      paragraph('附表', 'attachmentLabel'),
      paragraph(`${y}年度项目支出绩效自评表`, 'attachmentTitle'),
      table([
        [span('项目名称', 1, 2), span(w.name, 1, 6)],
        [span('主管部门', 1, 2), span(a.unit, 1, 3), '实施单位', span(a.unit, 1, 2)],
        [
          span('项目资金（万元）', 1, 2),
          '年初预算数',
          '全年预算数',
          '全年执行数',
          '分值',
          '执行率',
          '得分',
        ],
        money('资金总额', w, true),
        ...w.sources.map((x, k) => money(k === 0 ? `其中：${x.name}` : x.name, x, false)),
        [span('年度目标', 2, 2), span('预期目标', 1, 3), span('完成情况', 1, 3)],
        [span(w.purpose, 1, 3), span(w.done, 1, 3)],
        ['一级指标', '二级指标', '三级指标', '目标值', '完成值', '分值', '得分', '偏差原因及措施'],
        ...grouped(rows, six, false),
        [span('总分', 1, 5), '100', plain(total), ''],
      ]),
    ]);
  },
  plants: [
    inText('总投资写错', SOURCES, `项目计划总投资${N}`, more),
    inText('总投资多一位', SOURCES, `项目计划总投资${N}`, extraDigit),
    inText('中央资金写错', [...SOURCES, ...SHARE], `总投资.*?中央资金${N}`, more),
    inText('县级资金写成元', [...SOURCES, ...SHARE], `总投资.*?县级资金${N}`, times(10000)),
    swapped(
      '省市资金互换',
      [...SOURCES, ...SHARE, 'ProjectAmountsAgree'],
      `总投资.*?省级资金${N}.*?市级资金${N}`,
    ),
    inText('实际支出写错', [...WHOLE, ...SOURCES], `实际支出${N}`, more),
    inText('实际支出放大百倍', [...WHOLE, ...SOURCES], `实际支出${N}`, times(100)),
    inText('执行率写错', RATE, `资金执行率${N}%`, plus(-18)),
    inText('省级支出写错', SOURCES, `省级资金支出${N}`, more),
    inText('市级支出超到位', SOURCES, `市级资金支出${N}`, times(10)),
    inText('来源占比写错', SHARE, `中央资金占${N}%`, plus(10)),
    swapped('来源占比互换', SHARE, '中央资金占([\\d.]+%).*?县级资金占([\\d.]+%)'),
    inText('指标个数写错', COUNTS, '共设三级指标(\\d+)个', plus(2)),
    inText('完成个数写错', COUNTS, '个，完成(\\d+)个', plus(1)),
    inText(
      '计划数与表不符',
      ['RestatedFactAgrees', 'IndicatorResultsSupported'],
      '年度计划\\D+(\\d+)',
      more,
    ),
    inText('完成值写错', RESULT, '目标值\\d[\\d.]*\\S*?，完成值(\\d+)', more),
    inText(
      '完成率写错',
      [...RESULT, 'ExecutionRateRecomputes', 'ShareRecomputes'],
      '完成值\\S+?，完成率(\\d[\\d.]*)%',
      plus(-20),
    ),
    inText('自评得分写错', SCORE, '项目自评得分(\\d[\\d.]*)分', plus(-5)),
    inText('等级写错', ['GradeMatchesScore'], '评价等级“(.)”', (t) => (t === '优' ? '差' : '优')),
    inText('截至年份是上年', ['ReportYearConsistent'], '截至(20\\d\\d)年12月底', plus(-1)),
    inText(
      '表题年份是上年',
      ['ReportYearConsistent', 'TableYearsMatchReport'],
      '^(20\\d\\d)年度项目支出绩效自评表',
      plus(-1),
    ),
    inText('实施单位变样', ['UnitNamesAgree'], '由(\\S+?)组织实施', become('桃坪县水利局')),
    inText(
      '项目名称变样',
      ['ProjectNamesAgree'],
      '^（一）项目背景。(\\S+?)由',
      become('乡村公益岗位补贴项目'),
    ),
    inCell('表中执行率写错', RATE, /三级指标/u, /^执行率$/u, /^资金总额$/u, plus(-14)),
    inCell(
      '表中执行数写错',
      [...SOURCES, ...WHOLE],
      /三级指标/u,
      /^全年执行数$/u,
      /^资金总额$/u,
      more,
    ),
    inCell('表中省级预算写错', SOURCES, /三级指标/u, /^全年预算数$/u, /^省级资金$/u, more),
    inCell('表中市级执行超预算', SOURCES, /三级指标/u, /^全年执行数$/u, /^市级资金$/u, times(1.5)),
    inCell(
      '表中执行得分写错',
      ['ExecutionScoreFollowsRule', ...SCORE],
      /三级指标/u,
      /^得分$/u,
      /^资金总额$/u,
      become('6.1'),
    ),
    ...formPlants({
      target: /^目标值$/u,
      result: /^完成值$/u,
      weight: /^分值$/u,
      score: /^得分$/u,
      total: /^总分$/u,
    }),
  ],
};

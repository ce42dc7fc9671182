import { document, heading, paragraph, span, table } from '../../src/document/build.ts';
import { add, affairsOf, all, handOf, points, wholeWork } from './bureau-year.ts';
import { BUREAUS } from './bureaus.ts';
import {
  BASIC,
  CHANGE,
  CLASSES,
  COUNTS,
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
import { become, formPlants, inCell, inText, more, N, plus, swapped, times } from './plants.ts';
import { got, gradeOf, percent, plain, rowsOf, sum } from './words.ts';

const FRAME = { cost: 0, output: 50, outcome: 30, pleased: 10 };

/** A county report that opens with its score and explains every point that was taken off. */
export const SCORE_FIRST: Layout = {
  name: '县级得分先行',
  make(by) {
    const a = affairsOf(
      by,
      by.pick(BUREAUS),
      by.pick(['湖南省湘南市竹溪县', '湖南省衡东市石塘县']),
      10_000,
      ['县级财政资金'],
      3,
    );
    const h = handOf(by, 2);
    const s = h.say;
    const y = a.year;
    const rows = rowsOf(wholeWork(a), by, FRAME, 2);
    const lost = rows.filter((r) => r.score < r.weight);
    const own = points(a.whole);
    const total = sum([own, ...rows.map((r) => r.score)]);
    const counts = [by.whole(3, 9), by.whole(1, 4), by.whole(0, 2), 0];
    const part = (group: string) => sum(rows.filter((r) => r.group === group).map((r) => r.score));
    const other = a.wages + a.household + a.goods + a.capital;
    return document([
      paragraph(`${y}年度${a.unit}部门整体支出绩效自评报告`, 'title'),
      heading(1, '一、自评得分情况'),
      paragraph(
        `${by.pick(['根据部门整体支出绩效自评表测算', '按照县财政局印发的评分要求逐项核对'])}，${a.unit}${y}年度整体支出自评综合得分${plain(total)}分，等次为“${gradeOf(total)}”。其中：预算执行率得分${plain(own)}分，产出指标得分${plain(part('产出指标'))}分，效益指标得分${plain(part('效益指标'))}分，满意度指标得分${plain(part('满意度指标'))}分。`,
      ),
      heading(1, '二、部门概况'),
      paragraph(`（一）职责。${a.office.duties.join('，')}。`),
      paragraph(
        `（二）人员。${by.pick(['县委编办核定编制', '“三定”方案明确编制'])}${add(a.posts)}名；截至${y}年12月31日，在岗在编${add(a.staff)}人，离退休人员${a.retirees}人。`,
      ),
      heading(1, '三、收入支出及预算执行'),
      paragraph(
        `${y}年部门预算年初安排${s(a.whole.first)}，年末调整为${s(a.whole.final)}，累计支出${s(other)}，支出进度${h.share(a.whole.spent, a.whole.final)}。`,
      ),
      paragraph(
        `1.按支出用途划分：基本支出${s(a.basic.spent)}（占${h.share(a.basic.spent, a.whole.spent)}），项目支出${s(a.project.spent)}（占${h.share(a.project.spent, a.whole.spent)}）。基本支出由人员经费${s(a.personnel)}和日常公用经费${s(a.running)}组成。`,
      ),
      paragraph(
        `2.按经济分类划分：工资福利支出${s(a.wages)}，商品和服务支出${s(a.goods)}，对个人和家庭的补助支出${s(a.household)}，资本性支出${s(a.capital)}。`,
      ),
      paragraph(
        `3.项目构成：${a.works.map((w) => `${w.name}${s(w.spent)}`).join('，')}，合计${s(a.project.spent)}。`,
      ),
      paragraph(
        `4.“三公”经费：全年列支${s(all(a.actual))}，控制在预算${s(all(a.budget))}以内。公务用车购置及运行维护费${s(a.actual.buy + a.actual.run)}，其中购置${s(a.actual.buy)}、运行维护${s(a.actual.run)}；公务接待费${s(a.actual.meals)}，较上年度的${s(a.before.meals)}${h.turn(a.actual.meals, a.before.meals)}，原因是${a.actual.meals < a.before.meals ? '接待批次压减' : '上级检查批次增加'}；无因公出国（境）费。`,
      ),
      heading(1, '四、绩效目标完成情况'),
      ...rows
        .filter((r) => r.sign === '≥')
        .map((r, i) =>
          paragraph(
            `${i + 1}.${r.name}：年度目标${r.target}${r.unit}，实际完成${got(r)}，${Number(r.result) >= Number(r.target) ? '达到' : '未达到'}年度目标，得${plain(r.score)}分。`,
          ),
        ),
      heading(1, '五、扣分原因'),
      ...(lost.length === 0 && own === 10 ? [paragraph('各项指标均未扣分。')] : []),
      ...(own < 10 ? [paragraph('预算执行率未达到100%，系部分合同质保金未到支付期。')] : []),
      ...lost.map((r) => paragraph(`${r.name}扣${plain(r.weight - r.score)}分，${r.reason}。`)),
      heading(1, '六、项目支出自评开展情况'),
      paragraph(
        `${y}年组织${add(counts)}个项目开展自评，结果为优${counts[0]}个、良${counts[1]}个、中${counts[2]}个、差${counts[3]}个。`,
      ),
      heading(1, '七、存在问题'),
      ...a.works.map((w, i) => paragraph(`${i + 1}.${w.problem}。`)),
      heading(1, '八、改进建议'),
      ...a.works.map((w, i) => paragraph(`${i + 1}.${w.measure}。`)),
      paragraph(a.unit, 'signature'),
      paragraph(`${y + 1}年${by.whole(3, 6)}月${by.whole(2, 28)}日`, 'date'),
      paragraph('附件：部门整体支出绩效自评表', 'attachmentLabel'),
      paragraph(`${y}年度部门整体支出绩效自评表`, 'attachmentTitle'),
      table([
        [span('单位名称', 1, 2), span(a.unit, 1, 6)],
        [
          span('预算资金（万元）', 2, 2),
          '年初预算数',
          '全年预算数',
          '全年执行数',
          '分值',
          '执行率',
          '得分',
        ],
        [
          h.cell(a.whole.first),
          h.cell(a.whole.final),
          h.cell(a.whole.spent),
          '10',
          percent(a.whole.spent, a.whole.final),
          plain(own),
        ],
        ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分', '备注'],
        ...grouped(
          rows,
          (r): Line => [
            r.name,
            r.sign === '定性' ? r.target : `${r.sign}${r.target}${r.unit}`,
            got(r),
            plain(r.weight),
            plain(r.score),
            r.reason,
          ],
          false,
        ),
        [span('合计', 1, 5), '100', plain(total), ''],
      ]),
    ]);
  },
  plants: [
    inText('综合得分写错', SCORE, '综合得分(\\d[\\d.]*)分', plus(-3)),
    inText('产出得分写错', SCORE, '产出指标得分(\\d[\\d.]*)分', plus(-4)),
    inText(
      '执行率得分写错',
      [...SCORE, 'ExecutionScoreFollowsRule'],
      '预算执行率得分(\\d[\\d.]*)分',
      plus(-2),
    ),
    inText('等次写错', ['GradeMatchesScore'], '等次为“(.)”', (t) => (t === '优' ? '差' : '优')),
    inText('在编人数超过编制', PEOPLE, '在岗在编(\\d+)人', plus(20)),
    inText('支出进度写错', RATE, `支出进度${N}%`, become('66.60')),
    inText('累计支出写错', WHOLE, `累计支出${N}`, more),
    inText('累计支出放大百倍', WHOLE, `累计支出${N}`, times(100)),
    inText('调整预算写错', [...RATE, ...WHOLE], `年末调整为${N}`, more),
    inText('基本支出写错', BASIC, `划分：基本支出${N}`, more),
    inText('基本占比写错', SHARE, `基本支出[^（]*（占${N}%`, plus(11)),
    swapped('两占比互换', SHARE, '（占([\\d.]+%)）.*?（占([\\d.]+%)）'),
    swapped('基本与项目互换', [...BASIC, ...PROJECT], `划分：基本支出${N}.*?项目支出${N}`),
    inText('日常公用写错', RUNNING, `日常公用经费${N}`, more),
    inText('日常公用多一位', RUNNING, `日常公用经费${N}`, times(10)),
    inText('工资福利写错', CLASSES, `工资福利支出${N}`, more),
    inText('商品服务写错', CLASSES, `商品和服务支出${N}`, more),
    inText('资本性支出写错', CLASSES, `资本性支出${N}`, times(10)),
    inText('项目合计写错', PROJECT, `，合计${N}`, more),
    inText('单个项目写错', PROJECT, `项目构成：\\D+${N}`, more),
    inText('三公列支写错', THREE, `全年列支${N}`, more),
    inText('购置运行小计写错', THREE, `公务用车购置及运行维护费${N}`, more),
    inText('接待上年数写错', [...THREE, ...CHANGE], `较上年度的${N}`, more),
    inText('接待方向写反', CHANGE, '较上年度的\\S+?万元(增加|减少)', (t) =>
      t === '增加' ? '减少' : '增加',
    ),
    inText('接待变动率写错', CHANGE, `较上年度的.*?(?:增长|上升|下降)${N}%`, plus(23)),
    inText('完成值与表不符', RESULT, '年度目标\\d[\\d.]*\\S+?，实际完成(\\d+)', more),
    inText(
      '目标值与表不符',
      ['RestatedFactAgrees', 'IndicatorResultsSupported', 'QuantitativeScoreFollowsRule'],
      '年度目标(\\d+)',
      more,
    ),
    inText(
      '指标得分与表不符',
      ['RestatedFactAgrees', 'QuantitativeScoreFollowsRule', 'IndicatorResultsSupported', ...SCORE],
      '年度目标，得(\\d[\\d.]*)分',
      plus(-2),
    ),
    inText('项目个数写错', COUNTS, '组织(\\d+)个项目', plus(2)),
    inText('良的个数写错', COUNTS, '、良(\\d+)个', plus(1)),
    inText(
      '报告日期早于年末',
      ['ReportDateCoherent', 'ReportYearConsistent'],
      '^(20\\d\\d)年\\d+月\\d+日$',
      plus(-1),
    ),
    inText('截至日期是上年', ['ReportYearConsistent'], '截至(20\\d\\d)年12月31日', plus(-1)),
    inText(
      '表题年度未换',
      ['ReportYearConsistent', 'TableYearsMatchReport'],
      '^(20\\d\\d)年度部门整体支出绩效自评表',
      plus(-1),
    ),
    inCell('执行数写错', [...RATE, ...WHOLE], /三级指标/u, /^全年执行数$/u, /^[\d,.]+$/u, more),
    inCell(
      '执行得分写错',
      ['ExecutionScoreFollowsRule', ...SCORE],
      /三级指标/u,
      /^得分$/u,
      /^[\d,.]+$/u,
      become('7.2'),
    ),
    ...formPlants({
      target: /^指标值$/u,
      result: /^完成值$/u,
      weight: /^分值$/u,
      score: /^得分$/u,
      total: /^合计$/u,
    }),
  ],
};

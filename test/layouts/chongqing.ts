import { document, heading, paragraph, span, table } from '../../src/document/build.ts';
import { add, affairsOf, all, handOf, points, wholeWork } from './bureau-year.ts';
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
import { got, gradeOf, percent, plain, type Row, rowsOf, sum } from './words.ts';

const FRAME = { cost: 0, output: 50, outcome: 30, pleased: 10 };

/** A report that analyses each indicator in sentences whose figures the form repeats. */
export const CHONGQING: Layout = {
  name: '逐项分析报告',
  make(by) {
    const region = by.pick(['重庆市江渡区', '江西省赣源市', '福建省闽溪县']);
    const a = affairsOf(by, by.pick(BUREAUS), region, 10_000, ['本级资金'], 3);
    const h = handOf(by, 2);
    const [s, c] = [h.say, h.cell];
    const y = a.year;
    const rows = rowsOf(wholeWork(a), by, FRAME, 2);
    const own = points(a.whole);
    const total = sum([own, ...rows.map((r) => r.score)]);
    const told = (r: Row) => {
      const met = r.sign === '定性' || Number(r.result) >= Number(r.target);
      const head = `指标“${r.name}”`;
      if (r.sign === '定性')
        return `${head}：目标为“${r.target}”，完成情况为“${r.result}”，满分${r.weight}分，得${plain(r.score)}分。`;
      return by.pick([
        `${head}：目标值${r.sign}${r.target}${r.unit}，实际完成值${got(r)}，${met ? '已完成' : '未完成'}，该指标分值${r.weight}分，自评得分${plain(r.score)}分。`,
        `${head}：年初设定${r.target}${r.unit}，年末完成${got(r)}，${met ? '完成年初设定' : '未达年初设定'}，分值${r.weight}分，得分${plain(r.score)}分。`,
      ]);
    };
    const section = (group: Row['group'], title: string) => [
      paragraph(title),
      ...rows.filter((r) => r.group === group).map((r) => paragraph(told(r))),
    ];
    const miss = rows.filter((r) => r.score < r.weight);
    return document([
      paragraph(`${a.unit}${y}年部门整体支出绩效自评报告`, 'title'),
      heading(1, '一、基本情况'),
      paragraph(
        `${a.unit}为${by.pick(['政府组成部门', '一级预算单位'])}，职责是${a.office.duties.join('；')}。机关和所属单位编制共${add(a.posts)}个，实有人员${add(a.staff)}人。`,
      ),
      heading(1, '二、绩效目标'),
      paragraph(
        `${y}年设定${a.works.length}项部门整体绩效目标，分别为：${a.works.map((w, i) => `（${i + 1}）${w.purpose}`).join('；')}。`,
      ),
      heading(1, '三、预算执行情况'),
      paragraph(
        `${y}年初预算${s(a.whole.first)}，${a.whole.final > a.whole.first ? `调增${s(a.whole.final - a.whole.first)}，` : ''}全年预算数${s(a.whole.final)}，全年执行数${s(a.whole.spent)}，预算执行率${percent(a.whole.spent, a.whole.final)}，执行率分值10分，自评得分${plain(own)}分。`,
      ),
      paragraph(
        `执行数中，基本支出${s(a.basic.spent)}（人员经费${s(a.personnel)}、公用经费${s(a.running)}），占全年执行数的${h.share(a.basic.spent, a.whole.spent)}；项目支出${s(a.project.spent)}，占全年执行数的${h.share(a.project.spent, a.whole.spent)}，涉及${a.works.map((w) => `${w.name}（${s(w.spent)}）`).join('、')}。`,
      ),
      paragraph(
        `“三公”经费年初预算${s(all(a.budget))}，实际支出${s(all(a.actual))}，比${y - 1}年${h.turn(all(a.actual), all(a.before))}，${all(a.actual) < all(a.before) ? '因为压减一般性支出' : '因为车辆维修和接待任务增加'}。公务用车购置及运行维护费${s(a.actual.buy + a.actual.run)}（购置${s(a.actual.buy)}，运行维护${s(a.actual.run)}），公务接待费${s(a.actual.meals)}。`,
      ),
      heading(1, '四、绩效指标完成情况分析'),
      ...section('产出指标', '（一）产出指标完成情况'),
      ...section('效益指标', '（二）效益指标完成情况'),
      ...section('满意度指标', '（三）满意度指标完成情况'),
      paragraph(`综合以上各项，自评总得分${plain(total)}分，评定等级为${gradeOf(total)}。`),
      heading(1, '五、偏差原因和改进措施'),
      ...(miss.length === 0
        ? [paragraph('各项指标均达到预期，无偏差。')]
        : miss.map((r) => paragraph(`${r.name}未达目标，${r.reason}。`))),
      ...(own < 10 ? [paragraph('预算执行率未达100%，原因是部分合同尾款尚未到期。')] : []),
      heading(1, '六、绩效自评结果应用'),
      paragraph(`自评结果报财政部门，并与${y + 2}年部门预算安排衔接，${y + 1}年随部门决算公开。`),
      heading(1, '七、其他说明'),
      paragraph('无。'),
      paragraph(`附件：${y}年度部门整体绩效自评表`),
      paragraph(a.unit, 'signature'),
      paragraph(`${y + 1}年3月${by.whole(4, 29)}日`, 'date'),
      paragraph(`${y}年度部门整体绩效自评表`, 'attachmentTitle'),
      table([
        ['部门名称', span(a.unit, 1, 4), '填报年度', span(`${y}`, 1, 2)],
        [
          span('部门预算（万元）', 2, 1),
          span('年初预算数', 1, 1),
          span('全年预算数', 1, 1),
          '全年执行数',
          '执行率',
          '执行率分值',
          span('执行率得分', 1, 2),
        ],
        [
          c(a.whole.first),
          c(a.whole.final),
          c(a.whole.spent),
          percent(a.whole.spent, a.whole.final),
          '10',
          span(plain(own), 1, 2),
        ],
        [span('年度总体目标', 2, 1), span('年初设定目标', 1, 3), span('全年完成情况', 1, 4)],
        [
          span(a.works.map((w) => w.purpose).join('；'), 1, 3),
          span(a.works.map((w) => w.done).join('；'), 1, 4),
        ],
        [
          '一级指标',
          '二级指标',
          '三级指标',
          '年度指标值',
          '全年完成值',
          '指标分值',
          '指标得分',
          '未完成说明',
        ],
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
        [span('总分', 1, 5), '100', plain(total), ''],
      ]),
    ]);
  },
  plants: [
    inText('实有超编', PEOPLE, '实有人员(\\d+)人', plus(25)),
    inText('目标项数写错', ['GoalCountAgrees', ...['ProjectCountsSum']], '设定(\\d)项', plus(1)),
    inText('全年预算写错', [...WHOLE, ...RATE], `全年预算数${N}`, more),
    inText('全年执行写错', [...WHOLE, ...RATE], `全年执行数${N}`, more),
    inText('全年执行多一位', [...WHOLE, ...RATE], `全年执行数${N}`, extraDigit),
    inText('执行率写错', RATE, `预算执行率${N}%`, plus(-9)),
    inText(
      '执行得分写错',
      ['ExecutionScoreFollowsRule', ...SCORE],
      '执行率分值10分，自评得分(\\d[\\d.]*)分',
      become('8'),
    ),
    inText('基本支出写错', BASIC, `执行数中，基本支出${N}`, more),
    inText('公用经费写错', RUNNING, `公用经费${N}`, more),
    inText('项目支出写错', PROJECT, `；项目支出${N}`, times(10)),
    inText('项目列数写错', PROJECT, `涉及\\D+${N}`, more),
    inText('占比写错', SHARE, `占全年执行数的${N}%`, plus(12)),
    swapped('占比互换', SHARE, '占全年执行数的([\\d.]+%).*?占全年执行数的([\\d.]+%)'),
    inText('三公实际写错', THREE, `，实际支出${N}`, more),
    inText('三公方向写反', CHANGE, '，比20\\d\\d年(增加|减少)', (t) =>
      t === '增加' ? '减少' : '增加',
    ),
    inText('三公降幅写成完成率', CHANGE, `，比20\\d\\d年减少[^，]*，下降${N}%`, (t) =>
      (100 - Number(t)).toFixed(t.split('.')[1]?.length ?? 0),
    ),
    inText('运行维护写错', THREE, `，运行维护${N}`, more),
    inText('接待写错', THREE, `公务接待费${N}`, times(10)),
    inText('完成值与表不符', RESULT, '(?:实际完成值|年末完成)(\\d+)', more),
    inText(
      '目标值与表不符',
      [...RESULT, 'CostTargetFollowsFinalBudget'],
      '(?:目标值≥|年初设定)(\\d+)',
      more,
    ),
    inText(
      '指标得分与表不符',
      [...SCORE, 'QuantitativeScoreFollowsRule', 'IndicatorResultsSupported'],
      '指标“.*得分(\\d[\\d.]*)分',
      plus(-1),
    ),
    inText(
      '指标分值与表不符',
      [
        'RestatedFactAgrees',
        'WeightsSumToHundred',
        'ScoreWithinWeight',
        'IndicatorResultsSupported',
      ],
      '指标“.*，(?:该指标)?分值(\\d+)分',
      plus(2),
    ),
    inText('总得分写错', SCORE, '自评总得分(\\d[\\d.]*)分', plus(-4)),
    inText('等级写错', ['GradeMatchesScore'], '评定等级为(.)。', (t) => (t === '优' ? '差' : '优')),
    inText(
      '年度未换',
      ['ReportYearConsistent', 'TableYearsMatchReport'],
      '^(20\\d\\d)年度部门整体绩效自评表$',
      plus(-1),
    ),
    inText(
      '附件名不符',
      ['AttachmentListAgrees', 'RequiredAttachmentsPresent'],
      '^附件：20\\d\\d年度(部门整体绩效自评表)',
      become('政府采购执行情况表'),
    ),
    inText(
      '标题单位不符',
      ['UnitNamesAgree'],
      '^(\\S+局)20\\d\\d年部门',
      become('重庆市江渡区审计局'),
    ),
    inCell(
      '执行数写错（表）',
      [...WHOLE, ...RATE],
      /三级指标/u,
      /^全年执行数$/u,
      /^[\d,.]+$/u,
      more,
    ),
    inCell(
      '执行得分写错（表）',
      ['ExecutionScoreFollowsRule', ...SCORE],
      /三级指标/u,
      /^执行率得分$/u,
      /^[\d,.]+$/u,
      become('6.8'),
    ),
    ...formPlants({
      target: /^年度指标值$/u,
      result: /^全年完成值$/u,
      weight: /^指标分值$/u,
      score: /^指标得分$/u,
      total: /^总分$/u,
    }),
  ],
};

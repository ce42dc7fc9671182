import { document, heading, paragraph, span, table } from '../../src/document/build.ts';
import { add, affairsOf, all, cars, handOf, points, wholeWork } from './bureau-year.ts';
import { BUREAUS } from './bureaus.ts';
import {
  BASIC,
  CHANGE,
  COUNTS,
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
import { extraDigit, formPlants, inCell, inText, more, N, plus, swapped } from './plants.ts';
import { gradeOf, percent, plain, rowsOf, sum } from './words.ts';

const FRAME = { cost: 20, output: 40, outcome: 20, pleased: 10 };

/** A report in two long parts: the department, then its conclusion and the analysis of indicators; amounts with four decimals. */
export const GUANGDONG: Layout = {
  name: '两部分四位小数',
  make(by) {
    const a = affairsOf(
      by,
      by.pick(BUREAUS),
      by.pick(['广东省潮源市', '福建省闽东市', '海南省琼中市']),
      100,
      ['省级资金', '市级资金'],
    );
    const h = handOf(by, 4);
    const s = h.say;
    const y = a.year;
    const rows = rowsOf(wholeWork(a), by, FRAME, 2);
    const own = points(a.whole);
    const total = sum([own, ...rows.map((r) => r.score)]);
    const group = (name: string) => sum(rows.filter((r) => r.group === name).map((r) => r.score));
    const left = a.whole.final - a.whole.spent;
    return document([
      paragraph(`${a.unit}${y}年度部门整体支出绩效自评报告`, 'title'),
      heading(1, '一、部门基本情况'),
      heading(2, '（一）部门职能'),
      paragraph(`本部门主要职能是：${a.office.duties.join('；')}。`),
      heading(2, '（二）机构及人员'),
      paragraph(
        `截至${y}年12月31日，人员编制${add(a.posts)}人，其中行政编制${a.posts[0]}人、参公编制${a.posts[1]}人、事业编制${a.posts[2]}人；在职人员${add(a.staff)}人，退休人员${a.retirees}人。`,
      ),
      heading(2, '（三）部门整体支出情况'),
      paragraph(
        `${y}年部门整体支出年初预算为${s(a.whole.first)}，年中调整后预算为${s(a.whole.final)}，决算支出为${s(a.whole.spent)}，支出完成率为${percent(a.whole.spent, a.whole.final)}。${left > 0 ? `未支出${s(left)}，原因是质保金未到期。` : ''}决算支出较${y - 1}年${h.turn(a.whole.spent, a.priorWhole)}，变动原因为项目安排变化。`,
      ),
      paragraph(
        `按支出性质，基本支出${s(a.basic.spent)}，占决算支出的${h.share(a.basic.spent, a.whole.spent)}，其中人员经费${s(a.personnel)}、公用经费${s(a.running)}；项目支出${s(a.project.spent)}，占决算支出的${h.share(a.project.spent, a.whole.spent)}，分别为${a.works.map((w) => `${w.name}${s(w.spent)}`).join('、')}。`,
      ),
      paragraph(
        `“三公”经费年初预算${s(all(a.budget))}，决算${s(all(a.actual))}，较上年${h.turn(all(a.actual), all(a.before))}，主要原因是厉行节约。其中：因公出国（境）费0万元；公务用车购置及运行维护费${s(cars(a.actual))}；公务接待费${s(a.actual.meals)}。`,
      ),
      heading(1, '二、绩效自评情况'),
      heading(2, '（一）自评结论'),
      paragraph(
        `${y}年度部门整体支出绩效自评得分${plain(total)}分，绩效等级为“${gradeOf(total)}”。其中：预算执行${plain(own)}分、成本指标${plain(group('成本指标'))}分、产出指标${plain(group('产出指标'))}分、效益指标${plain(group('效益指标'))}分、满意度指标${plain(group('满意度指标'))}分。`,
      ),
      heading(2, '（二）指标分析'),
      ...rows
        .filter((r) => r.sign !== '定性')
        .map((r) =>
          paragraph(
            `${r.name}：目标值${r.target}${r.unit}，实际完成值${r.result}${r.unit}，分值${plain(r.weight)}分，得分${plain(r.score)}分。`,
          ),
        ),
      paragraph(
        `项目自评方面，共对${a.works.length}个项目开展绩效自评，涉及资金${s(a.project.final)}，其中评价等级为优的项目${a.works.length}个、良的项目0个、中的项目0个、差的项目0个。`,
      ),
      heading(1, '三、存在问题和改进措施'),
      ...a.works.map((w, i) => paragraph(`${i + 1}.${w.problem}。改进措施：${w.measure}。`)),
      paragraph(a.unit, 'signature'),
      paragraph(`${y + 1}年4月20日`, 'signature'),
      paragraph(`${y}年度部门整体支出绩效自评表`, 'attachmentTitle'),
      table([
        [span('部门名称', 1, 2), span(a.unit, 1, 6)],
        [
          span('年度预算', 2, 1),
          '',
          '年初预算数',
          '全年预算数',
          '全年执行数',
          '分值',
          '执行率',
          '得分',
        ],
        [
          '资金总额（万元）',
          h.cell(a.whole.first),
          h.cell(a.whole.final),
          h.cell(a.whole.spent),
          '10',
          percent(a.whole.spent, a.whole.final),
          plain(own),
        ],
        [
          '一级指标',
          '二级指标',
          '三级指标',
          '年度指标值',
          '实际完成值',
          '分值',
          '得分',
          '偏差原因',
        ],
        ...grouped(rows, six, true),
        [span('合计', 1, 5), '100', plain(total), ''],
      ]),
    ]);
  },
  plants: [
    inText('编制写错', [...PEOPLE, ...COUNTS], '人员编制(\\d+)人', plus(6)),
    inText('参公编制写错', [...PEOPLE, ...COUNTS], '参公编制(\\d+)人', plus(4)),
    inText('决算支出写错', WHOLE, `决算支出为${N}`, more),
    inText('调整后预算写错', [...WHOLE, ...RATE], `调整后预算为${N}`, more),
    inText('决算支出多一位', WHOLE, `决算支出为${N}`, extraDigit),
    inText('完成率写错', RATE, `支出完成率为${N}%`, plus(-16)),
    inText('同比率写错', CHANGE, `决算支出较.*?(?:增长|上升|下降)${N}%`, plus(12)),
    inText('同比方向写反', CHANGE, '决算支出较20\\d\\d年(增加|减少)', (t) =>
      t === '增加' ? '减少' : '增加',
    ),
    inText('基本支出写错', BASIC, `支出性质，基本支出${N}`, more),
    inText('基本占比写错', SHARE, `基本支出[^，]*，占决算支出的${N}%`, plus(9)),
    swapped('占比互换', SHARE, '占决算支出的([\\d.]+%).*?占决算支出的([\\d.]+%)'),
    inText('人员经费写错', BASIC, `人员经费${N}`, more),
    inText('公用经费写错', RUNNING, `公用经费${N}`, more),
    inText('项目写错', PROJECT, `分别为\\D+?${N}`, more),
    inText('三公决算写错', THREE, `，决算${N}`, more),
    inText('接待写错', THREE, `公务接待费${N}`, more),
    inText('三公降幅写错', [...CHANGE, ...THREE], `，决算[^。]*?(?:增长|上升|下降)${N}%`, plus(15)),
    inText('得分写错', SCORE, '绩效自评得分(\\d[\\d.]*)分', plus(-4)),
    inText('产出得分写错', SCORE, '产出指标(\\d[\\d.]*)分、', plus(-3)),
    inText('等级写错', ['GradeMatchesScore'], '等级为“(.)”', (t) => (t === '优' ? '中' : '优')),
    inText('完成值写错', ['IndicatorResultsSupported'], '目标值\\d\\S*?，实际完成值(\\d+)', more),
    inText('项目个数写错', COUNTS, '共对(\\d+)个项目', plus(2)),
    inCell('表执行数写错', [...WHOLE, ...RATE], /^部门名称$/u, /^全年执行数$/u, /^资金总额/u, more),
    ...formPlants({
      target: /^年度指标值$/u,
      result: /^实际完成值$/u,
      weight: /^分值$/u,
      score: /^得分$/u,
      total: /^合计$/u,
    }),
  ],
};

import { document, heading, paragraph, span, table } from '../../src/document/build.ts';
import { add, affairsOf, all, handOf, points, wholeWork } from './bureau-year.ts';
import { TOWN } from './bureaus-e.ts';
import { BASIC, CHANGE, PEOPLE, PROJECT, RATE, SCORE, SOURCES, THREE, WHOLE } from './expected.ts';
import { grouped, type Line } from './forms-c.ts';
import type { Layout } from './layout.ts';
import { formPlants, inCell, inText, more, N, plus, times } from './plants.ts';
import { aim, got, gradeOf, percent, plain, type Row, rowsOf, sum } from './words.ts';

const FRAME = { cost: 0, output: 40, outcome: 20, pleased: 5 };

/** A frame that opens with indicators of management whose results are rates of the unit's own figures; one decimal in the text, two in the form. */
export const HENAN: Layout = {
  name: '投入管理框架',
  make(by) {
    const a = affairsOf(
      by,
      TOWN,
      by.pick(['河南省淮北县', '河南省嵩县', '山东省汶南县']),
      10_000,
      ['财政性资金'],
      3,
    );
    const h = handOf(by, 2);
    const [s, c] = [h.say, h.cell];
    const y = a.year;
    const ratio = (part: number, whole: number) => percent(part, whole, 2);
    const managed = (name: string, sign: '≥' | '≤', target: string, result: string): Row => ({
      group: '产出指标',
      kind: '预算和财务管理',
      name,
      sign,
      target,
      unit: '%',
      result,
      weight: 5,
      score: 5,
      reason: '',
    });
    const adjusted = a.whole.final - a.whole.first;
    const spentRate = percent(a.whole.spent, a.whole.final, 2).replace('%', '');
    const management = [
      managed('预算执行率', '≥', '85', spentRate),
      managed('预算调整率', '≤', '20', percent(adjusted, a.whole.first, 2).replace('%', '')),
      managed(
        '“三公经费”控制率',
        '≤',
        '100',
        percent(all(a.actual), all(a.budget), 2).replace('%', ''),
      ),
      managed(
        '结转结余率',
        '≤',
        '15',
        percent(a.whole.final - a.whole.spent, a.whole.final, 2).replace('%', ''),
      ),
      managed('资金使用合规率', '≥', '100', '100'),
    ];
    const rows = rowsOf(wholeWork(a), by, FRAME, 2);
    const own = points(a.whole);
    const total = sum([own, ...management.map((r) => r.score), ...rows.map((r) => r.score)]);
    const cells = (r: Row): Line => [
      r.name,
      aim(r),
      got(r),
      plain(r.weight),
      plain(r.score),
      r.reason,
    ];
    return document([
      paragraph(`${a.unit}${y}年部门整体绩效自评报告`, 'title'),
      heading(1, '一、部门整体概况'),
      heading(2, '（一）部门机构设置、职能'),
      paragraph(
        `${a.office.self}内设党政办、财政所等机构，行政编制${a.posts[0]}名，参公编制${a.posts[1]}名，事业编制${a.posts[2]}名，合计${add(a.posts)}名；现有在编人员${add(a.staff)}名。主要职能：${a.office.duties.join('；')}。`,
      ),
      heading(2, '（二）部门年度预算情况'),
      paragraph(
        `${y}年年初预算${s(a.whole.first)}，年中${adjusted >= 0 ? '追加' : '调减'}${s(Math.abs(adjusted))}，调整后预算${s(a.whole.final)}，预算调整率${ratio(adjusted, a.whole.first)}。`,
      ),
      heading(2, '（三）预算执行情况'),
      paragraph(
        `${y}年实际支出${s(a.whole.spent)}，预算执行率${ratio(a.whole.spent, a.whole.final)}；年末结转结余${s(a.whole.final - a.whole.spent)}，结转结余率${ratio(a.whole.final - a.whole.spent, a.whole.final)}。按支出性质分：人员类支出${s(a.personnel)}、公用类支出${s(a.running)}、项目类支出${s(a.project.spent)}。`,
      ),
      paragraph(
        `“三公”经费预算${s(all(a.budget))}，实际支出${s(all(a.actual))}，控制率${ratio(all(a.actual), all(a.budget))}。`,
      ),
      heading(1, '二、绩效自评结果'),
      paragraph(
        `按照部门整体绩效评价指标体系，${a.office.self}自评得分${plain(total)}分，其中预算资金执行${plain(own)}分，投入管理指标${plain(sum(management.map((r) => r.score)))}分，产出指标${plain(sum(rows.filter((r) => r.group === '产出指标').map((r) => r.score)))}分，效益指标${plain(sum(rows.filter((r) => r.group !== '产出指标').map((r) => r.score)))}分，自评等次为${gradeOf(total)}。`,
      ),
      heading(1, '三、重点工作完成情况'),
      ...a.works.map((w, i) =>
        paragraph(
          `${i + 1}.${w.name}。年度预算${s(w.final)}，实际执行${s(w.spent)}，执行率${percent(w.spent, w.final, 1)}。${w.done}。`,
        ),
      ),
      heading(1, '四、存在问题'),
      ...a.works.map((w) => paragraph(`${w.problem}。`)),
      heading(1, '五、改进建议'),
      ...a.works.map((w) => paragraph(`${w.measure}。`)),
      ...(a.whole.final > a.whole.spent
        ? [paragraph('结转资金为工程质保金，下年按合同支付。')]
        : []),
      paragraph(`部门整体绩效自评表（${y}年度）`, 'attachmentTitle'),
      table([
        [span('部门名称', 1, 2), span(a.unit, 1, 6)],
        [
          span('预算情况（万元）', 4, 2),
          '资金来源',
          '年初预算数',
          '全年预算数',
          '全年执行数',
          '分值',
          '得分',
        ],
        ['部门预算总额', c(a.whole.first), c(a.whole.final), c(a.whole.spent), '10', plain(own)],
        ['其中：基本支出', c(a.basic.first), c(a.basic.final), c(a.basic.spent), '', ''],
        ['项目支出', c(a.project.first), c(a.project.final), c(a.project.spent), '', ''],
        [
          '一级指标',
          '二级指标',
          '三级指标',
          '指标值及单位',
          '实际完成',
          '分值',
          '得分',
          '偏差原因分析及改进措施',
        ],
        [span('投入管理指标', 5, 1), span('预算和财务管理', 5, 1), ...cells(management[0] as Row)],
        ...management.slice(1).map(cells),
        ...grouped(rows, cells, false),
        [span('总计', 1, 5), '100', plain(total), ''],
      ]),
    ]);
  },
  plants: [
    inText('编制合计写错', PEOPLE.concat('ProjectCountsSum'), '，合计(\\d+)名', plus(5)),
    inText('年初预算写错', [...WHOLE, ...CHANGE], `年年初预算${N}`, more),
    inText('追加写错', [...CHANGE, ...WHOLE], `(?:追加|调减)${N}`, more),
    inText('调整后预算写错', [...WHOLE, ...CHANGE], `调整后预算${N}`, more),
    inText('调整率写错', [...CHANGE, ...RATE], `预算调整率${N}%`, plus(9)),
    inText('实际支出写错', WHOLE, `^\\d+年实际支出${N}`, more),
    inText('执行率写错', RATE, `，预算执行率${N}%`, plus(-16)),
    inText('结转写错', [...CHANGE, ...RATE, ...WHOLE], `年末结转结余${N}`, more),
    inText('结转率写错', [...CHANGE, ...RATE], `结转结余率${N}%`, plus(12)),
    inText('人员类写错', [...BASIC, ...SOURCES], `人员类支出${N}`, more),
    inText('项目类写错', PROJECT, `项目类支出${N}`, more),
    inText('三公支出写错', THREE, `经费预算[^，]*，实际支出${N}`, more),
    inText('三公控制率写错', [...THREE, ...RATE], `，控制率${N}%`, plus(-25)),
    inText('自评得分写错', SCORE, '自评得分(\\d[\\d.]*)分', plus(-4)),
    inText('分项得分写错', SCORE, '其中预算资金执行[^。]*，产出指标(\\d[\\d.]*)分', plus(-6)),
    inText('等次写错', ['GradeMatchesScore'], '自评等次为(.)', (t) => (t === '优' ? '中' : '优')),
    inText('项目预算写错', [...PROJECT, ...RATE, ...SOURCES], `^1\\.[^。]*。年度预算${N}`, more),
    inText('项目执行率写错', RATE, `^2\\..*执行率${N}%`, plus(-19)),
    inCell('表总额写错', WHOLE, /三级指标/u, /^全年执行数$/u, /^部门预算总额$/u, more),
    inCell('表项目支出写错', PROJECT, /三级指标/u, /^全年执行数$/u, /^项目支出$/u, times(0.6)),
    inCell(
      '表基本支出预算写错',
      [...BASIC, ...SOURCES],
      /三级指标/u,
      /^年初预算数$/u,
      /^其中：基本支出$/u,
      more,
    ),
    ...formPlants({
      target: /^指标值及单位$/u,
      result: /^实际完成$/u,
      weight: /^分值$/u,
      score: /^得分$/u,
      total: /^总计$/u,
    }),
  ],
};

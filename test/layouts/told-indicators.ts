import { document, heading, paragraph } from '../../src/document/build.ts';
import { add, affairsOf, all, handOf, points, wholeWork } from './bureau-year.ts';
import { COURT, HOSPITAL, SCHOOL, TOWN } from './bureaus-e.ts';
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
import type { Layout } from './layout.ts';
import { inText, more, N, plus, swapped, times } from './plants.ts';
import { gradeOf, half, plain, rowsOf, sum } from './words.ts';

const FRAME = { cost: 0, output: 50, outcome: 30, pleased: 10 };
const TOLD = [...RATE, ...SHARE, ...SCORE, 'QuantitativeScoreFollowsRule', 'ScoreWithinWeight'];

/** No table at all: every indicator is a sentence with its aim, its result and its points. */
export const TOLD_INDICATORS: Layout = {
  name: '无表·指标逐条叙述',
  make(by) {
    const office = by.pick([TOWN, COURT, HOSPITAL, SCHOOL]);
    const region = by.pick(['黑龙江省桦西县', '广西龙胜市', '内蒙古宁河旗', '河南省洧川县']);
    const a = affairsOf(by, office, region, 10_000, ['财政拨款', '自有资金'], 3);
    const h = handOf(by, 2);
    const s = h.say;
    const y = a.year;
    const rows = rowsOf(wholeWork(a), by, FRAME, 1);
    const own = points(a.whole);
    const total = sum([own, ...rows.map((r) => r.score)]);
    const one = (part: number, whole: number) => `${half((part * 100) / whole, 1).toFixed(1)}%`;
    const self = office.self;
    const of = (group: string) => sum(rows.filter((r) => r.group === group).map((r) => r.score));
    const weightOf = (group: string) =>
      sum(rows.filter((r) => r.group === group).map((r) => r.weight));
    const style = by.whole(0, 2);
    const told = (k: number): string => {
      const r = rows[k];
      if (!r) return '';
      if (r.sign === '定性')
        return `${k + 1}.${r.name}：${r.target}，目标已实现。该指标${plain(r.weight)}分，得${plain(r.score)}分。`;
      const aimed = `${r.target}${r.unit}`;
      const done = `${r.result}${r.unit}`;
      const sentence = [
        `年初目标为不少于${aimed}，全年实际完成${done}`,
        `目标值≥${aimed}，完成值${done}`,
        `计划${aimed}，实际${done}`,
      ][style];
      return `${k + 1}.${r.name}：${sentence}${r.reason ? `，未达目标的原因是${r.reason}` : ''}。该指标${plain(r.weight)}分，得${plain(r.score)}分。`;
    };
    return document([
      paragraph(`${a.unit}${y}年部门整体支出绩效自评报告`, 'title'),
      heading(1, '一、单位概况'),
      paragraph(
        `${a.unit}共有编制${add(a.posts)}个，在职在编${add(a.staff)}人，离退休${a.retirees}人。${office.duties.join('，')}。`,
      ),
      heading(1, '二、资金收支'),
      paragraph(
        `${self}${y}年全年预算收入${s(a.whole.final)}，全年实际支出${s(a.whole.spent)}，预算完成率${one(a.whole.spent, a.whole.final)}。其中用于人员的${s(a.personnel)}，用于日常公用的${s(a.running)}，用于项目的${s(a.project.spent)}，三项分别占全年支出的${one(a.personnel, a.whole.spent)}、${one(a.running, a.whole.spent)}和${one(a.project.spent, a.whole.spent)}。`,
      ),
      paragraph(
        `与上年的${s(a.priorWhole)}相比，支出${a.whole.spent > a.priorWhole ? '增加了' : '减少了'}${s(Math.abs(a.whole.spent - a.priorWhole))}，${a.whole.spent > a.priorWhole ? '增长了' : '下降了'}${one(Math.abs(a.whole.spent - a.priorWhole), a.priorWhole)}。`,
      ),
      paragraph(
        `全年“三公”经费支出${s(all(a.actual))}，控制在预算${s(all(a.budget))}以内，其中公务用车运行维护费${s(a.actual.run)}、公务接待费${s(a.actual.meals)}${a.actual.buy ? `、公务用车购置费${s(a.actual.buy)}` : ''}。`,
      ),
      paragraph(
        `${y}年项目支出共${a.works.length}项：${a.works.map((w) => `${w.name}${s(w.spent)}（${w.sources.map((x) => `${x.name}${s(x.spent)}`).join('，')}）`).join('；')}。`,
      ),
      heading(1, '三、绩效指标完成情况'),
      paragraph(
        `预算执行率指标10分，得${plain(own)}分。产出指标${plain(weightOf('产出指标'))}分，得${plain(of('产出指标'))}分；效益指标${plain(weightOf('效益指标'))}分，得${plain(of('效益指标'))}分；满意度指标${plain(weightOf('满意度指标'))}分，得${plain(of('满意度指标'))}分。具体为：`,
      ),
      ...rows.map((_, k) => paragraph(told(k))),
      heading(1, '四、自评结论'),
      paragraph(`综合以上，${self}自评总分为${plain(total)}分，等级为${gradeOf(total)}。`),
      heading(1, '五、问题和打算'),
      ...a.works.map((w) => paragraph(`${w.problem}，${self}将${w.measure}。`)),
      ...(a.whole.final > a.whole.spent
        ? [paragraph('未支出资金主要是年底申报、次年拨付的尾款。')]
        : []),
      paragraph(a.unit, 'signature'),
      paragraph(`${y + 1}年5月${by.whole(3, 27)}日`, 'date'),
    ]);
  },
  plants: [
    inText('在职超编', PEOPLE, '在职在编(\\d+)人', plus(60)),
    inText('全年支出写错', WHOLE, `全年实际支出${N}`, more),
    inText('全年预算写错', [...WHOLE, ...RATE], `全年预算收入${N}`, more),
    inText('完成率写错', RATE, `预算完成率${N}%`, plus(-11)),
    inText('人员写错', BASIC, `用于人员的${N}`, more),
    inText('公用写错', RUNNING, `用于日常公用的${N}`, times(10)),
    inText('项目写错', PROJECT, `用于项目的${N}`, more),
    swapped('三项占比互换', SHARE, '三项分别占全年支出的([\\d.]+%)、([\\d.]+%)和'),
    inText('上年写错', CHANGE, `与上年的${N}`, times(1.3)),
    inText('增减额写错', CHANGE, `支出(?:增加|减少)了${N}`, times(1.6)),
    inText('方向写反', CHANGE, '，支出(增加|减少)了', (t) => (t === '增加' ? '减少' : '增加')),
    inText('增减率写错', CHANGE, `(?:增长|下降)了${N}%`, plus(9)),
    inText('三公写错', THREE, `经费支出${N}`, more),
    inText('接待写错', THREE, `公务接待费${N}`, more),
    inText('三公超预算', THREE, `控制在预算${N}`, times(0.4)),
    inText('项目来源写错', SOURCES, `（财政拨款${N}`, more),
    inText('项目额写错', [...PROJECT, ...SOURCES], `年项目支出共\\d项：[^\\d]*${N}`, more),
    inText('项目数写错', ['ListedCountAgrees', 'ProjectCountsSum'], '年项目支出共(\\d)项', plus(1)),
    inText('分项得分写错', SCORE, '产出指标50分，得(\\d[\\d.]*)分', plus(-6)),
    inText('一条得分写错', TOLD, '^2\\..*该指标\\d+分，得(\\d[\\d.]*)分', plus(-3)),
    inText('得分高于分值', TOLD, '^1\\..*该指标\\d+分，得(\\d[\\d.]*)分', plus(5)),
    inText('总分写错', SCORE, '自评总分为(\\d[\\d.]*)分', plus(-4)),
    inText('等级写错', ['GradeMatchesScore'], '等级为(.)。', (t) => (t === '优' ? '差' : '优')),
  ],
};

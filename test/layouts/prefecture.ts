import { document, heading, paragraph, table } from '../../src/document/build.ts';
import { add, affairsOf, all, cars, handOf } from './bureau-year.ts';
import { BUREAUS } from './bureaus.ts';
import { SCHOOL, TOWN } from './bureaus-e.ts';
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
import type { Layout } from './layout.ts';
import { inCell, inText, more, N, plus, swapped, times } from './plants.ts';
import { gradeOf, half, plain, sum } from './words.ts';

const ANY = [
  ...WHOLE,
  ...SOURCES,
  ...BASIC,
  ...PROJECT,
  ...CHANGE,
  'ProjectAmountsAgree',
  'UnitAmountsSum',
];

/** A letter of a bureau to the finance office: figures in running sentences, quarters, a small table of kinds of spending. */
export const PREFECTURE: Layout = {
  name: '函件式自评·分类支出表',
  make(by) {
    const a = affairsOf(
      by,
      by.pick([...BUREAUS, TOWN, SCHOOL]),
      by.pick(['山东省沂北市', '天津市滨河区', '广西钦南县', '福建省闽东市']),
      10_000,
      ['本级安排', '上级补助'],
      3,
    );
    const h = handOf(by, 2);
    const [s, c] = [h.say, h.cell];
    const y = a.year;
    const up = a.whole.spent > a.priorWhole;
    const gap = Math.abs(a.whole.spent - a.priorWhole);
    const parts = [by.whole(8, 10), by.whole(16, 20), by.whole(35, 40), by.whole(25, 30)];
    const total = add(parts);
    const [local, upper] = [0, 1].map((k) => add(a.works.map((w) => w.sources[k]?.spent ?? 0))) as [
      number,
      number,
    ];
    const q = [22, 25, 24].map((p) => Math.floor((a.whole.spent * p) / 100 / 10_000) * 10_000);
    const last = a.whole.spent - add(q);
    const asked = by.whole(10, 40) * 10;
    const pleased = asked - by.whole(2, 12);
    const done = a.works.map((w) => half((w.spent * 100) / w.final, 1));
    const kinds = [
      ['人员支出', a.personnel],
      ['公用支出', a.running],
      ['项目支出', a.project.spent],
    ] as const;
    return document([
      paragraph(`${a.unit}关于报送${y}年度部门整体绩效自评结果的函`, 'title'),
      paragraph('市财政局：'),
      paragraph(`按照要求，${a.office.self}完成了${y}年度部门整体绩效自评，有关情况如下。`),
      heading(1, '一、单位概况'),
      paragraph(
        `${a.unit}承担${a.office.duties.join('、')}等职能，编制总数${add(a.posts)}名（行政${a.posts[0]}名、参公${a.posts[1]}名、事业${a.posts[2]}名），实际在编${add(a.staff)}人，编制使用率${h.share(add(a.staff) * 100, add(a.posts) * 100)}。`,
      ),
      heading(1, '二、预算收支'),
      paragraph(
        `全年可支配财力${s(a.whole.final)}，实际支出${s(a.whole.spent)}，支出占可支配财力的${h.share(a.whole.spent, a.whole.final)}。分季度看，一季度支出${s(q[0] ?? 0)}，二季度支出${s(q[1] ?? 0)}，三季度支出${s(q[2] ?? 0)}，四季度支出${s(last)}。`,
      ),
      paragraph(
        `上年支出${s(a.priorWhole)}，今年比上年${up ? '多支出' : '少支出'}${s(gap)}，${up ? '增幅' : '降幅'}达${h.share(gap, a.priorWhole)}。`,
      ),
      paragraph('表1 分类支出情况（单位：万元）'),
      table([
        ['类别', '支出', '占比'],
        ...kinds.map(([name, value]) => [name, c(value), h.share(value, a.whole.spent)]),
        ['合计', c(a.whole.spent), '100.00%'],
      ]),
      paragraph(
        `上表中，人员支出比公用支出多${s(a.personnel - a.running)}；人员和公用两项共计${s(a.basic.spent)}，占支出总额的${h.share(a.basic.spent, a.whole.spent)}。`,
      ),
      paragraph(
        `“三公”经费控制较好：年初预算${s(all(a.budget))}，实际发生${s(all(a.actual))}，结余${s(all(a.budget) - all(a.actual))}。其中车辆购置和运行${s(cars(a.actual))}，接待${s(a.actual.meals)}。`,
      ),
      heading(1, '三、项目实施'),
      paragraph(
        `项目资金共${s(a.project.spent)}，由本级安排${s(local)}和上级补助${s(upper)}两部分组成，比例分别为${h.share(local, a.project.spent)}和${h.share(upper, a.project.spent)}。`,
      ),
      ...a.works.map((w, i) =>
        paragraph(
          `${'一二三'.charAt(i)}是${w.name}。预算${s(w.final)}，到12月底支付${s(w.spent)}，资金支付率为${done[i]?.toFixed(1)}%。${w.done}。`,
        ),
      ),
      paragraph(
        `调查服务对象${asked}人，表示满意的${pleased}人，满意率${h.share(pleased, asked)}。`,
      ),
      heading(1, '四、自评得分'),
      paragraph(
        `预算管理（10分）${parts[0]}分，过程管理（20分）${parts[1]}分，履职产出（40分）${parts[2]}分，履职效果（30分）${parts[3]}分，综合得分${total}分，评定等级：${gradeOf(total)}。`,
      ),
      heading(1, '五、存在问题和整改打算'),
      ...a.works.map((w) => paragraph(`${w.problem}；${w.measure}。`)),
      ...(a.whole.final > a.whole.spent
        ? [paragraph('未用完的资金按规定结转下年，主要是合同尾款。')]
        : []),
      paragraph(`总的看，${a.office.self}${y}年整体绩效自评综合得分${plain(sum(parts))}分。`),
    ]);
  },
  plants: [
    inText('编制总数写错', [...PEOPLE, ...COUNTS, ...SHARE, ...RATE], '编制总数(\\d+)名', plus(7)),
    inText('编制使用率写错', [...PEOPLE, ...RATE, ...SHARE], '编制使用率([\\d.]+)%', plus(-12)),
    inText('可支配财力写错', ANY, `可支配财力${N}`, more),
    inText('实际支出写错', ANY, `，实际支出${N}`, more),
    inText('支出占比写错', [...SHARE, ...RATE], `可支配财力的${N}%`, plus(-8)),
    inText('季度支出写错', ANY, `二季度支出${N}`, times(1.4)),
    inText('上年支出写错', ANY, `上年支出${N}`, times(1.3)),
    inText('多支出写错', CHANGE, `(?:多|少)支出${N}`, times(1.6)),
    inText('方向写反', CHANGE, '今年比上年(多|少)支出', (t) => (t === '多' ? '少' : '多')),
    inText('幅度写错', CHANGE, `幅达${N}%`, plus(8)),
    inText('两项共计写错', [...ANY, ...SHARE], `两项共计${N}`, more),
    inText('两项占比写错', SHARE, `占支出总额的${N}%`, plus(9)),
    inText('三公结余写错', [...THREE, ...CHANGE], `，结余${N}`, times(2)),
    inText('三公发生写错', [...THREE, ...CHANGE], `实际发生${N}`, more),
    inText('项目资金写错', [...ANY, ...SHARE], `项目资金共${N}`, more),
    inText('上级补助写错', [...ANY, ...SHARE], `上级补助${N}`, more),
    swapped('比例互换', SHARE, '比例分别为([\\d.]+%)和([\\d.]+%)'),
    inText('支付率写错', RATE, '资金支付率为([\\d.]+)%', plus(-13)),
    inText('支付写错', [...ANY, ...RATE], `底支付${N}`, times(0.7)),
    inText('满意人数写错', [...COUNTS, ...SHARE, ...RATE], '表示满意的(\\d+)人', plus(-40)),
    inText('满意率写错', [...SHARE, ...RATE], '满意率([\\d.]+)%', plus(-7)),
    inText('过程得分写错', SCORE, '过程管理（20分）(\\d+)分', plus(-5)),
    inText('得分超分值', [...SCORE, 'ScoreWithinWeight'], '履职效果（30分）(\\d+)分', plus(9)),
    inText('综合得分写错', SCORE, '，综合得分(\\d+)分', plus(-4)),
    inText('等级写错', ['GradeMatchesScore'], '评定等级：(.)', (t) => (t === '优' ? '差' : '优')),
    inText('末尾得分写错', SCORE, '自评综合得分(\\d+)分', plus(-3)),
    inCell(
      '表支出写错',
      [...ANY, ...SHARE, ...RATE, 'TableTotalsAgree'],
      /^类别$/u,
      /^支出$/u,
      /^公用支出$/u,
      times(1.5),
    ),
    inCell(
      '表占比写错',
      [...SHARE, ...RATE, 'TableTotalsAgree'],
      /^类别$/u,
      /^占比$/u,
      /^人员支出$/u,
      plus(-11),
    ),
    inCell(
      '表合计写错',
      [...ANY, ...SHARE, 'TableTotalsAgree'],
      /^类别$/u,
      /^支出$/u,
      /^合计$/u,
      more,
    ),
  ],
};

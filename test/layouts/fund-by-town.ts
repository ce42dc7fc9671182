import { document, heading, paragraph, span, table } from '../../src/document/build.ts';
import { handOf } from './bureau-year.ts';
import { CHANGE, COUNTS, PROJECT, RATE, SCORE, SHARE, SOURCES } from './expected.ts';
import type { Layout } from './layout.ts';
import { inCell, inText, more, N, plus, swapped, times } from './plants.ts';
import { gradeOf, half } from './words.ts';

const TOWNS = ['桥头镇', '高坪乡', '石门街道', '双河镇', '松林乡', '白水镇', '龙泉街道'] as const;
const SUMS = [...SOURCES, ...PROJECT, ...COUNTS, 'UnitAmountsSum', 'ProjectAmountsAgree'];
const LISTED = ['ListedCountAgrees', 'ProjectAmountsAgree', ...COUNTS];

/** A county's report on one fund: carried over and new money, three years side by side, a table by town in the middle. */
export const FUND_BY_TOWN: Layout = {
  name: '专项资金·分乡镇表',
  make(by) {
    const h = handOf(by, 2);
    const [s, c] = [h.say, h.cell];
    const place = by.pick(['江西省信河县', '陕西省汉阴南县', '内蒙古林东旗', '河南省汝北县']);
    const y = by.whole(2021, 2024);
    const amount = (from: number, to: number) => by.whole(from * 100, to * 100) * 10_000;
    const towns = by
      .shuffle(TOWNS)
      .slice(0, by.whole(4, 6))
      .map((name) => {
        const [central, province, county] = [amount(40, 300), amount(10, 120), amount(5, 60)];
        const paid = central + province + county - (by.percent(50) ? amount(1, 9) : 0);
        return {
          name,
          central,
          province,
          county,
          given: central + province + county,
          paid,
          projects: by.whole(1, 9),
        };
      });
    const of = (pick: (t: (typeof towns)[number]) => number) =>
      towns.reduce((all, each) => all + pick(each), 0);
    const [central, province, county] = [
      of((t) => t.central),
      of((t) => t.province),
      of((t) => t.county),
    ];
    const given = of((t) => t.given);
    const paid = of((t) => t.paid);
    const projects = of((t) => t.projects);
    const carried = amount(3, 60);
    const fresh = given - carried;
    const before = [amount(500, 900), amount(600, 1200)] as const;
    const built = projects - by.whole(0, 2);
    const score = half(by.whole(905, 992) / 10, 1);
    const surveyed = by.whole(20, 90) * 10;
    const content = surveyed - by.whole(1, 9) * 2;
    return document([
      paragraph(`${place}${y}年度农村公益事业奖补资金绩效自评报告`, 'title'),
      heading(1, '一、资金安排'),
      paragraph(
        `${y}年，我县可用奖补资金${s(given)}，其中上年结转${s(carried)}，当年新增${s(fresh)}。从来源看，中央资金${s(central)}，占${h.share(central, given)}；省级资金${s(province)}，占${h.share(province, given)}；县级资金${s(county)}，占${h.share(county, given)}。`,
      ),
      paragraph(
        `近三年投入持续变化：${y - 2}年${s(before[0])}，${y - 1}年${s(before[1])}，${y}年${s(given)}，${y}年比${y - 1}年${given > before[1] ? '增加' : '减少'}${s(Math.abs(given - before[1]))}，${given > before[1] ? '增幅' : '降幅'}${h.share(Math.abs(given - before[1]), before[1])}。`,
      ),
      heading(1, '二、资金分配和支付'),
      paragraph(
        `资金分配到${towns.length}个乡镇（街道），共实施${projects}个项目。截至${y}年12月底，累计支付${s(paid)}，支付率${h.share(paid, given)}。分乡镇情况见下表：`,
      ),
      paragraph(`${y}年奖补资金分乡镇安排和支付情况表（单位：万元）`),
      table([
        [
          span('乡镇（街道）', 2, 1),
          span('项目数', 2, 1),
          span('安排资金', 1, 4),
          span('支付资金', 2, 1),
          span('支付率', 2, 1),
        ],
        ['小计', '中央', '省级', '县级'],
        ...towns.map((t) => [
          t.name,
          String(t.projects),
          c(t.given),
          c(t.central),
          c(t.province),
          c(t.county),
          c(t.paid),
          h.share(t.paid, t.given),
        ]),
        [
          '合计',
          String(projects),
          c(given),
          c(central),
          c(province),
          c(county),
          c(paid),
          h.share(paid, given),
        ],
      ]),
      paragraph(
        `其中，${towns[0]?.name}安排${s(towns[0]?.given ?? 0)}，支付${s(towns[0]?.paid ?? 0)}；${towns[1]?.name}安排${s(towns[1]?.given ?? 0)}，支付${s(towns[1]?.paid ?? 0)}。`,
      ),
      heading(1, '三、产出和效果'),
      paragraph(
        `${projects}个项目中，已完工${built}个${built < projects ? `，在建${projects - built}个` : ''}，完工率${h.share(built * 100, projects * 100)}。`,
      ),
      paragraph(
        `发放问卷${surveyed}份，收回${surveyed}份，其中满意${content}份，不满意${surveyed - content}份，满意度${h.share(content, surveyed)}。`,
      ),
      heading(1, '四、自评结论'),
      paragraph(`经自评，${y}年度奖补资金绩效得分${score}分，等级为“${gradeOf(score)}”。`),
      heading(1, '五、问题和建议'),
      paragraph('个别乡镇资料归集不够及时。建议按季调度资料归集进度。'),
      ...(paid < given ? [paragraph('未支付资金为质保金，质保期满后支付。')] : []),
    ]);
  },
  plants: [
    inText('可用资金写错', SUMS, `可用奖补资金${N}`, more),
    inText('上年结转写错', SUMS, `上年结转${N}`, times(10)),
    inText('当年新增写错', SUMS, `当年新增${N}`, more),
    inText('中央资金写错', SUMS, `中央资金${N}`, more),
    inText('县级资金写错', SUMS, `县级资金${N}`, times(10)),
    inText('省级占比写错', SHARE, `省级资金[^；]*占${N}%`, plus(8)),
    swapped('占比互换', SHARE, '中央资金[^；]*占([\\d.]+%)；省级资金[^；]*占([\\d.]+%)'),
    inText(
      '三年之今年写错',
      [...CHANGE, ...SUMS],
      `年[\\d,.]+万元，\\d+年[\\d,.]+万元，\\d+年${N}万元`,
      more,
    ),
    inText('增减额写错', CHANGE, `年比\\d+年(?:增加|减少)${N}`, times(1.7)),
    inText('方向写反', CHANGE, '年比\\d+年(增加|减少)', (t) => (t === '增加' ? '减少' : '增加')),
    inText('幅度写错', CHANGE, `幅${N}%`, plus(9)),
    inText('乡镇数写错', LISTED, '分配到(\\d)个乡镇', plus(1)),
    inText('项目数写错', LISTED, '共实施(\\d+)个项目', plus(3)),
    inText('支付写错', [...SUMS, ...RATE], `累计支付${N}`, times(0.8)),
    inText('支付率写错', [...RATE, 'ProjectAmountsAgree'], `支付率${N}%。分`, plus(-14)),
    inText('一镇安排写错', SUMS, `其中，\\D+安排${N}`, more),
    inText('一镇支付写错', SUMS, `其中，\\D+安排[^，]*，支付${N}`, times(0.7)),
    inText('完工数写错', LISTED, '已完工(\\d+)个', plus(2)),
    inText('完工率写错', [...RATE, ...SHARE], `完工率${N}%`, plus(-21)),
    inText('满意份数写错', [...COUNTS, ...SHARE], '其中满意(\\d+)份', plus(40)),
    inText('满意度写错', [...SHARE, ...RATE], '满意度([\\d.]+)%', plus(-9)),
    inText('等级写错', ['GradeMatchesScore'], '等级为“(.)”', (t) => (t === '优' ? '差' : '优')),
    inText('得分与等级不符', SCORE, '绩效得分(\\d[\\d.]*)分', plus(-20)),
    inCell('表中一镇小计写错', SUMS, /^乡镇（街道）$/u, /^小计$/u, /[镇乡道]$/u, more),
    inCell(
      '表中支付写错',
      [...SUMS, ...RATE],
      /^乡镇（街道）$/u,
      /^支付资金$/u,
      /[镇乡]$/u,
      times(0.7),
    ),
    inCell('表中支付率写错', RATE, /^乡镇（街道）$/u, /^支付率$/u, /[镇乡]$/u, plus(-18)),
    inCell('表合计写错', SUMS, /^乡镇（街道）$/u, /^省级$/u, /^合计$/u, more),
    inCell(
      '表项目数写错',
      COUNTS.concat('TableTotalsAgree'),
      /^乡镇（街道）$/u,
      /^项目数$/u,
      /[镇乡]$/u,
      plus(4),
    ),
  ],
};

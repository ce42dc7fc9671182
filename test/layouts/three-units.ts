import { document, heading, paragraph, span, table } from '../../src/document/build.ts';
import { add, affairsOf, all, handOf } from './bureau-year.ts';
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
import type { Line } from './forms-c.ts';
import type { Layout } from './layout.ts';
import { become, extraDigit, inCell, inText, more, N, plus, swapped, times } from './plants.ts';
import { gradeOf, plain } from './words.ts';

const SUMS = [
  'FundSourcesSum',
  'FinalAccountsTablesAgree',
  'ProjectSubitemsSum',
  'TableTotalsAgree',
  'UnitAmountsSum',
];

/** A department with three units below it: a table of units with a row of totals, and prose that adds them up. */
export const THREE_UNITS: Layout = {
  name: '一局三单位',
  make(by) {
    const region = by.pick(['浙江省越州市', '陕西省商北市', '湖南省资水市']);
    const office = by.pick(BUREAUS);
    const names = [
      `${region}${office.office}`,
      ...by
        .shuffle(['综合行政执法支队', '信息中心', '事务服务中心', '技术推广站', '培训中心'])
        .slice(0, 3)
        .map((n) => `${region}${office.short.replace(/局$/u, '')}${n}`),
    ];
    const units = names.map(() => affairsOf(by, office, region, 10_000, ['市级资金'], 2));
    const first = units[0] ?? affairsOf(by, office, region, 10_000, ['市级资金'], 2);
    const h = handOf(by, 2);
    const [s, c] = [h.say, h.cell];
    const y = first.year;
    const sum = (of: (a: typeof first) => number) => add(units.map(of));
    const [posts, staff] = [sum((a) => add(a.posts)), sum((a) => add(a.staff))];
    const [whole, basic, project] = [
      sum((a) => a.whole.spent),
      sum((a) => a.basic.spent),
      sum((a) => a.project.spent),
    ];
    const final = sum((a) => a.whole.final);
    const prior = Math.round((whole * by.pick([0.93, 1.06])) / 10_000) * 10_000;
    const [actual, before] = [sum((a) => all(a.actual)), sum((a) => all(a.before))];
    const score = by.pick([95.6, 93.4, 91.25, 88.7]);
    const done = by.whole(5, 14);
    const line = (n: string, of: (a: typeof first) => number): Line => [
      n,
      ...units.map((a) => c(of(a))),
      c(sum(of)),
    ];
    const side = by.percent(50);
    const figures = [
      ['年初预算', (a: typeof first) => a.whole.first],
      ['全年预算', (a: typeof first) => a.whole.final],
      ['支出合计', (a: typeof first) => a.whole.spent],
      ['基本支出', (a: typeof first) => a.basic.spent],
      ['项目支出', (a: typeof first) => a.project.spent],
      ['“三公”经费', (a: typeof first) => all(a.actual)],
    ] as const;
    const grid: readonly Line[] = side
      ? [['项目', ...names, '合计'], ...figures.map(([n, of]) => line(n, of))]
      : [
          ['单位名称', '编制数', '在职人数', ...figures.map(([n]) => n)],
          ...units.map(
            (a, i): Line => [
              names[i] ?? '',
              String(add(a.posts)),
              String(add(a.staff)),
              ...figures.map(([, of]) => c(of(a))),
            ],
          ),
          ['合计', String(posts), String(staff), ...figures.map(([, of]) => c(sum(of)))],
        ];
    const own = (a: typeof first, i: number) => `${names[i]}支出${s(a.whole.spent)}`;
    return document([
      paragraph(`${names[0]}部门${y}年度整体支出绩效自评报告`, 'title'),
      heading(1, '一、部门基本情况'),
      paragraph(
        `（一）机构组成。纳入${y}年度部门决算汇编范围的单位共4个，包括局机关（${names[0]}）和所属事业单位3个：${names.slice(1).join('、')}。`,
      ),
      paragraph(
        `（二）人员情况。全系统编制${posts}名，在职人员${staff}人，退休人员${sum((a) => a.retirees)}人。${units.map((a, i) => `${i === 0 ? '局机关' : names[i]}编制${add(a.posts)}名、在职${add(a.staff)}人`).join('；')}。`,
      ),
      paragraph(`（三）主要职责。${office.duties.join('；')}。`),
      heading(1, '二、预算执行情况'),
      paragraph(
        `汇总${names.length}个单位，${y}年全年预算${s(final)}，支出${s(whole)}，执行率${h.share(whole, final)}，支出比上年${h.turn(whole, prior)}，主要是项目安排有所变化。分单位看：${units.map(own).join('；')}。`,
      ),
      paragraph(
        `支出按性质分，基本支出${s(basic)}、占${h.share(basic, whole)}，项目支出${s(project)}、占${h.share(project, whole)}；基本支出中人员经费${s(sum((a) => a.personnel))}，公用经费${s(sum((a) => a.running))}。`,
      ),
      paragraph(
        `汇总“三公”经费支出${s(actual)}，比上年${h.turn(actual, before)}，${actual < before ? '原因是车辆集中调度' : '原因是现场督导增多'}。其中公务用车运行维护费${s(sum((a) => a.actual.run))}，公务用车购置费${s(sum((a) => a.actual.buy))}，公务接待费${s(sum((a) => a.actual.meals))}。`,
      ),
      paragraph(`表1　${y}年度各单位收支情况汇总表（单位：万元、人）`, 'attachmentTitle'),
      table(grid),
      heading(1, '三、绩效目标完成情况'),
      ...first.works.map((w, i) => paragraph(`（${'一二三四'[i]}）${w.name}。${w.done}。`)),
      heading(1, '四、自评结论'),
      paragraph(
        `部门整体自评得分${plain(score)}分，等级为${gradeOf(score)}。各单位共有${done}个项目开展绩效自评，其中优秀${done - 3}个、良好2个、合格1个、不合格0个。`,
      ),
      heading(1, '五、问题与改进'),
      ...first.works.map((w, i) => paragraph(`${i + 1}.${w.problem}。下一步，${w.measure}。`)),
      paragraph(names[0] ?? '', 'signature'),
      paragraph(`${y + 1}年6月${by.whole(3, 27)}日`, 'date'),
      ...(by.percent(50)
        ? [
            paragraph('附表'),
            table([
              [span('单位', 2, 1), span('项目支出', 1, 2), span('执行率', 2, 1)],
              ['全年预算数', '全年执行数'],
              ...units.map(
                (a, i): Line => [
                  names[i] ?? '',
                  c(a.project.final),
                  c(a.project.spent),
                  h.share(a.project.spent, a.project.final),
                ],
              ),
              [
                '合计',
                c(sum((a) => a.project.final)),
                c(project),
                h.share(
                  project,
                  sum((a) => a.project.final),
                ),
              ],
            ]),
          ]
        : []),
    ]);
  },
  plants: [
    inText('单位个数写错', [...COUNTS, 'GoalCountAgrees'], '范围的单位共(\\d)个', plus(1)),
    inText('系统编制写错', [...PEOPLE, ...COUNTS, ...SUMS], '全系统编制(\\d+)名', plus(6)),
    inText('系统在职写错', [...PEOPLE, ...COUNTS, ...SUMS], '名，在职人员(\\d+)人', plus(-5)),
    inText(
      '下属单位在职写错',
      [...PEOPLE, ...COUNTS, ...SUMS],
      '局机关编制\\d+名、在职(\\d+)人',
      plus(8),
    ),
    inText('汇总支出写错', [...WHOLE, ...SUMS], `，支出${N}`, more),
    inText('汇总支出多一位', [...WHOLE, ...SUMS], `，支出${N}`, extraDigit),
    inText('某单位支出写错', [...WHOLE, ...SUMS], `分单位看：\\D+${N}`, more),
    inText('执行率写错', RATE, `执行率${N}%`, plus(-19)),
    inText('同比方向写反', CHANGE, '支出比上年(增加|减少)', (t) =>
      t === '增加' ? '减少' : '增加',
    ),
    inText('同比率写错', CHANGE, `支出比上年[^，]*，(?:增长|上升|下降)${N}%`, plus(13)),
    inText('基本支出写错', BASIC, `性质分，基本支出${N}`, more),
    inText('项目支出写错', PROJECT, `，项目支出${N}`, more),
    inText('人员经费写错', BASIC, `人员经费${N}`, more),
    inText('公用经费写成元', RUNNING, `公用经费${N}`, times(10000)),
    inText('占比写错', SHARE, `项目支出[^，]*占${N}%`, plus(6)),
    swapped('占比互换', SHARE, '占([\\d.]+%)，项目支出.*?占([\\d.]+%)'),
    inText('三公写错', THREE, `“三公”经费支出${N}`, more),
    inText('接待写错', THREE, `公务接待费${N}`, more),
    swapped('运行购置互换', THREE, `公务用车运行维护费${N}，公务用车购置费${N}`),
    inText('等级写错', ['GradeMatchesScore'], '等级为(.)。', (t) => (t === '优' ? '差' : '优')),
    inText('项目个数写错', COUNTS, '共有(\\d+)个项目', plus(1)),
    inText('优秀个数写错', COUNTS, '优秀(\\d+)个', plus(2)),
    inText(
      '年度未换',
      ['ReportYearConsistent', 'TableYearsMatchReport'],
      '表1　(20\\d\\d)年度',
      plus(-1),
    ),
    inText('落款单位不符', ['UnitNamesAgree'], '^(\\S+局)$', become('越州市水利局')),
    inCell(
      '合计行支出写错',
      [...WHOLE, ...SUMS, ...BASIC],
      /^“三公”经费$/u,
      /^支出合计$|^合计$/u,
      /^合计$|^支出合计$/u,
      more,
    ),
    inCell(
      '合计行基本写错',
      [...BASIC, ...SUMS],
      /^“三公”经费$/u,
      /^基本支出$|^合计$/u,
      /^合计$|^基本支出$/u,
      more,
    ),
    inCell(
      '合计行三公写错',
      [...THREE, ...SUMS],
      /^“三公”经费$/u,
      /^“三公”经费$|^合计$/u,
      /^合计$|^“三公”经费$/u,
      more,
    ),
    inCell(
      '合计行编制写错',
      [...PEOPLE, ...SUMS, ...COUNTS],
      /^编制数$/u,
      /^编制数$/u,
      /^合计$/u,
      plus(5),
    ),
    inCell('附表执行率写错', RATE, /^全年执行数$/u, /^执行率$/u, /^合计$/u, plus(-16)),
    inCell(
      '附表合计写错',
      [...PROJECT, ...SUMS, ...RATE],
      /^全年执行数$/u,
      /^全年执行数$/u,
      /^合计$/u,
      more,
    ),
    inText('自评得分与等级', SCORE, '自评得分(\\d[\\d.]*)分', become('58.2')),
  ],
};

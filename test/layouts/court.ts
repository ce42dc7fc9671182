import { document, heading, paragraph, table } from '../../src/document/build.ts';
import { add, affairsOf, all, handOf } from './bureau-year.ts';
import { COURT } from './bureaus-e.ts';
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
import type { Layout } from './layout.ts';
import { become, inCell, inText, more, N, plus, swapped, times } from './plants.ts';
import { gradeOf, half, plain, sum } from './words.ts';

const LISTED = ['ListedCountAgrees', ...COUNTS];

/** A court: no form of indicators, a table of projects in the middle, scores told in several places, shares with one decimal. */
export const COURT_REPORT: Layout = {
  name: '法院·项目汇总表在文中',
  make(by) {
    const a = affairsOf(
      by,
      COURT,
      by.pick(['福建省闽西县', '天津市津南新区', '黑龙江省北安市', '广西容江县']),
      10_000,
      ['财政拨款'],
      3,
    );
    const h = handOf(by, 2);
    const [s, c] = [h.say, h.cell];
    const y = a.year;
    const one = (part: number, whole: number) => `${half((part * 100) / whole, 1).toFixed(1)}%`;
    const scored = a.works.map((w) =>
      half(100 - by.whole(10, 130) / 10 - (w.spent < w.final ? 1 : 0), 1),
    );
    const average = half(sum(scored) / scored.length, 2);
    const top = scored.filter((x) => x >= 90).length;
    const parts = [by.whole(13, 15), by.whole(25, 30), by.whole(30, 35), by.whole(16, 20)] as const;
    const total = add(parts);
    const [now, then] = [all(a.actual), all(a.before)];
    const bought = [by.whole(20, 90), by.whole(5, 30), by.whole(30, 120)].map((n) => n * 100_000);
    const purchase = add(bought);
    const small = Math.floor((purchase * by.whole(50, 90)) / 100 / 10_000) * 10_000;
    const cases = [by.whole(200, 900), by.whole(900, 4000), by.whole(20, 90), by.whole(300, 2000)];
    const closed = add(cases);
    const taken = closed + by.whole(30, 200);
    return document([
      paragraph(`${a.unit}${y}年度部门整体支出绩效自评报告`, 'title'),
      heading(1, '一、基本情况'),
      paragraph(
        `${a.unit}设立案庭、执行局等${by.whole(7, 12)}个内设机构。核定政法专项编制${a.posts[0] + a.posts[1]}名、事业编制${a.posts[2]}名，共${add(a.posts)}名，年末实有${add(a.staff)}人。${a.office.self}主要职责为：${a.office.duties.join('；')}。`,
      ),
      paragraph(
        `全年共受理各类案件${taken}件，审执结${closed}件，结案率${one(closed, taken)}。其中刑事案件${cases[0]}件、民事案件${cases[1]}件、行政案件${cases[2]}件、执行案件${cases[3]}件。`,
      ),
      heading(1, '二、预算及支出'),
      paragraph(
        `${a.office.self}${y}年年初批复预算${s(a.whole.first)}，经调整全年预算为${s(a.whole.final)}，全年支出${s(a.whole.spent)}，支出进度${one(a.whole.spent, a.whole.final)}。全年支出中，基本支出${s(a.basic.spent)}（占${one(a.basic.spent, a.whole.spent)}），项目支出${s(a.project.spent)}（占${one(a.project.spent, a.whole.spent)}）。`,
      ),
      paragraph(
        `基本支出包括人员经费${s(a.personnel)}、日常公用经费${s(a.running)}，分别占基本支出的${one(a.personnel, a.basic.spent)}和${one(a.running, a.basic.spent)}。`,
      ),
      paragraph(
        `当年“三公”经费共支出${s(now)}，较预算${s(all(a.budget))}节约${s(all(a.budget) - now)}，较上年${s(then)}${now > then ? '增长' : '下降'}${one(Math.abs(now - then), then)}。`,
      ),
      heading(1, '三、政府采购'),
      paragraph(
        `全年政府采购支出${s(purchase)}，其中货物类${s(bought[0] ?? 0)}、工程类${s(bought[1] ?? 0)}、服务类${s(bought[2] ?? 0)}。授予中小企业合同${s(small)}，占采购支出的${one(small, purchase)}。`,
      ),
      heading(1, '四、项目绩效'),
      paragraph(
        `本年度共对${a.works.length}个项目开展自评，涉及预算资金${s(a.project.final)}，平均得分${plain(average)}分，其中90分以上${top}个、90分以下${a.works.length - top}个。`,
      ),
      paragraph('项目绩效自评结果汇总表'),
      paragraph('金额单位：万元'),
      table([
        ['序号', '项目名称', '预算数', '执行数', '执行率', '自评得分', '等级'],
        ...a.works.map((w, i) => [
          String(i + 1),
          w.name,
          c(w.final),
          c(w.spent),
          one(w.spent, w.final),
          scored[i]?.toFixed(1) ?? '',
          gradeOf(scored[i] ?? 0),
        ]),
        [
          '',
          '合计',
          c(a.project.final),
          c(a.project.spent),
          one(a.project.spent, a.project.final),
          '',
          '',
        ],
      ]),
      ...a.works.map((w, i) =>
        paragraph(
          `${w.name}预算${s(w.final)}，支出${s(w.spent)}，执行率${one(w.spent, w.final)}，自评${scored[i]?.toFixed(1)}分。${w.done}。`,
        ),
      ),
      heading(1, '五、整体自评'),
      paragraph(
        `整体支出按投入、过程、产出、效果四个方面打分：投入（15分）得${parts[0]}分，过程（30分）得${parts[1]}分，产出（35分）得${parts[2]}分，效果（20分）得${parts[3]}分，总得分${total}分，评价等级为${gradeOf(total)}。`,
      ),
      heading(1, '六、问题与建议'),
      ...a.works.map((w) => paragraph(`${w.problem}，拟${w.measure}。`)),
      paragraph(`综上，${a.office.self}${y}年度整体支出自评${total}分。`),
      ...(a.whole.final > a.whole.spent
        ? [paragraph('未支出部分为合同尾款，列入下年支付计划。')]
        : []),
    ]);
  },
  plants: [
    inText('编制总数写错', [...PEOPLE, ...COUNTS], '，共(\\d+)名', plus(6)),
    inText('实有超编', PEOPLE, '年末实有(\\d+)人', plus(50)),
    inText('结案率写错', RATE.concat('ShareRecomputes'), '结案率([\\d.]+)%', plus(-8)),
    inText('民事案件写错', LISTED, '民事案件(\\d+)件', plus(120)),
    inText('全年预算写错', [...WHOLE, ...RATE], `全年预算为${N}`, more),
    inText('全年支出写错', WHOLE, `，全年支出${N}`, more),
    inText('支出进度写错', RATE, `支出进度${N}%`, plus(-9)),
    inText('基本支出写错', BASIC, `，基本支出${N}`, more),
    swapped('占比互换', SHARE, '基本支出[^（]*（占([\\d.]+%)）[^（]*（占([\\d.]+%)）'),
    inText('人员经费写错', BASIC, `人员经费${N}`, more),
    inText('公用经费写错', RUNNING, `日常公用经费${N}`, times(0.1)),
    swapped('分别占互换', SHARE, '分别占基本支出的([\\d.]+%)和([\\d.]+%)'),
    inText('三公写错', [...THREE, ...CHANGE], `经费共支出${N}`, more),
    inText('三公节约写错', [...THREE, ...CHANGE], `节约${N}`, times(1.8)),
    inText('三公降幅写错', [...THREE, ...CHANGE], `较上年[^。]*?(?:增长|下降)${N}%`, plus(12)),
    inText('采购货物写错', ['FundSourcesSum', ...PROJECT], `货物类${N}`, more),
    inText('采购占比写错', SHARE, `占采购支出的${N}%`, plus(11)),
    inText('项目个数写错', LISTED, '共对(\\d)个项目', plus(1)),
    inText('项目资金写错', [...PROJECT, 'ProjectAmountsAgree'], `涉及预算资金${N}`, more),
    inText('平均分写错', [...SCORE, ...COUNTS], '平均得分(\\d[\\d.]*)分', plus(-7)),
    inText('90分以上个数写错', COUNTS, '90分以上(\\d)个', plus(1)),
    inText(
      '项目支出写错',
      [...PROJECT, ...RATE, 'ProjectAmountsAgree'],
      `经费预算[^，]*，支出${N}`,
      times(0.7),
    ),
    inText('项目执行率写错', RATE, `支出[^，]*，执行率${N}%，自评`, plus(-15)),
    inText('项目得分写错', SCORE, '，自评(\\d[\\d.]*)分。', plus(-6)),
    inText('总得分写错', SCORE, '总得分(\\d+)分', plus(-3)),
    inText('产出分写错', SCORE, '产出（35分）得(\\d+)分', plus(-4)),
    inText(
      '投入分超过分值',
      [...SCORE, 'ScoreWithinWeight'],
      '投入（15分）得(\\d+)分',
      become('18'),
    ),
    inText('末段得分写错', SCORE, '综上，[^。]*自评(\\d+)分', plus(-5)),
    inText('等级写错', ['GradeMatchesScore'], '评价等级为(.)', (t) => (t === '优' ? '差' : '优')),
    inCell(
      '汇总表合计写错',
      [...PROJECT, 'ProjectAmountsAgree'],
      /^项目名称$/u,
      /^执行数$/u,
      /^合计$/u,
      more,
    ),
    inCell(
      '汇总表一行写错',
      [...PROJECT, ...RATE, 'ProjectAmountsAgree'],
      /^项目名称$/u,
      /^预算数$/u,
      /^2$/u,
      more,
    ),
    inCell('汇总表执行率写错', RATE, /^项目名称$/u, /^执行率$/u, /^1$/u, plus(-17)),
  ],
};

import { document, heading, paragraph, span, table } from '../../src/document/build.ts';
import { affairsOf, all, cars, handOf } from './bureau-year.ts';
import { BUREAUS } from './bureaus.ts';
import { BASIC, CHANGE, PROJECT, RATE, RUNNING, SHARE, SOURCES, THREE, WHOLE } from './expected.ts';
import type { Layout } from './layout.ts';
import { inCell, inText, more, N, plus, times } from './plants.ts';

/** Final accounts with government funds: tables first, the words number them 表一, 表二; last year beside this year. */
export const FUND_ACCOUNTS: Layout = {
  name: '决算·含政府性基金',
  make(by) {
    const a = affairsOf(
      by,
      by.pick(BUREAUS),
      by.pick(['广西漓江市', '吉林省松原北市', '甘肃省陇上市']),
      10_000,
      ['一般公共预算'],
      3,
    );
    const h = handOf(by, 2);
    const [s, c] = [h.say, h.cell];
    const y = a.year;
    const amount = (from: number, to: number) => by.whole(from * 100, to * 100) * 10_000;
    const fund = { carried: amount(10, 40), income: amount(80, 300), spent: 0, left: 0 };
    const spent = fund.income - amount(2, 30);
    const left = fund.carried + fund.income - spent;
    const lands = Math.round(spent / 30_000) * 10_000;
    const whole = a.whole.spent + spent;
    const project = a.project.spent + spent;
    const income = a.whole.spent + fund.income;
    const grand = income + fund.carried;
    const prior = Math.round((whole * 94) / 1_000_000) * 10_000;
    return document([
      paragraph(`${a.unit}${y}年度部门决算`, 'title'),
      heading(1, '第一部分 部门概况'),
      heading(2, '一、主要职能'),
      paragraph(`${a.office.duties.join('；')}。`),
      heading(1, `第二部分 ${y}年度部门决算报表`),
      paragraph('表一：收入支出决算总表', 'attachmentTitle'),
      paragraph('单位：万元', 'tableNote'),
      table([
        [span('收入', 1, 2), span('支出', 1, 2)],
        ['项目', '金额', '项目', '金额'],
        ['一、一般公共预算财政拨款收入', c(a.whole.spent), '一、基本支出', c(a.basic.spent)],
        ['二、政府性基金预算财政拨款收入', c(fund.income), '二、项目支出', c(project)],
        ['本年收入合计', c(income), '本年支出合计', c(whole)],
        ['年初结转和结余', c(fund.carried), '年末结转和结余', c(left)],
        ['总计', c(grand), '总计', c(grand)],
      ]),
      paragraph('表八：政府性基金预算财政拨款收入支出决算表', 'attachmentTitle'),
      paragraph('单位：万元', 'tableNote'),
      table([
        [
          span('科目编码', 2, 1),
          span('科目名称', 2, 1),
          span('年初结转和结余', 2, 1),
          span('本年收入', 2, 1),
          span('本年支出', 1, 3),
          span('年末结转和结余', 2, 1),
        ],
        ['小计', '基本支出', '项目支出'],
        [span('合计', 1, 2), c(fund.carried), c(fund.income), c(spent), '', c(spent), c(left)],
        ['212', '城乡社区支出', c(fund.carried), c(fund.income), c(spent), '', c(spent), c(left)],
        [
          '21208',
          '国有土地使用权出让收入安排的支出',
          c(fund.carried),
          c(fund.income),
          c(spent),
          '',
          c(spent),
          c(left),
        ],
        [
          '2120801',
          '征地和拆迁补偿支出',
          c(fund.carried),
          c(lands),
          c(lands),
          '',
          c(lands),
          c(fund.carried),
        ],
        [
          '2120803',
          '城市建设支出',
          '',
          c(fund.income - lands),
          c(spent - lands),
          '',
          c(spent - lands),
          c(left - fund.carried),
        ],
      ]),
      heading(1, `第三部分 ${y}年度部门决算情况说明`),
      heading(2, '一、收入支出决算总体情况'),
      paragraph(`${y}年度收入总计${s(grand)}，支出总计${s(grand)}。`),
      heading(2, '二、收入决算情况'),
      paragraph(
        `本年收入合计${s(income)}，其中：一般公共预算财政拨款收入${s(a.whole.spent)}，占${h.share(a.whole.spent, income)}；政府性基金预算财政拨款收入${s(fund.income)}，占${h.share(fund.income, income)}。`,
      ),
      heading(2, '三、支出决算情况'),
      paragraph(
        `本年支出合计${s(whole)}，比${y - 1}年决算数${h.turn(whole, prior)}。其中：基本支出${s(a.basic.spent)}，占${h.share(a.basic.spent, whole)}；项目支出${s(project)}，占${h.share(project, whole)}。`,
      ),
      heading(2, '四、一般公共预算财政拨款基本支出决算情况'),
      paragraph(
        `一般公共预算财政拨款基本支出${s(a.basic.spent)}，其中：人员经费${s(a.personnel)}，公用经费${s(a.running)}。`,
      ),
      heading(2, '五、政府性基金预算财政拨款收入支出决算情况'),
      paragraph(
        `年初结转和结余${s(fund.carried)}，本年收入${s(fund.income)}，本年支出${s(spent)}，年末结转和结余${s(left)}。`,
      ),
      heading(2, '六、“三公”经费支出决算情况'),
      paragraph(
        `“三公”经费财政拨款支出决算${s(all(a.actual))}，完成预算${s(all(a.budget))}的${h.share(all(a.actual), all(a.budget))}，比上年${h.turn(all(a.actual), all(a.before))}。其中：因公出国（境）费支出0万元；公务用车购置及运行维护费支出${s(cars(a.actual))}；公务接待费支出${s(a.actual.meals)}，国内公务接待${a.visits}批次、${a.guests}人次。`,
      ),
      heading(2, '七、机关运行经费支出情况'),
      paragraph(`机关运行经费支出${s(a.running)}，与公用经费口径一致。`),
      heading(2, '八、国有资产占用情况'),
      paragraph(
        `共有车辆${a.staff[1] + 3}辆，其中：机要通信用车1辆、执法执勤用车${a.staff[1]}辆、其他用车2辆。`,
      ),
    ]);
  },
  plants: [
    inText(
      '收入总计写错',
      [...WHOLE, ...SOURCES, 'FinalAccountsTablesAgree'],
      `收入总计${N}`,
      more,
    ),
    inText(
      '基金收入写错',
      [...SOURCES, 'FinalAccountsTablesAgree', 'ShareRecomputes'],
      `政府性基金预算财政拨款收入${N}`,
      more,
    ),
    inText('收入占比写错', SHARE, `一般公共预算财政拨款收入[^；]*占${N}%`, plus(7)),
    inText('支出合计写错', [...WHOLE, 'FinalAccountsTablesAgree'], `本年支出合计${N}`, more),
    inText('同比率写错', CHANGE, `决算数.*?(?:增长|上升|下降)${N}%`, plus(11)),
    inText('同比方向写反', CHANGE, '决算数(增加|减少)', (t) => (t === '增加' ? '减少' : '增加')),
    inText('基本支出写错', [...BASIC, 'FinalAccountsTablesAgree'], `。其中：基本支出${N}`, more),
    inText('项目支出写错', [...PROJECT, 'FinalAccountsTablesAgree'], `；项目支出${N}`, more),
    inText('人员经费写错', BASIC, `人员经费${N}`, more),
    inText('公用经费多一位', RUNNING, `，公用经费${N}`, times(10)),
    inText(
      '基金支出写错',
      [...WHOLE, ...SOURCES, 'FinalAccountsTablesAgree'],
      `，本年支出${N}`,
      more,
    ),
    inText('三公决算写错', THREE, `支出决算${N}`, more),
    inText('三公完成率写错', [...THREE, ...RATE], `完成预算\\S+?的${N}%`, plus(-19)),
    inText('三公方向写反', CHANGE, '的[\\d.]+%，比上年(增加|减少)', (t) =>
      t === '增加' ? '减少' : '增加',
    ),
    inText('接待写错', THREE, `公务接待费支出${N}`, more),
    inText('车辆写错', ['ProjectCountsSum'], '共有车辆(\\d+)辆', plus(2)),
    inCell(
      '总表收入写错',
      ['TableTotalsAgree', 'FinalAccountsTablesAgree'],
      /^一、基本支出$/u,
      /^金额$/u,
      /^本年收入合计$/u,
      more,
    ),
    inCell(
      '基金表合计写错',
      ['FinalAccountsTablesAgree', 'TableTotalsAgree'],
      /^城乡社区支出$/u,
      /^小计$/u,
      /^212$/u,
      more,
    ),
    inCell(
      '基金表项写错',
      ['FinalAccountsTablesAgree', 'TableTotalsAgree'],
      /^城乡社区支出$/u,
      /^本年收入$/u,
      /^2120803$/u,
      more,
    ),
  ],
};

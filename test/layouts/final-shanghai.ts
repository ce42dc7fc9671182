import { document, heading, paragraph } from '../../src/document/build.ts';
import {
  basicTable,
  fiscalOverview,
  fundTable,
  generalTable,
  incomeTable,
  overview,
  spendingTable,
  threeTable,
} from './account-tables.ts';
import {
  accountsOf,
  families,
  type Line,
  MONEY,
  moved,
  PUBLIC,
  printOf,
  threeOf,
} from './accounts.ts';
import type { Layout } from './layout.ts';
import { extraDigit, inCell, inText, more, N, plus, swapped, times } from './plants.ts';

/** Final accounts of a district bureau: nine tables, then explanations of each in prose, with a section on performance. */
export const FINAL_SHANGHAI: Layout = {
  name: '决算·上海区级部门',
  make(by) {
    const tables = by.pick(['元', '万元'] as const);
    const a = accountsOf(by, '江苏', tables === '元' && by.percent(50) ? 1 : 10_000);
    const p = printOf(by, tables, '万元');
    const s = p.say;
    const spent = (l: Line) => l.basic + l.project;
    const head = (text: string) => (by.percent(50) ? heading(2, text) : paragraph(text));
    const _fiscal = a.total - a.other;
    const prior = a.year - 1;
    const versus = by.pick([`与${prior}年度相比，`, `与上年度相比，`, `比${prior}年度`]);
    const ties = ['增加', '增长', '减少', '下降', '持平'] as const;
    const against = (first: number, now: number) =>
      now === first
        ? '决算数与全年预算数持平'
        : `决算数${now < first ? '小于' : '大于'}全年预算数的主要原因：${by.pick(['据实结算', '人员变动', '项目节约'])}`;
    const own = a.lines.filter((line) => !line.fund);
    const finals = own.reduce((t, l) => t + l.final - l.other, 0);
    const firsts = own.reduce((t, l) => t + l.first, 0);
    const three = (t: typeof a.actual) => threeOf(t);
    const item = (name: string, budget: number, actual: number) =>
      `${name}预算为${s(budget)}，决算为${s(actual)}${budget > 0 ? `，完成预算的${p.share(actual, budget)}` : ''}`;
    const projects = by.whole(6, 30);
    const [good, fair] = [by.whole(1, projects - 3), by.whole(0, 2)];
    return document([
      paragraph(`${a.unit}${a.year}年度部门决算`, 'title'),
      head(`第一部分 ${a.unit}概况`),
      head('一、主要职能'),
      ...a.office.duties.map((duty) => paragraph(`${duty}。`)),
      head('二、部门决算单位构成'),
      paragraph(`纳入${a.unit}${a.year}年度部门决算编制范围的单位为本级1家。`),
      head(`第二部分 ${a.unit}${a.year}年度部门决算表`),
      ...overview(a, by, p),
      ...incomeTable(a, by, p),
      ...spendingTable(a, by, p),
      ...fiscalOverview(a, by, p),
      ...generalTable(a, by, p),
      ...basicTable(a, by, p),
      ...threeTable(a, by, p, undefined, 1),
      ...fundTable(a, by, p),
      head(`第三部分 ${a.unit}${a.year}年度部门决算情况说明`),
      head('一、收入支出决算总体情况说明'),
      paragraph(
        `${a.unit}${a.year}年度收入支出总计${s(a.grand)}。${versus}收入支出总计${moved(a.grand, a.priorGrand, p, ties)}。主要原因：项目安排有变化。`,
      ),
      head('二、收入决算情况说明'),
      paragraph(
        `本年收入合计${s(a.income)}，其中：财政拨款收入${s(a.income - a.other)}，占${p.share(a.income - a.other, a.income)}${a.other > 0 ? `；其他收入${s(a.other)}，占${p.share(a.other, a.income)}` : ''}。`,
      ),
      head('三、支出决算情况说明'),
      paragraph(
        `本年支出合计${s(a.total)}，其中：基本支出${s(a.basic)}，占${p.share(a.basic, a.total)}；项目支出${s(a.project)}，占${p.share(a.project, a.total)}。`,
      ),
      head('四、财政拨款收入支出决算总体情况说明'),
      paragraph(
        `${a.unit}${a.year}年度财政拨款收入支出总计${s(a.grand - a.other)}。${versus}财政拨款收入支出总计${moved(a.grand - a.other, a.priorFiscalGrand, p, ties)}。主要原因：项目安排有变化。`,
      ),
      head('五、一般公共预算财政拨款支出决算情况说明'),
      paragraph('（一）一般公共预算财政拨款支出决算总体情况'),
      paragraph(
        `一般公共预算财政拨款支出${s(a.general)}，占本年支出合计的${p.share(a.general, a.total)}。${versus}一般公共预算财政拨款支出${moved(a.general, a.priorGeneral, p, ties)}。主要原因：项目安排有变化。`,
      ),
      paragraph('（二）一般公共预算财政拨款支出决算结构情况'),
      paragraph(
        `一般公共预算财政拨款支出${s(a.general)}，主要用于以下方面：${families(own)
          .map(([family, lines]) => {
            const each = lines.reduce((t, l) => t + spent(l) - l.other, 0);
            return `${family[1]}（类）${s(each)}，占${p.share(each, a.general)}`;
          })
          .join('；')}。`,
      ),
      paragraph('（三）一般公共预算财政拨款支出决算具体情况'),
      paragraph(
        `一般公共预算财政拨款支出年初预算为${s(firsts)}，全年预算为${s(finals)}，支出决算为${s(a.general)}，完成全年预算的${p.share(a.general, finals)}。${against(finals, a.general)}。其中：`,
      ),
      ...own.map((l, i) =>
        paragraph(
          `${i + 1}、${l.family[1]}（类）${l.group[1]}（款）${l.name}（项）。主要用于：${l.project > 0 ? '业务工作开展' : '人员和日常公用支出'}。全年预算为${s(l.final - l.other)}，支出决算为${s(spent(l) - l.other)}，完成全年预算的${p.share(spent(l) - l.other, l.final - l.other)}。${against(l.final, spent(l))}。`,
        ),
      ),
      head('六、一般公共预算财政拨款基本支出决算情况说明'),
      paragraph(
        `一般公共预算财政拨款基本支出${s(a.basic)}。其中：人员经费${s(a.personnel)}，主要包括：${a.wages.map((i) => i[1]).join('、')}；公用经费${s(a.running)}，主要包括：${a.goods.map((i) => i[1]).join('、')}。`,
      ),
      head('七、财政拨款“三公”经费支出决算情况说明'),
      paragraph('（一）“三公”经费财政拨款支出决算总体情况说明'),
      paragraph(
        `${a.unit}${a.year}年度“三公”经费财政拨款支出预算为${s(three(a.budget))}，支出决算为${s(three(a.actual))}，完成预算的${p.share(three(a.actual), three(a.budget))}，其中：${item('因公出国（境）费支出', a.budget.abroad, a.actual.abroad)}；${item('公务用车购置及运行维护费支出', a.budget.buy + a.budget.run, a.actual.buy + a.actual.run)}；${item('公务接待费支出', a.budget.meals, a.actual.meals)}。`,
      ),
      paragraph(
        `${versus}“三公”经费支出决算${moved(three(a.actual), three(a.before), p, ties)}。主要原因是落实过紧日子要求。`,
      ),
      head('十、预算绩效管理情况'),
      paragraph(
        `绩效自评的${a.year}年度项目${projects}个，涉及预算金额${s(a.project)}，平均得分${by.whole(85, 98)}.${by.whole(10, 99)}分（其中，绩效评级为“优”的项目${good}个；绩效评级为“良”的项目${projects - good - fair}个；绩效评级为“合格”的项目${fair}个；绩效评级为“不合格”的项目0个。绩效自评中共发现问题${projects}个，已完成整改的问题${projects - 2}个，正在整改的问题2个）。`,
      ),
      head('十一、其他重要事项的情况说明'),
      paragraph('（一）机关运行经费支出情况'),
      paragraph(
        `机关运行经费支出${s(a.running)}，${versus.replace('，', '')}${moved(a.running, a.priorRunning, p, ties)}。主要原因是办公费用有变化。`,
      ),
      paragraph('（二）政府采购支出情况'),
      paragraph(
        `政府采购金额（以合同签订为准）为${s(60_000_000)}，其中：货物采购金额${s(15_000_000)}、工程采购金额${s(0)}、服务采购金额${s(45_000_000)}。`,
      ),
      paragraph('（三）国有资产占有使用情况说明'),
      paragraph(
        `截至${a.year}年12月31日，${a.unit}共有车辆${a.cars + 1}辆，其中：机要通信用车1辆、执法执勤用车${a.cars}辆、其他用车0辆。`,
      ),
    ]);
  },
  plants: [
    inText('总计写错', MONEY, `年度收入支出总计 ?${N}`, more),
    inText('总计增加额写错', MONEY, `收入支出总计(?:增加|减少) ?${N}`, more),
    inText('总计增幅写错', MONEY, `收入支出总计(?:增加|减少)[^。]*?(?:增长|下降)${N}%`, more),
    inText('收入合计写错', MONEY, `本年收入合计 ?${N}`, more),
    inText('支出合计写错', MONEY, `本年支出合计 ?${N}`, more),
    inText('基本支出多一位', MONEY, `本年支出合计[^。]*?基本支出 ?${N}`, extraDigit),
    inText('项目支出占比写错', MONEY, `本年支出合计[^。]*?项目支出[^。]*?占${N}%`, plus(3)),
    swapped('占比互换', MONEY, `本年支出合计[^。]*?占${N}%[^。]*?占${N}%`),
    inText('类支出写错', MONEY, `主要用于以下方面：[^。]*?（类） ?${N}`, more),
    inText('项完成率写错', MONEY, `^3、.*?完成全年预算的${N}%`, plus(-9)),
    inText('项决算写错', MONEY, `^2、.*?支出决算为 ?${N}`, more),
    inText('人员经费写错', MONEY, `基本支出[^。]*。其中：人员经费 ?${N}`, more),
    inText('三公决算写错', PUBLIC, `“三公”经费财政拨款支出预算为[^。]*?支出决算为 ?${N}`, more),
    inText('接待费写错', PUBLIC, `；公务接待费支出预算为[^。]*?决算为 ?${N}`, times(10)),
    inText('优的个数写错', ['ProjectCountsSum'], '“优”的项目(\\d+)个', plus(2)),
    inText('整改个数写错', ['ProjectCountsSum'], '已完成整改的问题(\\d+)个', plus(5)),
    inText('货物采购写错', MONEY, `货物采购金额 ?${N}`, more),
    inText('车辆总数写错', ['ProjectCountsSum', ...MONEY], '共有车辆(\\d+)辆', plus(2)),
    inText(
      '遗留上年年份',
      ['ReportYearConsistent', 'TableYearsMatchReport'],
      '(20\\d\\d)年度财政拨款收入支出总计',
      (text) => String(Number(text) - 1),
    ),
    inCell('总表支出合计写错', MONEY, /使用非财政拨款结余/u, /^决算数$/u, /^本年支出合计$/u, more),
    inCell('支出表项目支出合计写错', MONEY, /上缴上级支出/u, /^项目支出$/u, /^合计$/u, more),
    inCell('支出表一类写错', MONEY, /上缴上级支出/u, /^本年支出合计$/u, /^住房保障支出$/u, more),
    inCell('基本表公用合计写错', MONEY, /公用经费合计/u, /^决算数$/u, /^公用经费合计$/u, more),
    inCell('三公表小计写错', PUBLIC, /公务用车购置费/u, /^小计$/u, /\d/u, more),
    inCell('三公表接待写错', PUBLIC, /公务用车购置费/u, /^公务接待费$/u, /\d/u, more),
  ],
};

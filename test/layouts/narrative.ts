import { document, heading, paragraph } from '../../src/document/build.ts';
import type { Layout } from './layout.ts';
import { inText, more, N, swapped, times } from './plants.ts';
import { gradeOf, half, moneyOf, percent, plain, sum, yearOf } from './words.ts';

/** A county office's report without any table: two levels of numbers, long sentences, scores in prose. */
export const NARRATIVE: Layout = {
  name: 'narrative',
  make(by) {
    const year = yearOf(by, by.pick(['甘肃', '湖北', '山东']));
    const money = moneyOf(by, '万元');
    const { whole, basic, project } = year;
    const salary = Math.round((year.personnel * 0.93) / 10_000) * 10_000;
    const home = year.personnel - salary;
    const three = year.car + year.meals;
    const last = Math.round((three * by.pick([0.88, 1.15])) / 10_000) * 10_000;
    const up = three > last;
    const marks = [
      half((10 * whole.spent) / whole.final, 2),
      by.whole(44, 50),
      by.whole(26, 30),
      by.whole(8, 10),
    ];
    const total = sum(marks);
    const excellent = by.whole(3, 12);
    const good = by.whole(1, 5);
    const fair = by.whole(0, 3);
    const left = whole.final - whole.spent;
    return document([
      paragraph(`关于${year.year}年度部门整体支出绩效自评情况的报告`, 'title'),
      paragraph(`${year.region}财政局：`),
      paragraph(
        `根据预算绩效管理有关要求，${year.unit}组织财务、业务股室对${year.year}年度部门整体支出绩效开展了自评，现将有关情况报告如下。`,
      ),
      heading(1, '一、单位概况'),
      heading(2, '（一）职责任务'),
      paragraph(
        `${year.office.self}主要承担以下职责：${year.office.duties.map((each, i) => `${i + 1}.${each}`).join('；')}。`,
      ),
      heading(2, '（二）机构和人员'),
      paragraph(
        `内设办公室、财务股和${by.whole(2, 5)}个业务股。编制部门核定编制${year.posts}名，${year.year}年末在职人员${year.staff}名，退休人员${year.retirees}名。`,
      ),
      heading(1, '二、资金收支情况'),
      heading(2, '（一）预算安排'),
      paragraph(
        `${year.year}年初批复预算${money.say(whole.first)}，执行中${whole.final > whole.first ? `追加${money.say(whole.final - whole.first)}，` : '未作调整，'}全年预算为${money.say(whole.final)}。`,
      ),
      heading(2, '（二）支出构成'),
      paragraph(
        `全年累计支出${money.say(whole.spent)}，预算执行率为${percent(whole.spent, whole.final)}；其中基本支出${money.say(basic.spent)}，占${percent(basic.spent, whole.spent)}，项目支出${money.say(project.spent)}，占${percent(project.spent, whole.spent)}。${left > 0 ? `年末未支出的${money.say(left)}属于跨年度合同款。` : ''}`,
      ),
      paragraph(
        `基本支出中，人员经费${money.say(year.personnel)}，包括工资福利支出${money.say(salary)}、对个人和家庭的补助${money.say(home)}；公用经费${money.say(year.running)}，用于办公、水电、差旅、维修等日常开支。`,
      ),
      paragraph(
        `项目支出${money.say(project.spent)}用于${year.works.length}个项目，分别为${year.works.map((work) => `${work.name}${money.say(work.spent)}`).join('、')}。`,
      ),
      heading(2, '（三）“三公”经费'),
      paragraph(
        `${year.year}年“三公”经费支出${money.say(three)}，上年为${money.say(last)}，同比${up ? '增加' : '减少'}${money.say(Math.abs(three - last))}，${up ? '增长' : '下降'}${percent(Math.abs(three - last), last)}，${up ? '主要是公务用车老化、维修次数增多' : '主要是压减接待批次、拼车出行'}。其中，公务用车运行维护费${money.say(year.car)}，公务接待费${money.say(year.meals)}，未发生因公出国（境）费用和公务用车购置费用。`,
      ),
      heading(1, '三、自评结果'),
      heading(2, '（一）总体结论'),
      paragraph(
        `按照百分制计算，本部门自评总得分${plain(total)}分，评定等级为${gradeOf(total)}。其中预算执行得${plain(marks[0] ?? 0)}分，产出指标得${marks[1]}分，效益指标得${marks[2]}分，满意度指标得${marks[3]}分。`,
      ),
      heading(2, '（二）项目自评'),
      paragraph(
        `当年共有${excellent + good + fair}个项目开展自评，评为“优”的${excellent}个，评为“良”的${good}个，评为“中”的${fair}个，没有评为“差”的项目。`,
      ),
      heading(2, '（三）主要成效'),
      ...year.works.map((work, i) => paragraph(`${i + 1}.${work.name}。${work.done}。`)),
      heading(1, '四、存在的困难和问题'),
      ...year.works.map((work, i) => paragraph(`${i + 1}.${work.problem}。`)),
      heading(1, '五、今后打算'),
      ...year.works.map((work, i) => paragraph(`${i + 1}.${work.measure}。`)),
      paragraph(year.unit, 'signature'),
      paragraph(`${year.year + 1}年${by.whole(3, 6)}月${by.whole(2, 28)}日`, 'date'),
    ]);
  },
  plants: [
    inText(
      '全年预算写错',
      [
        'ExecutionRateRecomputes',
        'RestatedFactAgrees',
        'ActualWithinFinalBudget',
        'BudgetAdjustmentReported',
      ],
      `全年预算为${N}`,
      times(0.9),
    ),
    inText(
      '累计支出写错',
      [
        'TotalEqualsBasicPlusProject',
        'ExecutionRateRecomputes',
        'ShareRecomputes',
        'TotalActualAgrees',
      ],
      `全年累计支出${N}`,
      more,
    ),
    inText('执行率写错', ['ExecutionRateRecomputes'], '预算执行率为(\\d[\\d.]*)%', () => '75.33'),
    inText(
      '基本支出写错',
      ['TotalEqualsBasicPlusProject', 'BasicEqualsPersonnelPlusRunning', 'ShareRecomputes'],
      `其中基本支出${N}`,
      more,
    ),
    swapped(
      '占比对调',
      ['FiguresNotSwapped', 'ShareRecomputes'],
      '占(\\d[\\d.]*%)，项目支出.*?占(\\d[\\d.]*%)',
    ),
    swapped(
      '人员与公用对调',
      ['FiguresNotSwapped', 'BasicEqualsPersonnelPlusRunning', 'RestatedFactAgrees'],
      `人员经费${N}.*?公用经费${N}`,
    ),
    inText(
      '工资福利写错',
      ['BasicEqualsPersonnelPlusRunning', 'TotalEqualsEconomicClasses', 'RestatedFactAgrees'],
      `工资福利支出${N}`,
      more,
    ),
    inText(
      '公用经费多一位',
      ['BasicEqualsPersonnelPlusRunning', 'DigitCountPlausible'],
      `公用经费${N}`,
      times(10),
    ),
    inText(
      '项目支出前后不符',
      ['RestatedFactAgrees', 'ProjectActualAgrees', 'ProjectSubitemsSum'],
      `^项目支出${N}`,
      more,
    ),
    inText(
      '某项目金额写错',
      ['ProjectSubitemsSum', 'RestatedFactAgrees', 'FundSourcesSum'],
      `分别为\\D+${N}`,
      more,
    ),
    inText(
      '“三公”合计写错',
      ['ThreePublicNarrativeSums', 'YearOnYearWordingAgrees', 'RestatedFactAgrees'],
      `“三公”经费支出${N}`,
      more,
    ),
    inText('增减方向写反', ['YearOnYearWordingAgrees'], '同比(增加|减少)', (text) =>
      text === '增加' ? '减少' : '增加',
    ),
    inText('降幅写错', ['YearOnYearWordingAgrees'], '(?:增长|下降)(\\d[\\d.]*)%', (text) =>
      (Number(text) * 2 + 3).toFixed(2),
    ),
    inText('接待费写错', ['ThreePublicNarrativeSums'], `公务接待费${N}`, times(10)),
    inText(
      '总分与各项不符',
      ['TotalScoreSums', 'RestatedFactAgrees', 'GradeMatchesScore'],
      '自评总得分(\\d[\\d.]*)分',
      (text) => plain(Number(text) - 5),
    ),
    inText('等级不符', ['GradeMatchesScore'], '评定等级为(.)。', (text) =>
      text === '优' ? '中' : '优',
    ),
    inText('项目个数不符', ['ProjectCountsSum'], '共有(\\d+)个项目', (text) =>
      String(Number(text) + 2),
    ),
    inText(
      '在职人数超过编制',
      ['FilledWithinAuthorized', 'FilledPositionsAgree'],
      '年末在职人员(\\d+)名',
      (text) => String(Number(text) + 14),
    ),
    inText(
      '落款单位不符',
      ['UnitNamesAgree'],
      '，(\\S{2,24})组织财务',
      (text) => `${text.slice(0, -4)}档案馆`,
    ),
    inText('落款早于年末', ['ReportDateCoherent'], '^(20\\d\\d)年\\d+月\\d+日$', (text) =>
      String(Number(text) - 1),
    ),
    inText('年度没有更换', ['ReportYearConsistent'], '^关于(20\\d\\d)年度', (text) =>
      String(Number(text) - 1),
    ),
  ],
};

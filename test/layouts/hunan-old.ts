import {
  document,
  heading,
  paragraph,
  span,
  table,
  type Written,
} from '../../src/document/build.ts';
import type { Layout } from './layout.ts';
import { inCell, inText, more, N, times } from './plants.ts';
import { gradeOf, half, moneyOf, percent, plain, sum, yearOf } from './words.ts';

/** The old report of tables: a cover of five fields, a body in tables, and points for input, process and output. */
export const HUNAN_OLD: Layout = {
  name: 'hunan-old',
  make(by) {
    const year = yearOf(by, '湖南');
    const money = moneyOf(by, '万元');
    const { whole, basic, project } = year;
    const carried = by.percent(50) ? 0 : by.whole(10, 400) * 10_000;
    const other = by.percent(50) ? 0 : by.whole(10, 900) * 10_000;
    const income = whole.spent + by.whole(0, 500) * 10_000;
    const grant = income - carried - other;
    const three = year.car + year.meals;
    const rate = half((year.staff * 100) / year.posts, 2);
    const items: readonly (readonly [string, string, string, number, string])[] = [
      ['投入', '目标设定', '绩效目标合理性', 5, '目标符合职责得满分，不符的每处扣1分'],
      ['投入', '目标设定', '绩效指标明确性', 5, '指标清晰、可衡量得满分，不清晰的每项扣1分'],
      ['投入', '预算配置', '在职人员控制率', 5, '控制率不超过100%得满分，每超一个百分点扣0.5分'],
      ['过程', '预算执行', '预算完成率', 10, '完成率100%得满分，每低5个百分点扣2分'],
      ['过程', '预算执行', '公用经费控制率', 10, '不超过100%得满分，每超一个百分点扣1分'],
      ['过程', '预算管理', '管理制度健全性', 10, '制度齐全得满分，每缺一项扣2分'],
      ['过程', '资产管理', '资产管理规范性', 10, '账实相符得满分，每处不符扣2分'],
      ['产出', '职责履行', year.works[0]?.quality ?? '', 15, '按完成比例计分'],
      ['产出', '职责履行', year.works[1]?.time ?? '', 10, '按完成比例计分'],
      ['效果', '履职效益', `${year.works[0]?.lasting ?? ''}`, 10, '效果显著得满分，一般得一半'],
      ['效果', '满意度', year.works[0]?.served ?? '', 10, '90%以上得满分'],
    ];
    const scores = items.map(([, , , worth]) => (by.percent(25) ? worth - 1 : worth));
    const total = sum(scores);
    const rows = items.map(([one, two, three3, worth, how], k): readonly Written[] => [
      ...(k === 0 || items[k - 1]?.[0] !== one
        ? [{ text: one, rowSpan: items.filter((each) => each[0] === one).length }]
        : []),
      ...(k === 0 || items[k - 1]?.[1] !== two
        ? [{ text: two, rowSpan: items.filter((each) => each[1] === two).length }]
        : []),
      three3,
      String(worth),
      how,
      plain(scores[k] ?? 0),
    ]);
    return document([
      paragraph('附件2', 'attachmentLabel'),
      paragraph(`${year.year}年度部门整体支出绩效自评报告`, 'cover'),
      paragraph(`部门（单位）名称：${year.unit}`, 'cover'),
      paragraph(`预算编码：${by.whole(101, 699)}001`, 'cover'),
      paragraph('评价方式：部门绩效自评', 'cover'),
      paragraph('评价机构：部门评价组', 'cover'),
      paragraph(`报告日期：${year.year + 1}年5月${by.whole(8, 28)}日`, 'cover'),
      heading(1, '一、部门（单位）基本概况'),
      table([
        ['联系人', '曾令辉', '联系电话', ''],
        ['人员编制', String(year.posts), '实有人数', String(year.staff)],
        ['在职人员控制率', `${rate}%`, '退休人数', String(year.retirees)],
        ['职能职责概述', span(`${year.office.duties.join('；')}。`, 1, 3)],
        [
          '年度主要工作内容',
          span(year.works.map((work, i) => `任务${i + 1}：${work.purpose}`).join('\n'), 1, 3),
        ],
        [
          '年度部门（单位）总体运行情况及取得的成绩',
          span(`${year.works.map((work, i) => `${i + 1}.${work.done}`).join('；')}。`, 1, 3),
        ],
      ]),
      heading(1, '二、部门（单位）收支情况'),
      paragraph('年度收入情况（万元）', 'tableNote'),
      table([
        [{ text: '机构名称', rowSpan: 2 }, { text: '收入合计', rowSpan: 2 }, span('其中：', 1, 4)],
        ['上年结转', '公共财政拨款', '政府基金拨款', '其他收入'],
        [
          '局机关及二级机构汇总',
          money.cell(income),
          money.cell(carried),
          money.cell(grant),
          '0',
          money.cell(other),
        ],
        [
          `1、${year.short}机关`,
          money.cell(income),
          money.cell(carried),
          money.cell(grant),
          '0',
          money.cell(other),
        ],
      ]),
      paragraph('部门（单位）年度支出和结余情况（万元）', 'tableNote'),
      table([
        [
          { text: '机构名称', rowSpan: 2 },
          { text: '支出合计', rowSpan: 2 },
          span('基本支出', 1, 3),
          { text: '项目支出', rowSpan: 2 },
          { text: '当年结余', rowSpan: 2 },
        ],
        ['小计', '人员支出', '公用支出'],
        [
          '局机关及二级机构汇总',
          money.cell(whole.spent),
          money.cell(basic.spent),
          money.cell(year.personnel),
          money.cell(year.running),
          money.cell(project.spent),
          money.cell(income - whole.spent),
        ],
        [
          `1、${year.short}机关`,
          money.cell(whole.spent),
          money.cell(basic.spent),
          money.cell(year.personnel),
          money.cell(year.running),
          money.cell(project.spent),
          money.cell(income - whole.spent),
        ],
      ]),
      paragraph('“三公”经费情况（万元）', 'tableNote'),
      table([
        [
          '机构名称',
          '三公经费合计',
          '公务接待费',
          '公务用车运行费',
          '公务用车购置费',
          '因公出国（境）费',
        ],
        [
          '局机关及二级机构汇总',
          money.cell(three),
          money.cell(year.meals),
          money.cell(year.car),
          '0',
          '0',
        ],
      ]),
      heading(1, '三、部门（单位）整体支出绩效自评情况'),
      table([
        ['一级指标', '二级指标', '三级指标', '分值', '评价标准', '得分'],
        ...rows,
        [span('合计', 1, 3), '100', '', plain(total)],
      ]),
      paragraph(`评价得分：${plain(total)}分　　评价等次：${gradeOf(total)}`),
      heading(1, '四、评价人员'),
      table([
        ['姓名', '职务/职称', '单位', '签字'],
        ['曾令辉', '办公室主任', year.unit, '曾令辉'],
        ['欧阳慧', '财务股长', year.unit, '欧阳慧'],
      ]),
      heading(1, '五、评价报告综述（文字部分）'),
      paragraph(
        `（一）基本情况。${year.unit}核定编制${year.posts}人，实有在职${year.staff}人。${year.year}年总收入${money.say(income)}，总支出${money.say(whole.spent)}，其中基本支出${money.say(basic.spent)}，占总支出的${percent(basic.spent, whole.spent)}，项目支出${money.say(project.spent)}，占总支出的${percent(project.spent, whole.spent)}。“三公”经费支出${money.say(three)}，其中公务接待费${money.say(year.meals)}，公务用车运行费${money.say(year.car)}。`,
      ),
      paragraph(
        `（二）绩效情况。${year.works.map((work) => work.done).join('；')}。经综合评定，部门整体支出绩效自评得分${plain(total)}分。`,
      ),
      paragraph(
        `（三）存在的主要问题。${year.works.map((work) => work.problem).join('；')}；扣分项主要为个别制度和台账资料有待补充完善。`,
      ),
      paragraph(
        `（四）改进措施和有关建议。${year.works.map((work) => work.measure).join('；')}；补齐制度和台账资料。`,
      ),
    ]);
  },
  plants: [
    inText(
      '编制数与表不符',
      ['AuthorizedPositionsAgree', 'RestatedFactAgrees', 'FilledWithinAuthorized'],
      '核定编制(\\d+)人',
      (text) => String(Number(text) + 6),
    ),
    inText(
      '在职人数与表不符',
      ['FilledPositionsAgree', 'FilledWithinAuthorized', 'RestatedFactAgrees'],
      '实有在职(\\d+)人',
      (text) => String(Number(text) + 9),
    ),
    inText(
      '总支出写错',
      ['TotalActualAgrees', 'RestatedFactAgrees', 'TotalEqualsBasicPlusProject', 'ShareRecomputes'],
      `总支出${N}`,
      more,
    ),
    inText(
      '基本支出写错',
      ['BasicActualAgrees', 'RestatedFactAgrees', 'TotalEqualsBasicPlusProject', 'ShareRecomputes'],
      `其中基本支出${N}`,
      more,
    ),
    inText(
      '项目支出多一位',
      [
        'ProjectActualAgrees',
        'RestatedFactAgrees',
        'TotalEqualsBasicPlusProject',
        'DigitCountPlausible',
        'ShareRecomputes',
      ],
      `，项目支出${N}`,
      times(10),
    ),
    inText(
      '占比写错',
      ['ShareRecomputes', 'SharesSumToHundred'],
      '占总支出的(\\d[\\d.]*)%',
      (text) => (Number(text) - 9.4).toFixed(2),
    ),
    inText(
      '“三公”合计写错',
      ['ThreePublicActualAgrees', 'ThreePublicNarrativeSums', 'RestatedFactAgrees'],
      `“三公”经费支出${N}`,
      more,
    ),
    inText(
      '接待费与表不符',
      ['ThreePublicActualAgrees', 'ThreePublicNarrativeSums', 'RestatedFactAgrees'],
      `其中公务接待费${N}`,
      times(10),
    ),
    inText(
      '得分与表不符',
      ['RestatedFactAgrees', 'TotalScoreSums', 'ScoreStatedInNarrative', 'GradeMatchesScore'],
      '绩效自评得分(\\d[\\d.]*)分',
      (text) => plain(Number(text) - 4),
    ),
    inText('等次不符', ['GradeMatchesScore'], '评价等次：(.)', (text) =>
      text === '优' ? '中' : '优',
    ),
    inText(
      '单位名称不符',
      ['UnitNamesAgree'],
      '名称：(\\S+)',
      (text) => `${text.slice(0, 7)}信访局`,
    ),
    inText(
      '年度没有更换',
      ['ReportYearConsistent'],
      '^(20\\d\\d)年度部门整体支出绩效自评报告',
      (text) => String(Number(text) - 1),
    ),
    inText('报告日期早于年末', ['ReportDateCoherent'], '报告日期：(20\\d\\d)', (text) =>
      String(Number(text) - 1),
    ),
    inCell(
      '支出合计与分项不符',
      ['TotalEqualsBasicPlusProject', 'TotalActualAgrees', 'RestatedFactAgrees'],
      /人员支出/u,
      /^支出合计$/u,
      /汇总$/u,
      more,
    ),
    inCell(
      '人员支出写错',
      ['BasicEqualsPersonnelPlusRunning', 'RestatedFactAgrees'],
      /人员支出/u,
      /^人员支出$/u,
      /汇总$/u,
      more,
    ),
    inCell(
      '公共财政拨款写错',
      ['FundSourcesSum', 'RevenueSplitSums'],
      /收入合计/u,
      /^公共财政拨款$/u,
      /汇总$/u,
      more,
    ),
    inCell(
      '“三公”表合计写错',
      ['ThreePublicTableSums', 'ThreePublicActualAgrees', 'RestatedFactAgrees'],
      /三公经费合计/u,
      /^三公经费合计$/u,
      /汇总$/u,
      more,
    ),
    inCell(
      '得分高于分值',
      ['ScoreWithinWeight', 'TotalScoreSums'],
      /评价标准/u,
      /^得分$/u,
      /^管理制度健全性$/u,
      () => '14',
    ),
    inCell(
      '分值写错',
      ['WeightsSumToHundred', 'LeafWeightsSumToLevel1'],
      /评价标准/u,
      /^分值$/u,
      /^资产管理规范性$/u,
      () => '13',
    ),
    inCell(
      '合计得分写错',
      ['TotalScoreSums', 'RestatedFactAgrees', 'GradeMatchesScore'],
      /评价标准/u,
      /^得分$/u,
      /^合计$/u,
      () => '71',
    ),
  ],
};

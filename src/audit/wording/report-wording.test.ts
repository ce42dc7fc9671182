import { describe, expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const WHOLE = '临河县档案馆2024年度部门整体支出绩效自评报告';
const PROJECT = '2024年度库房修缮项目绩效自评报告';

describe('sentences that say the truth', () => {
  test.each([
    [
      'totals and rates of a part on projects are those of the projects',
      [
        '2024年部门决算总支出100万元，全年预算110万元，执行率90.91%。',
        '三、项目支出绩效自评情况',
        '项目预算合计50万元，支出合计40万元，执行率80%。',
      ],
    ],
    [
      'a numbered line on one project speaks of it, whatever its heading is taken for',
      [
        '2024年全年支出100万元，全年预算110万元，执行率90.91%。',
        '①档案数字化项目。到位资金50万元，已使用40万元，资金使用率80%。',
      ],
    ],
    [
      'the sum of two kinds of expenditure is neither of them',
      ['2024年基本支出60万元，项目支出40万元。', '上述基本支出与项目支出共计100万元。'],
    ],
    [
      'a list by use is no list of economic classes',
      [
        '2024年全年支出100万元。支出按用途分为：工资福利支出40万元、对个人和家庭的补助5万元、公用支出15万元、项目支出40万元。',
      ],
    ],
    ['a rate that its plan in brackets bears out', ['培训学员120人（计划100人，完成率120%）。']],
    ['a span of time in its order', ['自评于2025年3月1日至2025年3月20日进行。']],
    [
      'behind the parts of the budget the number of the year is the whole again',
      [
        '本年度全年预算数100万元，其中基本支出预算60万元、项目支出预算40万元；全年执行数90万元，其中基本支出58万元、项目支出32万元；总体执行率90%，项目支出执行率80%。',
      ],
    ],
    ['years of the past with their reason', ['截至2023年底，累计支出项目资金30万元。']],
  ])('%s', (_, lines) => {
    expect(told(WHOLE, ...lines)).toEqual([]);
  });
});

describe('sentences that contradict themselves', () => {
  test.each([
    [
      'two parts and their sum, however it is named',
      ['人员经费支出60万元，公用经费支出15万元，两项合计基本支出80万元。'],
      '总额「两项合计基本支出80万元」与各项「人员经费支出60万元」、「公用经费支出15万元」之和75万元相差5万元。',
    ],
    [
      'all amounts of the sentence in front',
      ['支出如下：1.劳务费12万元；2.印刷费8万元。以上合计支出21万元。'],
      '总额「以上合计支出21万元」与各项「劳务费12万元」、「印刷费8万元」之和20万元相差1万元。',
    ],
    [
      'what was left of what was granted',
      ['库房修缮项目：批复50万元，列支40万元，结余12万元。'],
      '「批复50万元」－「列支40万元」＝10万元，与「结余12万元」不符。',
    ],
    [
      'the net value of assets',
      ['固定资产原值90万元，累计折旧30万元，净值65万元。'],
      '「固定资产原值90万元」、「累计折旧30万元」、「净值65万元」：两数相差60万元。',
    ],
    [
      'the budget after its adjustment, told before the adjustment',
      ['年初预算收支90万元，调整预算为100万元，调减10万元。'],
      '「年初预算收支90万元」、「调整预算为100万元」、「调减10万元」：按所列两数应为增加。',
    ],
    [
      'the amount of the year before behind the change',
      ['本年支出100万元，较上年减少20万元，主要原因是项目增加，上年支出80万元。'],
      '「本年支出100万元」、「较上年减少20万元」、「上年支出80万元」：按所列两数应为增加。',
    ],
    [
      'a rate with its plan in brackets',
      ['培训学员120人（计划100人，完成率110%）。'],
      '「完成率110%」与「培训学员120人」÷「计划100人」＝120%不符。',
    ],
    [
      'a rate with both figures behind it',
      ['全年预算执行率92%（支出90万元/预算100万元）。'],
      '「全年预算执行率92%」与「支出90万元」÷「预算100万元」＝90%不符。',
    ],
    [
      'kinds of posts of those in post',
      ['年末在职职工59人。在职人员中：公务员18人，事业人员38人，工勤5人。'],
      '「在职职工59人」与「公务员18人」、「事业人员38人」、「工勤5人」合计61人不等。',
    ],
    [
      'everybody is in post or retired',
      ['实有人数49人，其中：在职人员33人，离休人员0人，退休人员13人。'],
      '「实有人数49人」与「在职人员33人」、「离休人员0人」、「退休人员13人」合计46人不等。',
    ],
    [
      'the parts of the points in a line of their own',
      ['自评93分，定为优。', '得分构成：执行9分；产出50分；效益21分；满意度10分。'],
      '93',
    ],
    [
      'a grade of one character',
      ['自评得分95分，评价结果为中。'],
      '得分「自评得分95分」按分数段应为“优”，等级写作「结果为中」。',
    ],
    [
      'what is done with a report is done for its year',
      ['根据2024年度自评工作要求，我馆对2023年度整体支出开展了绩效自评。'],
      '报告年度前后不一致：「临河县档案馆2024年度部门整体支出绩效自评报告」与「2023年度整体支出开展了绩效自评」。',
    ],
    [
      'a span that ends before it begins',
      ['自评于2025年5月1日至2025年3月20日进行。'],
      '起止日期「2025年5月1日至2025年3月20日」截止早于起始。',
    ],
    [
      'a date of filing before the end of the year',
      ['填报日期：2024年3月11日'],
      '报告日期「填报日期：2024年3月11日」早于2024年度终了。',
    ],
    [
      'another name for which 我馆 stands',
      ['临河县图书馆（以下简称“我馆”）为县直事业单位。'],
      '单位名称前后不一致：「临河县档案馆」与「临河县图书馆」。',
    ],
  ])('%s', (_, lines, finding) => {
    expect(told(WHOLE, ...lines).filter((each) => each.includes(finding))).toHaveLength(1);
  });
  test('the text of a report on one project gives another project as its name', () => {
    const lines = ['项目名称：档案数字化；实施单位：临河县档案馆。', '库房修缮项目自评得分95分。'];
    expect(told(PROJECT, ...lines)).toContain(
      '项目名称前后不一致：标题为「2024年度库房修缮项目绩效自评报告」，正文写作「档案数字化」。',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { findingsOn, told as toldOf } from '../../../test/told.ts';
import { plain } from '../wording/sentence.ts';

/** Errors and warnings on the published accounts of an invented archive. */
const told = (...lines: readonly string[]): readonly string[] =>
  toldOf('临河县档案馆2024年度部门决算', ...lines);

describe('sentences of the notes', () => {
  test.each([
    [
      '收入决算 with its 本年收入 is a total with balances',
      '收入决算120万元，其中本年收入110万元。',
    ],
    [
      '收支各增加 behind such a total speaks of it',
      '总收入120万元，其中本年收入110万元、年初结转和结余10万元。与上年相比，收支各增加20万元，增长20%。',
    ],
    [
      'the fund of an amount is a part of that amount',
      '一般公共预算财政拨款支出80万元。“三公”经费支出5万元（其中：一般公共预算支出5万元；政府性基金预算支出0万元；国有资本经营预算支出0万元）。',
    ],
    [
      'a remark behind a source does not end the list of sources',
      '本年收入100万元，其中：财政拨款收入60万元；上级补助收入0万元；事业收入（不含教育收费）40万元。',
    ],
    [
      'shares and changes may stand between the amount and its completion',
      '一般公共预算财政拨款支出80万元，占本年支出的80%，比上年增加10万元，增长14.29%，完成全年预算100万元的80%。',
    ],
    [
      'no money for guests from abroad says nothing of the others',
      '公务接待费支出3万元（含外宾接待支出0万元），主要用于公务活动，国内公务接待2批次、26人次。',
    ],
    [
      'a part of 总收入 was carried over',
      '总收入120万元，总支出120万元。其中：年初结转和结余10万元，本年收入110万元；本年支出105万元，年末结转和结余15万元。',
    ],
  ])('%s', (_, sentence) => {
    expect(told(sentence)).toEqual([]);
  });
  test.each([
    [
      'completion behind budget and actual without a word of the budget',
      '（1）行政运行（2012601）年初预算40万元，支出决算30万元，完成85%，决算数小于年初预算数。',
      '执行率「完成85%」与执行数「支出决算30万元」÷预算数「年初预算40万元」＝75%不符。',
    ],
    [
      'completion of a budget that stands between',
      '（1）档案事务支出30万元，年初预算40万元，完成率85%。',
      '执行率「完成率85%」与执行数「档案事务支出30万元」÷预算数「年初预算40万元」＝75%不符。',
    ],
    [
      'completion of the budget that the sentence in front was spent of',
      '财政拨款支出决算80万元。与2024年度财政拨款支出年初预算100万元相比，完成年初预算的88%。',
      '执行率「完成年初预算的88%」与执行数「财政拨款支出决算80万元」÷预算数「年度财政拨款支出年初预算100万元」＝80%不符。',
    ],
    [
      'a change against the budget',
      '档案事务支出30万元，占10%，较年初预算数减少10万元，下降20%，主要是厉行节约。',
      '「档案事务支出30万元」、「较年初预算数减少10万元」、「下降20%」：变动前为40万元，变动率应为25%。',
    ],
    [
      'the three budgets are all that is granted',
      '会议费支出5万元（其中：一般公共预算支出4万元；政府性基金预算支出0万元；国有资本经营预算支出0万元）。',
      '总额「会议费支出5万元」与各项「一般公共预算支出4万元」、「政府性基金预算支出0万元」、「国有资本经营预算支出0万元」之和4万元相差1万元。',
    ],
    [
      'kinds of vehicles behind a colon',
      '共有车辆5辆：机要通信用车2辆，其他用车4辆。',
      '「共有车辆5辆」与「机要通信用车2辆」、「其他用车4辆」合计6辆不等。',
    ],
    [
      'kinds of posts with commas',
      '年末实有在职人员20人，其中行政人员8人，事业人员13人。',
      '「年末实有在职人员20人」与「行政人员8人」、「事业人员13人」合计21人不等。',
    ],
    [
      'purchases without 其中',
      '政府采购支出共60万元，货物类20万元、工程类30万元、服务类20万元。',
      '总额「政府采购支出共60万元」与各项「货物类20万元」、「工程类30万元」、「服务类20万元」之和70万元相差-10万元。',
    ],
    [
      'what was carried over and the sources of the year are all of a budget',
      '收入预算总额120万元，其中：上年结转10万元，一般公共预算拨款90万元，政府性基金10万元，其他收入15万元。',
      '总额「收入预算总额120万元」与各来源「上年结转10万元」、「一般公共预算拨款90万元」、「政府性基金10万元」、「其他收入15万元」之和125万元相差-5万元。',
    ],
    [
      'a list whose items are sentences',
      '支出100万元，主要用于：1.农林水支出70万元，占70%。2.卫生健康支出20万元，占25%。3.住房保障支出10万元，占10%。',
      '「占25%」与「卫生健康支出20万元」÷「支出100万元」＝20%不符。',
    ],
    [
      'no guests for money',
      '公务接待费支出3万元，其中：国内公务接待支出3万元，接待38批次，0人次；国（境）外公务接待支出0万元，接待0批次，0人次。',
      '「国内公务接待支出3万元」与「0人次」不相符：有金额而数量为0。',
    ],
  ])('%s', (_, sentence, finding) => {
    expect(told(sentence)).toEqual([finding]);
  });
  test('one paragraph a function, each with more than its share', () => {
    const functions = (share: string): readonly string[] => [
      '一般公共预算财政拨款支出100万元，按功能科目分类：',
      '（1）一般公共服务支出70万元，占70%，完成全年预算70万元的100%。',
      `（2）社会保障和就业支出20万元，占${share}，完成全年预算25万元的80%。`,
      '（3）住房保障支出10万元，占10%，完成全年预算10万元的100%。',
    ];
    expect(told(...functions('20%'))).toEqual([]);
    expect(told(...functions('30%'))).toEqual([
      '「占30%」与「社会保障和就业支出20万元」÷「一般公共预算财政拨款支出100万元」＝20%不符。',
    ]);
  });
  test('the end of the year before is no stray year of a budget', () => {
    const findings = findingsOn(
      '临河县档案馆2025年部门预算公开',
      '一、国有资产情况',
      '截至2024年12月31日，共有车辆2辆。',
    );
    expect(findings.filter(({ check }) => check === 'ReportYearConsistent')).toEqual([]);
  });
});

describe('names', () => {
  const titled = (title: string): readonly string[] =>
    findingsOn(
      `${title}2024年度部门决算`,
      '一、机构设置',
      '临河县林业局设7个内设机构。',
      '二、决算情况说明',
      '临河县林业局2024年度收入支出总计50万元。',
      '临河县林业局对3个项目开展绩效自评。',
    )
      .filter(({ check }) => check === 'UnitNamesAgree')
      .map(({ words }) => plain(words.zh));
  test('the title bears the name that the notes use', () => {
    expect(titled('临河县林业局')).toEqual([]);
    expect(titled('临河县水利局')).toEqual([
      '单位名称前后不一致：「临河县水利局」与「临河县林业局」。',
    ]);
  });
});

describe('tables of the accounts', () => {
  const numbered = (carried: string, other: string): string =>
    [
      '收入支出决算总表',
      '单位：万元',
      '| 项目 | 行次 | 金额 | 项目 | 行次 | 金额 |',
      '| 栏次 |  | 1 | 栏次 |  | 2 |',
      '| 一、一般公共预算财政拨款收入 | 1 | 90 | 一、一般公共服务支出 | 7 | 75 |',
      `| 八、其他收入 | 2 | ${other} | 二、社会保障和就业支出 | 8 | 20 |`,
      '| 本年收入合计 | 3 | 100 | 本年支出合计 | 9 | 95 |',
      '| 使用非财政拨款结余 | 4 |  | 结余分配 | 10 |  |',
      `| 年初结转和结余 | 5 | ${carried} | 年末结转和结余 | 11 | 10 |`,
      '| 总计 | 6 | 105 | 总计 | 12 | 105 |',
    ].join('\n');
  test('both sides of the first table add up, its lines numbered or not', () => {
    expect(told(numbered('5', '10'))).toEqual([]);
    expect(told(numbered('7', '10'))).toEqual([
      '「105」与各分项「100」、「7」之和107万元相差-2万元。',
    ]);
    expect(told(numbered('5', '16'))).toEqual([
      '「100」与各分项「90」、「16」之和106万元相差-6万元。',
    ]);
  });
  test('three public expenses item by item in rows add up', () => {
    const rows = (run: string): string =>
      [
        '财政拨款“三公”经费支出决算表',
        '单位：万元',
        '| 项目 | 行次 | 预算数 | 决算数 |',
        '| 一、“三公”经费支出 | 1 | 8 | 6 |',
        '| （一）因公出国（境）费 | 2 |  |  |',
        '| （二）公务用车购置及运行维护费 | 3 | 6 | 5 |',
        '| 1.公务用车购置费 | 4 |  |  |',
        `| 2.公务用车运行维护费 | 5 | 6 | ${run} |`,
        '| （三）公务接待费 | 6 | 2 | 1 |',
        '| 公务用车保有量（辆） | 7 | — | 2 |',
      ].join('\n');
    expect(told(rows('5'))).toEqual([]);
    expect(told(rows('3'))).toEqual(['「5」与「3」不等，相差2万元。']);
    expect(told('年末公务用车保有量为3辆。', rows('5'))).toEqual([
      '公务用车保有量前后不一致：正文为「保有量为3辆」，“三公”经费决算表为「2」，仅凭本文不能判断哪一处正确。',
    ]);
    expect(told('年末公务用车保有量为2辆。', rows('5'))).toEqual([]);
  });
  test('a table of one budget says in no head that it is one', () => {
    const table = (vehicles: string): string =>
      [
        '“三公”经费预算表',
        '单位：万元',
        '| 单位名称 | 合计 | 公务接待费 | 公务用车购置及运行费 | 其中：公务用车购置费 | 公务用车运行费 | 因公出国（境）费 |',
        `| 临河县档案馆 | 8 | 2 | ${vehicles} | 0 | 6 | 0 |`,
      ].join('\n');
    expect(told(table('6'))).toEqual([]);
    expect(told(table('7'))).toEqual([
      '「7」与2处勾稽关系不符：「8」与各分项「0」、「7」、「2」之和9万元相差-1万元；「7」与各分项「0」、「6」之和6万元相差1万元。',
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const PROJECT = '临河县2024年度小型水库维修养护项目支出绩效自评报告';

describe('prose of reports on projects and of final accounts', () => {
  test.each([
    [
      'of two standards each sum has its own',
      [
        '开发公益岗位440个，按每人每月500元的标准，发放补贴264万元；资助学生378人，每人补助1500元，共发放56.7万元。',
      ],
    ],
    [
      'the items behind 其中 in a new paragraph are of the year that the text is about, not of the one compared with',
      [
        '2024年度“三公”经费支出预算为10.1万元，支出决算为8.27万元，较上年度减少1.11万元，上年度“三公”经费支出决算为9.38万元。',
        '其中：因公出国（境）费支出决算0万元；公务用车购置及运行维护费支出决算6.17万元，占74.61%；公务接待费支出决算2.1万元，占25.39%。',
      ],
    ],
    [
      'two parts of a project have each their own execution rate',
      [
        '年度预算共计1197.2万元，前者按每生1000元测算，需资金1001.2万元，后者需资金196万元。',
        '膳食补助全年共到位1001.2万元，全年实际支出985.29万元，执行率98.41%。',
        '食堂改造实际支出187.49万元，执行率95.66%。两项合计支出1172.78万元，总体执行率为97.96%。',
      ],
    ],
    [
      'what is wanting is none of the sources',
      [
        '项目资金实际到位95万元，资金到位率95%，其中：中央资金58万元，省级资金18万元，县级资金19万元，县级资金缺口5万元。',
      ],
    ],
    [
      'assets of a kind are not the total of assets',
      [
        '资产总额320万元，其中流动资产65万元，固定资产255万元。与上年相比，资产总额增加20万元，上年末资产总额为300万元。',
      ],
    ],
  ])('%s', (_, lines) => {
    expect(told(PROJECT, ...lines)).toEqual([]);
  });

  test.each([
    [
      'what arrived is of what the text above plans',
      ['项目计划总投资970万元。', '项目资金实际到位950万元，资金到位率99.94%。'],
      '「资金到位率99.94%」与「项目资金实际到位950万元」÷「项目计划总投资970万元」＝97.94%不符。',
    ],
    [
      'the sources of what arrived, behind its rate',
      ['全年共到位120万元，其中中央财政60万元，省级财政25万元，区级财政按规定配套15万元。'],
      '总额「全年共到位120万元」与各来源「中央财政60万元」、「省级财政25万元」、「区级财政按规定配套15万元」之和100万元相差20万元。',
    ],
    [
      'what is not yet paid',
      [
        '截至年末，4419万元衔接资金已全部到位；累计完成支付4234万元，尚未支付的195万元主要为质保金。',
      ],
      '「4419万元」－「累计完成支付4234万元」＝185万元，与「尚未支付的195万元」不符。',
    ],
    [
      'shares of a list whose first amount has a share of its own',
      [
        '一般公共预算财政拨款支出500万元，占本年支出合计的92.57%，主要用于：教育支出（类）300万元，占60%；卫生健康支出（类）120万元，占24%；住房保障支出（类）80万元，占19%。',
      ],
      '「占19%」与「住房保障支出（类）80万元」÷「一般公共预算财政拨款支出500万元」＝16%不符。',
    ],
    [
      'an actual that is the budget is not above it',
      [
        '养老保险（项）。年初预算为95.81万元，支出决算为95.81万元，完成年初预算的100%。决算数大于年初预算数。',
      ],
      '「完成年初预算的100%」、「决算数大于年初预算数」：决算数与预算数相等。',
    ],
    [
      'the rise behind two amounts of two years',
      ['人均纯收入由2023年的13397元提高到2024年的14363元，人均增收666元，增幅7.21%。'],
      '「年的13397元」、「年的14363元」、「人均增收666元」：两数相差966元。',
    ],
    [
      'a former amount in brackets behind change and rate',
      [
        '财政拨款收、支总决算117.74万元。与2023年相比，收、支总计各减少2.11万元，下降1.63%（2023年为129.86万元）。',
      ],
      '「支总决算117.74万元」、「支总计各减少2.11万元」、「年为129.86万元」：两数相差12.12万元。',
    ],
    [
      'a target that is said to be missed and is reached',
      ['计划安装监测设施20处，实际安装21处，未能完成年度目标。'],
      '「计划安装监测设施20处」、「实际安装21处」：按数达到目标。',
    ],
    [
      'what was lost of a full mark',
      ['该类指标分值15分，评价得分14.3分，扣0.6分。'],
      '「评价得分14.3分」与「扣0.6分」合计不是满分。',
    ],
    [
      'questionnaires by who filled them in',
      ['发放问卷238份，其中企业问卷97份、科研人员问卷161份。'],
      '「发放问卷238份」与「其中企业问卷97份」、「科研人员问卷161份」合计258份不等。',
    ],
    [
      'what came back of all that was sent',
      ['发放问卷100份，其中企业问卷40份、居民问卷60份；回收有效问卷95份，有效回收率98%。'],
      '「有效回收率98%」与「回收有效问卷95份」÷「发放问卷100份」＝95%不符。',
    ],
  ])('%s', (_, lines, finding) => {
    expect(told(PROJECT, ...lines)).toEqual([finding]);
  });
});

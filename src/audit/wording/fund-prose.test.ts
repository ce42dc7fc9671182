import { describe, expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const FUND = '南屏县2024年农田水利项目支出绩效自评报告';

describe('prose of reports on funds and of evaluations', () => {
  test.each([
    [
      'what was spent of bonds is not of the whole investment nor of the money beside them',
      [
        '项目估算总投资20900万元，其中申请专项债券15300万元，占73.21%，财政配套资金5600万元，占26.79%。',
        '累计使用债券资金9440.15万元，使用进度90.77%，余额959.85万元存放于财政专户。',
      ],
    ],
    [
      'what its parts use up leaves nothing: the rest is of what is yet to be issued',
      ['已发行两期共22300万元，其中第一期10800万元，第二期11500万元，剩余10500万元额度待发行。'],
    ],
    [
      'points that can be got and points that were got stand side by side',
      [
        '自评得分：管理20分、得分19分，产出40分、得分39分，效益30分、得分27分，满意度10分、得分10分，合计95分。',
      ],
    ],
    [
      'those who are pleased are of the papers that came back',
      [
        '组织就业2098人，其中公益性岗位安置157人，占7.48%。',
        '抽取320名农户进行问卷调查，收回有效问卷298份，有效率93.13%。表示满意的262人，综合满意度87.92%。',
      ],
    ],
    [
      'what a village has in common is not what its families earn, and what was saved is not what it cost',
      [
        '村集体增收23.2万元，带动58户农户户均增收2000元。',
        '综合单价由每平方米300元下降至270元，降低30元，累计改造20000平方米，节约成本60万元。',
      ],
    ],
    [
      'a rate that is wanted is not the one that was reached',
      ['年度目标：优良渠段比例提高，渠道完好率达到85%以上。'],
      ['渠道完好率85.4%，较2023年的83.2%提高2.2个百分点。'],
    ],
    [
      'beyond a semicolon a rate is of another matter',
      [
        '全年发生险情18起，比上年减少2起，下降10%；抢修平均用时由2023年的8小时缩短到6小时，缩短25%。',
      ],
    ],
    [
      'a year behind 到 is the one that was reached',
      ['节水面积占比由2022年的40%提高到2024年的52%，提高12个百分点。'],
    ],
    [
      'of a number, its target and its kinds the number is the whole',
      ['补贴2410人，目标2350人，其中灵活就业1986人、单位招用424人。'],
    ],
    ['those that failed are not those that passed', ['抽检衬砌42处，不合格6处，合格率85.71%。']],
    [
      'how many got more than some points is no score',
      ['我县自评得分96.7分。十个乡镇自评得分在90分以上的9个，80—90分的1个。'],
    ],
    [
      'two like words do not say which of their rates is the base',
      ['按“截至2023年末支出率不低于92%得满分”的标准，2023年末支出率80.2%，低11.8个百分点。'],
    ],
    [
      'averages of the kinds are no parts of the average',
      ['户均补助2.31万元，其中危房改造户均2.6万元，抗震改造户均1.73万元。'],
    ],
    [
      'what is given besides is no part of what the line above tells',
      [
        '第一批下达300万元，第二批下达685万元。',
        '市级另安排300万元，县级安排412万元，共1697万元。',
      ],
    ],
    [
      'a total of two sums for each, other figures between, is of neither',
      [
        '需重建143户，年底竣工139户；需修缮517户，全部完工。重建户每户补助3万元，修缮户每户补助0.5万元，两项需要687.5万元，列支685万元，差额2.5万元自筹。',
      ],
    ],
    ['what lies below is better where less is wanted', ['病虫危害损失率3.8%，优于5%的控制目标。']],
    [
      'what one item lost is not all that was lost',
      [
        '产出（满分30分，得26分）。设备到货率85.71%，扣2分；人员到岗率70%，扣1.5分；及时性扣0.5分。',
      ],
    ],
    [
      'a year of comparison is not that of the report',
      ['自评得分95.6分，较2023年自评得分94.1分高1.5分。'],
    ],
    [
      'an item may begin with a year',
      [
        '五、存在的问题',
        '1.外借量没有完成目标。',
        '2.购书经费不足。',
        '六、改进措施',
        '1.2025年计划增加数字资源。',
        '2.争取增加配套。',
      ],
    ],
    [
      'an open list may come to less than what stands in front',
      ['森林承保1240万亩，其中公益林860万亩、商品林310万亩。'],
    ],
  ])('%s', (_, ...lines) => {
    expect(told(FUND, ...lines.flat())).toEqual([]);
  });

  test.each([
    [
      'points between two years',
      '节水面积占比由2022年的40%提高到2024年的52%，提高15个百分点。',
      '「年的40%」、「年的52%」、「提高15个百分点」：两数相差12个百分点。',
    ],
    [
      'the rate behind its two figures',
      '抢修平均用时由2023年的8小时缩短到6小时，缩短35%。',
      '「年的8小时」、「缩短到6小时」、「缩短35%」：变动率应为25%。',
    ],
    [
      'what came less what went',
      '新增2914人，因死亡、迁出减少1837人，净增1177人。',
      '「新增2914人」、「迁出减少1837人」、「净增1177人」：两数相差1077人。',
    ],
    [
      'a net change the other way',
      '全年引进7人、流出11人，净增4人。',
      '「全年引进7人」、「流出11人」、「净增4人」：按所列两数应为减少。',
    ],
    [
      'what was cut over what was handed in',
      '送审金额620万元，审定金额590万元，审减30万元，审减率8.44%。',
      '「审减率8.44%」与「审减30万元」÷「送审金额620万元」＝4.84%不符。',
    ],
    [
      'a standard that was raised',
      '人均补助标准94元，较2023年的89元提高6元。',
      '「人均补助标准94元」、「年的89元」、「提高6元」：两数相差5元。',
    ],
    [
      'what passed of those that were looked at, whose share stands between',
      '抽查改造农房1415户，占竣工户数的5.05%，一次合格1388户，合格率99.08%。',
      '「合格率99.08%」与「一次合格1388户」÷「抽查改造农房1415户」＝98.09%不符。',
    ],
    [
      'two digits that changed places in an open list',
      '森林承保1253万亩，其中公益林868万亩、商品林358万亩。',
      '「森林承保1253万亩」与「其中公益林868万亩」、「商品林358万亩」合计1226万亩不等。',
    ],
  ])('%s are still told', (_, line, finding) => {
    expect(told(FUND, line)).toEqual([finding]);
  });
});

import { describe, expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const found = (...lines: readonly string[]) => told('2024年临河县财政预算执行情况的报告', ...lines);

describe('budget reports and statistics bulletins that are right', () => {
  test('an income with a budget in its name is no budget of its part', () => {
    expect(
      found(
        '一般公共预算总收入完成182640万元，其中：一般公共预算收入完成21350万元，完成预算的100.12%，同比增长4.21%。',
      ),
    ).toEqual([]);
  });
  test('how far an income is from its task is not what changed', () => {
    const line = (way: string, rate: string) =>
      `税务部门完成5210万元，${way}，同比增收1210万元，增长${rate}%。`;
    expect(found(line('超序时任务210万元', '30.25'))).toEqual([]);
    expect(found(line('距序时任务还差210万元', '30.25'))).toEqual([]);
    expect(found(line('超序时任务210万元', '35.25'))).toHaveLength(1);
  });
  test('what grew by an amount is told with that amount and its rate', () => {
    expect(
      found(
        '地方财政收入完成90223万元，较上年同期增长2.32%，增收2046万元。其中：税收收入完成56342万元，较上年同期增长22.37%，增收10300万元。',
      ),
    ).toEqual([]);
    expect(found('卫生人员总数1298.4万人，比上年增加48.8万人（增长3.9%）。')).toEqual([]);
  });
  test('accounts are compared with how their own year was first told to be carried out', () => {
    expect(
      found(
        '2024年全县一般公共预算收入总计92000万元，与2024年执行数一致。',
        '上解支出与2024年执行数相比增加133万元。',
      ),
    ).toEqual([]);
  });
  test('kinds of meat that are not told leave the list open', () => {
    expect(
      found('全年猪牛羊禽肉产量3.84万吨，增长1.4%。其中，猪肉产量2.96万吨，牛肉产量0.38万吨。'),
    ).toEqual([]);
  });
  test('what 主要为 opens is part of the amount in front', () => {
    expect(
      found(
        '转移性收入12.35亿元，其中：一般公共预算转移性收入12.31亿元，主要为税收返还收入0.64亿元；一般性转移支付收入8.63亿元；专项转移支付收入3.04亿元。',
      ),
    ).toEqual([]);
  });
  test('a sum behind a list is of the spending in front, and of nothing in brackets', () => {
    const line = (sum: string) =>
      `一般公共预算支出261315万元（含上级补助支出，下同），下降11.8%；加上解上级支出42441万元，债务还本支出5751万元，安排预算稳定调节基金18478万元（累计稳定调节基金33429万元），支出合计${sum}万元。`;
    expect(found(line('327985'))).toEqual([]);
    expect(found(line('327885'))).toHaveLength(1);
  });
});

describe('what is told beside each other and tied by nothing', () => {
  test('ungraded hospitals are one more grade, and no rest', () => {
    const line = (last: string) =>
      `医院按等级分：三级医院296个，二级医院1404个，一级医院2252个，未定级医院${last}个。`;
    expect(found(line('1742'))).toEqual([]);
  });
  test('a share behind another average is none of the shares of the kinds', () => {
    expect(
      found(
        '卫生总费用为65593.6亿元，其中：政府支出18038.2亿元，占27.5%；社会支出29451.6亿元，占44.9%；个人支出18103.8亿元，占27.6%。人均卫生总费用4648.1元，卫生总费用占地区生产总值的比例为6.5%。',
      ),
    ).toEqual([]);
  });
  test('large, middle and small ones leave out the smallest, and more than so much is no sum', () => {
    expect(
      found(
        '三年成交金额分别为25.26亿元、41.15亿元、46.50亿元。大、中、小型企业成交金额分别为22.01亿元、11.42亿元和12.86亿元。',
      ),
    ).toEqual([]);
    expect(
      found(
        '甲市表现优秀，高于30亿元。',
        '甲区、乙区、丙区的成交金额分别为11.07亿元、10.16亿元、9.31亿元。',
      ),
    ).toEqual([]);
  });
  test('what is counted twice is taken off the sum of the others', () => {
    expect(
      found(
        '地下水资源量854.8亿立方米。其中，平原区地下水资源量228.1亿立方米，山丘区地下水资源量672.4亿立方米，平原区与山丘区之间的重复计算量45.7亿立方米。',
      ),
    ).toEqual([]);
  });
  test('shares of what their parts come to are of no other figure that most of them fit', () => {
    expect(
      found(
        '生活用水1643.2万吨，占用水总量的13.6%；工业用水2616.0万吨，占用水总量的21.6%；农业用水7536.0万吨，占用水总量的62.4%；生态补水285.2万吨，占用水总量的2.4%。',
        '从本县流出的水量12167.2万吨，流入的水量2249.2万吨。',
      ),
    ).toEqual([]);
  });
  test('the last digit of a share may be what fills a hundred up', () => {
    const people = (rate: string) =>
      `户籍人口314150人。按年龄分，0—17岁60974人、占19.41%，18—34岁62860人、占20.00%，35—59岁124471人、占${rate}%，60岁及以上65845人、占20.96%。`;
    expect(found(people('39.63'))).toEqual([]);
    expect(found(people('36.92'))).toHaveLength(1);
  });
  test('ages told in turn behind a semicolon are of all people, not of the women', () => {
    expect(
      found(
        '年末全县户籍人口为122635人。其中，男性人口62753人，女性人口59882人，男女性别比为104.79；0—17岁、18—34岁、35—59岁、60岁及以上户籍人口分别为20891人、21099人、52951人和27694人。',
      ),
    ).toEqual([]);
  });
  test('many times what it was before the reform is of no figure that is told', () => {
    const line = (times: string) =>
      `改革开放以来，累计完成投资9547亿元，是改革开放前的17倍，其中中央投资4236亿元，是改革开放前的${times}倍。`;
    expect(found(line('16'))).toEqual([]);
    expect(found('上年接待观众1200人次，今年接待观众3840人次，是上年的2.3倍。')).toHaveLength(1);
  });
  test('what is called as its part is one more part of the whole that a share names', () => {
    const line = (share: string) =>
      `实际完成采购金额71.22亿元。货物类采购13.97亿元，占采购总量的19.6%；工程类采购39.65亿元，占采购总量的${share}%。`;
    expect(found(line('55.7'))).toEqual([]);
  });
  test('what was saved of a plan is over the plan', () => {
    expect(
      found('全市政府采购规模为31.72亿元，较采购计划节约资金5.38亿元，资金节约率达14.50%。'),
    ).toEqual([]);
  });
  test('schools that a bracket includes are some of them', () => {
    expect(
      found('各类学校158所。其中：普通中学26所，小学132所（含教学点19个、民办小学3所）。'),
    ).toEqual([]);
  });
  test('local income and taxes are told of one income, each with some of the other', () => {
    expect(
      found(
        '财政总收入178625万元，增长44.2%。其中：地方收入123307万元，增长56.9%；税收总收入104717万元，增长59.6%。',
      ),
    ).toEqual([]);
  });
  test('people who work are no rate to begin from', () => {
    expect(
      found(
        '第三产业的法人单位811.3万个，占全部法人单位的74.7%，比上次提高5.7个百分点，从业人员1.6亿人，占全部法人单位从业人员的45.9%，也比上次提高了3.5个百分点。',
      ),
    ).toEqual([]);
  });
  test('towns whose accidents fell are no sum of the deaths in others', () => {
    expect(
      found(
        '各区均发生事故，其中，东关区事故7起、死亡2人，同比减少2起、增加1人；西关区事故2起、死亡1人，同比减少1起、增加1人；南山区事故9起、死亡5人，同比增加2起、3人；北河区事故10起、死亡4人，同比起数持平、死亡人数减少3人；临江区事故5起、死亡4人，同比减少4起、1人；永宁区事故3起、死亡2人，同比减少4起、2人。',
      ),
    ).toEqual([]);
  });
  test('what some of an item is ends with its brackets', () => {
    expect(
      found(
        '整治项目分三批实施：一批项目县级批复总投资2374.3万元（其中建筑工程2192万元），二批项目县级批复总投资1069.51万元（建筑工程998万元），三批项目县级批复投资578.59万元（建筑工程501万元）。',
      ),
    ).toEqual([]);
  });
  test('what roads grew by is no part of all roads', () => {
    expect(
      found(
        '年末全省公路总里程24.63万公里，比上年增加0.9万公里。等级公路里程22.65万公里，比2015年增加1.03万公里，占公路总里程的92.0%。',
      ),
    ).toEqual([]);
  });
  test('the last item of one division is no whole of the next', () => {
    expect(
      found(
        '从技术等级看，一级公路8.2公里、二级公路95.3公里、三级公路62.4公里、四级公路385.6公里，同比分别增加3公里、27.5公里、12公里和145.6公里。从路面等级看，全县高级路面94.6公里、次高级路面256.3公里，同比分别增加33.1公里和123.3公里。',
      ),
    ).toEqual([]);
  });
});

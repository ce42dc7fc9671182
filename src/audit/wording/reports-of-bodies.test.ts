import { describe, expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const WHOLE = '临河县2024年度公共服务情况报告';

describe('reports of public bodies that say the truth', () => {
  test.each([
    // What is open so many hours a day has nothing to do with the days that a book may be out.
    '各阅览室每天开放近9小时（8:30—17:30）。还书时间由原来的5天缩短到24小时。',
    // One piece of news is taken by several.
    '全年编发信息36条，被国家级平台采用16条，被省级平台采用31条，市级平台采用36条。',
    // Of two averages the one beside the total is over it.
    '示范区平均单产达526公斤，超全县平均单产98公斤，带动全县20.3万亩玉米平均单产达428公斤，总产达8.7万吨。',
    // Of two crops on one field each has its own.
    '带状复合种植收获面积约11.6万亩，平均每亩收获玉米约580公斤，大豆约80公斤。',
    // What all years left is more than what one year's income leaves.
    '工伤保险基金总收入2021万元，总支出1694万元，累计结余7068万元；生育保险基金总收入1025万元，总支出1029万元，累计结余3347万元。',
    '基金收入中，个人缴费收入2.74亿元，利息0.52亿元。基金支出中，丧葬补助支出0.20亿元，转移支出0.03亿元。年末基金累计结余27.31亿元。',
    // A number of all in a school is no part of another number of all.
    '县一中60名学员，5人考入重点大学，17人考入本科院校；县二中共有31人考入重点大学，共48人考入本科院校。',
    // Some kinds that come to less than half of all are not all kinds.
    '全县民办机构2251个，其中科技研究类112个、文化体育类859个、国际及涉外类49个。',
    // So much of what was done was done in time.
    '全年受理投诉举报1.92万件，其中平台1.35万件、转办0.57万件；办结1.89万件，按期办结率99.6%。',
    // What was left over from the year before is no figure of that year.
    '收到依申请公开18件，较上年减少4件；上年结转1件；全年办结17件，结转下年2件。',
    // Two standards are not what people make of one another.
    '人均财政补助标准670元，个人缴费标准400元，参保105.4万人，参保率稳定在95%以上。',
    // A list may have an item that is counted by another word, and two that are told together are not one of them.
    '举办活动612场。其中讲座48场、1.06万人次，展览36场、12.4万人次，培训104期、0.52万人次，亲子活动286场、2.9万人次，其他活动138场、4.62万人次。',
    '全年进馆168.3万人次，其中总馆92.6万人次、分馆及书房75.7万人次。书房夜间进馆5.8万人次，占书房进馆量的14.6%。',
    // What all years left, beside what the year itself left.
    '机关养老保险基金收入9.84亿元，支出9.71亿元，本年结余0.13亿元，年末滚存结余1.86亿元。',
    '居民医保基金收入4.62亿元，支出4.31亿元，年末滚存结余1.13亿元。',
    // A mark that is passed is no whole; levels of indicators divide each other.
    '全年销售总额连续第三年跨越2000亿元，达到2064.9亿元。按种类看，数字型销售1467.8亿元，增长3%；视频型销售445.4亿元，增长5%；至于即开型销售则是149.1亿元，减少8%；其他类销售约2.6亿元。',
    '该项目共编制15个绩效指标，其中一级指标3个，二级指标7个，三级指标15个。',
    // What closes a list of its own is no total of what each gets.
    '建厂房12.08万元；购变压器18.8万元；购电锅炉6.75万元；发酵池3.2万元；共计40.83万元，带动14户农户，每户可分得700元。',
    // What is left out of an average is no total of it, and what a kind does not hold is no rest.
    '活动目标260场，完成288场，其中线上46场；参与12.6万人次，线下场均219人次（不含线上7.3万人次）。',
    '药品收入4862万元，占29.83%，卫生材料收入1956万元，占12%，医疗服务收入（不含药品、耗材、检查、化验）5640万元，占34.60%。',
    // An average is rounded.
    '举办培训15期、1240人次，期均约83人次。',
    // Some of those who left left otherwise.
    '年初在矫312人，全年新接收286人，解除263人，收监执行4人，年末在矫331人。',
  ])('%s', (line) => {
    expect(told(WHOLE, line)).toEqual([]);
  });

  test('two lists of the same kinds are of two wholes', () => {
    expect(
      told(
        WHOLE,
        '社会团体14045个：科技研究类8486个、文化体育类5060个、国际及涉外组织类499个。',
        '民办机构9765个：科技研究类1126个、文化体育类8590个、国际及涉外组织类49个。',
      ),
    ).toEqual([]);
    expect(
      told(
        WHOLE,
        '全县登记国际及涉外组织类社团499个，均已年检。',
        '国际及涉外组织类社团49个参加了培训。',
      ),
    ).toHaveLength(1);
  });
});

test('the number of a notice is no year of its report, and the body above is no name of the unit', () => {
  expect(
    told(
      '江北区2023年度区级预算执行情况的审计结果公告',
      '（2024年第5号，总第38号）',
      '审计了26个项目。',
    ),
  ).toEqual([]);
  expect(
    told(
      '安平县文化馆2024年度部门整体支出绩效自评报告',
      '（一）机构人员。我馆为县文化旅游体育局所属公益一类事业单位，内设5个部室。',
    ),
  ).toEqual([]);
});

describe('reports of public bodies that slip', () => {
  test.each([
    [
      '工伤保险基金总收入2021万元，总支出1694万元，结余307万元。',
      '「工伤保险基金总收入2021万元」－「总支出1694万元」＝327万元，与「结余307万元」不符。',
    ],
    [
      '全县20.3万亩玉米平均单产达482公斤，总产达8.7万吨。',
      '「玉米平均单产达482公斤」与「总产达8.7万吨」÷「全县20.3万亩」＝428.57公斤不符。',
    ],
    [
      '全年受理投诉举报192件，办结189件，办结率99.4%。',
      '「办结率99.4%」与「办结189件」÷「全年受理投诉举报192件」＝98.44%不符。',
    ],
    [
      '举办活动612场，其中讲座48场、展览36场、培训104场、亲子活动286场、其他活动148场。',
      '「举办活动612场」与「其中讲座48场」、「展览36场」、「培训104场」、「亲子活动286场」、「其他活动148场」合计622场不等。',
    ],
    [
      '年初在矫312人，全年新接收286人，解除263人，年末在矫325人。',
      '「年初在矫312人」＋「全年新接收286人」－「解除263人」＝335人，与「年末在矫325人」不符。',
    ],
  ])('%s', (line, finding) => {
    expect(told(WHOLE, line)).toEqual([finding]);
  });
});

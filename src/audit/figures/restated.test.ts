import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const halves = (comma: string, colon: string) =>
  told(
    prose(
      `2024年支出合计149.4万元${comma}其中${colon}基本支出144万元${comma}项目支出5.4万元。`,
      `机构运行114万元${comma}其中${colon}基本支出114万元${comma}项目支出0万元。`,
      `其他技术研究支出5.4万元${comma}其中${colon}基本支出0万元${comma}项目支出5.4万元。`,
      `机关养老保险缴费30万元${comma}其中${colon}基本支出30万元${comma}项目支出0万元。`,
    ),
  );

test('basic and project expenditure of each class are not those of the whole, with marks of either width', () => {
  expect(halves('，', '：')).toEqual([]);
  expect(halves(',', ':')).toEqual([]);
});

test('a score behind the full mark of a part is that of the part, with blanks between words and figures too', () => {
  const scores = (blank: string) =>
    told(
      prose(
        `产出类指标共${blank}6项，分值${blank}35分，得分${blank}33.47分，得分率${blank}95.63%。`,
        `效益类指标共${blank}4项，分值${blank}30分，得分${blank}28.9分，得分率${blank}96.33%。`,
      ),
    ).filter((each) => each.startsWith('自评得分'));
  expect(scores('')).toEqual([]);
  expect(scores(' ')).toEqual([]);
});

test('what two bodies bought or spent is not one figure told twice', () => {
  const bought = (one: string, other: string) =>
    told(
      '某县林业局2024年度部门整体支出绩效自评报告',
      `${one}2024年购置公务用车1辆，基本支出80万元。`,
      `${other}2024年购置公务用车2辆，基本支出86万元。`,
    ).filter((each) => each.includes('前后不一致'));
  expect(bought('县国有林场', '县种苗站')).toEqual([]);
  expect(bought('', '县国有林场')).toEqual([]);
  expect(bought('县林业局机关', '县国有林场')).toEqual([]);
  expect(bought('', '县林业局')).toHaveLength(2);
  expect(bought('县林业局', '某县林业局')).toHaveLength(2);
});

test('nor is what is told below the names of two bodies', () => {
  const below = (one: string, other: string) =>
    told(
      '某县林业局2024年度部门整体支出绩效自评报告',
      `（一）${one}`,
      '2024年基本支出320万元。',
      `（二）${other}`,
      '2024年基本支出120万元。',
    ).filter((each) => each.includes('前后不一致'));
  expect(below('国有林场', '种苗站')).toEqual([]);
  expect(below('支出情况', '基本支出情况')).toHaveLength(1);
});

test('what a fund took in and what it paid are two amounts', () => {
  const fund = (word: string) =>
    told(
      '某县2024年预算执行情况的报告',
      '一、预算收支情况',
      '社会保险基金预算收入70196万元。',
      `社会保险基金预算${word}63116万元，当年收支结余7080万元。`,
    ).filter((each) => each.includes('前后不一致'));
  expect(fund('支出')).toEqual([]);
  expect(fund('收入')).toHaveLength(1);
});

test('what is spent without what was carried over, full marks and visits of the year before are other figures', () => {
  const alike = (...lines: readonly string[]) =>
    told('某县林业局2024年度部门整体支出绩效自评报告', ...lines).filter((each) =>
      each.includes('前后不一致'),
    );
  expect(
    alike(
      '2024年预算安排资金480万元（含上年结转22万元），支出441.6万元。扣除上年结转后，当年预算458万元，支出419.6万元。',
      '部门整体支出绩效自评总分100分，自评得分94.6分。',
      '公务接待36批次、284人次。上年接待41批次、330人次。',
    ),
  ).toEqual([]);
  expect(
    alike('公务接待36批次、284人次。', '全年公务接待63批次、284人次。').length,
  ).toBeGreaterThan(0);
});

test('what keeps a body running is its basic expenditure, in the words of some provinces', () => {
  const found = (daily: string) =>
    told(
      '2024年度临河县水利局部门决算',
      '2024年度支出合计21,923,491.00元。其中：基本支出17,308,769.10元；项目支出4,614,721.90元。',
      '（一）基本支出情况',
      `2024年度用于保障临河县水利局机构正常运转的日常支出${daily}元。`,
    );
  expect(found('17,308,769.10')).toEqual([]);
  expect(found('15,308,769.10')).toHaveLength(1);
});

test('projects under a heading of appropriations are not all projects where other money is told of', () => {
  const halves = (granted: string, other: string, heading = '二、一般公共预算支出情况') =>
    told(
      prose(
        `2024年本年收入合计200万元，其中财政拨款收入180万元，其他收入${other}万元。`,
        '全年支出198.4万元，其中基本支出120.2万元，项目支出78.2万元。',
        heading,
        '（一）项目支出情况',
        `2024年项目支出${granted}万元，用于渠道治理。`,
      ),
    ).filter((each) => each.startsWith('项目支出前后不一致'));
  expect(halves('66.5', '20')).toEqual([]);
  // More than all projects is no part of them.
  expect(halves('87.2', '20')).toHaveLength(1);
  expect(halves('66.5', '20', '二、部门支出情况')).toHaveLength(1);
});

test('the rate behind the name of a row of a table is that of the row', () => {
  const on = (rate: string) =>
    told(
      '2024年临河市专项资金绩效自评报告',
      '全市累计支出940万元，总体执行率94.00%。',
      '单位：万元',
      '| 县区 | 下达资金 | 支出 | 执行率 |',
      '| 石门县 | 600 | 540 | 90.00% |',
      '| 清溪县 | 400 | 400 | 100.00% |',
      '| 合计 | 1000 | 940 | 94.00% |',
      `石门县下达资金600万元，支出450万元，执行率为${rate}。`,
    ).filter((each) => each.includes('前后不一致：「总体执行率'));
  expect(on('90.00%')).toEqual([]);
});

import { expect, test } from 'vitest';
import { told } from '../../../../test/told.ts';

const WHOLE = '临河县水利局2024年度项目支出绩效自评报告';
const KINDS = '建设任务3.2万亩，其中新建2.0万亩、改造提升1.2万亩。';
const AREAS = '铺设渠道护面7600平方米，修补坝坡6300平方米。';
const MONEY = '护面工程支出273.6万元，坝坡修补支出220.5万元。';

test('sums for each of several kinds come to the total behind them', () => {
  const line = (total: string): string =>
    `${KINDS}按新建亩均2400元、改造提升亩均1800元测算，总投资${total}万元。`;
  expect(told(WHOLE, line('6960'))).toEqual([]);
  expect(told(WHOLE, line('8690'))).toEqual([
    '按「其中新建2.0万亩」、「按新建亩均2400元」、「改造提升1.2万亩」、「改造提升亩均1800元」推算应为6960万元，与「总投资8690万元」不等。',
  ]);
});

test('what one kind costs is told where that of the other holds', () => {
  const price = (each: number): string => `护面每平方米360元，坝坡每平方米${each}元。`;
  const areas = AREAS.replace('渠道护面', '护面').replace('修补坝坡', '坝坡');
  expect(told(WHOLE, areas, price(350), MONEY)).toEqual([]);
  expect(told(WHOLE, areas, price(410), MONEY)).toEqual([
    '按「坝坡6300平方米」、「坝坡每平方米410元」推算应为258.3万元，与「坝坡修补支出220.5万元」不等。',
  ]);
});

test('what calls several kinds is the number of none, and what is added to them no total', () => {
  const line = '按新建每亩2400元、改造每亩1800元计算，加上其他费用86万元，共需投资1200万元。';
  expect(told(WHOLE, `现有渠系面积8.4万亩，除新建改造渠系3.2万亩外均为老渠。${line}`)).toEqual([]);
});

test('a number that several sums for each have in common is theirs, whatever is told above', () => {
  expect(
    told(
      WHOLE,
      '改造渠系按每亩1600元计算，加上其他费用148万元，三年改造5万亩。',
      '三是县级整合资金400万元，其中：',
      '①水利基金每亩30元计120万元；',
      '②农发资金每亩10元计40万元；',
    ),
  ).toEqual([]);
});

import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

test('all figures of a sentence come to the sum that ends it, whatever their clauses say', () => {
  const wood = (sum: string) =>
    told(
      prose(`甲镇完成退化林修复300亩，乙乡完成1200亩，丙镇完成450亩，合计完成退化林修复${sum}亩。`),
    );
  expect(wood('1950')).toEqual([]);
  expect(wood('1850')).toHaveLength(1);
  const paid = (sum: string) =>
    told(prose(`支付预付款100.5万元、进度款300.22万元、结算款80.2万元，累计支付${sum}万元。`));
  expect(paid('480.92')).toEqual([]);
  expect(paid('470.92')).toHaveLength(1);
});

test('a sum that opens the next sentence or line is of those above', () => {
  const money = (sum: string) =>
    told(
      prose(
        '到位中央资金500.32万元、省级资金210.5万元、县级资金80.11万元，均转入专户。',
        `对上述资金实行报账制管理。上述三级资金合计${sum}万元。`,
      ),
    );
  expect(money('790.93')).toEqual([]);
  expect(money('798.93')).toHaveLength(1);
  const squares = (sum: string) =>
    told(
      prose(
        '新建文化广场3个、改造提升5个、维修加固4个。',
        `经复验，上述${sum}个文化广场全部达到标准。`,
      ),
    );
  expect(squares('12')).toEqual([]);
  expect(squares('13')).toHaveLength(1);
});

test('one amount behind each ordinal comes to the amount in front', () => {
  const spent = (whole: string) =>
    told(
      prose(
        `防汛专项共支出${whole}万元。一是修复支出230.55万元；二是物资储备支出150.2万元；三是应急队伍支出111万元。`,
      ),
    );
  expect(spent('491.75')).toEqual([]);
  expect(spent('481.75')).toHaveLength(1);
});

test('plans, parts of parts and what is left are in no such sum', () => {
  for (const sentence of [
    '计划造林1950亩，甲镇完成300亩，乙乡完成1200亩，合计完成1500亩。',
    '甲镇支出300.22万元，其中设备200.11万元，合计支出600.22万元。',
    '拨付300.22万元，支付200.11万元，结余100.11万元，合计拨付340.22万元。',
  ])
    expect(told(prose(sentence)).filter((each) => /之和|不等/.test(each))).toEqual([]);
});

test('what was carried over and came in is at hand; two segments come to what the next sentence tells of both', () => {
  const hand = (sum: string) =>
    told(prose(`上年结转100.53万元，本年下达500.51万元，可用资金总量${sum}万元。`));
  expect(hand('601.04')).toEqual([]);
  expect(hand('611.04')).toHaveLength(1);
  const aid = (sum: string) =>
    told(
      prose(
        `城市对象748人，支出资金362.12万元；农村对象3165人，支出资金562.68万元。城乡低保资金共支出${sum}万元。`,
      ),
    );
  expect(aid('924.80')).toEqual([]);
  expect(aid('942.80')).toHaveLength(1);
});

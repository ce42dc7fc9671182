import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

test('an average is rounded: what it makes is not the total to its last digit', () => {
  const cars = (each: string) =>
    told(
      prose(`机关现有公务车辆206辆，全年车辆运行费1114.65万元，平均每辆车运行维护费${each}万元。`),
    );
  expect(cars('5.41')).toEqual([]);
  expect(cars('5.71')).toHaveLength(1);
});

test('averages of two kinds are two, and one kind has one', () => {
  const spent = (kind: string) =>
    told(
      prose(
        '普通小学生均支出11251.63元，比上年增长1.2%。',
        `从投入看，${kind}生均支出11851.63元。`,
      ),
    ).filter((line) => line.includes('前后不一致'));
  expect(spent('普通初中')).toEqual([]);
  expect(spent('幼儿园')).toEqual([]);
  expect(spent('普通小学')).toHaveLength(1);
});

test('a rate that was cut off is of the pair that it is cut off from', () => {
  const saved = (rate: string) =>
    told(
      prose(
        `服务类采购计划18187.79万元，实际采购16973.33万元，节约资金1214.45万元，节约率为${rate}%。`,
      ),
    );
  expect(saved('6.6')).toEqual([]);
  expect(saved('9.6')).not.toEqual([]);
});

test('a daily average of half a year is over its own days, that of a year over 365', () => {
  expect(told(prose('上半年新设经营主体10843户，日均60户，同比增长4.2%。'))).toEqual([]);
  expect(told(prose('全年新设经营主体10843户，日均29.7户。'))).toEqual([]);
  expect(told(prose('全年新设经营主体10843户，日均39.7户。'))).toHaveLength(1);
});

test('what each pupil has is not over those of an examination', () => {
  const built = (who: string) =>
    told(prose(`${who}5322人，上线率66.62%。`, '新建校舍6.80万平方米，生均校舍面积12.28平方米。'));
  expect(built('高考本科上线')).toEqual([]);
});

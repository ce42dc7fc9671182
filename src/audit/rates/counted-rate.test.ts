import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

test('what was not done is held against all, never against what was done', () => {
  expect(told(prose('全年决定起诉308人，不起诉122人，不起诉率28.4%。'))).toEqual([]);
  expect(told(prose('抽检合格475批次，不合格25批次，不合格率5%。'))).toEqual([]);
  expect(told(prose('移送审查起诉610人，不起诉122人，不起诉率28.4%。'))).toEqual([
    '「不起诉率28.4%」与「不起诉122人」÷「移送审查起诉610人」＝20%不符。',
  ]);
});

test('a share is of what is called so, and a number in 万 is rounded at its last digit', () => {
  const fires = (of: string) =>
    told(prose('火灾造成死亡433人、受伤249人。', `居住场所亡320人，占${of}总数的82.1%。`));
  expect(fires('建筑物火灾亡人')).toEqual([]);
  expect(told(prose('带动就业20.96万人，其中贷款扶持5.8万人，占带动就业人数的27.74%。'))).toEqual(
    [],
  );
  expect(
    told(prose('带动就业20.96万人，其中贷款扶持5.8万人，占带动就业人数的29.74%。')),
  ).toHaveLength(1);
});

test('shares behind 其中 are of the number that the sentence in front began with', () => {
  const staff = (senior: string) =>
    told(prose(`馆员57796人，比上年末增加194人。其中高级职称${senior}人，占12.1%。`));
  expect(staff('6966')).toEqual([]);
  expect(staff('9666')).toHaveLength(1);
});

test('what is new in the year is held against its target too', () => {
  const jobs = (rate: string) =>
    told(prose(`城镇新增就业12314人，完成年目标任务12500人的${rate}%。`));
  expect(jobs('98.5')).toEqual([]);
  expect(jobs('89.5')).toHaveLength(1);
});

test('the share of the total number is of the number in front of 其中', () => {
  const nurseries = (rate: string) =>
    told(prose(`全区共有托育机构73所，其中普惠机构47所，占总数的${rate}%。`));
  expect(nurseries('64.38')).toEqual([]);
  expect(nurseries('46.38')).toHaveLength(1);
});

test('what is spent may be a share of the income of a year that is named', () => {
  const aid = (rate: string) =>
    told(prose(`救助支出3982.47万元，占上年2022年总收入5124.38万元的${rate}%。`));
  expect(aid('77.72')).toEqual([]);
  expect(aid('72.77')).toHaveLength(1);
});

test('what is new may be told of what there was without it, or of all', () => {
  const tools = (rate: string) =>
    told(prose(`仪器设备总值1.46亿元，当年新增1183.5万元，新增比例${rate}%。`));
  expect(tools('8.8')).toEqual([]);
  expect(tools('8.1')).toEqual([]);
  expect(tools('1.8')).toHaveLength(1);
});

import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const on = (sentence: string): readonly string[] => told(prose(sentence));

test('so many for each and their number come to the total, whatever is counted', () => {
  expect(on('举办培训班4期，每期50人，累计培训200人次。')).toEqual([]);
  expect(on('举办培训班4期，每期50人，累计培训220人次。')).toHaveLength(1);
  expect(on('监测点43处，每处配备护林员2名，共配备护林员86名。')).toEqual([]);
  expect(on('监测点43处，每处配备护林员2名，共配备护林员96名。')).toHaveLength(1);
  expect(on('举办培训班4期，每期约50人，累计培训220人次。')).toEqual([]);
});

test('a year has twelve months, and its days make an average', () => {
  expect(on('隐患点每月巡查3次，全年累计巡查36次。')).toEqual([]);
  expect(on('隐患点每月巡查3次，全年累计巡查34次。')).toEqual([
    '按「隐患点每月巡查3次」计算为36次，与「全年累计巡查34次」不符。',
  ]);
  expect(on('全年开放300天，接待读者60000人次，日均接待200人次。')).toEqual([]);
  expect(on('全年开放300天，接待读者60000人次，日均接待250人次。')).toHaveLength(1);
});

test('what is paid each day or month is paid as often as its sentence says', () => {
  const meals = (sum: string) =>
    on(`执行每生每天5元的补助标准，全年按在校200天计算，受益学生3263人，供餐支出${sum}万元。`);
  expect(meals('326.3')).toEqual([]);
  expect(meals('362.3')).toHaveLength(1);
  const care = (sum: string) =>
    on(`补贴标准为每人每月100元，全年为433名残疾人发放12个月补贴，共计${sum}万元。`);
  expect(care('51.96')).toEqual([]);
  expect(care('51.69')).toHaveLength(1);
});

test('numbers each with a sum of its own come to the total together', () => {
  const prizes = (third: string, sum: string) =>
    on(
      `奖补企业，其中一等奖3家、每家20万元，二等奖9家、每家10万元，三等奖${third}家、每家5万元，兑现奖补资金${sum}万元。`,
    );
  expect(prizes('11', '205')).toEqual([]);
  expect(prizes('12', '205')).toHaveLength(1);
  expect(prizes('11', '305')).toEqual([
    '按「其中一等奖3家、每家20万元，二等奖9家、每家10万元，三等奖11家、每家5万元」计算为205万元，与「兑现奖补资金305万元」不符。',
  ]);
});

test('an amount that is a percentage by its words is that of the amount in front', () => {
  const kept = (sum: string) => on(`结算价款1251万元，预留5%的质量保证金${sum}万元。`);
  expect(kept('62.55')).toEqual([]);
  expect(kept('62.95')).toHaveLength(1);
  const premium = (sum: string) =>
    on(
      `保费总额512万元，其中中央财政承担40%即204.8万元，省级财政承担25%即${sum}万元，农户自缴35%即179.2万元。`,
    );
  expect(premium('128')).toEqual([]);
  expect(premium('129').length).toBeGreaterThan(0);
});

test('a ratio or multiple is that of the two figures in front of it', () => {
  const ratio = (told: string) =>
    on(`投入财政资金300万元，撬动社会投入930万元，社会资本与财政资金之比为${told}:1。`);
  expect(ratio('3.1')).toEqual([]);
  expect(ratio('3.4')).toHaveLength(1);
  expect(on('医院现有执业医师240人、注册护士360人，医护比为1:1.5。')).toEqual([]);
  expect(on('医院现有执业医师240人、注册护士360人，医护比为1:1.8。')).toHaveLength(1);
  const grown = (times: string) => on(`零售额由100万元提高到320万元，是实施前的${times}倍。`);
  expect(grown('3.2')).toEqual([]);
  expect(grown('3.6')).toHaveLength(1);
});

test('what may be paid at most, and what another thing cost, is no product', () => {
  for (const sentence of [
    '采购记录仪32台，单价不超过0.35万元，共支出5.88万元。',
    '补助标准最高每户3万元，共改造79户，发放补助资金86.82万元。',
    '供水保障天数353天，日均供水能力3526吨，全年供水125万吨。',
    '煤改电522户，户均补贴2701元，取暖季运行补贴51.05万元。',
    '带动农户784户，实现销售收入441.53万元，户均增收2678元。',
  ])
    expect(on(sentence)).toEqual([]);
});

test('months are no number of things', () => {
  expect(on('14个项目逾期，其中逾期3个月以内的7个，逾期3个月以上的7个。')).toEqual([]);
  expect(on('14个项目逾期，其中逾期3个月以内的3个，逾期3个月以上的7个。')).toHaveLength(1);
});

test('what was built costs so much a square metre', () => {
  expect(on('建筑面积4900平方米，工程造价1219.61万元，单方造价2489元。')).toEqual([]);
  expect(on('建筑面积4900平方米，工程造价1219.61万元，单方造价2689元。')).toHaveLength(1);
});

test('products of two kinds come to what the next sentence tells of all, beside their number', () => {
  const grants = (sum: string) =>
    on(
      `中职学生576人，每人1200元；高职学生720人，每人800元。共补助学生1296人，补助金额${sum}万元。`,
    );
  expect(grants('126.72')).toEqual([]);
  expect(grants('126.76')).toHaveLength(1);
});

test('what a sentence counts over some years is so much for each of them', () => {
  const roads = (yearly: string) => on(`三年来累计投入道路资金42.27亿元，年均投入${yearly}亿元。`);
  expect(roads('14.09')).toEqual([]);
  expect(roads('10.09')).toEqual([
    '「年均投入10.09亿元」与「三年来累计投入道路资金42.27亿元」÷「三年」＝14.09亿元不符。',
  ]);
});

test('a number of another line and what a sum for each became make no product', () => {
  const lines = (...some: readonly string[]) => told(prose(...some));
  expect(
    lines(
      '二是对4个变更点位补办手续，2025年3月底前办结。',
      '三是将业务应用补助标准由每个314252元提高到314352元，提高100元。',
    ),
  ).toEqual([]);
  expect(on('共补助24个村，每个村125000元，共发放300.00万元。')).toEqual([]);
  expect(on('共补助24个村，每个村125000元，共发放330.00万元。')).toHaveLength(1);
});

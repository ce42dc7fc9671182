import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const TABLE = [
  '| 县区 | 下达资金 | 支出资金 | 受益户数 | 完成数 |',
  '| 石门县 | 1200.00 | 1100.50 | 812 | 312 |',
  '| 清溪县 | 1300.00 | 1250.00 | 973 | 405 |',
  '| 合计 | 2500.00 | 2350.50 | 1785 | 717 |',
];
const on = (sentence: string, table = TABLE) =>
  told(['2023年度专项资金绩效自评情况统计表', '单位：万元', ...table, sentence].join('\n')).filter(
    (each) => each.includes('合计'),
  );

test('a sentence that tells several totals of a table has none of them with a stroke', () => {
  const sentence = (families: string, done: string) =>
    on(`专项资金共下达2500万元，已支出2350.5万元，惠及${families}户，培育主体${done}个。`);
  expect(sentence('1785', '717')).toEqual([]);
  expect(sentence('1875', '717')).toHaveLength(1);
  expect(sentence('1785', '771')).toHaveLength(1);
  // What differs by more than a stroke is another number of families.
  expect(sentence('920', '717')).toEqual([]);
});

test('one total told beside another figure does not say that the table is meant', () => {
  expect(on('已支出2350.5万元，惠及1875户。')).toEqual([]);
});

test('figures of another year and figures of a row are not held against the totals', () => {
  expect(on('共下达2500万元，支出2350.5万元，上年惠及1875户。')).toEqual([]);
  expect(on('共下达2500万元，支出2350.5万元，其中最多的惠及973户。')).toEqual([]);
});

test('of two totals of one size each is told for itself', () => {
  const table = [
    '| 资金来源 | 计划安排 | 实际到位 | 实际支出 |',
    '| 中央资金 | 1200.00 | 1200.00 | 1100.50 |',
    '| 县级资金 | 1300.00 | 1300.00 | 1250.00 |',
    '| 合计 | 2500.00 | 2500.00 | 2350.50 |',
  ];
  const sentence = (came: string) =>
    on(`计划安排2500万元，到位${came}万元，支出2350.5万元。`, table);
  expect(sentence('2500')).toEqual([]);
  expect(sentence('2580')).toHaveLength(1);
  expect(on('计划安排2500万元，支出2350.5万元，涉及村镇26个。', table)).toEqual([]);
});

test('a source that the sentence tells as a part of all is the total of its own column', () => {
  const table = [
    '| 项目名称 | 小计 | 中央资金 | 省级资金 | 实际支出 |',
    '| 产业道路 | 1200.00 | 802.51 | 397.49 | 1100.50 |',
    '| 灌溉渠道 | 1300.00 | 900.00 | 400.00 | 1250.00 |',
    '| 合计 | 2500.00 | 1702.51 | 797.49 | 2350.50 |',
  ];
  const sentence = (central: string) =>
    on(`下达资金2500万元，其中中央资金${central}万元、省级资金797.49万元，支出2350.5万元。`, table);
  expect(sentence('1702.51')).toEqual([]);
  expect(sentence('1072.51')).toHaveLength(1);
});

test('a summary in 元, titled as a form is, adds up, and text that is rounded to 万元 tells its totals', () => {
  const found = (second: string, spent: string) =>
    told(
      '2024年中央财政补助资金绩效自评情况汇总表',
      '| 县（市、区） | 下达数（元） | 支出数（元） | 任务数（户） |',
      '| 南漳县 | 64516030 | 64516030 | 463 |',
      `| 白河县 | 59152940 | ${second} | 456 |`,
      '| 长兴市 | 75178690 | 73263489 | 284 |',
      '| 合计 | 198847660 | 192067284 | 1203 |',
      `全市共下达补助资金19884.77万元，实际支出${spent}万元，任务数1203户。`,
    ).filter((each) => /合计/.test(each));
  expect(found('54287765', '19206.73')).toEqual([]);
  expect(found('54278765', '19206.73')).toEqual([
    '合计「192067284」与各项「64516030」、「54278765」、「73263489」之和192058284元相差9000元。',
  ]);
  expect(found('54287765', '19260.73')).toHaveLength(1);
});

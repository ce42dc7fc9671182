import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const TABLE = [
  '| 县区 | 下达资金 | 支出资金 | 受益户数（户） | 项目数（个） |',
  '| 石门县 | 1200.00 | 1100.50 | 812 | 12 |',
  '| 清溪县 | 1300.00 | 1250.00 | 973 | 15 |',
  '| 合计 | 2500.00 | 2350.50 | 1785 | 27 |',
];
const on = (...lines: readonly string[]) =>
  told(['2023年度专项资金绩效自评情况统计表', '单位：万元', ...TABLE, ...lines].join('\n')).filter(
    (each) => each.includes('的数量前后不一致'),
  );

test('a number of things told of a row by its name is that of its column', () => {
  const sentence = (projects: string, families: string) =>
    on(`石门县下达资金1200万元，安排项目${projects}个，惠及${families}户。`);
  expect(sentence('12', '812')).toEqual([]);
  expect(sentence('14', '812')).toEqual([
    '“石门县”的数量前后不一致：正文为「安排项目14个」，表中为「12」，仅凭本文不能判断哪一处正确。',
  ]);
  expect(sentence('12', '872')).toEqual([
    '“石门县”的数量前后不一致：正文为「惠及872户」，表中为「812」，仅凭本文不能判断哪一处正确。',
  ]);
});

test('things of another name, parts, plans and other years are not the column', () => {
  expect(on('石门县下达资金1200万元，新建项目5个，培训学员30户。')).toEqual([]);
  expect(on('石门县安排资金1200万元，其中产业项目5个。')).toEqual([]);
  expect(on('石门县计划安排项目20个。')).toEqual([]);
});

test('a number of a named thing beside another total is that of the row of totals', () => {
  expect(on('全市共下达资金2500万元，实施项目27个，受益农户1785户。')).toEqual([]);
  expect(on('全市共下达资金2500万元，实施项目25个。')).toEqual([
    '“合计”的数量前后不一致：正文为「实施项目25个」，表中为「27」，仅凭本文不能判断哪一处正确。',
  ]);
  expect(on('2个县实施项目27个，受益农户1758户。')).toHaveLength(1);
  // Nothing of the sentence says that it is about the table.
  expect(on('近三年实施项目60个，受益农户4000户。')).toEqual([]);
});

test('people are told by the name of their column with or without 人员', () => {
  const staff = (number: string) =>
    told(
      [
        '2023年度教育系统整体支出绩效自评报告',
        '单位：万元',
        '| 单位名称 | 在职人数 | 支出 |',
        '| 石门县第一中学 | 188 | 1100.50 |',
        '| 石门县实验小学 | 96 | 650.00 |',
        '| 合计 | 284 | 1750.50 |',
        `石门县第一中学支出1100.50万元，在职人员${number}人。`,
      ].join('\n'),
    ).filter((each) => each.includes('的数量前后不一致'));
  expect(staff('188')).toEqual([]);
  expect(staff('186')).toHaveLength(1);
});

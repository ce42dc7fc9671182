import { describe, expect, test } from 'vitest';
import { type Draft, document, heading, paragraph, table } from '../document/build.ts';
import type { Document } from '../document/document.ts';
import { reportsIn } from './several.ts';

const report = (name: string, sections: readonly string[]): readonly Draft[] => [
  paragraph(`2023年度${name}部门整体支出绩效自评报告`),
  ...sections.map((each) => heading(1, each)),
];
const TWO = ['一、部门基本情况', '二、预算支出情况'];
const blocksOf = (made: Document): readonly (readonly number[])[] =>
  reportsIn(made).map(({ blocks }) => blocks.map(({ block }) => block));

describe('the reports of a file', () => {
  test('are one where there is one title', () => {
    const made = document(report('清河县水利局', TWO));
    expect(reportsIn(made)).toEqual([made]);
  });

  test('are several where each has a title and sections of its own, and keep the numbers of their blocks', () => {
    const made = document([...report('清河县水利局', TWO), ...report('清河县水文站', TWO)]);
    expect(blocksOf(made)).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });

  test('published accounts are told apart by their units, not by a title that comes again', () => {
    const accounts = (unit: string): readonly Draft[] => [
      paragraph(`${unit}2023年度部门决算`),
      heading(1, '一、收入支出决算总体情况说明'),
      heading(1, '二、收入决算情况说明'),
    ];
    const again = [
      ...accounts('清河县水利局'),
      paragraph('第三部分 清河县水利局2023年度部门决算情况说明'),
      ...accounts('清河县水利局'),
    ];
    expect(reportsIn(document(again))).toEqual([document(again)]);
    expect(blocksOf(document([...accounts('清河县水利局'), ...accounts('清河县水文站')]))).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
  });

  test('take the cover in front of a title with them', () => {
    const cover = [paragraph('部门（单位）名称：（盖章）'), paragraph('2024年3月8日')];
    const made = document([
      ...report('清河县水利局', TWO),
      ...cover,
      ...report('清河县水文站', TWO),
    ]);
    expect(blocksOf(made)).toEqual([
      [0, 1, 2],
      [3, 4, 5, 6, 7],
    ]);
  });

  test('are one where the second title belongs to an attachment or has no sections', () => {
    const attached = [
      ...report('清河县水利局', TWO),
      paragraph('附件1'),
      ...report('清河县水文站', TWO),
    ];
    expect(reportsIn(document(attached))).toHaveLength(1);
    const listed = [
      ...report('清河县水利局', TWO),
      paragraph('2023年度设备更新项目绩效自评报告'),
      table([['项目名称', '设备更新']]),
    ];
    expect(reportsIn(document(listed))).toHaveLength(1);
  });
});

import { expect, test } from 'vitest';
import { told } from '../../../../test/told.ts';

const lines = (filled: number): readonly string[] => [
  '临河县2019年度部门整体支出绩效评价自评报告',
  '部门（单位）名称：临河县档案馆',
  '一、部门（单位）基本概况',
  '| 联系人 | 张三 | 联系电话 | 8690000 |',
  `| 人员编制 | 20 | 实有人数 | ${filled} |`,
  '| 职能职责概述 | 接收、保管和利用档案。 |  |  |',
  '',
  '部门整体支出绩效评价指标表',
  '| 一级指标 | 二级指标 | 三级指标 | 分值 | 年初目标 | 实际完成 | 得分 |',
  '| 投入 | 预算配置 | 在职人员控制率 | 50 | ≤100% | 95% | 50 |',
  '| 产出 | 职责履行 | 接收档案 | 50 | ≥800卷 | 900卷 | 50 |',
];

test('the indicator of posts filled is the ratio of the two numbers of the profile', () => {
  const ratios = (filled: number) =>
    told(...lines(filled)).filter((each) => each.startsWith('控制率'));
  expect(ratios(19)).toEqual([]);
  expect(ratios(14)).toEqual(['控制率「95%」与在职人数「14」÷编制数「20」＝70%不符。']);
});

test('the ratio that the text tells is that of the two numbers of the profile', () => {
  const ratios = (percent: number) =>
    told(...lines(19).slice(0, 7), '二、投入情况', `在职人员控制率为${percent}%。`).filter((each) =>
      each.startsWith('控制率'),
    );
  expect(ratios(95)).toEqual([]);
  expect(ratios(62)).toEqual([
    '控制率「在职人员控制率为62%」与在职人数「19」÷编制数「20」＝95%不符。',
  ]);
});

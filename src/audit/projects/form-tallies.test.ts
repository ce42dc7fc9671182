import { expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { formTallies } from './form-tallies.ts';

const form = (name: string): string =>
  [
    '2024年度项目支出绩效自评表',
    `| 项目名称 | ${name} |`,
    '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |',
    '| 产出指标 | 数量指标 | 修缮库房 | ≥6间 | 6间 | 100 | 97 |',
  ].join('\n');
const told = (text: string): readonly string[] =>
  formTallies(
    extract(
      readText(
        `2024年度临河县档案馆项目支出绩效自评报告\n${text}\n${form('库房修缮')}\n${form('设备购置')}`,
      ),
    ).value,
  )
    .filter(({ stated, listed }) => stated !== listed.least)
    .map(({ told: { verbatim }, items }) => `${verbatim}／${items.length}`);

test('projects evaluated are as many as have forms, where the text says so once', () => {
  expect(told('纳入自评范围的项目共2个。2个项目均为“优”。')).toEqual([]);
  expect(told('纳入自评范围的项目共3个。2个项目均为“优”。')).toEqual(['项目共3个／2']);
});

test('forms may be those of some projects, and a kind of projects is another number', () => {
  expect(told('纳入自评范围的项目共9个。')).toEqual([]);
  expect(told('对2个项目开展自评，其中新增项目1个。')).toEqual([]);
});

import { expect, test } from 'vitest';
import { extract } from '../../../extract/extract.ts';
import { readText } from '../../../formats/text/read.ts';
import { regulationOf } from '../../../regulation/in-force.ts';
import { unitNamesAgree } from './unit-names-agree.ts';

const form = (project: string, department: string, unit: string): string =>
  [
    '2024年度项目支出绩效自评表',
    `| 项目名称 | ${project} |  |  |`,
    `| 主管部门 | ${department} | 实施单位 | ${unit} |`,
    '| 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |',
    '| 产出指标 | 接收档案 | ≥800卷 | 900卷 | 100 | 100 |',
  ].join('\n');

const found = (...forms: readonly string[]): readonly string[] => {
  const text = [
    '2024年度部门整体支出绩效自评报告',
    '部门（单位）名称：临河县档案馆',
    ...forms,
  ].join('\n\n');
  const regulation = regulationOf('mof-2020-10')?.regulation;
  if (!regulation) throw new Error('the national book is missing');
  const hits = unitNamesAgree.find(extract(readText(text)).value, { regulation, scorecards: [] });
  return typeof hits === 'string' ? [] : hits.map(({ subject }) => subject);
};

test('the one name of all forms of projects is that on the cover', () => {
  const [own, other] = ['临河县档案馆', '临河县图书馆'];
  expect(found(form('甲', own, own), form('乙', own, own))).toEqual([]);
  expect(found(form('甲', other, other), form('乙', other, other))).toEqual([own]);
  // Others may carry out what the unit is in charge of, and a single form may be another’s.
  expect(found(form('甲', own, other), form('乙', own, other))).toEqual([]);
  expect(found(form('甲', other, other))).toEqual([]);
});

test('who is in charge and who carries out are two bodies in the form of a whole unit too', () => {
  const whole = (above: string, unit: string): string =>
    [
      '2024年度部门整体支出绩效自评表',
      `| 主管部门 | ${above} | 实施单位 | ${unit} |`,
      '| 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |',
      '| 产出指标 | 接收档案 | ≥800卷 | 900卷 | 100 | 100 |',
    ].join('\n');
  expect(found(whole('临河县委办公室', '临河县档案馆'))).toEqual([]);
  expect(found(whole('临河县档案馆', '临河县地方志中心'))).toEqual([]);
  // One body in both places is the unit: the cover bears another's name.
  expect(found(whole('临河县图书馆', '临河县图书馆'))).toEqual(['临河县档案馆']);
});

import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const on = (...lines: readonly string[]): readonly string[] => told(prose(...lines));

test('as many places or bodies are named in brackets, or behind 即, as are told in front', () => {
  expect(on('项目涉及5个乡镇（柳林镇、石桥镇、双河镇、白沙镇、青龙乡）。')).toEqual([]);
  expect(on('项目涉及6个乡镇（柳林镇、石桥镇、双河镇、白沙镇、青龙乡）。')).toEqual([
    '「6个乡镇」写明6个，其后列出5个（「柳林镇」至「青龙乡」）。',
  ]);
  expect(on('确定三家企业承担仓储建设，即丰源公司、绿野合作社、众康公司。')).toEqual([]);
  expect(on('确定四家企业承担仓储建设，即丰源公司、绿野合作社、众康公司。')).toHaveLength(1);
});

test('kinds, some of all and joined names are no count', () => {
  expect(on('扶持12家企业（合作社、家庭农场、龙头企业）。')).toEqual([]);
  expect(on('项目涉及6个乡镇（柳林镇、石桥镇、双河镇、白沙镇等）。')).toEqual([]);
  expect(on('项目涉及4个乡镇（柳林镇、石桥镇和双河镇、白沙镇）。')).toEqual([]);
  expect(on('其中重点扶持4个乡镇（柳林镇、石桥镇、双河镇）。')).toEqual([]);
});

test('stages are numbered up to as many as there are', () => {
  const staged = (count: string) =>
    on(`项目实施分为${count}个阶段：第一阶段为准备，第二阶段为实施，第三阶段为验收。`);
  expect(staged('三')).toEqual([]);
  expect(staged('四')).toHaveLength(1);
  expect(on('项目实施分为四个阶段，目前处于第二阶段。')).toEqual([]);
});

test('what a colon announces by its number stands in the numbered lines below', () => {
  const traits = (count: string) =>
    on(
      `项目管理主要有${count}个特点：`,
      '（一）组织有力。成立专班。',
      '（二）制度健全。出台细则。',
      '（三）监管到位。全程审计。',
    );
  expect(traits('三')).toEqual([]);
  expect(traits('四')).toHaveLength(1);
});

test('the heading behind a list that is numbered like headings is no item of it', () => {
  expect(
    on(
      '（二）项目管理情况',
      '项目管理主要有两个特点：',
      '（一）组织有力。成立专班。',
      '（二）制度健全。出台细则。',
      '（三）项目绩效情况',
      '项目按期完成。',
    ),
  ).toEqual([]);
});

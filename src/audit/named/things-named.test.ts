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

test('the number behind its kind is that of the names in brackets, or behind 为 and 即', () => {
  expect(on('下设二级预算单位3个，为园林管理所、环卫管理所、市政管理所。')).toEqual([]);
  expect(on('下设二级预算单位4个，为园林管理所、环卫管理所、市政管理所。')).toEqual([
    '「下设二级预算单位4个」写明4个，其后列出3个（「园林管理所」至「市政管理所」）。',
  ]);
  expect(on('全年改造城中村4个（柳湾村、石桥村、双河村）。')).toHaveLength(1);
  expect(on('大修5个路段，即平石线、湾前线、南塘线、西溪线。')).toHaveLength(1);
  expect(on('大修4个路段，即平石线、湾前线、南塘线、西溪线。')).toEqual([]);
  expect(on('其中重点改造村庄4个（柳湾村、石桥村、双河村）。')).toEqual([]);
});

test('all of it that is given away is not some of it', () => {
  const shared = (count: string) =>
    on(`资金全部分解到${count}个县区：柳湾县30万元、石桥县50万元、双河区20万元。`);
  expect(shared('3')).toEqual([]);
  expect(shared('4')).toHaveLength(1);
});

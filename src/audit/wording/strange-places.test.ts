import { describe, expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const names = (line: string, unit = '临江市永宁县档案馆') =>
  told(`${unit}2024年度部门整体支出绩效自评报告`, `单位名称：${unit}`, line).filter((each) =>
    each.startsWith('单位名称'),
  );

describe('the place of the unit', () => {
  test('is that of the government whose body it is, of 我们 and of where it publishes', () => {
    expect(names('我馆为耒水县人民政府直属事业单位。')).toEqual([
      '单位名称前后不一致：「临江市永宁县档案馆」与「为耒水县人民政府直属」。',
    ]);
    expect(names('档案是我们耒水县的记忆。')).toHaveLength(1);
    expect(names('结果在耒水县人民政府门户网站公开。')).toHaveLength(1);
  });
  test('may be told without its city, and other places may be spoken of', () => {
    expect(names('我馆为永宁县人民政府直属事业单位，结果在永宁县政府网站公开。')).toEqual([]);
    expect(names('与耒水县档案馆交流，耒水县人民政府提供了帮助。')).toEqual([]);
    expect(names('我们各县都有档案馆，在全县政府网站公开。')).toEqual([]);
    expect(names('这是我们城西区的记忆，我们山区县条件有限。')).toEqual([]);
  });
});

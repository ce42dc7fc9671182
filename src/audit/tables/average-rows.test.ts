import { expect, test } from 'vitest';
import { document, paragraph, table } from '../../document/build.ts';
import { extract } from '../../extract/extract.ts';
import { averageRows } from './average-rows.ts';

const told = (average: string, label = '平均分') => {
  const rows = [
    '序号|项目名称|预算数|自评得分',
    '1|库房修缮|60|95',
    '2|设备购置|30|98',
    '3|档案扫描|10|92',
    '合计|合计|100|',
    `${label}|${label}||${average}`,
  ];
  const doc = document([paragraph('自评结果汇总表'), table(rows.map((row) => row.split('|')))]);
  const found = averageRows(extract(doc).value);
  return found.map(({ said, computed }) => `${said.verbatim}／${computed}`);
};

test('below the scores of a table their mean is theirs', () => {
  expect(told('95')).toEqual([]);
  expect(told('95.0')).toEqual([]);
  expect(told('93')).toEqual(['93／95']);
});

test('the mean may be weighed by the amounts of the rows', () => {
  expect(told('95.6')).toEqual([]);
});

test('only a row of the average has one', () => {
  expect(told('93', '最低分')).toEqual([]);
});

import { expect, test } from 'vitest';
import { document, paragraph, table } from '../../document/build.ts';
import { extract } from '../../extract/extract.ts';
import { tableRelations } from './table-sums.ts';

const sumsOf = (...rows: readonly string[]) => {
  const grid = table(rows.map((row) => row.split('|')));
  const report = extract(document([paragraph('各院系师生情况表'), grid])).value;
  return tableRelations(report).map(
    ({ whole, balance }) => `${whole.verbatim} ${balance.difference}`,
  );
};

test('what closes a column of ratios lies among them and is no sum', () => {
  const rows = (students: string, ratio: string) =>
    sumsOf(
      '院系|学生数|教师数|每师学生',
      '水产系|440|20|22.0',
      '航海系|484|22|22.0',
      '信息系|531|24|22.1',
      '经管系|577|26|22.2',
      `合计|${students}|92|${ratio}`,
    );
  expect(rows('2032', '22.1')).toEqual([]);
  expect(rows('2082', '22.1')).toEqual(['2082 50万元']);
});

test('a total is asked for where it is far more than its parts, or their sizes are far apart', () => {
  const rows = (last: string, total: string) =>
    sumsOf(
      '项目|预算数|执行数',
      '修渠|52|50',
      '护林|61|60',
      '办学|70|66',
      `水文|${last}`,
      `合计|${total}`,
    );
  expect(rows('58|55', '241|221')).toEqual(['221 -10万元']);
  expect(rows('8|5', '191|61')).toEqual(['61 -120万元']);
});

import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const school = (ratio: string) =>
  told(
    '2024年度临河县第二中学部门整体支出绩效自评报告',
    `在校学生1077人，其中七年级308人、八年级397人、九年级372人。教职工83人，其中高级教师17人，一级教师37人，二级及以下29人，师生比为1∶${ratio}。`,
  );

test('a ratio of teachers to pupils is of those, whatever kinds of them stand between', () => {
  expect(school('12.98')).toEqual([]);
  expect(school('19.28')).toEqual([
    '「生比为1∶19.28」与「在校学生1077人」÷「教职工83人」＝12.98不符。',
  ]);
});

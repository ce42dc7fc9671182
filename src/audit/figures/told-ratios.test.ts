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

test('a ratio of two signs is of the only figures that they stand for, however far it is off', () => {
  const force = (ratio: string) =>
    told(
      '2024年度临河县公安局部门整体支出绩效自评报告',
      `共有民警612人、辅警845人，合计1457人，在岗1398人，警辅比为1:${ratio}。`,
    );
  expect(force('1.38')).toEqual([]);
  expect(force('3.01')).toEqual(['「辅比为1:3.01」与「辅警845人」÷「共有民警612人」＝1.38不符。']);
});

test('what a figure is a multiple of may stand between it and the multiple', () => {
  const times = (many: string) =>
    told(
      '2024年度临河县第二中学部门整体支出绩效自评报告',
      `横向科研到账128.6万元，为上年94.2万元的${many}倍。`,
    );
  expect(times('1.37')).toEqual([]);
  expect(times('2.57')).toEqual([
    '「的2.57倍」与「横向科研到账128.6万元」÷「为上年94.2万元」＝1.37不符。',
  ]);
});

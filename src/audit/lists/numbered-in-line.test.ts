import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const below = (whole: string, line: string): readonly string[] =>
  told('临河县档案馆2024年度部门整体支出绩效自评报告', whole, line).filter((each) =>
    each.startsWith('总额'),
  );
const WHOLE = '2024年部门整体支出412.36万元，其中：基本支出287.16万元，项目支出125.2万元。';
const classes = (wages: string, home: string): string =>
  `1.工资福利支出${wages}万元。2.商品和服务支出153.81万元。3.对个人和家庭的补助${home}万元。`;

test('numbered sentences of one line come to the amount above them', () => {
  expect(below(WHOLE, classes('243.05', '15.5'))).toEqual([]);
  expect(below(WHOLE, classes('234.05', '15.5'))).toEqual([
    '总额「年部门整体支出412.36万元」与各项「工资福利支出234.05万元」、「商品和服务支出153.81万元」、「对个人和家庭的补助15.5万元」之和403.36万元相差9万元。',
  ]);
  expect(below(WHOLE, classes('243.05', '155'))).toHaveLength(1);
});

test('a line that tells more, of an income, or far from any amount above is no list of it', () => {
  expect(below(WHOLE, `${classes('234.05', '15.5')}其余为公用经费。`)).toEqual([]);
  expect(below('2024年收入412.36万元。', classes('234.05', '15.5'))).toEqual([]);
  expect(below(WHOLE, classes('34.07', '15.5'))).toEqual([]);
});

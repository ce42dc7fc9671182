import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const WHOLE = '临河县档案馆2024年度部门整体支出绩效自评报告';
const line = (rate: string): string =>
  `2024年“三公”经费预算数为10.78万元，其中：公务用车运行维护费预算5.17万元，公务接待费预算5.61万元。2024年“三公”经费决算数为9.75万元，其中：公务用车运行维护费支出4.90万元，完成预算的${rate}；公务接待费支出4.85万元，完成预算的86.45%。`;

test('what was spent of an item is held against its one budget in the sentences in front', () => {
  expect(told(WHOLE, line('94.78%'))).toEqual([]);
  expect(told(WHOLE, line('95.78%'))).toEqual([
    '执行率「完成预算的95.78%」与执行数「公务用车运行维护费支出4.90万元」÷预算数「公务用车运行维护费预算5.17万元」＝94.78%不符。',
  ]);
});

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

test('behind the sources of all a bare rate is of all, unless it is that of the last one', () => {
  const rates = (rate: string) =>
    told(
      WHOLE,
      '一、预算执行情况',
      `2024年全年预算731.0万元，其中财政拨款709.6万元，其他资金21.4万元；全年执行718.1万元，其中财政拨款697.9万元、其他资金20.2万元，执行率${rate}。`,
    );
  expect(rates('98.24%')).toEqual([]);
  expect(rates('94.39%')).toEqual([]);
  expect(rates('89.24%')).toEqual([
    '执行率「执行率89.24%」与执行数「全年执行718.1万元」÷预算数「2024年全年预算731.0万元」＝98.24%不符。',
  ]);
});

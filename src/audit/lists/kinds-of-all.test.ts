import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const REPORT = '2023年度临河县司法局部门整体支出绩效自评报告';
const budget = (projects: string, other = '，其他支出预算数0.00元') =>
  told(
    REPORT,
    `2023年全年预算数24,542,012.48元，其中，基本支出预算数14,696,069.74元，项目支出预算数${projects}元${other}。资金总体支出24,325,116.24元，其中，基本支出14,595,069.74元，项目支出9,730,046.50元。预算执行率为99.12%。`,
  );

test('a budget is that of basic and of project expenditure, and what was spent is no budget', () => {
  expect(budget('9,845,942.74')).toEqual([]);
  expect(budget('9,845,942.74', '')).toEqual([]);
  expect(budget('9,485,942.74', '')).toEqual([
    '总额「年全年预算数24,542,012.48元」与各项「基本支出预算数14,696,069.74元」、「项目支出预算数9,485,942.74元」之和24182012.48元相差360000元。',
  ]);
  expect(budget('9,485,942.74')).toHaveLength(1);
});

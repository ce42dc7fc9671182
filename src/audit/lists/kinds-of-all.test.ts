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

test('what is told by the items of functional classification comes to what was spent above', () => {
  const classes = (security: string) =>
    told(
      REPORT,
      '本年支出合计1611.79万元，其中：基本支出841.70万元，占52.22%，项目支出770.09万元，占47.78%。',
      `按功能分类科目，一般公共服务支出463.17万元，社会保障和就业支出${security}万元，卫生健康支出298.77万元，农林水支出389.53万元。`,
    );
  expect(classes('460.32')).toEqual([]);
  expect(classes('640.32')).toHaveLength(1);
});

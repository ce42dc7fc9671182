import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const report = (text: string, growth = '| 5.2 |', head = '| 增减% |') =>
  told(
    '临河县2024年财政决算报告',
    text,
    '2024年临河县一般公共预算支出决算表',
    '单位：万元',
    `| 预算科目 | 决算数 | 上年决算数 ${head}`,
    `| 公共安全支出 | 17187 | 16338 ${growth}`,
    `| 教育支出 | 88872 | 91048 ${growth.includes('5') ? '| -2.4 |' : '|'}`,
    `| 农林水支出 | 74763 | 70858 ${growth.includes('5') ? '| 5.5 |' : '|'}`,
  );

test('a rate of growth in the text is that of the row of the table which has the amount', () => {
  const said = (rate: string, way = '增长') =>
    `主要支出项目：公共安全支出17187万元，${way}${rate}%；教育支出88872万元，下降2.39%；农林水支出74763万元，增长5.51%。`;
  expect(report(said('5.20'))).toEqual([]);
  expect(report(said('54.20'))).toEqual([
    '「公共安全支出17187万元」、「增长54.20%」、「16338」：变动率应为5.2%。',
  ]);
  expect(report(said('5.20', '下降'))).toEqual([
    '「公共安全支出17187万元」、「下降5.20%」、「16338」：按所列两数应为增加。',
  ]);
  // Without a column of rates the amounts of both years are enough.
  expect(report(said('5.20'), '|', '|')).toEqual([]);
  expect(report(said('2.50'), '|', '|')).toHaveLength(1);
});

test('what is compared with something else than the year before is no growth of the table', () => {
  expect(report('公共安全支出17187万元，同口径增长7.30%。')).toEqual([]);
  expect(report('公共安全支出17187万元，比预算增长7.30%。')).toEqual([]);
});

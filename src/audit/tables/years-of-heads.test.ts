import { expect, test } from 'vitest';
import { document, paragraph, span, table } from '../../document/build.ts';
import { extract } from '../../extract/extract.ts';
import { yearsOfHeads } from './years-of-heads.ts';

const heads = (first: string, second: string, third: string) =>
  yearsOfHeads(
    extract(
      document([
        paragraph('项目支出绩效自评表'),
        paragraph('（2024年度）'),
        table([
          ['项目名称', span('库房修缮', 1, 6)],
          ['资金（万元）', first, second, third, '分值', '执行率', '得分'],
          ['年度资金总额', '60', '50', '49', '10', '98%', '9.8'],
          ['一级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', ''],
          ['产出指标', '修缮库房', '≥6间', '6间', '90', '90', ''],
        ]),
      ]),
    ).value,
    2024,
  ).map(({ verbatim }) => verbatim);

test('the heads over budget and spending are of one year', () => {
  expect(heads('2024年年初预算数', '2024年全年预算数', '2024年执行数')).toEqual([]);
  expect(heads('2023年年初预算数', '2024年全年预算数', '2024年执行数')).toEqual([
    '2023年年初预算数',
  ]);
  // A form of another year is told by its title; heads alike say nothing more.
  expect(heads('2023年年初预算数', '2023年全年预算数', '2023年执行数')).toEqual([]);
  expect(heads('年初预算数', '全年预算数', '执行数')).toEqual([]);
});

import { expect, test } from 'vitest';
import { document, paragraph, span, table } from '../../document/build.ts';
import { extract } from '../../extract/extract.ts';
import { notedSums } from './noted-sums.ts';

const broken = (vehicles: string, remark: string) => {
  const report = extract(
    document([
      paragraph('国有资产占有使用情况表'),
      paragraph('单位：万元'),
      table([
        [
          span('项目', 2, 1),
          span('资产总额', 2, 1),
          span('流动资产', 2, 1),
          span('固定资产', 1, 3),
          span('无形资产', 2, 1),
        ],
        ['小计', '房屋构筑物', '车辆'],
        ['栏次', '1', '2', '3', '4', '5', '6'],
        ['合计', '3095.63', '195.61', '2893.11', '2696.18', vehicles, '6.91'],
      ]),
      paragraph(remark),
    ]),
  ).value;
  return notedSums(report).map(({ whole, balance }) => `${whole.verbatim} ${balance.difference}`);
};
const REMARK = '填报说明：1.资产总额＝流动资产＋固定资产＋无形资产；2.固定资产＝房屋构筑物＋车辆。';

test('a remark below a table writes out which columns come to which, and a row that breaks it is told', () => {
  expect(broken('196.93', REMARK)).toEqual([]);
  expect(broken('169.93', REMARK)).toEqual(['2893.11 27万元']);
});

test('a blank square adds nothing, and what no column is called is not compared', () => {
  expect(broken('', REMARK)).toEqual(['2893.11 196.93万元']);
  expect(broken('169.93', '说明：固定资产＝房屋＋车辆。')).toEqual([]);
  expect(broken('169.93', '固定资产由房屋构筑物和车辆组成。')).toEqual([]);
});

import { expect, test } from 'vitest';
import { document, paragraph, table } from '../../document/build.ts';
import { extract } from '../../extract/extract.ts';
import { namedSums } from './named-sums.ts';

const wrong = (head: string, ...rows: readonly string[]) => {
  const grid = table([head, ...rows].map((row) => row.split('|')));
  const report = extract(document([paragraph('2024年度补助资金情况表（万元）'), grid])).value;
  return namedSums(report).map(({ whole, balance }) => `${whole.verbatim} ${balance.difference}`);
};

test('the numbers of lines are no amounts, those beside them are', () => {
  const funds = (own: string) =>
    wrong(
      '资金投入情况|行次|全年预算数',
      '年度资金总额|1|52.8',
      '其中：中央财政资金|2|40.8',
      `地方财政资金|3|${own}`,
    );
  expect(funds('12')).toEqual([]);
  expect(funds('21')).toHaveLength(1);
});

test('what local bodies raise themselves is a source, and so may be what follows under a name of its own', () => {
  const funds = (name: string, own: string) =>
    wrong('资金|金额', '年度资金总额|52.8', '中央补助|30.8', '省级补助|10', `${name}|${own}`);
  expect(funds('地方自筹', '12')).toEqual([]);
  expect(funds('受益户出资', '12')).toEqual([]);
  expect(funds('地方自筹', '21')).toHaveLength(1);
});

test('an investment consists of capital and bonds, whatever field stands above its heads', () => {
  const invested = (bonds: string) =>
    wrong(
      '项目单位|供水公司|供水公司|供水公司',
      '投资（万元）|总投资|其中：项目资本金|其中：专项债券资金',
      `|360|160|${bonds}`,
    );
  expect(invested('200')).toEqual([]);
  expect(invested('220')).toEqual(['360 -20万元']);
});

import { expect, test } from 'vitest';
import { document, paragraph, table } from '../../document/build.ts';
import { extract } from '../../extract/extract.ts';
import { runningTotals } from './running-totals.ts';

const broken = (...rows: readonly string[]) => {
  const grid = table(rows.map((row) => row.split('|')));
  const report = extract(document([paragraph('专项债券资金情况表'), grid])).value;
  return runningTotals(report)
    .filter(({ balance }) => balance.verdict === 'different')
    .map(({ whole, balance }) => `${whole.verbatim} ${balance.difference}`);
};

test('what came together up to a year is that of the year before and what the year added', () => {
  const bonds = (total: string) =>
    broken(
      '债券资金（万元）|发行金额|支出金额',
      '截至2022年底累计|3600|3219.03',
      '2023年当年|2800|2648.94',
      `截至2023年底累计|6400|${total}`,
    );
  expect(bonds('5867.97')).toEqual([]);
  expect(bonds('5887.97')).toEqual(['5887.97 20万元']);
});

test('the years may head the columns, and be told from the year before', () => {
  const bonds = (total: string) =>
    broken(
      '项目（万元）|截至上年末累计|本年|截至本年末累计',
      `供水管网|120|80|${total}`,
      '净水厂|300|60|360',
    );
  expect(bonds('200')).toEqual([]);
  expect(bonds('210')).toEqual(['210 10万元']);
});

test('totals of years that do not follow each other are not compared', () => {
  expect(
    broken(
      '债券资金（万元）|发行金额|支出金额',
      '截至2021年底累计|3600|3219.03',
      '2023年当年|2800|2648.94',
      '截至2023年底累计|7400|6867.97',
    ),
  ).toEqual([]);
});

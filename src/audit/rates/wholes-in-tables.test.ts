import { expect, test } from 'vitest';
import { document, paragraph, table } from '../../document/build.ts';
import { reportWith } from '../../report/example.ts';
import { countedIn } from '../figures/counted.ts';
import { isOfAWholeInATable } from './wholes-in-tables.ts';

const isTold = (total: string) => {
  const report = reportWith({
    document: document([
      table([['本年支出合计', total]]),
      paragraph('财政拨款支出9746.50万元，占总支出的99.86%。'),
    ]),
  });
  const [part, rate] = countedIn(report).flat();
  return part && rate && isOfAWholeInATable(report, rate, part);
};

test('a rate that an amount of a table makes true, cut off or rounded, in 元 or 万元, is of that one', () => {
  expect(isTold('9,759.38')).toBe(true);
  expect(isTold('97593800.00')).toBe(true);
  expect(isTold('9,859.38')).toBe(false);
  expect(isTold('9759.38万元')).toBe(false);
});

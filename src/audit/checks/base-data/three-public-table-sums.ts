import { baseDataTable } from '../../examples.ts';
import { baseSumCheck } from '../../tables/base-sums.ts';

/** 三公经费 = vehicles + travel abroad + hospitality, in each column of the base data table (I8). */
export const threePublicTableSums = baseSumCheck({
  id: 'ThreePublicTableSums',
  title: {
    zh: '基础数据表“三公”经费等于三项之和',
    en: 'Three public expenses are the sum of their items',
  },
  severity: 'error',
  because: {
    zh: '“三公”经费只由公务用车、出国（境）、公务接待三项构成。',
    en: 'They consist of vehicles, travel abroad and hospitality, and of nothing else.',
  },
  metric: 'threePublicExpenses',
  partsMayLack: false,
  passes: [
    baseDataTable(
      '| 三公经费 | 6.4 | 6 | 5.72 |',
      '| 1、公务用车购置和维护经费 | 4.9 | 4.5 | 4.31 |',
      '| 2、出国经费 | 0 | 0 | 0 |',
      '| 3、公务接待 | 1.5 | 1.5 | 1.41 |',
    ),
  ],
  catches: [
    {
      text: baseDataTable(
        '| 三公经费 | 6.4 | 6 | 5.72 |',
        '| 1、公务用车购置和维护经费 | 4.9 | 4.5 | 4.31 |',
        '| 2、出国经费 | 0 | 0 | 0 |',
        '| 3、公务接待 | 1.5 | 1.5 | 1.14 |',
      ),
      finds: '“三公”经费决算数「5.72」与各分项「4.31」、「0」、「1.14」之和5.45万元相差0.27万元。',
    },
  ],
});

import type { Metric } from '../../../report/terms.ts';
import { prose } from '../../examples.ts';
import { narrativeSumCheck } from '../../lists/narrative-sum-check.ts';

const CLASSES: readonly Metric[] = [
  'compensationOfEmployees',
  'goodsAndServices',
  'householdTransfers',
  'debtInterest',
  'capitalConstruction',
  'capitalExpenditure',
  'enterpriseSubsidyConstruction',
  'enterpriseSubsidy',
  'socialSecuritySubsidy',
  'otherExpenditure',
];

/** A total is the sum of the economic classes stated with it (I4), for the whole, for basic and for project money. */
export const totalEqualsEconomicClasses = narrativeSumCheck({
  id: 'TotalEqualsEconomicClasses',
  title: { zh: '支出合计等于各经济分类之和', en: 'Total is the sum of the economic classes' },
  because: {
    zh: '同一笔支出按经济分类划分，各类之和就是合计。',
    en: 'The same money by economic class: the classes add up to the total.',
  },
  partitions: [
    { wholes: ['totalExpenditure', 'currentExpenditure'], needed: [], optional: CLASSES, least: 2 },
    {
      wholes: ['totalExpenditure', 'currentExpenditure'],
      needed: ['compensationOfEmployees', 'goodsAndServices'],
      optional: CLASSES.slice(2),
      least: 3,
      listedBelow: true,
      introduced: /按(?:支出)?经济(?:分类|科目|性质)/,
    },
    { wholes: ['basicExpenditure'], needed: [], optional: CLASSES, least: 2, scope: 'basic' },
    { wholes: ['projectExpenditure'], needed: [], optional: CLASSES, least: 2, scope: 'project' },
  ],
  passes: [prose('2024年全年支出132.5万元，其中工资福利支出90.3万元；商品和服务支出42.2万元。')],
  catches: [
    {
      text: prose('2024年全年支出132.5万元，其中工资福利支出93.0万元；商品和服务支出42.2万元。'),
      finds:
        '「2024年全年支出132.5万元」与各部分「工资福利支出93.0万元」、「商品和服务支出42.2万元」之和135.2万元相差-2.7万元。',
    },
  ],
});

import { prose } from '../../examples.ts';
import { narrativeSumCheck } from '../../lists/narrative-sum-check.ts';

/** Basic expenditure = personnel + running costs (I2). */
export const basicEqualsPersonnelPlusRunning = narrativeSumCheck({
  id: 'BasicEqualsPersonnelPlusRunning',
  title: { zh: '基本支出等于人员经费加公用经费', en: 'Basic is personnel plus running costs' },
  because: {
    zh: '基本支出只由人员经费和公用经费构成。',
    en: 'Basic expenditure consists of personnel and running costs.',
  },
  partitions: [
    {
      wholes: ['basicExpenditure'],
      needed: ['personnelExpenditure', 'runningCosts'],
      optional: [],
      least: 2,
      closed: 'surely',
      listedBelow: true,
    },
    {
      wholes: ['personnelExpenditure'],
      needed: ['compensationOfEmployees', 'householdTransfers'],
      optional: [],
      least: 2,
      scope: 'basic',
      closed: 'mostly',
    },
  ],
  passes: [prose('2024年基本支出88.6万元，其中：人员经费75.4万元，日常公用经费13.2万元。')],
  catches: [
    {
      text: prose('2024年基本支出88.6万元，其中：人员经费74.5万元，日常公用经费13.2万元。'),
      finds:
        '「2024年基本支出88.6万元」与各部分「人员经费74.5万元」、「日常公用经费13.2万元」之和87.7万元相差0.9万元。',
    },
  ],
});

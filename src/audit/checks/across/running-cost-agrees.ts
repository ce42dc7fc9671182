import { baseDataTable, prose } from '../../examples.ts';
import { agreementCheck, baseOf, besidesOf, proseOf, SPENT } from '../../indicators/agreement.ts';

/** Running costs inside basic expenditure: running text against base data table. */
export const runningCostAgrees = agreementCheck({
  id: 'RunningCostAgrees',
  title: { zh: '公用经费前后一致', en: 'Running costs agree' },
  because: {
    zh: '公用经费是厉行节约的考核对象，正文与基础数据表应一致。',
    en: 'Running costs are what austerity is measured by; text and table state one figure.',
  },
  pairings: (report) => [
    {
      subject: 'runningCosts',
      word: { zh: '公用经费', en: 'running costs' },
      prose: proseOf(report, 'runningCosts', SPENT),
      tables: baseOf(report, 'runningCosts', 'actual'),
      besides: besidesOf(report, 'runningCosts'),
    },
  ],
  passes: [
    `${prose('2024年日常公用经费9.6万元。')}\n${baseDataTable('| 公用经费 | 10 | 10 | 9.6 |')}`,
  ],
  catches: [
    {
      text: `${prose('2024年日常公用经费6.9万元。')}\n${baseDataTable('| 公用经费 | 10 | 10 | 9.6 |')}`,
      finds:
        '公用经费前后不一致：正文为「2024年日常公用经费6.9万元」，基础数据表为「9.6」，仅凭本文不能判断哪一处正确。',
    },
  ],
});

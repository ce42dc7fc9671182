import { prose, splitForm } from '../../examples.ts';
import {
  agreementCheck,
  baseOf,
  besidesOf,
  byTypeOf,
  proseOf,
  SPENT,
} from '../../indicators/agreement.ts';

/** Project expenditure: running text against base data table and self-evaluation form. */
export const projectActualAgrees = agreementCheck({
  id: 'ProjectActualAgrees',
  title: { zh: '项目支出前后一致', en: 'Project actual agrees' },
  because: {
    zh: '项目支出在正文、基础数据表和自评表中各出现一次，应为同一个数。',
    en: 'Project expenditure stands in the text and both tables and is one figure.',
  },
  pairings: (report) => [
    {
      subject: 'projectExpenditure',
      word: { zh: '项目支出', en: 'project expenditure' },
      prose: proseOf(report, 'projectExpenditure', SPENT),
      tables: [
        ...baseOf(report, 'projectExpenditure', 'actual'),
        ...byTypeOf(report, 'projectExpenditure'),
      ],
      besides: besidesOf(report, 'projectExpenditure'),
    },
  ],
  passes: [
    `${prose('2024年项目支出150万元，用于日常工作。')}\n${splitForm('一般公共预算：200', '其他资金：', '项目支出：150', '基本支出：50')}`,
  ],
  catches: [
    {
      text: `${prose('2024年项目支出105万元，用于日常工作。')}\n${splitForm('一般公共预算：200', '其他资金：', '项目支出：150', '基本支出：50')}`,
      finds:
        '项目支出前后不一致：正文为「2024年项目支出105万元」，自评表为「150」，仅凭本文不能判断哪一处正确。',
    },
  ],
});

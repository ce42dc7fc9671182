import { prose, splitForm } from '../../examples.ts';
import { agreementCheck, byTypeOf, proseOf, SPENT } from '../../indicators/agreement.ts';

/** Basic expenditure: running text against the self-evaluation form. */
export const basicActualAgrees = agreementCheck({
  id: 'BasicActualAgrees',
  title: { zh: '基本支出前后一致', en: 'Basic actual agrees' },
  because: {
    zh: '基本支出用于保障机构运转，正文与自评表的数应一致。',
    en: 'Basic expenditure keeps the unit running; text and form state one figure.',
  },
  pairings: (report) => [
    {
      subject: 'basicExpenditure',
      word: { zh: '基本支出', en: 'basic expenditure' },
      prose: proseOf(report, 'basicExpenditure', SPENT),
      tables: byTypeOf(report, 'basicExpenditure'),
    },
  ],
  passes: [
    `${prose('2024年基本支出150万元，用于日常工作。')}\n${splitForm('一般公共预算：200', '其他资金：', '基本支出：150', '项目支出：50')}`,
  ],
  catches: [
    {
      text: `${prose('2024年基本支出105万元，用于日常工作。')}\n${splitForm('一般公共预算：200', '其他资金：', '基本支出：150', '项目支出：50')}`,
      finds:
        '基本支出前后不一致：正文为「2024年基本支出105万元」，自评表为「150」，仅凭本文不能判断哪一处正确。',
    },
  ],
});

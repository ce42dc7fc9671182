import { prose } from '../../examples.ts';
import { narrativeSumCheck } from '../../lists/narrative-sum-check.ts';

/** Total expenditure = basic + project, and the rare rest where it is stated (I1). */
export const totalEqualsBasicPlusProject = narrativeSumCheck({
  id: 'TotalEqualsBasicPlusProject',
  title: { zh: '支出合计等于基本支出加项目支出', en: 'Total is basic plus project expenditure' },
  because: {
    zh: '支出合计由基本支出和项目支出构成（个别单位另有上缴上级、经营、对附属单位补助支出）。',
    en: 'Total expenditure consists of basic and project expenditure and rarely of three others.',
  },
  partitions: [
    {
      wholes: ['totalExpenditure', 'currentExpenditure'],
      needed: ['basicExpenditure', 'projectExpenditure'],
      optional: ['superiorRemittance', 'operatingExpenditure', 'affiliateSubsidy'],
      least: 2,
      closed: 'mostly',
      listedBelow: true,
    },
  ],
  passes: [prose('2024年全年支出合计215.3万元，其中：基本支出160.1万元，项目支出55.2万元。')],
  catches: [
    {
      text: prose('2024年全年支出合计215.3万元，其中：基本支出160.1万元，项目支出52.2万元。'),
      finds:
        '「2024年全年支出合计215.3万元」与各部分「基本支出160.1万元」、「项目支出52.2万元」之和212.3万元相差3万元。',
    },
  ],
});

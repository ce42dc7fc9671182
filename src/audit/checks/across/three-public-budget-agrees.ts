import { baseDataTable, prose } from '../../examples.ts';
import { THREE_PUBLIC } from '../../figures/three-public.ts';
import { accountOf, agreementCheck, baseOf, PLANNED, proseOf } from '../../indicators/agreement.ts';

/** Budgets of the three public expenses, item by item: running text against base data table. */
export const threePublicBudgetAgrees = agreementCheck({
  id: 'ThreePublicBudgetAgrees',
  title: { zh: '“三公”经费预算前后一致', en: 'Three-public budgets agree' },
  because: {
    zh: '“三公”经费预算一经批复即为控制数，正文与基础数据表不能各写各的。',
    en: 'An approved three-public budget is a ceiling; text and table state the same one.',
  },
  pairings: (report) =>
    THREE_PUBLIC.map(({ metric, word }) => ({
      subject: metric,
      word: { zh: `${word.zh}预算`, en: `the budget for ${word.en}` },
      prose: proseOf(report, metric, PLANNED),
      tables: [...baseOf(report, metric, 'budget'), ...accountOf(report, metric, PLANNED)],
    })),
  passes: [
    `${prose('2024年“三公”经费预算2.5万元，其中公务接待费预算2.5万元。')}\n${baseDataTable('| 三公经费 | 3 | 2.5 | 2 |', '| 3、公务接待 | 3 | 2.5 | 2 |')}`,
  ],
  catches: [
    {
      text: `${prose('2024年“三公”经费预算2万元。')}\n${baseDataTable('| 三公经费 | 3 | 2.5 | 2 |')}`,
      finds:
        '“三公”经费预算前后不一致：正文为「2024年“三公”经费预算2万元」，基础数据表为「2.5」，仅凭本文不能判断哪一处正确。',
    },
  ],
});

import { splitForm } from '../../examples.ts';
import { splitCheck } from '../../lists/splits.ts';

/** The split by type, basic and project, adds up to the total it refers to (I1). */
export const expenditureSplitSums = splitCheck({
  id: 'ExpenditureSplitSums',
  title: {
    zh: '按支出性质分的各项之和等于资金总额',
    en: 'The split by type of expenditure adds up',
  },
  word: { zh: '按支出性质分', en: 'by type' },
  because: {
    zh: '支出合计由基本支出和项目支出构成。',
    en: 'Total expenditure consists of basic and project expenditure.',
  },
  pick: (form) => form.byType,
  passes: [splitForm('一般公共预算：200', '其他资金：0', '基本支出：140.2', '项目支出：59.8')],
  catches: [
    {
      text: splitForm('一般公共预算：200', '其他资金：0', '基本支出：140.2', '项目支出：95.8'),
      finds:
        '按支出性质分各项「140.2」、「95.8」合计236万元，与全年执行数「200」相差-36万元，与其他总额也不相等。',
    },
  ],
});

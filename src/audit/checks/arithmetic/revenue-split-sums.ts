import { splitForm } from '../../examples.ts';
import { splitCheck } from '../../lists/splits.ts';

/** The split by source adds up to the total it refers to (I7). */
export const revenueSplitSums = splitCheck({
  id: 'RevenueSplitSums',
  title: { zh: '按收入性质分的各项之和等于资金总额', en: 'The split by source adds up' },
  word: { zh: '按收入性质分', en: 'by source' },
  because: {
    zh: '同一笔资金按来源分，各来源之和就是总额。',
    en: 'The same money by its sources: the sources add up to the total.',
  },
  pick: (form) => form.bySource,
  passes: [splitForm('一般公共预算：150.5', '其他资金：49.5', '基本支出：140', '项目支出：60')],
  catches: [
    {
      text: splitForm('一般公共预算：150.5', '其他资金：94.5', '基本支出：140', '项目支出：60'),
      finds:
        '按收入性质分各项「150.5」、「94.5」合计245万元，与全年执行数「200」相差-45万元，与其他总额也不相等。',
    },
  ],
});

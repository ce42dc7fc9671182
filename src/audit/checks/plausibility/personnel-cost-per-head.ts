import { baseDataTable, prose } from '../../examples.ts';
import { perHeadCheck } from '../../figures/per-head.ts';

/** Personnel expenditure per filled post, 6 to 40 万元 a year. */
export const personnelCostPerHead = perHeadCheck({
  id: 'PersonnelCostPerHead',
  title: { zh: '人均人员经费合理', en: 'Personnel cost per head is plausible' },
  because: {
    zh: '人均过高或过低，多是金额单位或人数填错。',
    en: 'A strange cost per head usually means a wrong unit or number of posts.',
  },
  word: { zh: '人员经费', en: 'Personnel expenditure' },
  metric: 'personnelExpenditure',
  from: 6,
  to: 40,
  passes: [`${prose('2024年人员经费支出120万元。')}\n${baseDataTable()}`],
  catches: [
    {
      text: `${prose('2024年人员经费支出1200万元。')}\n${baseDataTable()}`,
      finds:
        '人员经费「2024年人员经费支出1200万元」按在职人数「8」计，人均150万元，超出通常的6至40万元，请核对单位和人数。',
    },
  ],
});

import { baseDataTable, prose } from '../../examples.ts';
import { perHeadCheck } from '../../figures/per-head.ts';

/** Running costs per filled post, 0.3 to 8 万元 a year. */
export const runningCostPerHead = perHeadCheck({
  id: 'RunningCostPerHead',
  title: { zh: '人均公用经费合理', en: 'Running cost per head is plausible' },
  because: {
    zh: '人均过高或过低，多是金额单位或人数填错。',
    en: 'A strange cost per head usually means a wrong unit or number of posts.',
  },
  word: { zh: '公用经费', en: 'Running costs' },
  metric: 'runningCosts',
  from: 0.3,
  to: 8,
  passes: [`${prose('2024年日常公用经费9.6万元。')}\n${baseDataTable()}`],
  catches: [
    {
      text: `${prose('2024年日常公用经费96万元。')}\n${baseDataTable()}`,
      finds:
        '公用经费「2024年日常公用经费96万元」按在职人数「8」计，人均12万元，超出通常的0.3至8万元，请核对单位和人数。',
    },
  ],
});

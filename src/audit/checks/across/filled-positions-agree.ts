import { baseDataTable, prose } from '../../examples.ts';
import { agreementCheck, BASE_TABLE, filled, proseOf } from '../../indicators/agreement.ts';
import { besideLabel, totalUnder } from '../../tables/beside-label.ts';

const LABEL = /^(?:年末)?(?:实有|在职|实际在职)(?:在职)?(?:人数|人员)(?:[（(]人[）)])?$/;

/** Staff in post (在职人数): running text against base data table. */
export const filledPositionsAgree = agreementCheck({
  id: 'FilledPositionsAgree',
  title: { zh: '在职人数前后一致', en: 'Filled positions agree' },
  because: {
    zh: '在职人数是人员经费和控制率的依据，正文与基础数据表应为同一口径。',
    en: 'Staff in post carry the personnel expenditure and the fill ratio.',
  },
  anyOf: true,
  pairings: (report) => [
    {
      subject: 'filledPositions',
      word: { zh: '在职人数', en: 'filled positions' },
      prose: proseOf(report, 'filledPositions', undefined),
      tables: [
        ...report.baseDataTables.flatMap((table) =>
          filled(table.filledPositions, '人', BASE_TABLE),
        ),
        ...besideLabel(report, LABEL),
        ...totalUnder(report, LABEL),
      ],
    },
  ],
  passes: [`${prose('本馆核定编制8人，实有在职人员8人。')}\n${baseDataTable()}`],
  catches: [
    {
      text: `${prose('本馆核定编制8人，实有在职人员7人。')}\n${baseDataTable()}`,
      finds:
        '在职人数前后不一致：正文为「实有在职人员7人」，基础数据表为「8」，仅凭本文不能判断哪一处正确。',
    },
  ],
});

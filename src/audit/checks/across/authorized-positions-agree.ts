import { baseDataTable, prose } from '../../examples.ts';
import {
  agreementCheck,
  BASE_TABLE,
  filled,
  type InProse,
  proseOf,
} from '../../indicators/agreement.ts';
import { besideLabel, totalUnder } from '../../tables/beside-label.ts';

const LABEL = /^(?:核定|人员|批准)?编制(?:人数|数|总数)?(?:[（(]人[）)])?$/;

/** 「编制数24个」: posts are counted as the people for whom they are. */
const inPeople = (said: InProse): InProse =>
  said.value.unit === '个' ? { ...said, value: { ...said.value, unit: '人' } } : said;

/** Posts approved (编制数): running text against base data table. */
export const authorizedPositionsAgree = agreementCheck({
  id: 'AuthorizedPositionsAgree',
  title: { zh: '编制数前后一致', en: 'Authorised positions agree' },
  because: {
    zh: '编制数由机构编制部门核定，一份报告中只能有一个。',
    en: 'Positions are authorised by one decision, so a report has one number of them.',
  },
  anyOf: true,
  pairings: (report) => [
    {
      subject: 'authorizedPositions',
      word: { zh: '编制数', en: 'authorised positions' },
      prose: proseOf(report, 'authorizedPositions', undefined).map(inPeople),
      tables: [
        ...report.baseDataTables.flatMap((table) =>
          filled(table.authorizedPositions, '人', BASE_TABLE),
        ),
        ...besideLabel(report, LABEL),
        ...totalUnder(report, LABEL),
      ],
    },
  ],
  passes: [`${prose('本馆核定编制8人，实有8人。')}\n${baseDataTable()}`],
  catches: [
    {
      text: `${prose('本馆编制数9个，实有8人。')}\n${baseDataTable()}`,
      finds:
        '编制数前后不一致：正文为「本馆编制数9个」，基础数据表为「8」，仅凭本文不能判断哪一处正确。',
    },
    {
      text: `${prose('本馆核定编制9人，实有8人。')}\n${baseDataTable()}`,
      finds:
        '编制数前后不一致：正文为「本馆核定编制9人」，基础数据表为「8」，仅凭本文不能判断哪一处正确。',
    },
  ],
});

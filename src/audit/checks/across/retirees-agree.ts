import type { Report } from '../../../report/report.ts';
import { agreementCheck, type InTable, proseOf } from '../../indicators/agreement.ts';
import { quote } from '../../wording/sentence.ts';

/** Retired staff: running text against whatever table states them. The Hunan base data table has no such field. */
export const retireesAgree = agreementCheck({
  id: 'RetireesAgree',
  title: { zh: '退休人数前后一致', en: 'Retirees agree' },
  because: {
    zh: '退休人数关系到对个人和家庭的补助，正文与表格应一致。',
    en: 'Retired staff carry transfers to individuals; text and tables should agree.',
  },
  anyOf: true,
  pairings: (report) => [
    {
      subject: 'retirees',
      word: { zh: '退休人数', en: 'retirees' },
      prose: proseOf(report, 'retirees', undefined),
      tables: inTables(report),
    },
  ],
  passes: [],
  catches: [],
});

const inTables = (report: Report): readonly InTable[] =>
  report.facts
    .filter(
      (fact) =>
        fact.metric === 'retirees' &&
        fact.kind === 'level' &&
        fact.part !== 'prose' &&
        (fact.year ?? report.fiscalYear) === report.fiscalYear,
    )
    .map((fact) => ({
      ...quote(fact),
      value: fact.value,
      unit: '人',
      table: { zh: '表格', en: 'a table' },
    }));

import type { Bilingual } from '../../../document/finding.ts';
import type { Report } from '../../../report/report.ts';
import type { Metric } from '../../../report/terms.ts';
import { baseDataTable, prose } from '../../examples.ts';
import { THREE_PUBLIC } from '../../figures/three-public.ts';
import {
  accountOf,
  agreementCheck,
  baseOf,
  type Pairing,
  proseOf,
} from '../../indicators/agreement.ts';

/** Actuals of the three public expenses, item by item, this year and the year before. */
export const threePublicActualAgrees = agreementCheck({
  id: 'ThreePublicActualAgrees',
  title: { zh: '“三公”经费决算前后一致', en: 'Three-public actuals agree' },
  because: {
    zh: '“三公”经费是公开的重点，正文与基础数据表的决算数应一致。',
    en: 'The three public expenses are read first; text and table state the same actuals.',
  },
  pairings: (report) => [...actualsOf(report), ...countsOf(report), ...priorOf(report)],
  passes: [
    `${prose('2024年“三公”经费支出2万元，其中公务接待费支出2万元。')}\n${baseDataTable('| 三公经费 | 3 | 2.5 | 2 |', '| 3、公务接待 | 3 | 2.5 | 2 |')}`,
  ],
  catches: [
    {
      text: `${prose('2024年“三公”经费支出1.8万元。')}\n${baseDataTable('| 三公经费 | 3 | 2.5 | 2 |')}`,
      finds:
        '“三公”经费决算数前后不一致：正文为「2024年“三公”经费支出1.8万元」，基础数据表为「2」，仅凭本文不能判断哪一处正确。',
    },
  ],
});

const actualsOf = (report: Report): readonly Pairing[] =>
  THREE_PUBLIC.map(({ metric, word }) => ({
    subject: metric,
    word: { zh: `${word.zh}决算数`, en: `the actual ${word.en}` },
    prose: proseOf(report, metric, ['actual']),
    tables: [...baseOf(report, metric, 'actual'), ...accountOf(report, metric, ['actual'])],
  }));

const COUNTS: readonly { readonly metric: Metric; readonly word: Bilingual }[] = [
  { metric: 'overseasGroups', word: { zh: '因公出国（境）团组数', en: 'groups sent abroad' } },
  { metric: 'vehiclesHeld', word: { zh: '公务用车保有量', en: 'vehicles held' } },
  { metric: 'hospitalityBatches', word: { zh: '国内公务接待批次', en: 'batches of guests' } },
];

/** Numbers of groups, vehicles and batches that some tables give below the money. */
const countsOf = (report: Report): readonly Pairing[] =>
  COUNTS.map(({ metric, word }) => ({
    subject: metric,
    word,
    prose: proseOf(report, metric, ['actual']),
    tables: accountOf(report, metric, ['actual']),
  }));

function priorOf(report: Report): readonly Pairing[] {
  if (report.fiscalYear === undefined) return [];
  const year = report.fiscalYear - 1;
  return THREE_PUBLIC.map(({ metric, word }) => ({
    subject: `${metric} ${year}`,
    word: { zh: `${year}年${word.zh}决算数`, en: `the actual ${word.en} of ${year}` },
    // Only statements that name the year before: one without a year is of this year.
    prose: proseOf(report, metric, ['actual'], year, true),
    tables: baseOf(report, metric, 'priorActual'),
  }));
}

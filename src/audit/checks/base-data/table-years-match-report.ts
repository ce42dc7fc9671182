import type { Quote } from '../../../document/finding.ts';
import type { Stated } from '../../../document/stated.ts';
import type { BaseDataTable } from '../../../report/forms.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { baseDataTable } from '../../examples.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface WrongYear extends Hit {
  readonly head: Quote;
  readonly year: Quote | undefined;
  readonly fiscalYear: number;
  readonly expected: number;
}

/** The columns of the base data table are the year under evaluation and the year before. */
export const tableYearsMatchReport = check<WrongYear>({
  id: 'TableYearsMatchReport',
  title: { zh: '基础数据表各栏年份与报告年度一致', en: 'Column years match the report' },
  severity: 'error',
  clause: SYSTEM_RULE,
  because: {
    zh: '栏目年份不对，多半是沿用了上年的表，数据年度便不可信。',
    en: 'A wrong year in a head mostly means last year’s form; the figures cannot be trusted.',
  },
  about: ['baseData'],
  find(report) {
    const title = report.years.find((each) => each.where === 'title');
    const fiscalYear = title?.value ?? report.fiscalYear;
    const heads = report.baseDataTables.flatMap(headsOf);
    if (fiscalYear === undefined || heads.length === 0) return 'insufficientData';
    return heads
      .filter(({ head, back }) => head.value !== fiscalYear - back)
      .map(({ head, back, table }) => {
        const year = title ?? (table.year?.value === fiscalYear ? table.year : undefined);
        return {
          subject: `${back === 1 ? 'prior' : 'current'}.${head.at.column ?? 0}`,
          places: inOrder([head, year]),
          head: quote(head),
          year: year && quote(year),
          fiscalYear,
          expected: fiscalYear - back,
        };
      });
  },
  say: {
    zh: (hit) =>
      phrase`报告年度为${hit.year ?? hit.fiscalYear}，该栏应为${hit.expected}年，表头写作${hit.head}。`,
    en: (hit) =>
      phrase`The report is for ${hit.year ?? hit.fiscalYear}; the column should be ${hit.expected}, its head reads ${hit.head}.`,
  },
  passes: [baseDataTable('| 公用经费 | 14 | 13 | 12.6 |')],
  catches: [
    {
      text: baseDataTable('| 公用经费 | 14 | 13 | 12.6 |').replace('2023年决算数', '2022年决算数'),
      finds: '报告年度为「2024年」，该栏应为2023年，表头写作「2022年」。',
    },
  ],
});

function headsOf(table: BaseDataTable) {
  const { priorActual, budget, actual, filledPositions } = table.columnYears;
  const years: readonly (readonly [Stated<number> | undefined, number])[] = [
    [priorActual, 1],
    [budget, 0],
    [actual, 0],
    [filledPositions, 0],
  ];
  return years.flatMap(([head, back]) => (head ? [{ head, back, table }] : []));
}

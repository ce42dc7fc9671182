import type { SelfEvaluationForm } from '../../../report/forms.ts';
import type { Report } from '../../../report/report.ts';
import { indicatorTable, prose } from '../../examples.ts';
import { holdsCarryOver } from '../../figures/grand-totals.ts';
import { isSpentOnOne } from '../../figures/other-money.ts';
import { isOfAppropriations } from '../../figures/part-of-all.ts';
import {
  agreementCheck,
  departmentForms,
  FORM,
  filled,
  proseOf,
  SPENT,
} from '../../indicators/agreement.ts';
import { isAmongSeveral } from '../../projects/project-lists.ts';
import { moneyUnitOf, totalFundRow } from '../../tables/rows.ts';

/** Total expenditure of the year: running text against the self-evaluation form. */
export const totalActualAgrees = agreementCheck({
  id: 'TotalActualAgrees',
  title: { zh: '全年支出总额前后一致', en: 'Total actual agrees' },
  because: {
    zh: '全年支出总额是执行率和得分的依据，正文与自评表应一致。',
    en: 'The total spent carries the execution rate and its score.',
  },
  pairings: (report) => {
    const forms = formsOf(report);
    return [
      {
        subject: 'totalExpenditure',
        word: { zh: '全年支出总额', en: 'total expenditure' },
        prose: proseOf(report, ['totalExpenditure', 'currentExpenditure'], SPENT).filter(
          (said) =>
            !holdsCarryOver(report, said) &&
            !isOfAppropriations(report, said) &&
            !(ofOneProject(report) && isSpentOnOne(report, said)),
        ),
        tables: forms.flatMap((form) =>
          filled(totalFundRow(form)?.actual, moneyUnitOf(form), FORM),
        ),
        besides: forms.flatMap((form) => {
          const row = totalFundRow(form);
          return [row?.originalBudget, row?.finalBudget].flatMap((entry) => entry?.value ?? []);
        }),
        anyOf: ofOneProject(report),
      },
    ];
  },
  passes: [
    `${prose('2024年全年支出120万元。')}\n${indicatorTable()}`,
    `${prose('一般公共预算财政拨款支出115万元。除财政拨款外，事业收入和其他收入合计5万元。')}\n${indicatorTable()}`,
  ],
  catches: [
    {
      text: `${prose('2024年全年支出102万元。')}\n${indicatorTable()}`,
      finds:
        '全年支出总额前后不一致：正文为「2024年全年支出102万元」，自评表为「120」，仅凭本文不能判断哪一处正确。',
    },
  ],
});

/** A report on one project or fund: its text may also state what parts of it cost. */
const ofOneProject = (report: Report): boolean =>
  (report.kind === 'projectSelfEvaluation' || report.kind === 'fundSelfEvaluation') &&
  report.forms.length === 1 &&
  !isAmongSeveral(report);

/** The form that the text is about. */
const formsOf = (report: Report): readonly SelfEvaluationForm[] =>
  ofOneProject(report) ? report.forms : departmentForms(report);

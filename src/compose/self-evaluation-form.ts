import { type Draft, span, table, type Written } from '../document/build.ts';
import { fen } from '../values/money.ts';
import type { Composing } from './composing.ts';
import { fundRows, goalRows, totalRow } from './form-rows.ts';
import { indicatorRows } from './indicator-rows.ts';
import { signatureLine } from './signature.ts';
import { wanNumber } from './wording.ts';

/** Attachment 2, 部门整体支出绩效自评表 (domain rule 4.2): nine columns. */
export function selfEvaluationForm(composing: Composing): readonly Draft[] {
  const { dossier, execution } = composing;
  return [
    {
      kind: 'paragraph',
      text: `${dossier.fiscalYear}年度部门整体支出绩效自评表`,
      style: 'attachmentTitle',
    },
    table(
      [
        [span(`${dossier.unit.level}预算部门名称`, 1, 2), span(dossier.unit.name, 1, 7)],
        ...money(composing),
        ...goalRows(dossier.objectives),
        ...indicatorRows(dossier.indicators),
        totalRow(dossier.indicators, execution),
      ],
      [36, 36, 36, 44, 36, 36, 18, 18, 34],
    ),
    signatureLine(dossier.signature),
  ];
}

function money({ dossier, totals, execution }: Composing): readonly (readonly Written[])[] {
  const source = dossier.execution.bySource;
  const split = (label: string, amount: number) =>
    span(`${label}：${amount === 0 ? '0' : wanNumber(fen(amount))}`, 1, 4);
  return [
    ...fundRows(span('年度预算申请\n（万元）', 7, 1), {
      ...{ original: dossier.budget.original, final: totals.finalBudget, actual: totals.actual },
      execution,
    }),
    [span('按收入性质分：', 1, 4), span('按支出性质分：', 1, 4)],
    [
      split('其中：一般公共预算', source.generalPublicBudget),
      split('其中：基本支出', totals.basic),
    ],
    [split('政府性基金拨款', source.governmentFundsBudget), split('项目支出', totals.projects)],
    [split('纳入专户管理的非税收入拨款', source.specialAccountRevenue), span('', 1, 4)],
    [
      split(
        '其他资金',
        source.otherFunds + source.stateCapitalBudget + source.socialInsuranceBudget,
      ),
      span('', 1, 4),
    ],
  ];
}

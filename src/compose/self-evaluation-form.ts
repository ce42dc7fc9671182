import { type Draft, span, table, type Written } from '../document/build.ts';
import type { Dossier } from '../report/dossier.ts';
import { pointsOf } from '../report/totals.ts';
import { fen } from '../values/money.ts';
import type { Composing } from './composing.ts';
import { indicatorRows } from './indicator-rows.ts';
import { signatureLine } from './signature.ts';
import { pointsText, rate, sentence, wanNumber } from './wording.ts';

/** Attachment 2, 部门整体支出绩效自评表 (domain rule 4.2): nine columns. */
export function selfEvaluationForm(composing: Composing): readonly Draft[] {
  const { dossier } = composing;
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
        totalRow(composing),
      ],
      [3, 3, 3, 4, 3, 3, 2, 2, 4],
    ),
    signatureLine(dossier.signature),
  ];
}

function money({ dossier, totals, execution }: Composing): readonly (readonly Written[])[] {
  const source = dossier.execution.bySource;
  const split = (label: string, amount: number) =>
    span(`${label}：${amount === 0 ? '0' : wanNumber(fen(amount))}`, 1, 4);
  return [
    [
      span('年度预算申请\n（万元）', 7, 1),
      span('', 1, 2),
      '年初预算数',
      '全年预算数',
      '全年执行数',
      '分值',
      '执行率',
      '得分',
    ],
    [
      span('年度资金总额', 1, 2),
      wanNumber(dossier.budget.original),
      wanNumber(totals.finalBudget),
      wanNumber(totals.actual),
      pointsText(execution.weight),
      rate(totals.actual, totals.finalBudget),
      execution.points === undefined ? '' : pointsText(execution.points),
    ],
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

/** 年度总体目标: what was expected beside what was achieved, numbered alike. */
export function goalRows(
  objectives: Dossier['objectives'],
  columns: readonly [number, number] = [4, 4],
): readonly (readonly Written[])[] {
  const numbered = (of: 'expected' | 'achieved') =>
    objectives.map((each, i) => `${i + 1}.${sentence(each[of])}`).join('\n');
  return [
    [
      span('年度总体目标', 2, 1),
      span('预期目标', 1, columns[0]),
      span('实际完成情况', 1, columns[1]),
    ],
    [span(numbered('expected'), 1, columns[0]), span(numbered('achieved'), 1, columns[1])],
  ];
}

function totalRow({ dossier, execution }: Composing): readonly Written[] {
  const weight = execution.weight + pointsOf(dossier.indicators, 'weight');
  const known = execution.points !== undefined;
  const score = (execution.points ?? 0) + pointsOf(dossier.indicators, 'score');
  return [span('总分', 1, 6), pointsText(weight), known ? pointsText(score) : '', ''];
}

import type { Draft } from '../document/build.ts';
import type { Dossier } from '../report/dossier.ts';
import { scoreOf } from '../report/totals.ts';
import { gradeOf } from '../score/score.ts';
import { fen } from '../values/money.ts';
import type { Composing } from './composing.ts';
import { part, subpart, text } from './parts.ts';
import { list, pointsText, rate, sentence, wan } from './wording.ts';

/** 六、部门整体支出绩效情况. */
export const performance = (composing: Composing): readonly Draft[] => [
  part('六、部门整体支出绩效情况'),
  text(
    `${sentence(composing.dossier.narrative.overall)}${executionOf(composing)}${gradeSentence(composing)}`,
  ),
  subpart(`（一）${composing.dossier.fiscalYear}年部门整体支出绩效目标设置及完成情况`),
  ...goals(composing.dossier),
  text(results(composing.dossier)),
  subpart('（二）单位资产管理和整体业务实施效果情况'),
  text(sentence(composing.dossier.narrative.assets)),
];

function executionOf({ dossier, totals }: Composing): string {
  const adjusted =
    totals.adjustment === 0
      ? ''
      : `，年中${totals.adjustment > 0 ? '追加' : '追减'}${wan(fen(Math.abs(totals.adjustment)))}${reasons(dossier)}`;
  const left =
    totals.unspent > 0
      ? `未支出${wan(totals.unspent)}，主要原因是${sentence(dossier.execution.shortfallReason ?? '部分支出按进度结转下年')}`
      : '';
  return `部门整体支出年初预算${wan(dossier.budget.original)}${adjusted}，全年预算${wan(totals.finalBudget)}，全年执行${wan(totals.actual)}，预算执行率${rate(totals.actual, totals.finalBudget)}。${left}`;
}

function reasons(dossier: Dossier): string {
  const said = list(
    dossier.budget.adjustments.map((each) => each.reason),
    '；',
  );
  return said ? `（${said}）` : '';
}

function gradeSentence({ dossier, execution, regulation }: Composing): string {
  const score = scoreOf(dossier.indicators);
  if (execution.points === undefined || score === undefined || dossier.indicators.length === 0)
    return '';
  const points = execution.points + score;
  const grade = gradeOf({ coefficient: points, decimals: 2, unit: '' }, regulation.bands);
  return `自评得分${pointsText(points)}分${grade ? `，自评等级为“${grade}”` : ''}。`;
}

const goals = (dossier: Dossier): readonly Draft[] =>
  dossier.objectives.flatMap((objective, i) => [
    text(`目标${i + 1}：${sentence(objective.expected)}`),
    text(`完成情况：${sentence(objective.achieved)}`),
  ]);

function results(dossier: Dossier): string {
  const told = dossier.indicators.filter((indicator) => /\d/.test(indicator.result));
  if (told.length === 0) return '各项指标完成情况见附件2。';
  const words = told.map((indicator) => `${indicator.name}完成${indicator.result}`);
  return `主要指标完成情况：${words.join('，')}。`;
}

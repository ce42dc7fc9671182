import { numberOf } from '../../../values/figure.ts';
import { indicatorTable } from '../../examples.ts';
import { quotient, trimmed } from '../../figures/amounts.ts';
import { GIVES_NO_REASON, unitsDiffer } from '../../indicators/targets.ts';
import { cell, rowCheck } from '../../tables/row-check.ts';
import { phrase } from '../../wording/sentence.ts';

/** Below this target one unit more or less is a large share and no sign of a low target. */
const SMALL_TARGET = 3;

/** So many times its target a result rather has a digit too many. */
const MANIFOLD = 8;

/** A result far above its target is explained: the target may have been set too low (domain rule 3.2). */
export const overAchievementExplained = rowCheck({
  id: 'OverAchievementExplained',
  title: { zh: '大幅超额完成的说明原因', en: 'A result far above target is explained' },
  severity: 'warning',
  because: {
    zh: '远超指标值可能是当初定低了，须分析原因。',
    en: 'Far above target may mean that the target was too low; the rules ask for an analysis.',
  },
  columns: ['target', 'result'],
  judge({ target, result, reason }, _form, { regulation }) {
    const [wanted, got] = [target?.value, result?.value?.value];
    if (!wanted?.value || !got) return undefined;
    if (reason && !GIVES_NO_REASON.test(reason.verbatim.trim())) return undefined;
    if (wanted.direction !== 'atLeast' && wanted.direction !== 'equal') return undefined;
    if (unitsDiffer(wanted.value.unit, got.unit)) return undefined;
    const ratio = quotient(
      { ...got, unit: got.unit || wanted.value.unit },
      { ...wanted.value, unit: wanted.value.unit || got.unit },
    );
    if (ratio === undefined || ratio - 1 <= regulation.scoring.explainOverAchievementFrom + 1e-9)
      return undefined;
    // Without a column for reasons only what can hardly be true is told.
    if (!reason && (ratio < MANIFOLD || numberOf(wanted.value) < MANIFOLD)) return undefined;
    return {
      places: [target, result, reason],
      detail: trimmed((ratio - 1) * 100),
      ...(numberOf(wanted.value) < SMALL_TARGET && { severity: 'notice' as const }),
    };
  },
  say: {
    zh: ({ name, row, detail }) =>
      phrase`指标“${name}”完成值${cell(row.result)}超出指标值${cell(row.target)}${detail}%，偏差原因栏${cell(row.reason)}没有说明。`,
    en: ({ name, row, detail }) =>
      phrase`The result ${cell(row.result)} of “${name}” exceeds the target ${cell(row.target)} by ${detail}%, and ${cell(row.reason, 'no column')} gives no reason.`,
  },
  passes: [
    indicatorTable('| 产出指标 | 数量指标 | 免费体检 | ≥100人 | 120人 | 90 | 90 | 无偏差 |'),
    indicatorTable(
      '| 产出指标 | 数量指标 | 免费体检 | ≥100人 | 150人 | 90 | 90 | 新增两个村，下年提高指标值 |',
    ),
  ],
  catches: [
    {
      text: [
        '2024年度项目支出绩效自评表',
        '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |',
        '| 产出指标 | 数量指标 | 免费体检 | ≥100人 | 1150人 | 90 | 90 |',
      ].join('\n'),
      finds:
        '指标“免费体检”完成值「1150人」超出指标值「≥100人」1050%，偏差原因栏（无此栏）没有说明。',
    },
    {
      text: indicatorTable(
        '| 产出指标 | 数量指标 | 免费体检 | ≥100人 | 150人 | 90 | 90 | 无偏差 |',
      ),
      finds: '指标“免费体检”完成值「150人」超出指标值「≥100人」50%，偏差原因栏「无偏差」没有说明。',
    },
  ],
});

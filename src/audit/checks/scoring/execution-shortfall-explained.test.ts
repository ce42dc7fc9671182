import { expect, test } from 'vitest';
import { findingsOn } from '../../../../test/told.ts';
import { selfEvaluationForm } from '../../examples.ts';

const asked = (sentence: string) =>
  findingsOn(
    selfEvaluationForm('|  | 年度资金总额 | 300 | 280 | 252 | 10 | 90% | 9 |'),
    sentence,
  ).filter(({ check }) => check === 'ExecutionShortfallExplained').length;

test('what is left is explained where the text says when it will be paid', () => {
  expect(asked('加快项目实施，剩余28万元力争2025年二季度支付完毕。')).toBe(0);
  expect(asked('加快项目实施，剩余工程力争2025年完工。')).toBe(1);
});

test('a row of reasons that tells of a delay explains what was not spent', () => {
  const form = (reason: string) =>
    findingsOn(
      selfEvaluationForm(
        '|  | 年度资金总额 | 300 | 280 | 252 | 10 | 90% | 9 |',
        `| 偏差大或目标未完成原因分析 | ${reason} |`,
      ),
    ).filter(({ check }) => check === 'ExecutionShortfallExplained').length;
  expect(form('受资金拨付进度影响，个别任务延后。')).toBe(0);
  expect(form('无')).toBe(1);
});

import type { Quote } from '../../../document/finding.ts';
import { statedOf } from '../../../document/stated.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { selfEvaluationForm } from '../../examples.ts';
import { compare } from '../../figures/amounts.ts';
import { isCostInMoney } from '../../figures/cost.ts';
import { moneyUnitOf, totalFundRow } from '../../tables/rows.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Stale extends Hit {
  readonly target: Quote;
  readonly original: Quote;
  readonly final: Quote;
}

/** A cost target that was the original budget follows the budget when it is adjusted. */
export const costTargetFollowsFinalBudget = check<Stale>({
  id: 'CostTargetFollowsFinalBudget',
  title: { zh: '成本指标值随预算调整', en: 'The cost target follows the adjusted budget' },
  severity: 'notice',
  clause: SYSTEM_RULE,
  because: {
    zh: '预算调整后指标值不变，成本控制的尺度就松了或紧了。',
    en: 'When the budget moves and the target does not, the yardstick of cost is off.',
  },
  about: ['indicators'],
  find(report) {
    const costs = report.forms.map((form) => ({
      form,
      rows: form.indicators.filter(isCostInMoney),
    }));
    if (costs.every(({ rows }) => rows.length === 0)) return 'notApplicable';
    return costs.flatMap(({ form, rows }) => {
      const fund = totalFundRow(form);
      const [original, final] = [statedOf(fund?.originalBudget), statedOf(fund?.finalBudget)];
      const unit = moneyUnitOf(form);
      if (!original || !final || compare(original.value, final.value, unit) !== 'different')
        return [];
      return rows.flatMap(({ name, target }) => {
        const value = target?.value?.value;
        if (!target || !value || compare(value, original.value, unit) !== 'same') return [];
        return {
          subject: name.verbatim.trim(),
          places: inOrder([target, original, final]),
          target: quote(target),
          original: quote(original),
          final: quote(final),
        };
      });
    });
  },
  say: {
    zh: (hit) =>
      phrase`成本指标值${hit.target}仍是年初预算数${hit.original}，预算已调整为${hit.final}。`,
    en: (hit) =>
      phrase`The cost target ${hit.target} is still the original budget ${hit.original}; the budget is now ${hit.final}.`,
  },
  passes: [
    selfEvaluationForm(
      '|  | 年度资金总额 | 300 | 280 | 252 | 10 | 90% | 9 |',
      '| 产出指标 | 成本指标 | 财政资金支出 | ≤280万元 | 252万元 | 90 | 90 | 无偏差 |',
    ),
  ],
  catches: [
    {
      text: selfEvaluationForm(
        '|  | 年度资金总额 | 300 | 280 | 252 | 10 | 90% | 9 |',
        '| 产出指标 | 成本指标 | 财政资金支出 | ≤300万元 | 252万元 | 90 | 90 | 无偏差 |',
      ),
      finds: '成本指标值「≤300万元」仍是年初预算数「300」，预算已调整为「280」。',
    },
  ],
});

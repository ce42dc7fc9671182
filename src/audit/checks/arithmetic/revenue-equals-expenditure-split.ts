import type { Quote } from '../../../document/finding.ts';
import { sumFigures } from '../../../values/figure.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { splitForm } from '../../examples.ts';
import { balance } from '../../figures/amounts.ts';
import { fitOf, partsOf } from '../../lists/splits.ts';
import { moneyUnitOf } from '../../tables/rows.ts';
import { inOrder, listed, phrase } from '../../wording/sentence.ts';

interface Unequal extends Hit {
  readonly sources: readonly Quote[];
  readonly types: readonly Quote[];
  readonly bySource: string;
  readonly byType: string;
  readonly off: string;
}

/** Both splits of one form share one total: the money by source is the money by type. */
export const revenueEqualsExpenditureSplit = check<Unequal>({
  id: 'RevenueEqualsExpenditureSplit',
  title: { zh: '按收入性质分与按支出性质分的合计相等', en: 'Both splits have the same total' },
  severity: 'error',
  clause: SYSTEM_RULE,
  because: {
    zh: '两种分法分的是同一笔资金，合计必然相等。',
    en: 'Two ways of splitting the same money come to the same total.',
  },
  about: ['forms'],
  find(report) {
    const forms = report.forms.filter((form) => form.bySource.length > 0 && form.byType.length > 0);
    if (forms.length === 0) return 'notApplicable';
    const pairs = forms.flatMap((form) => {
      const [sources, types] = [partsOf(form.bySource), partsOf(form.byType)];
      return sources.length > 0 && types.length > 0 ? [{ form, sources, types }] : [];
    });
    if (pairs.length === 0) return 'insufficientData';
    return pairs.flatMap(({ form, sources, types }) => {
      const unit = moneyUnitOf(form);
      if (new Set([...sources, ...types].map((part) => part.value.unit)).size > 1) return [];
      const left = sumFigures(sources.map((part) => part.value));
      const found = balance(
        left,
        types.map((part) => part.value),
        unit,
      );
      if (found.verdict === 'same' || found.verdict === 'unknown') return [];
      const bothFit = [form.bySource, form.byType].every(
        (split) => fitOf(form, split)?.balance.verdict === 'same',
      );
      return {
        subject: '两种分法',
        ...(found.verdict === 'rounding' && { severity: 'hint' as const }),
        // Each side meets a total of its own: two bases in one form, which is a doubt and no contradiction.
        ...(found.verdict === 'different' && bothFit && { severity: 'warning' as const }),
        places: inOrder([...sources, ...types]),
        sources,
        types,
        bySource: balance(left, [left], unit).sum,
        byType: found.sum,
        off: found.difference,
      };
    });
  },
  say: {
    zh: (hit) =>
      phrase`按收入性质分${listed(hit.sources)}合计${hit.bySource}，按支出性质分${listed(hit.types)}合计${hit.byType}，相差${hit.off}。`,
    en: (hit) =>
      phrase`By source ${listed(hit.sources, ', ')} come to ${hit.bySource}, by type ${listed(hit.types, ', ')} to ${hit.byType}: a difference of ${hit.off}.`,
  },
  passes: [splitForm('一般公共预算：180', '其他资金：20', '基本支出：140', '项目支出：60')],
  catches: [
    {
      text: splitForm('一般公共预算：180', '其他资金：20', '基本支出：140', '项目支出：66'),
      finds:
        '按收入性质分「180」、「20」合计200万元，按支出性质分「140」、「66」合计206万元，相差-6万元。',
    },
  ],
});

import type { Indicator, Target } from '../../report/indicators.ts';
import { compareFigures, type Figure } from '../../values/figure.ts';

/**
 * Some files have lost the sign ≥ to the digit 2 that looks like it: 290% stands for ≥90%, 2X for ≥X. Only where no sign
 * is left in the whole form and a percentage above 200 or 2X gives it away, and only for targets that the result then meets.
 */
export function withSigns(indicators: readonly Indicator[]): readonly Indicator[] {
  const texts = indicators.map((each) => each.target?.verbatim.trim() ?? '');
  if (texts.some((text) => /[≥≧≤≦><＞＜]/.test(text))) return indicators;
  if (!texts.some((text) => /^2(?:\d{2}(?:\.\d+)?[%％]|100[%％]|[xX×]+)/.test(text)))
    return indicators;
  return indicators.map((each) => {
    const target = each.target?.value && signed(each.target.value, each.result?.value?.value);
    return target && each.target ? { ...each, target: { ...each.target, value: target } } : each;
  });
}

function signed(target: Target, result: Figure | undefined): Target | undefined {
  if (target.value === undefined) return { ...target, direction: 'atLeast', operator: '≥' };
  const digits = String(target.value.coefficient);
  if (target.operator || !result || !/^2\d/.test(digits)) return undefined;
  const value = { ...target.value, coefficient: Number(digits.slice(1)) };
  const meets = compareFigures(result, value) >= 0 && compareFigures(result, target.value) < 0;
  return meets ? { direction: 'atLeast', operator: '≥', value } : undefined;
}

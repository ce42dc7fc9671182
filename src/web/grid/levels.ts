import type { IndicatorGroup, IndicatorKind } from '../../report/indicators.ts';
import { foldWidth, squeeze } from '../../values/chinese.ts';

const GROUPS: readonly (readonly [RegExp, IndicatorGroup])[] = [
  [/执行/, 'execution'],
  [/满意/, 'satisfaction'],
  [/成本/, 'cost'],
  [/产出|履职效能/, 'output'],
  [/效益|效果|社会效应/, 'outcome'],
  [/投入/, 'input'],
  [/过程/, 'process'],
  [/管理/, 'management'],
];

const KINDS: readonly (readonly [RegExp, IndicatorKind])[] = [
  [/执行/, 'execution'],
  [/满意/, 'satisfaction'],
  [/经济成本/, 'economicCost'],
  [/社会成本/, 'socialCost'],
  [/(?:生态|环境).*成本/, 'environmentalCost'],
  [/成本/, 'cost'],
  [/数量/, 'quantity'],
  [/质量/, 'quality'],
  [/时效/, 'timeliness'],
  [/可持续/, 'sustainability'],
  [/经济/, 'economicOutcome'],
  [/社会/, 'socialOutcome'],
  [/生态|环境/, 'environmentalOutcome'],
];

const GROUP_OF_KIND: Readonly<Partial<Record<IndicatorKind, IndicatorGroup>>> = {
  quantity: 'output',
  quality: 'output',
  timeliness: 'output',
  cost: 'output',
  economicOutcome: 'outcome',
  socialOutcome: 'outcome',
  environmentalOutcome: 'outcome',
  sustainability: 'outcome',
  satisfaction: 'satisfaction',
  economicCost: 'cost',
  socialCost: 'cost',
  environmentalCost: 'cost',
  execution: 'execution',
};

/** A level of indicators as printed: 产出指标（50分） has the name 产出指标 and 50 points. */
export function levelOf(printed: string): { readonly name: string; readonly points?: string } {
  const words = squeeze(foldWidth(printed));
  const found = /[(（【[]?(\d{1,3}(?:\.\d+)?)分[)）】\]]?$/.exec(words);
  if (!found) return { name: words };
  return { name: words.slice(0, found.index), ...(found[1] && { points: found[1] }) };
}

/** The level-one group that words name. */
export const groupOf = (name: string): IndicatorGroup | undefined =>
  GROUPS.find(([pattern]) => pattern.test(name))?.[1];

/** The level-two kind that words name. */
export const kindOf = (name: string): IndicatorKind | undefined =>
  KINDS.find(([pattern]) => pattern.test(name))?.[1];

/** The group in which a kind usually stands. */
export const groupOfKind = (kind: IndicatorKind): IndicatorGroup => GROUP_OF_KIND[kind] ?? 'other';

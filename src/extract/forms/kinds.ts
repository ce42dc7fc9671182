import type { IndicatorGroup, IndicatorKind } from '../../report/indicators.ts';
import { remembered } from '../../values/remembered.ts';

const GROUPS: readonly (readonly [IndicatorGroup, RegExp])[] = [
  ['execution', /^(?:年度)?(?:部门)?预算(?:资金)?执行(?:率|情况)?|^执行率|^资金执行/],
  ['satisfaction', /满意/],
  ['cost', /成本/],
  ['outcome', /效益|效果|效应|影响|可持续|成效/],
  ['output', /产出|履职完成|履职效能|职责履行|重点工作/],
  ['input', /投入|决策|目标设定/],
  ['process', /过程|预算执行|资金管理/],
  ['management', /管理/],
];

const KINDS: readonly (readonly [IndicatorKind, RegExp])[] = [
  ['execution', /^(?:年度)?(?:部门)?预算(?:资金)?执行率|^执行率|^资金执行率/],
  ['satisfaction', /满意/],
  ['economicCost', /经济成本/],
  ['socialCost', /社会成本/],
  ['environmentalCost', /(?:生态|环境).{0,4}成本/],
  ['cost', /成本/],
  ['sustainability', /可持续|持续影响|持续发展|长效/],
  ['environmentalOutcome', /生态|环境效/],
  ['economicOutcome', /经济/],
  ['socialOutcome', /社会/],
  ['quantity', /数量/],
  ['quality', /质量/],
  ['timeliness', /时效|及时|进度/],
];

/** The level-one group that a name means. */
export const groupOf = remembered(
  (words): IndicatorGroup => GROUPS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other',
);

/** The level-two kind that a name means. */
export const kindOf = remembered(
  (words): IndicatorKind => KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other',
);

/** The group to which a level-two kind belongs when the form shows no level one. */
export function groupOfKind(kind: IndicatorKind): IndicatorGroup {
  if (kind === 'execution' || kind === 'satisfaction') return kind;
  if (/Outcome|sustainability/.test(kind)) return 'outcome';
  if (/Cost/.test(kind)) return 'cost';
  return kind === 'other' ? 'other' : 'output';
}

/** Whether the words are the name of a level-two kind and nothing more. */
export const isKindName = (words: string): boolean =>
  /^(?:数量|质量|时效|成本|(?:经济|社会|生态环境|生态)(?:效益|成本|环境成本)|可持续(?:影响|发展)?|(?:社会公众或)?(?:服务对象|受益对象|社会公众)?满意度)(?:指标)?$/.test(
    words.replace(/[(（][^)）]*[)）]/g, ''),
  );

import type { IndicatorKind } from '../report/indicators.ts';
import type { Frame } from './regulation.ts';

const OUTPUT: readonly IndicatorKind[] = ['quantity', 'quality', 'timeliness', 'cost'];
const OUTPUT_WITHOUT_COST: readonly IndicatorKind[] = ['quantity', 'quality', 'timeliness'];
const OUTCOME: readonly IndicatorKind[] = [
  'economicOutcome',
  'socialOutcome',
  'environmentalOutcome',
  'sustainability',
];
const COST: readonly IndicatorKind[] = ['economicCost', 'socialCost', 'environmentalCost'];

const execution = (weight: number) =>
  ({ group: 'execution', word: '预算执行率', weight, kinds: ['execution'] }) as const;
const satisfaction = (weight: number) =>
  ({ group: 'satisfaction', word: '满意度指标', weight, kinds: ['satisfaction'] }) as const;

/** 10/50/30/10: the frame of 财预〔2020〕10号 annex 1. */
export const MOF_2020: Frame = {
  id: 'mof2020',
  title: '执行率10、产出50、效益30、满意度10',
  groups: [
    execution(10),
    { group: 'output', word: '产出指标', weight: 50, kinds: OUTPUT },
    { group: 'outcome', word: '效益指标', weight: 30, kinds: OUTCOME },
    satisfaction(10),
  ],
  seen: 'S',
};

/** 10/20/40/20/10: cost as a level one of its own (财预〔2021〕101号). */
export const MOF_2021_COST: Frame = {
  id: 'mof2021-cost',
  title: '执行率10、成本20、产出40、效益20、满意度10',
  groups: [
    execution(10),
    { group: 'cost', word: '成本指标', weight: 20, kinds: COST },
    { group: 'output', word: '产出指标', weight: 40, kinds: OUTPUT_WITHOUT_COST },
    { group: 'outcome', word: '效益指标', weight: 20, kinds: OUTCOME },
    satisfaction(10),
  ],
  seen: 'K',
};

/** No satisfaction indicator: its points go to the outcome. */
export const MOF_2021_NO_SATISFACTION: Frame = {
  id: 'mof2021-nosat',
  title: '执行率10、产出50、效益40（不设满意度）',
  groups: [
    execution(10),
    { group: 'output', word: '产出指标', weight: 50, kinds: OUTPUT },
    { group: 'outcome', word: '效益指标', weight: 40, kinds: OUTCOME },
  ],
  seen: 'K',
};

/** As above with cost as a level one of its own. */
export const MOF_2021_COST_NO_SATISFACTION: Frame = {
  id: 'mof2021-cost-nosat',
  title: '执行率10、成本20、产出40、效益30（不设满意度）',
  groups: [
    execution(10),
    { group: 'cost', word: '成本指标', weight: 20, kinds: COST },
    { group: 'output', word: '产出指标', weight: 40, kinds: OUTPUT_WITHOUT_COST },
    { group: 'outcome', word: '效益指标', weight: 30, kinds: OUTCOME },
  ],
  seen: 'K',
};

/** 投入/过程/产出/效果, the common frame of 财预〔2013〕53号; it sets no weights. */
export const MOF_2013_DEPARTMENT: Frame = {
  id: 'mof2013-dept',
  title: '投入、过程、产出、效果（共性框架，不定分值）',
  groups: [
    { group: 'input', word: '投入', kinds: ['other'] },
    { group: 'process', word: '过程', kinds: ['other'] },
    { group: 'output', word: '产出', kinds: ['other'] },
    { group: 'outcome', word: '效果', kinds: ['other'] },
  ],
  seen: 'K',
};

/** Hunan's whole-department table of 2013 to 2020: no execution line; points by local copies. */
export const HUNAN_LEGACY: Frame = {
  id: 'hn-legacy',
  title: '投入、过程、产出及效率（湖南旧式，各地分值不一）',
  groups: [
    { group: 'input', word: '投入', kinds: ['other'] },
    { group: 'process', word: '过程', kinds: ['other'] },
    { group: 'output', word: '产出及效率', kinds: ['other'] },
  ],
  seen: 'S',
};

/** 履职效能 50 and 管理效率 50. */
export const GUANGDONG_DEPARTMENT: Frame = {
  id: 'gd-dept',
  title: '履职效能50、管理效率50',
  groups: [
    { group: 'output', word: '履职效能', weight: 50, kinds: ['other'] },
    { group: 'management', word: '管理效率', weight: 50, kinds: ['other'] },
  ],
  seen: 'K',
};

/** 当年预算执行情况 20, 整体绩效目标实现情况 60, 预算管理情况 20. */
export const BEIJING_DEPARTMENT: Frame = {
  id: 'bj-dept',
  title: '当年预算执行情况20、整体绩效目标实现情况60、预算管理情况20',
  groups: [
    { group: 'execution', word: '当年预算执行情况', weight: 20, kinds: ['execution'] },
    { group: 'output', word: '整体绩效目标实现情况', weight: 60, kinds: ['other'] },
    { group: 'management', word: '预算管理情况', weight: 20, kinds: ['other'] },
  ],
  seen: 'K',
};

/** 部门决策 25, 综合管理 30, 部门绩效情况 45 (Dazhou 2017). */
export const SICHUAN_2017: Frame = {
  id: 'sc-dept-2017',
  title: '部门决策25、综合管理30、部门绩效情况45',
  groups: [
    { group: 'input', word: '部门决策', weight: 25, kinds: ['other'] },
    { group: 'management', word: '综合管理', weight: 30, kinds: ['other'] },
    { group: 'outcome', word: '部门绩效情况', weight: 45, kinds: ['other'] },
  ],
  seen: 'S',
};

/** Execution 10 and 90 points of indicators, shared out by the unit (Sichuan's reported form). */
export const TEN_NINETY: Frame = {
  id: '10-90',
  title: '执行率10、绩效指标90（指标间自定）',
  groups: [execution(10), { group: 'other', word: '绩效指标', weight: 90, kinds: ['other'] }],
  seen: 'S',
};

/** 预算执行 20 and 80 shared over the annual goals, each with its own indicators. */
export const HUBEI_DEPARTMENT: Frame = {
  id: 'hb-dept',
  title: '预算执行20、各年度绩效目标共80',
  groups: [execution(20), { group: 'other', word: '年度绩效目标', weight: 80, kinds: ['other'] }],
  seen: 'K',
};

/** Execution 20, output 40, satisfaction 40 (Hubei project forms). */
export const HUBEI_PROJECT: Frame = {
  id: 'hb-project',
  title: '执行率20、产出40、满意度40',
  groups: [
    execution(20),
    { group: 'output', word: '产出指标', weight: 40, kinds: OUTPUT },
    satisfaction(40),
  ],
  seen: 'S',
};

/** 10/70/20: seen in project forms with no satisfaction. */
export const TEN_SEVENTY_TWENTY: Frame = {
  id: '10-70-20',
  title: '执行率10、产出70、效益20',
  groups: [
    execution(10),
    { group: 'output', word: '产出指标', weight: 70, kinds: OUTPUT },
    { group: 'outcome', word: '效益指标', weight: 20, kinds: OUTCOME },
  ],
  seen: 'S',
};

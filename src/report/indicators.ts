import type { Entry } from '../document/stated.ts';
import type { Figure } from '../values/figure.ts';

/** Which way an indicator is meant: 正向, 反向, 定值, 区间, 是/否, 按期, 定性. */
export type Direction =
  | 'atLeast'
  | 'atMost'
  | 'equal'
  | 'within'
  | 'done'
  | 'byDate'
  | 'qualitative';

/** A target value (年度指标值) as understood by the grammar of domain rule 2.3. */
export interface Target {
  readonly direction: Direction;
  /** The sign or word that was written: ≥, 不低于 …; absent when none stands there (then direction is 'equal'). */
  readonly operator?: '≥' | '>' | '=' | '≤' | '<';
  /** The number; absent when only a sign or only words stand there. */
  readonly value?: Figure;
  /** Upper end of a range. */
  readonly upper?: Figure;
  /** `YYYY-MM` or `YYYY-MM-DD` of a date target. */
  readonly by?: string;
  /** The words of a qualitative or yes/no target. */
  readonly words?: string;
}

/** An actual value (实际完成值) as understood. */
export interface Result {
  readonly value?: Figure;
  /** Written with a sign of its own (≥266米). */
  readonly operator?: '≥' | '>' | '=' | '≤' | '<';
  readonly by?: string;
  readonly words?: string;
  /** The tier that the words name, when they name one of the regulation's three. */
  readonly tier?: Tier;
  /** What the words say of a thing done or not done: 是, 已完成 true; 否, 未完成 false. */
  readonly done?: boolean;
}

/** 达成年度指标 / 部分达成年度指标并具有一定效果 / 未达成年度指标且效果较差. */
export type Tier = 'achieved' | 'partlyAchieved' | 'notAchieved';

/** The level-two kinds of indicators over all frames. */
export type IndicatorKind =
  | 'execution'
  | 'quantity'
  | 'quality'
  | 'timeliness'
  | 'cost'
  | 'economicCost'
  | 'socialCost'
  | 'environmentalCost'
  | 'economicOutcome'
  | 'socialOutcome'
  | 'environmentalOutcome'
  | 'sustainability'
  | 'satisfaction'
  | 'other';

/** The words of the level-two kinds as the forms print them. */
export const KIND_WORDS: Readonly<Record<IndicatorKind, string>> = {
  execution: '预算执行率',
  quantity: '数量指标',
  quality: '质量指标',
  timeliness: '时效指标',
  cost: '成本指标',
  economicCost: '经济成本指标',
  socialCost: '社会成本指标',
  environmentalCost: '生态环境成本指标',
  economicOutcome: '经济效益指标',
  socialOutcome: '社会效益指标',
  environmentalOutcome: '生态效益指标',
  sustainability: '可持续影响指标',
  satisfaction: '服务对象满意度指标',
  other: '其他指标',
};

/** The level-one groups over the frames of domain rule 2.1. */
export type IndicatorGroup =
  | 'execution'
  | 'cost'
  | 'output'
  | 'outcome'
  | 'satisfaction'
  | 'input'
  | 'process'
  | 'management'
  | 'other';

/** One level-three row of an indicator table. An Entry is absent when the form has no such column. */
export interface Indicator {
  /** Row of the form's table. */
  readonly row: number;
  readonly group: IndicatorGroup;
  readonly kind: IndicatorKind;
  readonly level1: Entry<string>;
  /** Weight printed with the level-one name: 产出指标（50分）. */
  readonly level1Weight?: Entry<Figure>;
  readonly level2?: Entry<string>;
  readonly name: Entry<string>;
  readonly target?: Entry<Target>;
  readonly result?: Entry<Result>;
  readonly weight?: Entry<Figure>;
  readonly score?: Entry<Figure>;
  readonly reviewScore?: Entry<Figure>;
  /** 扣分: the points that were taken off. */
  readonly deduction?: Entry<Figure>;
  readonly reason?: Entry<string>;
  /** 得分计算方法 / 评分标准 column, where there is one. */
  readonly method?: Entry<string>;
}

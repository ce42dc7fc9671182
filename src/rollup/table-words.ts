import { type IndicatorKind, KIND_WORDS } from '../report/indicators.ts';

/** The tables of a roll-up, one behind each drawing: on the page, in the files and in the report. */
export const ROLLUP_TABLES = [
  'totals',
  'scores',
  'rates',
  'reviewed',
  'checks',
  'heat',
  'years',
  'indicators',
  'absent',
] as const;

/** Names a table. */
export type RollupTableId = (typeof ROLLUP_TABLES)[number];

/** The words of the tables of a roll-up, which are printed in files too. */
export interface TableWords {
  readonly titles: Readonly<Record<RollupTableId, (year: number) => string>>;
  readonly totals: readonly string[];
  readonly all: string;
  readonly scores: readonly string[];
  readonly unscored: string;
  readonly rateByScore: string;
  readonly reviewed: readonly string[];
  readonly checks: readonly string[];
  readonly group: string;
  readonly years: readonly string[];
  readonly indicators: readonly string[];
  readonly absent: readonly string[];
  readonly judged: string;
  readonly added: string;
  readonly averaged: string;
  readonly kinds: Readonly<Record<IndicatorKind, string>>;
}

/** In Chinese, the source, and in English. */
export const TABLE_WORDS: Readonly<Record<'zh' | 'en', TableWords>> = {
  zh: {
    titles: {
      totals: (year) => `${year}年度预算执行、“三公”经费和得分汇总表`,
      scores: (year) => `${year}年度自评得分分布`,
      rates: (year) => `${year}年度预算执行率与自评得分`,
      reviewed: (year) => `${year}年度自评得分与审核得分对照表`,
      checks: (year) => `${year}年度自评报告问题汇总表`,
      heat: (year) => `${year}年度问题在各部门的分布`,
      years: () => '历年预算执行、“三公”经费和公用经费',
      indicators: (year) => `${year}年度共同指标汇总表`,
      absent: (year) => `${year}年度未纳入汇总的单位`,
    },
    totals: [
      '部门（单位）',
      '已汇总/应汇总（个）',
      '年初预算数（万元）',
      '全年预算数（万元）',
      '全年执行数（万元）',
      '执行率',
      '“三公”预算（万元）',
      '“三公”决算（万元）',
      '自评得分（加权平均）',
      '汇总后评分',
      '优',
      '良',
      '中',
      '差',
    ],
    all: '合计',
    scores: ['自评得分', '单位数'],
    unscored: '没有得分',
    rateByScore: '执行率＼自评得分',
    reviewed: ['单位', '自评得分', '审核得分', '审核扣分'],
    checks: ['问题', '涉及单位数', '问题处数'],
    group: '部门（单位）',
    years: [
      '年度',
      '单位数',
      '全年预算数（万元）',
      '全年执行数（万元）',
      '“三公”预算（万元）',
      '“三公”决算（万元）',
      '公用经费预算（万元）',
      '公用经费决算（万元）',
      '自评得分（加权平均）',
    ],
    indicators: ['指标', '类型', '单位数', '汇总方法', '年度指标值', '实际完成值', '得分率'],
    absent: ['单位', '状态'],
    judged: '得分按资金加权平均',
    added: '相加',
    averaged: '按资金加权平均',
    kinds: KIND_WORDS,
  },
  en: {
    titles: {
      totals: (year) => `Execution, three public expenses and scores of ${year}`,
      scores: (year) => `Self scores of ${year}`,
      rates: (year) => `Execution rate and self score of ${year}`,
      reviewed: (year) => `Self score and review score of ${year}`,
      checks: (year) => `Findings of ${year}`,
      heat: (year) => `Findings of ${year} by department`,
      years: () => 'Execution, three public expenses and running costs over the years',
      indicators: (year) => `Common indicators of ${year}`,
      absent: (year) => `Units of ${year} that are not in`,
    },
    totals: [
      'Department or unit',
      'In / due',
      'Original budget (万元)',
      'Final budget (万元)',
      'Executed (万元)',
      'Rate',
      'Three public, budget (万元)',
      'Three public, actual (万元)',
      'Self score (weighted)',
      'Score of the roll-up',
      '优',
      '良',
      '中',
      '差',
    ],
    all: 'Total',
    scores: ['Self score', 'Units'],
    unscored: 'No score',
    rateByScore: 'Rate \\ self score',
    reviewed: ['Unit', 'Self score', 'Review score', 'Taken off'],
    checks: ['Finding', 'Units', 'Findings'],
    group: 'Department or unit',
    years: [
      'Year',
      'Units',
      'Final budget (万元)',
      'Executed (万元)',
      'Three public, budget (万元)',
      'Three public, actual (万元)',
      'Running costs, budget (万元)',
      'Running costs, actual (万元)',
      'Self score (weighted)',
    ],
    indicators: ['Indicator', 'Kind', 'Units', 'How', 'Target', 'Result', 'Share of points'],
    absent: ['Unit', 'State'],
    judged: 'points averaged by money',
    added: 'added',
    averaged: 'averaged by money',
    kinds: {
      execution: 'execution rate',
      quantity: 'quantity',
      quality: 'quality',
      timeliness: 'timeliness',
      cost: 'cost',
      economicCost: 'economic cost',
      socialCost: 'social cost',
      environmentalCost: 'environmental cost',
      economicOutcome: 'economic benefit',
      socialOutcome: 'social benefit',
      environmentalOutcome: 'environmental benefit',
      sustainability: 'sustainability',
      satisfaction: 'satisfaction',
      other: 'other',
    },
  },
};

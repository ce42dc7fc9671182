import {
  MOF_2020,
  MOF_2021_COST,
  MOF_2021_COST_NO_SATISFACTION,
  MOF_2021_NO_SATISFACTION,
  TEN_NINETY,
} from '../frames.ts';
import type { Book } from '../regulation.ts';

/** 财预〔2020〕10号: the default. Its articles are known, not seen, so none is cited by number. */
export const mof202010: Book = {
  id: 'mof-2020-10',
  title: '项目支出绩效评价管理办法',
  number: '财预〔2020〕10号',
  issuer: '财政部',
  jurisdiction: '',
  inForce: { from: 2020 },
  seen: 'S',
  frames: [
    MOF_2020,
    MOF_2021_COST,
    MOF_2021_NO_SATISFACTION,
    MOF_2021_COST_NO_SATISFACTION,
    TEN_NINETY,
  ],
  bands: [
    { from: 90, grade: '优' },
    { from: 80, grade: '良' },
    { from: 60, grade: '中' },
    { from: 0, grade: '差' },
  ],
  scoring: {
    execution: { kind: 'proportional' },
    reverse: 'linear',
    tiers: { achieved: [0.8, 1], partlyAchieved: [0.6, 0.8], notAchieved: [0, 0.6] },
    explainOverAchievementFrom: 0.3,
    decimals: 2,
  },
  items: [
    {
      name: '权重',
      worth: 100,
      clauses: [
        {
          said: '单位自评的权重：预算执行率10分，产出指标50分，效益指标30分，服务对象满意度指标10分。',
          saidEn:
            'Weights of a self-evaluation: budget execution rate 10, output 50, outcome 30, satisfaction 10.',
          reckoned: {
            kind: 'formula',
            text: '执行率10 + 产出50 + 效益30 + 满意度10 = 满分',
            numbers: [10, 50, 30, 10],
          },
        },
      ],
    },
    {
      name: '预算执行率',
      worth: 10,
      clauses: [
        {
          said: '按全年执行数占全年预算数的比率计分，最高得满分。',
          saidEn: 'Points in proportion to actual over final budget, at most the full weight.',
          reckoned: {
            kind: 'formula',
            text: '分值 × 全年执行数 ÷ 全年预算数，不超过分值；全年预算数为零时不能计分',
            numbers: [],
          },
        },
      ],
    },
    {
      name: '定量指标',
      clauses: [
        {
          said: '完成指标值的得满分；未完成的，按完成值与指标值的比例计分。',
          saidEn:
            'A target that is met earns full points; otherwise points in proportion of result to target.',
          reckoned: {
            kind: 'formula',
            text: '正向：完成值 ≥ 指标值得满分，否则分值 × 完成值 ÷ 指标值；反向：完成值 ≤ 指标值得满分，否则按超出比例递减，超出一倍及以上不得分',
            numbers: [],
          },
        },
        {
          said: '完成值大幅高于指标值的，要分析原因；指标值定得明显偏低的，按偏离程度适当调减得分。',
          saidEn:
            'A result far above the target is to be explained; where the target was set too low, points are reduced in proportion to the deviation.',
          reckoned: {
            kind: 'formula',
            text: '偏离度30%起要求说明原因；是否调减由评审人决定（起点为系统参数）',
            numbers: [],
          },
        },
      ],
    },
    {
      name: '定性指标',
      clauses: [
        {
          said: '按三档计分：达成年度指标得80%至100%，部分达成并具有一定效果得60%（含）至80%，未达成且效果较差得0至60%。',
          saidEn:
            'Three tiers: achieved 80–100 %, partly achieved with some effect 60 % (included) to 80 %, not achieved with poor effect 0–60 %.',
          reckoned: {
            kind: 'formula',
            text: '达成［80%, 100%］，部分达成［60%, 80%），未达成［0, 60%）；单位选分，系统核区间',
            numbers: [80, 100, 60, 80, 0, 60],
          },
        },
      ],
    },
    {
      name: '等级',
      clauses: [
        {
          said: '总分100分；90分及以上为优，80分及以上不足90分为良，60分及以上不足80分为中，不足60分为差。',
          saidEn:
            'Of 100 points: from 90 excellent, from 80 below 90 good, from 60 below 80 fair, below 60 poor.',
          reckoned: {
            kind: 'formula',
            text: '100为满分；［90, 100］优；［80, 90）良；［60, 80）中；［0, 60）差',
            numbers: [100, 90, 80, 90, 60, 80, 60],
          },
        },
      ],
    },
  ],
};

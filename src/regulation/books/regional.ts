import {
  BEIJING_DEPARTMENT,
  GUANGDONG_DEPARTMENT,
  HUBEI_DEPARTMENT,
  HUBEI_PROJECT,
  SICHUAN_2017,
  TEN_NINETY,
  TEN_SEVENTY_TWENTY,
} from '../frames.ts';
import type { Book, Frame, ScoringRules } from '../regulation.ts';

/** Variants of provinces that differ from the Ministry's rules in a frame or a parameter (domain rules 3.3, 7.2). */
export const REGIONAL: readonly Book[] = [
  variant('hubei', '湖北省', '湖北省省级部门整体绩效自评表及填报说明', '湖北省财政厅', 'K', {
    frames: [HUBEI_DEPARTMENT, HUBEI_PROJECT],
    said: '预算执行20分，按执行率计分；各年度绩效目标共80分。定性结果得100%至80%（含）、80%至50%（含）、50%至0。',
    text: '执行率20 + 年度绩效目标80；定性［80%, 100%］、［50%, 80%）、［0, 50%）',
    numbers: [20, 80, 100, 80, 80, 50, 50, 0],
    scoring: { tiers: { achieved: [0.8, 1], partlyAchieved: [0.5, 0.8], notAchieved: [0, 0.5] } },
  }),
  variant('guangdong', '广东省', '广东省部门整体支出绩效自评指标', '广东省财政厅', 'K', {
    frames: [GUANGDONG_DEPARTMENT],
    said: '履职效能50分，管理效率50分。',
    text: '履职效能50 + 管理效率50',
    numbers: [50, 50],
  }),
  variant('beijing', '北京市', '北京市部门整体绩效评价指标', '北京市财政局', 'K', {
    frames: [BEIJING_DEPARTMENT],
    said: '当年预算执行情况20分，整体绩效目标实现情况60分，预算管理情况20分。',
    text: '执行情况20 + 目标实现60 + 预算管理20',
    numbers: [20, 60, 20],
  }),
  variant('sichuan', '四川省', '四川省预算绩效评价管理规定', '四川省财政厅', 'S', {
    frames: [TEN_NINETY, SICHUAN_2017],
    said: '自评表中预算执行10分，绩效指标90分，各指标权重由单位设定。',
    text: '执行率10 + 绩效指标90',
    numbers: [10, 90],
  }),
  variant(
    'guangxi',
    '广西壮族自治区',
    '广西壮族自治区部门预算项目支出绩效自评表填报说明',
    '广西壮族自治区财政厅',
    'S',
    {
      frames: [],
      said: '完成值达到指标值130%及以上的要说明原因，不因此扣分。',
      text: '偏离度从完成值达指标值130%起要求说明，不扣分',
      numbers: [130],
    },
  ),
  variant('anhui', '安徽省', '安徽省部门整体及项目支出绩效自评表', '安徽省财政厅', 'S', {
    frames: [TEN_SEVENTY_TWENTY],
    said: '执行率10分，产出指标、效益指标、满意度指标共90分；整体与项目共用一式。',
    text: '执行率10 + 绩效指标90',
    numbers: [10, 90],
  }),
  variant('yunnan', '云南省', '云南省部门整体支出及项目支出绩效自评表', '云南省财政厅', 'S', {
    frames: [],
    said: '指标值拆为指标性质、指标值、度量单位填写；计分沿用财政部办法。',
    text: '读取时三列合并，计分同财政部办法',
    numbers: [],
  }),
  variant('guizhou', '贵州省', '贵州省部门整体支出绩效自评表', '贵州省财政厅', 'S', {
    frames: [TEN_NINETY],
    said: '执行率按年初预算数计算，基本支出与项目支出分别计分，执行共10分、指标共90分。',
    text: '执行率 = 执行数 ÷ 年初预算数；执行10 + 指标90',
    numbers: [10, 90],
  }),
];

function variant(
  id: string,
  jurisdiction: string,
  title: string,
  issuer: string,
  seen: Book['seen'],
  differs: {
    readonly frames: readonly Frame[];
    readonly said: string;
    readonly text: string;
    readonly numbers: readonly number[];
    readonly scoring?: Partial<ScoringRules>;
  },
): Book {
  return {
    id,
    title,
    issuer,
    jurisdiction,
    inForce: { from: 2017 },
    inherits: 'mof-2020-10',
    seen,
    frames: differs.frames,
    ...(differs.scoring && { scoring: differs.scoring }),
    items: [
      {
        name: '与财政部办法的差别',
        clauses: [
          {
            said: differs.said,
            reckoned: { kind: 'formula', text: differs.text, numbers: differs.numbers },
          },
        ],
      },
    ],
  };
}

/** What the experts of the demonstration say, by the place of the filing in the sample. All invented. */
interface DemoOpinion {
  /** Number of the line that points are taken off at, how many hundredths, and why. */
  readonly line: number;
  readonly off: number;
  readonly why: string;
  readonly whole: string;
}

/** The seed of the demonstration's draw, and how it is drawn. */
export const DEMO_DRAW = {
  ...{ seed: '示范公开摇号 08 15 23 31', byRisk: 50 },
  strata: 'kind',
  size: { by: 'count', count: 3 },
} as const;

/** Opinions of the first and of the second expert on the filings of the sample; what is not there is still to come. */
export const DEMO_OPINIONS: readonly (readonly DemoOpinion[])[] = [
  [
    {
      ...{ line: 1, off: 100, why: '原始台账比填报数少，差额没有说明。' },
      whole: '资料基本齐全，产出数量与原始台账有出入，其余指标属实。',
    },
    {
      ...{ line: 2, off: 50, why: '质量指标的计算口径与上年不一致。' },
      whole: '自评总体客观，个别指标口径需要统一。',
    },
  ],
  [
    {
      ...{ line: 1, off: 50, why: '佐证材料只有汇总表，没有明细。' },
      whole: '请补充明细台账后再核实一次。',
    },
  ],
];

/** What the bureau found of the first filing of the sample. */
export const DEMO_FINDING = {
  off: 75,
  words: '采纳专家意见，产出数量指标扣0.75分，其余与自评一致；请单位补齐原始台账。',
} as const;

/** The evaluation by the bureau that the demonstration shows: what the evaluator and the experts take off by line of the frame. */
export const DEMO_EVALUATION = {
  off: {
    '绩效目标/绩效指标明确性': [100, '产出指标中有两项没有量化。'],
    '资金投入/资金分配合理性': [50, '分配方案没有附测算过程。'],
    '组织实施/制度执行有效性': [100, '验收资料归档不完整。'],
    '产出时效/完成及时性': [150, '比计划推迟一个季度完工。'],
    '项目效益/实施效益': [250, '效益佐证以工作总结为主，缺少数据。'],
    '项目效益/满意度': [100, '调查样本偏少。'],
  },
  words: '项目总体达到预期目标，前期论证和验收归档需要加强。',
  experts: [
    {
      off: {
        '组织实施/制度执行有效性': [150, '监理日志缺三个月。'],
        '项目效益/实施效益': [300, '没有与实施前比较的数据。'],
      },
      words: '建议把效益指标改为可以前后比较的数据。',
    },
    {
      off: {
        '产出时效/完成及时性': [200, '竣工时间超过合同约定。'],
        '项目效益/满意度': [100, '只调查了参建人员。'],
      },
      words: '进度控制偏弱，满意度调查对象不全。',
    },
  ],
  conclusion: {
    found: '项目立项依据充分，资金按规定使用，产出数量和质量达到计划，进度和效益佐证存在不足。',
    practices: '实行分段验收，施工质量一次合格。',
    problems:
      '一是工期推迟，原因是招标准备不足；二是效益缺少实施前后的比较数据；三是满意度调查对象单一。',
    suggestions: '提前完成招标准备；下一年度设置可以前后比较的效益指标；扩大满意度调查范围。',
  },
} as const;

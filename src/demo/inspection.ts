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

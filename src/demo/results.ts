import type { Use } from '../results/proposal.ts';

/** What became of a department's result of the year before, and what it was asked to mend. */
export interface DemoUse {
  readonly decided: Use;
  readonly reason: string;
  /** Points with the unit's answer; one without waits for it. */
  readonly points: readonly { readonly words: string; readonly answer?: string }[];
}

const USES: readonly DemoUse[] = [
  {
    decided: 'protect',
    reason: '评价等级为优，重点任务全部完成，下一年度预算优先保障。',
    points: [],
  },
  {
    decided: 'keep',
    reason: '总体完成较好，满意度调查份数偏少，整改到位前维持上年预算规模。',
    points: [
      {
        words: '满意度指标的调查份数偏少，请扩大调查范围并说明抽样办法。',
        answer: '已把服务对象调查扩大到全部乡镇街道，回收有效问卷120份，抽样办法附后。',
      },
      { words: '项目支出进度集中在第四季度，请提出均衡支出的措施。' },
    ],
  },
  {
    decided: 'keep',
    reason: '评价等级为优，但部分指标值定得偏低，先维持预算规模并调高下一年度指标值。',
    points: [{ words: '完成值超过指标值30%以上的指标，请说明原因并调整下一年度指标值。' }],
  },
];

/** What was decided on the result of the n-th department. */
export const demoUse = (n: number): DemoUse => {
  const use = USES[n % USES.length];
  if (!use) throw new RangeError(`no use for ${n}`);
  return use;
};

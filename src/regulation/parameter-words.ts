import type { Band, ExecutionRule, Frame, ScoringRules } from './regulation.ts';

/** Some or all parameters of a regulation. */
interface Parameters extends Partial<ScoringRules> {
  readonly bands?: readonly Band[];
  readonly frame?: Frame;
}

/** The parameters that are given, each read out in a sentence of official Chinese, in the order of the rule book. */
export function parameterWords(given: Parameters): readonly string[] {
  return PARAMETERS.flatMap(({ words }) => words(given) ?? []);
}

/** Names of the parameters with their sentence, for the rule book and for comparing two. */
export const PARAMETERS: readonly {
  readonly name: string;
  readonly words: (given: Parameters) => string | undefined;
}[] = [
  {
    name: '指标框架',
    words: ({ frame }) =>
      frame &&
      `一级指标分值：${frame.groups.map(({ word, weight }) => `${word}${weight ?? ''}`).join('、')}。`,
  },
  {
    name: '预算执行率',
    words: ({ execution }) => execution && `预算执行率：${executionWord(execution)}。`,
  },
  {
    name: '反向指标',
    words: ({ reverse }) => reverse && `反向指标：${REVERSE[reverse]}。`,
  },
  {
    name: '定性指标',
    words: ({ tiers }) =>
      tiers &&
      `定性指标：达成${span(...tiers.achieved)}，部分达成${span(...tiers.partlyAchieved)}（不含上限），未达成${span(...tiers.notAchieved)}（不含上限）。`,
  },
  {
    name: '满意度',
    words: ({ satisfactionBands }) =>
      satisfactionBands && `满意度：${bandsWord(satisfactionBands)}。`,
  },
  {
    name: '超额完成',
    words: ({ explainOverAchievementFrom: over }) =>
      over === undefined ? undefined : `完成值超过指标值${percent(over)}以上的，要求说明原因。`,
  },
  {
    name: '小数位数',
    words: ({ decimals }) =>
      decimals === undefined ? undefined : `每项得分四舍五入到${decimals}位小数。`,
  },
  {
    name: '等级',
    words: ({ bands }) =>
      bands && `等级：${bands.map(({ from, grade }) => `${from}分起为${grade}`).join('，')}。`,
  },
];

const REVERSE: Readonly<Record<ScoringRules['reverse'], string>> = {
  linear: '超出指标值的按超出比例递减，超出一倍及以上不得分',
  ratio: '按指标值÷完成值计分',
  unknown: '参数未知，无法核定',
};

/** A share as percent, to hundredths of a point. */
const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;
const span = (from: number, to: number): string => `${percent(from)}至${percent(to)}`;
const bandsWord = (bands: readonly { readonly from: number; readonly share: number }[]): string =>
  bands.map(({ from, share }) => `${from}%起得分值的${percent(share)}`).join('，');

function executionWord(rule: ExecutionRule | 'unknown'): string {
  if (rule === 'unknown') return '参数未知，无法核定';
  switch (rule.kind) {
    case 'proportional':
      return '按全年执行数÷全年预算数的比例计分，不超过分值';
    case 'fullFrom':
      return `执行率达到${percent(rule.rate)}得满分，以下按比例`;
    case 'bands':
      return bandsWord(rule.bands);
    case 'stepPer5':
      return '每低5个百分点（不足的按5个计）扣1分';
    case 'truncateInteger':
      return '按比例计算后舍去小数';
  }
}

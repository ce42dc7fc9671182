import { type Counted, innerClauseOf } from '../figures/counted.ts';
import type { Run } from './runs.ts';
import { areTwo, endAlike, isWhole } from './shared-names.ts';

const ACTED = /^(?:已|实际|累计|当年|本年|完成|到位|拨付|使用|支付|结余|剩余|未|应|需)/;
/** Who gave money, what for, by whom and how it was spent: one such amount beside one of another kind overlaps it. */
const CROSSING = [
  /用于/,
  /采购|购买/,
  /承[办接]|委托/,
  /线[上下]/,
  /民[营间]|微企业/,
  // Titles, degrees and the like are traits that people of every kind have.
  /职称|学历|学位|党员|女|持证|硕士|博士|以[上下]$/,
  /(?:中央|地方|自筹|[省市县区]级?)(?:财政)?(?:资金|补助|配套|投[入资])/,
];
/** Whether some of the amounts tell one of these matters, and others do not. */
export const areCrossing = (items: readonly Counted[]): boolean =>
  CROSSING.some((kind) => {
    const some = items.filter(({ before }, i) =>
      kind.test(i === 0 ? before.replace(OPENING, '') : before),
    ).length;
    return some > 0 && some < items.length;
  });

/** 「支出90万元，主要用于甲40万元、乙50万元」: what opens a list is of all of it. */
const OPENING = /^[，,；;。：:]?(?:其中)?(?:主要)?(?:分别)?用于/;

/** 「下达791万元。其中：河道治理491万元，流域治理303万元。」: two behind 其中 up to the full stop, of which neither says what was done with it. */
export const areAlone = (items: readonly Counted[]): boolean =>
  items.length === 2 &&
  /^[，,；;。]?其中[：:，,]/.test(items[0]?.before ?? '') &&
  /^(?:[。；;]|[，,]后?(?:[调核追扣压]减|收回))/.test(items[1]?.after ?? '') &&
  items.every((each) => !ACTED.test(innerClauseOf(each).replace(/^其中[：:，,]?/, ''))) &&
  !areCrossing(items);

/** 「完工12个，在建2个。其中，民生项目9个」: a new sentence is of what the one in front began with, not of its last figure. */
export const isOneOf = (before: readonly Counted[], { items: [first] }: Run): boolean =>
  before.length > 1 && first !== undefined && before.at(-1)?.sentence !== first.sentence;

/** 「培训1054人次，其中村干部632人次、脱贫人口199人次、妇女432人次」: people that nothing in their names sets apart are some of them the same. */
export const areSamePeople = ({ items: [first], names }: Pick<Run, 'items' | 'names'>): boolean =>
  /人/.test(first?.value.unit ?? '') && !isWhole(names) && !areTwo(names) && !endAlike(names);

/** 「项目支出90万元，其中：渠道治理预算60万元，支出55万元」: budgets are no parts of what was spent. */
export const areBudgetsOf = (whole: Counted, parts: readonly Counted[]): boolean =>
  /支出(?:合计|总额|决算)?(?:为|共)?$/.test(whole.before) &&
  parts.every(({ before }) => /预算(?:数|安排|资金)?(?:为)?$/.test(before));

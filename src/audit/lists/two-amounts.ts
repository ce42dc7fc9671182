import { type Counted, innerClauseOf } from '../figures/counted.ts';

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
    const some = items.filter((each) => kind.test(each.before)).length;
    return some > 0 && some < items.length;
  });

/** 「下达791万元。其中：河道治理491万元，流域治理303万元。」: two behind 其中 up to the full stop, of which neither says what was done with it. */
export const areAlone = (items: readonly Counted[]): boolean =>
  items.length === 2 &&
  /^[，,；;。]?其中[：:，,]/.test(items[0]?.before ?? '') &&
  /^(?:[。；;]|[，,]后?(?:[调核追扣压]减|收回))/.test(items[1]?.after ?? '') &&
  items.every((each) => !ACTED.test(innerClauseOf(each).replace(/^其中[：:，,]?/, ''))) &&
  !areCrossing(items);

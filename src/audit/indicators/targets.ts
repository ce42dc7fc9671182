import { isMoneyUnit } from '../../values/money.ts';

/** Units of whatever is counted. */
const ANY = '个 项 件 处 类 种 条 宗 次 批 批次'.split(' ');
/** Units that count the same kind of thing: 人 and 人次 are told apart by no report. */
const KINDS: readonly (readonly string[])[] = [
  ['人', '名', '人次', '位', '人数'],
  [...ANY, '期', '场', '场次'],
  [...ANY, '期', '篇', '份', '本', '册', '部', '套'],
  [...ANY, ...'台 套 台套 部 辆 座 间 所 栋 艘 架 口 盏 株 棵 头 只 羽'.split(' ')],
  ['天', '日', '个工作日', '工作日', '小时', '分钟', '月', '个月', '年', '季度'],
  ['%', '百分点', '‰', '个百分点'],
  ['户', '家', '户次', '个'],
  ['㎡', '平方米', '万平方米', '亩', '公顷', '万亩'],
  ['米', '公里', '千米'],
  ['吨', '公斤', '千克', '万吨'],
  ['分'],
];

const kindsOf = (unit: string): readonly number[] =>
  isMoneyUnit(unit) ? [-1] : KINDS.flatMap((kind, i) => (kind.includes(unit) ? [i] : []));

/** 元/人, 万元/公里. */
const RATED = /元\/./;

/** Whether two units cannot measure one thing. Units that are not known are never at odds. */
export function unitsDiffer(a: string, b: string): boolean {
  if (a === b || a === '' || b === '') return false;
  // A cost of each is no share of a hundred.
  if ((a === '%' && RATED.test(b)) || (b === '%' && RATED.test(a))) return true;
  const [left, right] = [kindsOf(a), kindsOf(b)];
  if (left.length === 0 || right.length === 0) return false;
  return !left.some((kind) => right.includes(kind));
}

/** A reason that gives none: blank, a dash, 无, 无偏差. */
export const GIVES_NO_REASON =
  /^(?:无|无偏差|没有偏差|无偏离|不存在偏差|无原因|没有|未偏离|偏差0|[-—–/／、.…。]*)。?$/;

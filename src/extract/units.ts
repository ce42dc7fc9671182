import { isMoneyUnit } from '../values/money.ts';

/**
 * Units that reports print after a number (domain rule 2.4), longest first in use. The value is the word under which a
 * figure carries it; units that are only counted (个, 次) stand for themselves.
 */
const NORMAL: Readonly<Record<string, string>> = {
  人民币万元: '万元',
  人民币元: '元',
  万人民币: '万元',
  百分比: '%',
  '%': '%',
  '％': '%',
  '﹪': '%',
  个百分点: '个百分点',
  百分点: '个百分点',
  千米: '公里',
  千克: '公斤',
  平方米: '㎡',
  平米: '㎡',
  '㎡': '㎡',
  'm²': '㎡',
  m2: '㎡',
  M2: '㎡',
  万平方米: '万㎡',
  万平米: '万㎡',
  '万㎡': '万㎡',
};

const PLAIN =
  '元 角 千元 百元 万元 十万元 百万元 千万元 亿元 美元 ' +
  '人 名 位 个 项 次 份 篇 件 条 起 宗 例 只 头 株 棵 尾 羽 粒 枚 盏 根 座 栋 幢 间 处 所 家 户 场 期 批 台 套 辆 艘 架 部 台套 台/套 台（套） 张 本 册 组 队 ' +
  '人次 人/次 万人 万人次 人天 户次 批次 台次 场次 车次 项次 辆次 个次 万次 万户 万家 万件 万条 万份 万个 万亩 万吨 万册 万台 万公斤 万千克 万立方米 万米 万公里 万株 万头 万只 万羽 万尾 ' +
  '亩 公顷 顷 平方公里 公里 千米 米 延米 厘米 毫米 里 吨 公斤 千克 克 斤 立方米 m³ m3 方 升 千瓦 千瓦时 度 兆瓦 万千瓦时 ℃ 分贝 兆帕 微克/立方米 毫克/升 ' +
  '‰ 天 日 周 年 月 个月 季度 小时 分钟 秒 个工作日 工作日 学时 课时 ' +
  '分 级 星 倍 成 折 门 届 期次 页 字 万字 幅 面 片 块 班 村 镇 乡 县 市 个村 校 所校 点 元/人 元/月 元/年 元/天 元/次 元/户 元/亩 元/平方米 元/㎡ 元/人/月 元/人·月 元/人/年 元/人·年 元/人·天 ' +
  '万元/个 万元/人 万元/年 万元/公里 万元/项 万元/次 万元/套 万元/户 万元/人·年 万元/人/年 次/年 次/月 次/周 人/年 个/年 场/年 期/年 项/年 篇/年 人/次 天/次';

const UNITS: ReadonlyMap<string, string> = new Map([
  ...PLAIN.split(' ').map((unit) => [unit, unit] as const),
  ...Object.entries(NORMAL),
]);

/** The units by their first character, the longest first. */
const BY_FIRST: ReadonlyMap<string, readonly (readonly [string, string])[]> = (() => {
  const found = new Map<string, (readonly [string, string])[]>();
  for (const unit of UNITS) {
    const list = found.get(unit[0].charAt(0));
    if (list) list.push(unit);
    else found.set(unit[0].charAt(0), [unit]);
  }
  for (const list of found.values()) list.sort((a, b) => b[0].length - a[0].length);
  return found;
})();

/** The unit under which a figure carries this word: ㎡ for 平方米, % for 百分比; undefined for a word that is no unit. */
export const unitOf = (word: string): string | undefined =>
  UNITS.get(word) ??
  UNITS.get(word.trim()) ??
  (word.includes('/') && /^[\p{L}㎡]{1,4}\/[\p{L}㎡]{1,4}$/u.test(word) ? word : undefined);

/** The longest unit that stands at an offset of the text, as written and as normalised; so much for each too: 元/公里. */
export function unitAt(text: string, at: number): readonly [string, string] | undefined {
  const first = plainAt(text, at);
  if (!first || text.charAt(at + first[0].length) !== '/') return first;
  const each = plainAt(text, at + first[0].length + 1);
  if (each) return [`${first[0]}/${each[0]}`, `${first[1]}/${each[1]}`];
  // A price may be for each of anything: 元/餐, 元/袋.
  EACH.lastIndex = at + first[0].length;
  const whole = isMoneyUnit(first[1]) ? EACH.exec(text)?.[0] : undefined;
  return whole ? [first[0] + whole, first[1] + whole] : first;
}

const EACH = /\/\p{Script=Han}{1,3}(?![\p{Script=Han}\d/])/uy;

const plainAt = (text: string, at: number): readonly [string, string] | undefined =>
  BY_FIRST.get(text.charAt(at))?.find(([word]) => text.startsWith(word, at));

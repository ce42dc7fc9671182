import type { Counted } from '../figures/counted.ts';

/** What may be said of one person at once: sex, age, people, party, schooling, rank, service, and by whom one is punished. */
const TRAITS = [
  /[男女]/,
  /岁|青年|老年/,
  /民族|汉族/,
  /党员|团员|党派/,
  /学历|学位|本科|大专|中专|研究生|硕士|博士/,
  /职称|高级|中级|初级|副高|正高|技师/,
  /退役|复员|转业/,
  /党[纪内][^，、]{0,3}处分/,
  /政[务纪]处分/,
];
const PEOPLE = /^[人名]$/;

/**
 * 「152人，其中女性67人、党员80人、本科以上学历50人」: people told by several traits, of which one may have all, so that their numbers need
 * not come to those of all. A trait that every name has is no difference between them.
 */
export const areTraits = (names: readonly string[], unit: string): boolean =>
  areLevels(names) ||
  arePrices(names) ||
  (unit !== 'money' && names.some((name) => STOCK.test(name))) ||
  (PEOPLE.test(unit) &&
    TRAITS.filter(
      (trait) => names.some((name) => trait.test(name)) && !names.every((name) => trait.test(name)),
    ).length > 1);

/** 「186人（年初193人，接收3人，去世10人）」: what there was before, came and went is no list of parts; money may come from what there was. */
const STOCK = /^[（(]?(?:其中)?(?:年初|期初|上年末)/;

/** 「指标15个，其中一级指标3个，二级指标7个，三级指标15个」: each level divides the one above it, so that none is a part beside the others. */
const areLevels = (names: readonly string[]): boolean =>
  names.length > 1 && names.every((name) => /级指标$/.test(name));

/** 「限价301万元，签约价274万元，结算价268万元」: one thing at several stages. */
const PRICE = /(?:限|控制|预算|合同|签约|中标|成交|结算|审定)价$/;
const arePrices = (names: readonly string[]): boolean =>
  names.filter((name) => PRICE.test(name)).length > 1;

/** 「其他作物0.5万亩（包括间套种）」: land that is sown twice in a year is told twice, and comes to no sum. */
export const isSownTwice = ({ line }: Counted): boolean => /[套复间]种|轮作/.test(line.text);

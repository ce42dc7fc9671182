import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import { printMoneyIn, trimmed } from './amounts.ts';
import {
  alike,
  type Counted,
  clauseOf,
  counted,
  countedIn,
  inUnitOf,
  isRate,
  manyOf,
  stepOf,
} from './counted.ts';
import { nounOf } from './nouns.ts';

/** Figures of which one is the product of two others by its words, and is not. */
export interface Product {
  readonly each: Counted;
  readonly number: Counted;
  readonly total: Counted;
  /** What follows for the total, or for the average, printed. */
  readonly computed: string;
  readonly of: 'total' | 'average';
}

/** Words of a sum for each. */
export const EACH =
  /(?:每(?!年)[^，。；\d]{1,6}|人均|户均|生均|(?<!高)标准(?!化)|单价)[^，。；\d]{0,8}$/;
const TOTAL =
  /^(?:的?标准)?[，,；;）)]*(?:[^，。；、\d]{0,10}(?=发放|兑付|兑现|拨付|补助)|共|合计|共计|小计|计|总计|累计|已|应|全年)*(?:发放|补助|补贴|补|兑付|兑现|拨付|支出|核拨|投入|需)*(?:资金|金额|经费|补助|补贴|直补资金|公用经费|合同(?:总价|金额|价款)|总价|[^，。；、\d]{0,6}(?:费|资金|经费))?(?:共|共计|合计|计)?(?:为)?$/;
/** What may be paid at most, or must be at least, is not what was paid. */
const AT_MOST = /不超过|不低于|不少于|不高于|最高|最低|至多|至少|上限|下限|以内/;
/** By so many times a year, at most, a sum for each is paid. */
const TIMES = [1, 2, 3, 4, 6, 9, 10, 11, 12];
/** A sum for each month is not one for each head. */
const PERIOD = /每个?[月季]|[月季][人户生]?均/;
const MONTHLY = /每个?月|月[人户生]?均/;
/** 「…；发放供养金30万元」: behind a semicolon only a sum is of what stands in front of it. */
const ANOTHER = /^[；;](?!.*(?:共|合计|总|累计))/;

/** 「补助1000人，每人600元，共计60万元」: a number, a sum for each and their product, in one sentence and next to each other. */
export const products = (report: Report): readonly Product[] => {
  const lines = countedIn(report);
  return gather(lines, (list, i) =>
    gather(list, (total, k): readonly Product[] => {
      const [first, second] = [list[k - 2], list[k - 1]];
      if (!first || !second || total.nature !== 'money' || total.sentence !== first.sentence)
        return [];
      const [number, each] =
        EACH.test(second.before) && second.nature === 'money' ? [first, second] : [second, first];
      if (each.nature !== 'money' || !EACH.test(each.before) || EACH.test(total.before)) return [];
      if (isLimit(each) || AT_MOST.test(clauseOf(each))) return [];
      if (isRate(number) || number.nature === 'money' || !TOTAL.test(total.before)) return [];
      if (ANOTHER.test(total.before)) return [];
      if (!isWholeNumber(number) || /上年|增|减|均/.test(number.before)) return [];
      // 「补助100户，其中危房45户，每户1万元，小计45万元」: a total of all is none of some of them.
      if (number.before.includes('其中') && !/小计(?:为)?$/.test(total.before)) return [];
      // 「培训120人，时间5天，按每人每天300元，支出…」: the days are one of two numbers.
      if (number.nature === '天' && /每个?(?:人|名|生|户)/.test(each.before)) return [];
      // 「管网38公里307万元，每公里8万元，安装水表6250只，105万元」: it is for each of what was counted in front.
      if (number === second && isOfOtherNoun(first, number)) return [];
      // 「人均1.8万元；适配辅具417件」: behind the semicolon another thing is counted.
      if (number === second && number.before.includes('；')) return [];
      // 「上规奖励16家160万元（每家10万元），展会补贴28家56万元」: in brackets stands a sum for those in front of them.
      if (number === second && /^[（(]/.test(each.before) && /^[）)]/.test(number.before))
        return [];
      // 「低保对象900人，人均补助400元，临时救助60人次，支出…」: the sum is for those in front of it.
      if (number === second && isOfFormer(first, list[k - 3])) return [];
      const product = each.size * manyOf(number);
      const slack = slackOf(each, number);
      if (product <= 0 || TIMES.some((times) => near(product * times, total, slack * times)))
        return [];
      if (PERIOD.test(each.before) && TIMES.some((times) => near(each.size * times, total)))
        return [];
      if (ofSeveral(list, total) || byOthers(each, number, total, lines, i)) return [];
      return [
        {
          each: counted(each),
          number: counted(number),
          total: counted(total),
          computed: printed(product * (MONTHLY.test(each.before) ? 12 : 1), total),
          of: 'total',
        },
      ];
    }),
  );
};

/** 「单价50万元以上的12台」: what things cost at least, or at most, is no price of theirs. */
export const isLimit = ({ after }: Counted): boolean => /^(?:及|（不?含）)?以[上下内]/.test(after);

/** Whether a sum for each names what it is for, and that is counted by another word. */
function isOfOtherNoun(each: Counted, { nature }: Counted): boolean {
  const noun = nounOf(clauseOf(each));
  return noun !== undefined && !noun.test(nature);
}

/** Whether a sum for each head is for the heads counted right in front of it. */
const isOfFormer = (each: Counted, former: Counted | undefined): boolean =>
  former?.nature === '人' && former.sentence === each.sentence && /人均/.test(clauseOf(each));

const EACH_OF = /每[^，。；\d]{1,2}|人均|户均|生均|(?<!高)标准(?!化)|单价/;

/** 「甲类400人、每人1000元，乙类250人、每人1600元，共需80万元」: one total of several numbers, each with its own sum. */
export function ofSeveral(list: readonly Counted[], total: Counted): boolean {
  const above = list
    .slice(0, list.indexOf(total))
    .filter(({ sentence }) => sentence === total.sentence);
  const isEach = (each: Counted): boolean => each.nature === 'money' && EACH.test(each.before);
  // 「电脑65台、每台0.6万元，打印机20台、每台0.3万元，其他设备262万元，合计307万元」.
  if (/[合共总]计/.test(total.before) && above.filter(isEach).length > 1) return true;
  const from = above.findLastIndex((each) => each.nature === 'money' && !isEach(each)) + 1;
  const own = above.slice(from);
  const first = own.findIndex(isEach);
  const last = own.findLastIndex(isEach);
  const nouns = own.filter(isEach).map(({ before }) => EACH_OF.exec(before)?.[0]);
  return (
    own.slice(first + 1, Math.max(0, last)).some((each) => !isRate(each) && !isEach(each)) ||
    new Set(nouns).size < nouns.length
  );
}

const isWholeNumber = ({ value }: Counted): boolean =>
  value.decimals === 0 && value.coefficient > 1;
const near = (product: number, total: Counted, slack = 0): boolean =>
  Math.abs(product - total.size) <= halfOf(total) + slack;
/** An average is rounded, a sum that is paid for each is not. */
const slackOf = (each: Counted, number: Counted): number =>
  /均/.test(each.before) ? halfOf(each) * manyOf(number) : 0;
/** 「平均每辆车5.41万元」 of 206辆 and 1114.65万元: an average is rounded, and what it makes is not the total to its last digit. */
export const isOfRounded = ({ each, number, total }: Product): boolean =>
  /均/.test(each.before) &&
  alike(each, total) &&
  !isRate(number) &&
  Math.abs(total.size / manyOf(number) - each.size) <= halfOf(each);
/** An amount as the figure beside it is printed. */
export const printed = (size: number, like: Counted): string => {
  const unit = like.value.unit === '亿元' ? '亿元' : like.value.unit === '元' ? '元' : '万元';
  return printMoneyIn(size, unit);
};

/** An average beside the total and the number that make another one, told as the average is. */
export const averageMade = (
  average: Counted,
  total: Counted,
  number: Counted,
  made: number,
): Product => ({
  each: counted(average),
  number: counted(number),
  total: counted(total),
  computed:
    average.nature === 'money'
      ? printed(made, average)
      : `${trimmed(inUnitOf(average, made))}${average.value.unit}`,
  of: 'average',
});

/** Half a step of the last digit. */
export const halfOf = (each: Counted): number => stepOf(each) * 0.5 + 1e-6;

/** Whether another number near, or another total, makes the product true. */
const byOthers = (
  each: Counted,
  number: Counted,
  total: Counted,
  lines: readonly (readonly Counted[])[],
  at: number,
): boolean => {
  const around = lines.slice(Math.max(0, at - 2), at + 3).flat();
  return (
    around
      .filter(({ line }) => line === number.line)
      .some(
        (other) =>
          other !== number &&
          other.nature !== 'money' &&
          !isRate(other) &&
          (near(each.size * manyOf(other), total) ||
            (/月/.test(each.before) && near(each.size * manyOf(other) * 12, total))),
      ) ||
    around.some(
      (other) =>
        other !== total &&
        other !== each &&
        other.nature === 'money' &&
        (PERIOD.test(each.before) ? TIMES : [1]).some((times) =>
          near(each.size * manyOf(number) * times, other, slackOf(each, number) * times),
        ),
    ) ||
    sumsWith(number, lines[at] ?? []).some((sum) =>
      TIMES.some((times) => near((each.size * sum * times) / 1e6, total)),
    )
  );
};

/** 「春季612人、秋季598人，每人1000元」: the number together with those right in front of it. */
function sumsWith(number: Counted, list: readonly Counted[]): readonly number[] {
  let sum = number.size;
  const sums: number[] = [];
  for (let at = list.indexOf(number) - 1; at >= 0; at -= 1) {
    const other = list[at];
    if (!other || !alike(other, number) || other.sentence !== number.sentence) break;
    sum += other.size;
    sums.push(sum);
  }
  return sums;
}

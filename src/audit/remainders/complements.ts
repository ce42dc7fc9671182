import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { balance } from '../figures/amounts.ts';
import {
  alike,
  atEachFigure,
  type Counted,
  counted,
  isRate,
  MOST_FIGURES,
} from '../figures/counted.ts';
import { asides } from '../wording/asides.ts';
import type { Remainder } from './remainders.ts';

const own = ({ before }: Counted): string =>
  /[^，,；;。：:（(]*$/.exec(before)?.[0].replace(/(?:的|有|为|共|数|项目|件)+$/, '') ?? '';

/** Words for what was done in time, and for what was not. */
const IN_TIME = /(?:按期|如期|按时|及时)/;
const LATE =
  /^(?:[尚仍]有|其中)?(?:延期|逾期|超期|延迟|滞后)(?:完工|完成|办结|交付|处置|处理|整改|支付|归还|提交|的)*$/;
const NOT = /^(?:表示|[尚仍]有)?[不未]([^，。；、\d]{2,8})$/;
/** 「回收482份，剔除无效问卷5份，有效问卷477份」: what was returned is of use or of none. */
const OF_USE = /(?:^|[^无])有效(?:问卷|样本|票)?$/;
const OF_NONE = /无效(?:问卷|样本|票)?$/;
const RETURNED = /(?:回收|收回|收到|返回)[^，。；、\d]{0,6}$/;
/** 「良好5个，合格1个，不合格2个」: another kind is not their whole. */
const GRADE = /(?:优秀?|良好?)$/;
const OTHER = asides('其中$');

/** 「抽查300份，符合规定的297份，不符合规定的4份」, 「项目160个，按期完工148个，延期项目11个」: two kinds of which everything is one do not make their whole. */
export const complements = (report: Report): readonly Remainder[] =>
  atEachFigure(report, complementAt);

function complementAt(left: Counted, k: number, list: readonly Counted[]): readonly Remainder[] {
  if (isRate(left) || left.nature === 'money' || left.value.unit === '点') return [];
  const near = list
    .slice(Math.max(0, k - MOST_FIGURES), k)
    .filter((each) => alike(each, left) && each.sentence === left.sentence);
  const [whole, part] = near.slice(-2);
  if (!whole || !part || GRADE.test(own(whole))) return [];
  const isBehind = isRestBehind(left, part);
  if (OTHER.test(own(whole)) || (OTHER.test(own(part)) && !isBehind)) return [];
  // 「其中立行立改13个、限期整改12个」: two kinds told one after another.
  if (/^[，,；;]?其中/.test(own(whole)) && part.before.startsWith('、')) return [];
  const returned = [left, part].every((each) => /效/.test(own(each)));
  if (returned && !RETURNED.test(own(whole))) return [];
  if (!(isBehind || isRest(own(left), own(part))) || whole.size < part.size) return [];
  // 「受理914人，起诉702人，不起诉173人，其余39人在审」.
  const rest = list.slice(k + 1).find((each) => alike(each, left));
  const others = rest && /^其[余他]/.test(own(rest)) ? rest.size : 0;
  if (whole.size - part.size - others === left.size || isRest(own(part), own(whole))) return [];
  // Other kinds may stand between: 满意, 基本满意, 不满意.
  const greatest = Math.max(...near.map(({ size }) => size));
  const sum = near.reduce((all, { size }) => all + size, left.size);
  if (sum === greatest * 2 || /基本|比较|较/.test(own(part))) return [];
  if (rest && others > 0) return [besideRest(whole, part, left, rest)];
  return [
    {
      from: [counted(whole)],
      taken: counted(part),
      left: counted(left),
      computed: balance(whole.value, [part.value]).difference,
    },
  ];
}

/** What the two kinds together leave of their whole, beside the rest that is told. */
function besideRest(whole: Counted, part: Counted, left: Counted, rest: Counted): Remainder {
  const number = numberOf(part.value) + numberOf(left.value);
  const both = { ...part.value, coefficient: number, decimals: 0 };
  const to = left.at.to;
  return {
    from: [counted(whole)],
    taken: counted({ ...part, at: { ...part.at, ...(to !== undefined && { to }) }, value: both }),
    left: counted(rest),
    computed: balance(whole.value, [both]).difference,
  };
}

/** 「其中8个达到或超过目标值，1个未达到」: what is so and what is not stand behind their numbers. */
const isRestBehind = (left: Counted, part: Counted): boolean => {
  const not = /^[^，。；、\d]{0,4}?未(达到|达标|完成|实现|达成)/.exec(left.after)?.[1];
  return (
    not !== undefined &&
    /^(?:有|另有|另外|仅|只)?$/.test(own(left)) &&
    new RegExp(`^[^，。；、\\d未没不]{0,6}(?:${not}|超额完成|完成)`).test(part.after)
  );
};

/** Whether words name what is not so, beside others for what is. */
function isRest(rest: string, part: string): boolean {
  const not = NOT.exec(rest)?.[1];
  if (not !== undefined) return part.endsWith(not) && !/[不未]$/.test(part.slice(0, -not.length));
  if (OF_USE.test(rest) && OF_NONE.test(part)) return true;
  return LATE.test(rest) && IN_TIME.test(part);
}

import { type Counted, clauseOf } from '../figures/counted.ts';

/** Words of spending, each of which may stand for the other in the name of a rate. */
export const SPENDING = /支出|使用|执行|支付|拨付|发放|列支|兑付/;

/** Whether a sign of a word is denied in a clause: 不合格, 未完成. */
export const isDenied = (sign: string, clause: string): boolean =>
  /[不未没无非]/.test(clause.charAt(clause.indexOf(sign) - 1));

/** Whether the words in front of a figure say what a rate is named after. */
export function isNamedAfter(stem: string, each: Counted): boolean {
  const clause = clauseOf(each);
  if (each.nature === 'money' && SPENDING.test(stem))
    return SPENDING.test(clause) && (!/[未没尚]/.test(clause) || /[未没尚]/.test(stem));
  const signs = [...stem.slice(-2)];
  // 「抽检42处，不合格6处，合格率」: those that are not what the rate is named after.
  if (!/[不未没无非]/.test(stem) && signs.some((sign) => isDenied(sign, clause))) return false;
  // 「小学在校生3000人，入学率99%」: one sign of the two in a word of its own is another word.
  const bare = clause.includes(signs.join('')) ? clause : clause.replace(OTHER_WORDS, '');
  return signs.some((sign) => bare.includes(sign));
}

/** Words for people, places and money that hold a sign of many a rate: 入学, 就业, 到位, 合格, 收支. */
const OTHER_WORDS =
  /[小中大]学生?|[在留入]校学?生|学[生校员龄前]|企业|行业|产业|作业|农业|工业|商业|单位|岗位|学位|床位|价格|资格|规格|收入|投入|转入|人口|人员|工作|工程/g;

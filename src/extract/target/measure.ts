import type { Figure } from '../../values/figure.ts';
import { isMoneyUnit, printScaled } from '../../values/money.ts';
import { numberAt, wholeNumber } from './number.ts';

/** The five signs of comparison. */
export type Operator = '≥' | '>' | '=' | '≤' | '<';

/** A quantity as written: an operator, a number or a range, or an operator alone. */
export interface Measure {
  readonly operator?: Operator;
  readonly value?: Figure;
  readonly upper?: Figure;
  /** Only the sign or a placeholder stands there: ≥, ≥X. */
  readonly hollow?: true;
  /** Words after the number that say it was done: 100%完成. */
  readonly done?: true;
}

const BEFORE: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:≥|≧|⩾|>=|=>|>=|不低于|不少于|不小于|大于等于|大于或等于|至少|最低|达到|达)/, '≥'],
  [/^(?:≤|≦|⩽|<=|=<|不超过|不高于|不多于|不大于|小于等于|小于或等于|最多|至多|最高|控制在)/, '≤'],
  [/^(?:>|﹥|大于|高于|超过|多于)/, '>'],
  [/^(?:<|﹤|小于|低于|少于)/, '<'],
  [/^(?:=|﹦|等于)/, '='],
];
const AFTER: readonly (readonly [RegExp, Operator])[] = [
  [/(?:\(含\)|及)?以上(?:\(含\))?$/, '≥'],
  [/(?:\(含\)|及)?(?:以内|之内|以下|内)(?:\(含\))?$/, '≤'],
];
const VERB =
  /^(?:已?完成|共|平均|开展|举办|组织|召开|覆盖|实现|数量|累计|约|合计|新增|编制|印发|培训|发放|保障|实际)(?=\d)/;
// The name of the indicator said again: 合格率达100%, 满意度≥90%.
const NAME = /^\p{Script=Han}{1,10}[率度数量](?=[≥≤=<>≧≦]|达到?\d|不[低少超高]|\d)/u;
/** 「结案后30个工作日内」: within what time after something. */
const SINCE =
  /^\p{Script=Han}{1,10}(?:后|之日起)(?=\d{1,3}个?(?:工作日|日|天|小时|分钟|月)(?:以内|之内|内)$)/u;
const HOLLOW = /^\d?[xX×*]{1,3}(?:%|个|项|次|份|人|元|万元|天|家|户|人次)?$/;
const RANGE = /^(?:-|–|—|~|∼|至|到|－)/;
const DONE = /^100%(?:完成|达标|覆盖|合格|到位|落实|执行|办结|整改|通过|拨付|发放|支付)(?:到位)?$/;
const TRAILING_NOTE = /[(（][^()（）]*[)）]$/;

/** Reads folded text without white space as a quantity; undefined when it is something else. */
export function measureOf(text: string): Measure | undefined {
  const head = stripBefore(text.replace(NAME, '').replace(SINCE, ''));
  const tail = stripAfter(head.rest);
  const operator = head.operator ?? tail.operator;
  if (tail.rest === '')
    return head.operator ? { operator: head.operator, hollow: true } : undefined;
  if (HOLLOW.test(tail.rest)) return { ...(operator && { operator }), hollow: true };
  if (DONE.test(tail.rest)) {
    return { value: { coefficient: 100, decimals: 0, unit: '%' }, done: true };
  }
  const body = tail.rest.replace(VERB, '');
  const core = rangeOf(body) ?? single(body) ?? single(body.replace(TRAILING_NOTE, ''));
  if (!core) return undefined;
  return { ...(operator && { operator }), ...core };
}

const single = (text: string): Measure | undefined => {
  const value = wholeNumber(text.replace(/(?:左右|上下)$/, ''));
  return value && { value };
};

function rangeOf(text: string): Measure | undefined {
  const first = numberAt(text);
  if (!first) return undefined;
  const rest = text.slice(first.length);
  const sign = RANGE.exec(rest)?.[0];
  if (!sign) return undefined;
  const upper = wholeNumber(rest.slice(sign.length));
  if (!upper) return undefined;
  const value = alike(first.figure, upper, rest.slice(sign.length));
  return { value, upper: upper.unit === '' ? { ...upper, unit: value.unit } : upper };
}

/** 3-4万人 are thirty to forty thousand: the unit and the 万 behind the second number hold for both. */
function alike(first: Figure, upper: Figure, second: string): Figure {
  if (first.unit !== '') return first;
  const times = /^[\d.,]+([万亿千])/.exec(second)?.[1];
  if (!times || isMoneyUnit(upper.unit)) return { ...first, unit: upper.unit };
  const scaled = numberAt(`${printScaled(first.coefficient, first.decimals)}${times}`);
  return { ...(scaled?.figure ?? first), unit: upper.unit };
}

function stripBefore(text: string): { readonly operator?: Operator; readonly rest: string } {
  for (const [pattern, operator] of BEFORE) {
    const found = pattern.exec(text)?.[0];
    if (found) return { operator, rest: text.slice(found.length) };
  }
  return { rest: text };
}

function stripAfter(text: string): { readonly operator?: Operator; readonly rest: string } {
  for (const [pattern, operator] of AFTER) {
    const found = pattern.exec(text)?.[0];
    if (found && found.length < text.length)
      return { operator, rest: text.slice(0, -found.length) };
  }
  return { rest: text };
}

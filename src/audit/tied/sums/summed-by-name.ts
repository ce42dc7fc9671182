import { parseCount } from '../../../values/chinese.ts';
import { type Counted, innerClauseOf, isRate } from '../../figures/counted.ts';
import { comparisons, EACH } from '../../wording/asides.ts';
import { isOfOneUnit } from '../names.ts';
import type { WholeAndParts } from './sums.ts';

const OF_ALL =
  /(?:^|[，,；;。])(?:上述|以上|这)?([两二三四五六七八九十])(?:个|类|项|批|种|期|家|所|条|处|季|年|次|级|部分|方面)([^，。；、\d]{0,12}?)(?:合计|共计|总计|共)([^，。；、\d]{0,8})$/;
const SAME = /^[，,；;]([^，。；、\d]{2,8})(?:合计|共计|总计)(?:为|有)?$/;
/** For each, of another time than the others, a change or a rate of it. */
const OTHER = comparisons(EACH, '占|单价|合计|共|总|累计');
/** So many figures in front may be what a sum is of. */
const REACH = 14;

/**
 * 「在管高血压患者38600人，规范管理29722人…；在管糖尿病患者12400人，规范管理9424人…。两类在管患者合计51000人，规范管理合计39146人」: as many figures of the
 * line as the sum says, which are called as it is, whatever else is told of each.
 */
export function summedByName(at: number, list: readonly Counted[]): WholeAndParts | undefined {
  const whole = list[at];
  if (!whole || isRate(whole) || whole.nature === '点') return undefined;
  const first = firstOfRow(at, list);
  if (first) return [whole, ...first];
  const announced = announcedIn(whole) ?? likeFormer(at, list);
  if (!announced) return undefined;
  const { many, name } = announced;
  const front = list
    .slice(Math.max(0, at - REACH), at)
    .filter((each) => isOfOneUnit(each, whole) && !OTHER.test(innerClauseOf(each)));
  // Without a name of its own it is of those right in front.
  const called =
    name.length < 2 ? front.slice(-many) : front.filter((each) => shareWord(name, nameOf(each)));
  const parts = called.length > many && name.length < 2 ? called.slice(-many) : called;
  if (parts.length !== many || (name.length < 2 && front.length !== many)) return undefined;
  return parts.every((each) => whole.sentence - each.sentence <= 2) ? [whole, ...parts] : undefined;
}

const FIRST = /^[，,；;]前([两二三四五])[项类者种级档](?:合计|共计|共)[^，。；、\d]{0,4}$/;

/** 「满意205户、较满意35户、一般10户，前两项合计240户」: the first ones of the row right in front, whose items 、 alone parts. */
function firstOfRow(at: number, list: readonly Counted[]): readonly Counted[] | undefined {
  const whole = list[at] as Counted;
  const word = FIRST.exec(whole.before)?.[1];
  const many = word && parseCount(word);
  if (!many) return undefined;
  const from = list.findLastIndex((each, i) => i < at && !each.before.startsWith('、'));
  const row = list.slice(from, at);
  if (row.length <= many || !row.every((each) => isOfOneUnit(each, whole))) return undefined;
  return row.every(({ sentence }) => sentence === whole.sentence) ? row.slice(0, many) : undefined;
}

interface Announced {
  readonly many: number;
  readonly name: string;
}

function announcedIn(whole: Counted): Announced | undefined {
  const [, word, front = '', behind = ''] = OF_ALL.exec(whole.before) ?? [];
  const many = word === undefined ? undefined : parseCount(word);
  if (many === undefined || many < 2) return undefined;
  const own = behind.replace(/[为有]$/, '');
  return { many, name: own.length < 2 ? front + own : own };
}

/** 「两类患者合计51000人，规范管理合计39146人」: of as many as the sum in front of it. */
function likeFormer(at: number, list: readonly Counted[]): Announced | undefined {
  const [former, whole] = [list[at - 1], list[at]];
  const name = whole && SAME.exec(whole.before)?.[1];
  const announced = former && name !== undefined ? announcedIn(former) : undefined;
  return announced && name !== undefined && former?.sentence === whole?.sentence
    ? { many: announced.many, name }
    : undefined;
}

const nameOf = (each: Counted): string => innerClauseOf(each).replace(/其中/, '');

/** Whether two names have two signs in a row in common. */
const shareWord = (one: string, other: string): boolean => {
  for (let i = 0; i + 2 <= one.length; i += 1) if (other.includes(one.slice(i, i + 2))) return true;
  return false;
};

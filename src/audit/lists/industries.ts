import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import { balance } from '../figures/amounts.ts';
import { type Counted, clauseOf, counted, countedIn } from '../figures/counted.ts';
import type { SharePhrase } from '../shares/share-phrases.ts';
import { wordsIn } from '../wording/running-text.ts';
import type { ClosedList } from './closed-lists.ts';

/** What is told of the three industries, and what all of them come to. */
const FAMILIES: readonly {
  readonly part: string;
  readonly whole: RegExp;
  readonly names?: readonly string[];
}[] = [
  { part: '(?:增加值|生产总值)', whole: /(?:生产总值|GDP)(?:[（(][^（()）]{1,6}[）)])?/i },
  {
    part: '(?:完成)?(?:固定资产)?投资(?:额)?',
    whole: /固定资产投资(?:[（(][^（()）]{1,8}[）)])?(?:总?额)?/,
  },
  // 「第二产业增加值66亿元，其中工业增加值41亿元、建筑业增加值25亿元」.
  {
    part: '增加值',
    whole: /(?:第二产业|二产)增加值/,
    names: ['(?<!规模以上|规上|高技术)工业', '(?:建筑业|建筑业企业)'],
  },
];
const IS = '(?:约|预计)?(?:为|达到?|完成|实现)?$';
const ORDINALS = ['(?:第一产业|一产)', '(?:第二产业|二产)', '(?:第三产业|三产)'];
/** Growth, contributions and the like stand between the industries. */
const MOST_BETWEEN = 8;
const OTHER = /上年|去年|同期|规划|目标|预期|预计/;

interface Family {
  readonly wholes: RegExp;
  readonly parts: readonly RegExp[];
}

const READ: readonly Family[] = FAMILIES.map(({ part, whole, names = ORDINALS }) => ({
  wholes: new RegExp(`${whole.source}${IS}`, whole.flags),
  parts: names.map((ordinal) => new RegExp(`${ordinal}${part}${IS}`)),
}));

interface Industries {
  readonly whole: Counted;
  readonly parts: readonly Counted[];
}

/** The three industries with their whole in front, wherever a paragraph tells all of them; everything produced is of one of the three. */
const industriesIn = (list: readonly Counted[]): readonly Industries[] =>
  /[二三]产|第[二三]产业/.test(list.at(-1)?.line.text ?? '')
    ? gather(READ, ({ wholes, parts }): readonly Industries[] => {
        const first = list.findIndex((each) => isCalled(each, parts[0]));
        const whole = list.slice(0, Math.max(0, first)).findLast((each) => isCalled(each, wholes));
        const three = threeFrom(list, first, parts);
        const isAlike = three.every(({ nature }) => nature === whole?.nature);
        return whole && three.length === parts.length && isAlike ? [{ whole, parts: three }] : [];
      })
    : [];

const isCalled = (each: Counted, name: RegExp | undefined): boolean => {
  const clause = clauseOf(each);
  return (name?.test(clause) ?? false) && !OTHER.test(clause);
};

function threeFrom(
  list: readonly Counted[],
  first: number,
  parts: readonly RegExp[],
): readonly Counted[] {
  const three: Counted[] = [];
  let at = first;
  for (const part of parts) {
    if (at < 0) return [];
    const near = list.slice(at, at + MOST_BETWEEN);
    const found = near.findIndex((each) => isCalled(each, part));
    const each = near[found];
    if (!each) return [];
    three.push(each);
    at += found + 1;
  }
  return three;
}

/** The industries of a line, their whole in it or in the line right above. */
function industriesAt(
  list: readonly Counted[],
  i: number,
  lines: readonly (readonly Counted[])[],
): readonly Industries[] {
  const own = industriesIn(list);
  const above = lines[i - 1] ?? [];
  const isNext = list[0] && above[0] && list[0].line.order - above[0].line.order === 1;
  return own.length > 0 || !isNext || above.some(({ before }) => before.includes('产业'))
    ? own
    : industriesIn([...above, ...list]);
}

/** The three industries held against their whole, though rates of growth stand between them. */
export const industries = (report: Report): readonly ClosedList[] =>
  gather(countedIn(report), (list, at, lines) =>
    industriesAt(list, at, lines).map(({ whole, parts }) => ({
      whole: counted(whole),
      parts: parts.map((each) => counted(each)),
      balance: balance(
        whole.value,
        parts.map(({ value }) => value),
      ),
    })),
  ).filter(({ balance: { verdict } }) => verdict === 'different');

const STRUCTURE =
  /三次产业(?:增加值)?(?:结构|比重|比例|占比)[^，。；]{0,40}?(?<![\d.:：∶])(\d{1,2}(?:\.\d{1,2})?)[:：∶](\d{1,2}(?:\.\d{1,2})?)[:：∶](\d{1,2}(?:\.\d{1,2})?)(?=[，。；、]|$)/;
/** Of the three the last takes what rounding leaves of a hundred. */
const STEPS = 1.5;

/** 「三次产业结构为16.7:37.5:45.8」: the shares of the three industries in what all of them made, where these come to their whole. */
export const industryShares = (report: Report): readonly SharePhrase[] =>
  gather(countedIn(report), (list, at, lines): readonly SharePhrase[] => {
    const line = list[0]?.line;
    const told = line?.text.includes('三次产业') ? STRUCTURE.exec(line.text) : null;
    if (!line || !told) return [];
    const [made] = industriesAt(list, at, lines).filter(({ whole }) => whole.nature === 'money');
    if (!made) return [];
    const { whole, parts } = made;
    const sum = balance(
      whole.value,
      parts.map(({ value }) => value),
    ).verdict;
    if (sum === 'different' || sum === 'unknown') return [];
    let end = told.index + told[0].length - told.slice(1).join(':').length;
    return parts.flatMap((part, k): readonly SharePhrase[] => {
      const share = told[k + 1] ?? '';
      const from = end;
      end += share.length + 1;
      const computed = part.size / whole.size;
      const step = share.includes('.') ? 0.1 ** (share.length - share.indexOf('.') - 1) : 1;
      if (Math.abs(Number(share) - computed * 100) <= step * STEPS) return [];
      const rate = wordsIn(line, from, from + share.length);
      return [{ rate, part: counted(part), whole: counted(whole), computed, rounding: false }];
    });
  });

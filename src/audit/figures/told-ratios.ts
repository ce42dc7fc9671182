import type { Report } from '../../report/report.ts';
import { figure, numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { isOneSlip } from '../readings/one-slip.ts';
import { wordsIn } from '../wording/running-text.ts';
import { trimmed } from './amounts.ts';
import { alike, type Counted, counted, countedIn, innerClauseOf, isRate } from './counted.ts';
import type { Product } from './products.ts';

/** 「社会资本与财政资金之比为3.2:1」, 「医护比1:1.5」. */
const RATIO =
  /(?:之比|比例|比率|[一-龥]比)(?:约|分别)?(?:为|达到?|是)?(\d{1,3}(?:\.\d{1,2})?)[:：∶](\d{1,3}(?:\.\d{1,2})?)(?![\d:：∶])/g;
/** 「每1元财政资金带动企业投资3.5元」. */
const FOR_ONE =
  /每(?:投入)?1元[^，。；\d]{2,14}(?:带动|撬动|拉动|引导|吸引|产生)[^，。；\d]{0,12}?(\d{1,3}(?:\.\d{1,2})?)元/g;
/** 「是上年的3.2倍」, 「放大3.2倍」. */
const TIMES = /(?:是|为|达到?|放大)[^，。；、\d]{0,12}?(\d{1,3}(?:\.\d{1,2})?)倍/g;
/** 「到账128万元，为上年94万元的1.36倍」: what it is a multiple of stands between. */
const TIMES_OF =
  /(?<=[，,](?:是|为|达到?|相当于)[^，。；、\d]{0,12}\d[\d.]{0,9}[^，。；、\d]{1,3})的(\d{1,3}(?:\.\d{1,2})?)倍/g;
const BASE = /[是为到]([^，。；、\d]{2,12})的\d/;
/** No paragraph tells more figures; a text without paragraphs is none. */
const MOST = 80;
const NO_PART = /每|均|增加|减少|增长|上年末|目标|计划|标准/;
const LIMIT = /不低于|不超过|不高于|以上|以下|约|近|标准|要求|规定|按照?[^，。；\d]{0,12}$/;

/**
 * Ratios and multiples told right behind the two figures that make them. Where either over the other makes them true nothing is said; one
 * slip in one of the three parts them from that.
 */
export const toldRatios = (report: Report): readonly Product[] =>
  gather(countedIn(report), (list) => {
    const [first] = list;
    if (!first || list.length > MOST || !/[:：∶]\d|每(?:投入)?1元|\d倍/.test(first.line.text))
      return [];
    const { line } = first;
    return gather(PATTERNS, (pattern) =>
      gather(matchesOf(line.text, pattern), (match): readonly Product[] => {
        const digits = [match[1], match[2]].filter((each) => each !== undefined && each !== '1');
        const [told = ''] = digits;
        if (digits.length !== 1) return [];
        const lead = line.text.slice(Math.max(0, match.index - 14), match.index);
        if (LIMIT.test(lead.slice(lead.lastIndexOf('，') + 1))) return [];
        const front = list.filter(({ at }) => (at.to ?? 0) <= match.index);
        // 「是改革开放前的16倍」: of what no figure in front is called by, nothing is known.
        const base = BASE.exec(match[0])?.[1]?.slice(-2);
        const isMoved = /[由从][^，。；、\d]*$/.test(front.at(-2)?.before ?? '');
        if (
          base &&
          !isMoved &&
          !front.slice(-REACH).some((each) => innerClauseOf(each).includes(base))
        )
          return [];
        const named = signsIn(front, line.text.slice(match.index - 1, match.index + 2));
        const [a, b] = named.at(-1) ?? [front.at(-2), front.at(-1)];
        if (!a || !b || !(named.length > 0 || isPair(a, b, match.index))) return [];
        // One figure for each of the two, or both in its own words: nothing else is meant.
        const isSure = named.length === 1 || pattern === TIMES_OF;
        const ratio = { ...figure(told, '') };
        const shown = numberOf(ratio);
        const half = 0.5 / 10 ** ratio.decimals + 1e-9;
        const isTrue = (one: Counted, other: Counted): boolean =>
          Math.abs(one.size / other.size - shown) <= half ||
          Math.abs((one.size - other.size) / other.size - shown) <= half;
        if (named.some(([one, many]) => isTrue(one, many) || isTrue(many, one))) return [];
        const near = front.slice(-REACH).filter((each) => alike(each, b) && each.size > 0);
        if (
          isSure
            ? isTrue(a, b) || isTrue(b, a)
            : near.some((one) => near.some((other) => one !== other && isTrue(one, other)))
        )
          return [];
        const [small, great] = a.size <= b.size ? [a, b] : [b, a];
        const slips = [
          isOneSlip(ratio, great.size / small.size, great.size / small.size),
          isMadeBySlip(great, small.size * (shown - half), small.size * (shown + half)),
          isMadeBySlip(small, great.size / (shown + half), great.size / (shown - half)),
        ];
        if (!isSure && !slips.some(Boolean)) return [];
        const at = wordsIn(line, match.index, match.index + match[0].length);
        return [
          {
            each: { ...b, ...at },
            number: counted(small),
            total: counted(great),
            computed: trimmed(great.size / small.size),
            of: 'average',
          },
        ];
      }),
    );
  });

/** So many figures in front may be those that make it. */
const REACH = 24;

/** What the two signs in front of 比 stand for, by the words right in front of its number. */
const OF_SIGN: Readonly<Record<string, RegExp>> = {
  师: /(?:^|[，；、])(?:其中)?(?:现有|共有|有)?(?:专任)?教(?:职工|职员工|师)$/,
  生: /在校(?:学?生|人数)(?:人数)?$/,
  医: /(?:^|[，；、中])(?:其中)?(?:共有|有)?(?:执业)?(?:\(助理\)|（助理）)?医[师生]$/,
  护: /(?:^|[，；、中])(?:其中)?(?:共有|有)?(?:注册)?护(?:士|理人员)$/,
  床: /开放(?:病)?床位?数?$/,
  警: /民警$/,
  辅: /辅警(?:人员)?$/,
};

/** 「在校学生1077人…。教职工83人，其中高级教师17人…，师生比为1∶12.98」: the figures that a ratio of two signs may be of, whatever stands between. */
function signsIn(
  front: readonly Counted[],
  words: string,
): readonly (readonly [Counted, Counted])[] {
  const [one, other] = [...words].map((sign) => OF_SIGN[sign]);
  if (!one || !other || words[2] !== '比') return [];
  const called = (name: RegExp): readonly Counted[] =>
    front.filter((each) => name.test(each.before.replace(/[为共有达]+$/, '')) && each.size > 0);
  return called(one).flatMap((a) => called(other).map((b) => [a, b] as const));
}

const PATTERNS = [RATIO, FOR_ONE, TIMES, TIMES_OF];

/** Both of one kind, next to each other in the sentence of the ratio, with enough digits to tell anything. */
function isPair(a: Counted, b: Counted, at: number): boolean {
  if (!alike(a, b) || isRate(a) || a.size === 0 || b.size === 0) return false;
  if (a.sentence !== b.sentence || /[。]/.test(b.line.text.slice(b.at.to, at))) return false;
  if (NO_PART.test(a.before.slice(-8)) || NO_PART.test(b.before.slice(-8))) return false;
  return at - (b.at.to ?? 0) <= 30 && Math.min(a.value.coefficient, b.value.coefficient) >= 10;
}

/** Whether one slip in a figure makes it lie between two sizes. */
const isMadeBySlip = ({ value, size }: Counted, from: number, to: number): boolean => {
  const scale = numberOf(value) / size;
  return isOneSlip(value, from * scale, to * scale);
};

import { parseCount } from '../../values/chinese.ts';
import { matchesOf } from '../../values/matches.ts';
import { type Line, wordsIn } from '../wording/running-text.ts';
import type { ListedCount } from './name-lists.ts';

const DIGITS = '(\\d{1,2}|[二两三四五六七八九十]{1,3})';
const UNIT = '(?:个|家|所|类|种|项|条|座|处|名|位)';
const NAME = '[^，,。；;：:、（）()\\d]{2,24}';
const NAMES = `((?:${NAME}、)+${NAME})`;
/** 「涉及6个乡镇（甲镇、乙镇、丙乡）」. */
const IN_BRACKETS = new RegExp(
  `(?<![第前后近约每余\\d.])${DIGITS}${UNIT}([\\u4e00-\\u9fff]{1,8}?)[（(](?:即|分别[为是])?[：:]?${NAMES}[）)]`,
  'g',
);
/** 「确定三家企业承担建设，即甲公司、乙公司、丙公司。」. */
const NAMELY = new RegExp(
  `(?<![第前后近约每余\\d.])${DIGITS}${UNIT}([^，,。；;：:、（）()\\d]{2,24})[，,](?:即|分别[为是]|依次[为是])[：:]?${NAMES}(?=[。；;])`,
  'g',
);
/** 「下设二级预算单位3个，为甲所、乙所、丙所。」, 「改造城中村3个（甲村、乙村、丙村）」: the number stands behind its kind. */
const KIND_FIRST = new RegExp(
  `([\\u4e00-\\u9fff]{2,12}?)(?<![第前后近约每余\\d.])${DIGITS}${UNIT}(?:[（(]|[，,：:](?:即|为|分别[为是]|依次[为是]))(?:即|分别[为是])?[：:]?${NAMES}(?=[）)。；;])`,
  'g',
);
const OPEN = /其[中他余]|主要|(?<!全)部分|例如|如[^，。；\d]{0,6}$|约|近|余$|至少|不少于|累计/;
const NO_NAME = /^(?:其他|以及|等|含|包括)|等$|等[^级候于]|[和及与]|各|已|未|均|率/;
/** Names of one kind end alike. */
const PLACES = /(?:镇|乡|街道|村|社区|县|区|市|州|旗|场)$/;
const BODIES =
  /(?:公司|企业|合作社|厂|[科股处室庭厅馆站所院校园局委办社队会部]|中心|大队|银行|医院|集团|农场)$/;
const FEWEST = 3;

/**
 * Names of places or bodies that fill brackets, or follow 「，即」, right behind the number of them: three at least, and one more or less than told.
 */
export const thingsNamed = (line: Line): readonly ListedCount[] => [
  ...(/[（(]/.test(line.text) ? matchesOf(line.text, IN_BRACKETS) : []).flatMap((match) =>
    listed(line, match),
  ),
  ...(/即|分别|依次/.test(line.text) ? matchesOf(line.text, NAMELY) : []).flatMap((match) =>
    listed(line, match),
  ),
  ...(/[个家所类种项条座处名位](?:[（(]|[，,：:](?:即|为|分|依))/.test(line.text)
    ? matchesOf(line.text, KIND_FIRST)
    : []
  ).flatMap((match) => kindFirst(line, match)),
  ...stages(line),
];

/** The number behind its kind, with the kind as its name. */
const kindFirst = (
  line: Line,
  { 0: words, 1: kind = '', 2: digits = '', 3: names = '', index }: RegExpExecArray,
) => named(line, { words, digits, kind, names, index, end: words.search(/[（(，,：:]/) });

const listed = (
  line: Line,
  { 0: words, 1: digits = '', 2: kind = '', 3: names = '', index }: RegExpExecArray,
) => named(line, { words, digits, kind, names, index, end: words.indexOf(kind) + kind.length });

interface Told {
  readonly words: string;
  readonly digits: string;
  readonly kind: string;
  readonly names: string;
  readonly index: number;
  /** Where the number with its kind ends. */
  readonly end: number;
}

/** 「平石线、湾前线、南塘线」: names that end with one sign are of one kind. */
const endWithOneSign = (names: readonly string[]): boolean => {
  const last = names[0]?.slice(-1) ?? '';
  return (
    /[\u4e00-\u9fff]/.test(last) && names.every((name) => name.length > 1 && name.endsWith(last))
  );
};

function named(
  line: Line,
  { words, digits, kind, names, index, end }: Told,
): readonly ListedCount[] {
  const stated = parseCount(digits);
  const front = line.text.slice(Math.max(0, index - 10), index);
  if (stated === undefined || OPEN.test(front) || OPEN.test(kind)) return [];
  const from = index + words.lastIndexOf(names);
  const items = matchesOf(names, /[^、]+/g).map((each) =>
    wordsIn(line, from + each.index, from + each.index + each[0].length),
  );
  const all = items.map(({ verbatim }) => verbatim.trim());
  if (items.length < FEWEST || Math.abs(items.length - stated) !== 1) return [];
  if (all.some((name) => NO_NAME.test(name))) return [];
  const areAll = (pattern: RegExp): boolean => all.every((name) => pattern.test(name));
  if (!areAll(PLACES) && !areAll(BODIES) && !endWithOneSign(all)) return [];
  const told = wordsIn(line, index, index + end);
  return [{ told, stated, listed: { least: items.length, most: items.length }, items }];
}

const STAGES =
  /(?<![第前后近约每])(\d|[二两三四五六七八九十])个(阶段|步骤|环节|批次|层次|梯队|标段)[：:，,。]/g;

/** 「分为四个阶段：第一阶段为…，第四阶段为…」: numbered up to the last one in the rest of the line. */
const stages = (line: Line): readonly ListedCount[] =>
  /个(?:阶段|步骤|环节|批次|层次|梯队|标段)[：:，,。]/.test(line.text)
    ? matchesOf(line.text, STAGES).flatMap((match): readonly ListedCount[] => {
        const stated = parseCount(match[1] ?? '');
        const end = match.index + match[0].length;
        const kind = match[2] ?? '';
        const found = matchesOf(
          line.text.slice(end),
          new RegExp(
            `第([一二三四五六七八九十\\d]{1,2})(?:个)?${kind}|(?<![一二三四五六七八九十])([一二三四五六七八九十])${kind}`,
            'g',
          ),
        );
        const numbers = found.map((each) => parseCount(each[1] ?? each[2] ?? ''));
        const counts = numbers.every((number, i) => number === i + 1);
        if (stated === undefined || found.length < 2 || !counts) return [];
        const items = found.map((each) =>
          wordsIn(line, end + each.index, end + each.index + each[0].length),
        );
        const told = wordsIn(line, match.index, end - 1);
        return [{ told, stated, listed: { least: items.length, most: items.length }, items }];
      })
    : [];

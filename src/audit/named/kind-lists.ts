import { parseCount } from '../../values/chinese.ts';
import { matchesOf } from '../../values/matches.ts';
import { type Line, wordsIn } from '../wording/running-text.ts';
import type { ListedCount } from './name-lists.ts';
import { areBodies, namesIn } from './name-lists.ts';

const KIND = '[\\u4e00-\\u9fff]{0,4}?(?:单位|机构|科室|股室|处室|部门|学校|站所)';
/** 「内设股室分别是：…」: a list that is introduced by the name of its kind alone. */
const LIST = new RegExp(`(?:^|[，。；：])(?:其中，?)?(${KIND})(?:分别)?(?:为|是|包括)[：:]?`, 'g');
const NUMBER = '(\\d{1,2}|[二两三四五六七八九十]{1,3})个';
const OPEN = /[近约余多超]$|不少于|至少/;

/** A number of one kind of bodies told earlier in the paragraph than the list of that kind: 「设股室6个…股室分别是：…」. */
export const kindLists = (line: Line): readonly ListedCount[] =>
  /[个家]/.test(line.text)
    ? [
        ...matchesOf(line.text, LIST).flatMap((match) => listAt(line, match)),
        ...matchesOf(line.text, BRACKETED).flatMap((match) => bracketed(line, match)),
        ...matchesOf(line.text, COUNTED_FIRST).flatMap((match) => bracketed(line, match)),
        ...matchesOf(line.text, BEHIND).flatMap((match) => told(line, match, true)),
        ...matchesOf(line.text, BEFORE).flatMap((match) => numbered(line, match)),
        ...matchesOf(line.text, ET_CETERA).flatMap((match) => told(line, match, false)),
        ...matchesOf(line.text, PLACES).flatMap((match) => places(line, match)),
      ]
    : [];

const DIGITS = '(\\d{1,2}|[一二两三四五六七八九十]{1,3})';
const NAMES = '((?:[^，,。；;：:、（）()\\d]{2,20}、)+[^，,。；;：:、（）()\\d]{2,20}?)';
/** 「五个科室（综合股、业务股…）」. */
const BRACKETED = new RegExp(`${DIGITS}[个家]${KIND}[（(]${NAMES}[）)]`, 'g');
/** 「下属单位2个（救助站、福利院）」. */
const COUNTED_FIRST = new RegExp(`${KIND}${DIGITS}[个家][（(]${NAMES}[）)]`, 'g');
/** 「内设机构有：综合股、业务股，共2个」. */
const BEHIND = new RegExp(
  `${KIND}(?:分别)?(?:有|为|是|包括)[：:]?${NAMES}[，,](?:合计|共计|一共|共)${DIGITS}[个家]`,
  'g',
);
/** 「下设综合股、业务股2个股室」, 「设综合股、业务股共2个股室」. */
const BEFORE = new RegExp(
  `(?:下设|内设|下辖|设有?)${NAMES}(?:，?共|)${DIGITS}[个家][^，。；：、（）\\d]{0,6}(?:单位|机构|科室|股室|处室|部门|站所)`,
  'g',
);
/** 「综合股、业务股等2个股室」. */
const ET_CETERA = new RegExp(
  `(?:设有?|辖|包括|含|有|为)[：:]?${NAMES}等${DIGITS}[个家][^，。；：、（）\\d]{0,6}(?:单位|机构|科室|股室|处室|部门)`,
  'g',
);

/** 「甲镇、乙乡等3个乡镇」, 「甲镇、乙乡、丙镇3个乡镇」. */
const PLACES = new RegExp(
  `((?:[^，,。；;：:、（）()\\d]{2,16}(?:乡|镇|街道|村|社区|县|区)、)+[^，,。；;：:、（）()\\d]{1,8}(?:乡|镇|街道|村|社区|县|区))(等|共)?${DIGITS}个(?=乡镇|镇|乡|街道|村|社区|县|区)`,
  'g',
);

/** Places by their names with their number; with 「等」 there may be more of them, but not fewer. */
function places(line: Line, match: RegExpExecArray): readonly ListedCount[] {
  const [words, names = '', more, digits = ''] = match;
  const stated = parseCount(digits);
  const items = matchesOf(names, /[^、]+/g).map((each) =>
    wordsIn(line, match.index + each.index, match.index + each.index + each[0].length),
  );
  const open = more === '等';
  if (stated === undefined || /[和及与各]|其他/.test(names)) return [];
  if (open ? items.length <= stated : items.length === stated) return [];
  const to = match.index + words.length;
  const listed = { least: items.length, most: items.length };
  return [{ told: wordsIn(line, match.index + names.length, to), stated, listed, items }];
}

function bracketed(line: Line, match: RegExpExecArray): readonly ListedCount[] {
  const names = match[2] ?? '';
  const from = match.index + match[0].indexOf(names);
  return listed(line, match[1] ?? '', [match.index, from - 1], from, names);
}

/** The number stands behind its names; with 「等」 these may be some of them, but no more than all. */
function told(line: Line, match: RegExpExecArray, whole: boolean): readonly ListedCount[] {
  const names = match[1] ?? '';
  const from = match.index + match[0].indexOf(names);
  const to = match.index + match[0].length;
  const start = from + names.length + (whole ? 1 : 0);
  const found = listed(line, match[2] ?? '', [start, to], from, names);
  return whole ? found : found.filter((each) => each.listed.least > each.stated);
}

/** The number right behind its names. */
function numbered(line: Line, match: RegExpExecArray): readonly ListedCount[] {
  const names = match[1] ?? '';
  const from = match.index + match[0].indexOf(names);
  const to = match.index + match[0].length;
  return listed(line, match[2] ?? '', [from + names.length, to], from, names);
}

function listed(
  line: Line,
  digits: string,
  [start, end]: readonly [number, number],
  from: number,
  names: string,
): readonly ListedCount[] {
  const stated = parseCount(digits);
  const items = matchesOf(names, /[^、]+/g).map((each) =>
    wordsIn(line, from + each.index, from + each.index + each[0].length),
  );
  // 「和」 may join two names or stand within one; the body of the department itself counts or not.
  if (stated === undefined || !areBodies(items) || /[和及与]|本级|机关|等$/.test(names)) return [];
  const count = { least: items.length, most: items.length };
  return [{ told: wordsIn(line, start, end), stated, listed: count, items }];
}

function listAt(line: Line, match: RegExpExecArray): readonly ListedCount[] {
  const kind = match[1] ?? '';
  const before = line.text.slice(0, match.index);
  const told = matchesOf(before, new RegExp(`${NUMBER}${kind}|${kind}${NUMBER}`, 'g'));
  const [only] = told;
  const names = namesIn(line, match.index + match[0].length);
  if (!only || told.length > 1 || !names || OPEN.test(before.slice(0, only.index))) return [];
  const digits = only[1] ?? only[2] ?? '';
  const stated = parseCount(digits);
  if (stated === undefined || stated < 1 || (stated === 1 && !areBodies(names.items))) return [];
  return [{ told: wordsIn(line, only.index, only.index + only[0].length), stated, ...names }];
}

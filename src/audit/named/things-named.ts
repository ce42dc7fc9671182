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
const OPEN = /其[中他余]|主要|部分|例如|如[^，。；\d]{0,6}$|约|近|余$|至少|不少于|累计/;
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
  ...stages(line),
];

function listed(line: Line, match: RegExpExecArray): readonly ListedCount[] {
  const [words, digits = '', , names = ''] = match;
  const stated = parseCount(digits);
  const front = line.text.slice(Math.max(0, match.index - 10), match.index);
  if (stated === undefined || OPEN.test(front) || OPEN.test(match[2] ?? '')) return [];
  const from = match.index + words.indexOf(names, digits.length);
  const items = matchesOf(names, /[^、]+/g).map((each) =>
    wordsIn(line, from + each.index, from + each.index + each[0].length),
  );
  const all = items.map(({ verbatim }) => verbatim.trim());
  if (items.length < FEWEST || Math.abs(items.length - stated) !== 1) return [];
  if (all.some((name) => NO_NAME.test(name))) return [];
  if (!all.every((name) => PLACES.test(name)) && !all.every((name) => BODIES.test(name))) return [];
  const told = wordsIn(
    line,
    match.index,
    match.index + words.indexOf(match[2] ?? '') + (match[2] ?? '').length,
  );
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

import type { Quote } from '../../document/finding.ts';
import { matchesOf } from '../../values/matches.ts';
import { type Line, wordsIn } from '../wording/running-text.ts';

/** A number of things told right before the list of these things: 「主要存在以下三个问题：」. */
export interface ListedCount {
  readonly told: Quote;
  readonly stated: number;
  /** How many are listed, at least and at most: 「和」 may stand within a name. */
  readonly listed: { readonly least: number; readonly most: number };
  /** The things of the list, or their numbers. */
  readonly items: readonly Quote[];
  /** How many of the items are meant, where the list is of more than those. */
  readonly counted?: number;
}

/** Names that stand in a row: 「县第一中学、县职业中专和县实验小学。」 */
interface Names {
  readonly listed: { readonly least: number; readonly most: number };
  readonly items: readonly Quote[];
}

const IN_BRACKETS = /[（(][^（()）]*[）)]|“[^”]*”|《[^》]*》/g;
/** No name of a thing is longer or shorter. */
const NAME = { shortest: 3, longest: 24 };
/** What makes an item a sentence rather than a name, or a list incomplete. */
const NO_NAME = /[，,：:；;\d〓]|等$|以及其他|其[他余]|的(?:问题|情况)|已|均|未|不|较|[各若多]个/;
const OWN_BODY = /本级|机关/;

/** A name with its amount: 「校舍维修项目50万元」, 「校舍维修（50万元）」. */
const WITH_AMOUNT =
  /^(?:和|及|以及)?[^\d〓，、；：]{2,28}?(?:支出|资金|安排|投入|为|[（(])?\d[\d.]*[万亿]?元[）)]?$/;
const SUM = /^(?:以上)?[合共总]计/;

/**
 * The names between an offset and the end of the sentence, when they are plainly a list of names. 「和」 and the like
 * may join the last two or stand within one; the body of the department itself may or may not be counted.
 */
export const namesIn = (line: Line, from: number): Names | undefined =>
  withAmounts(line, from) ?? bareNames(line, from);

/** Every name has an amount: all up to the full stop are names, whatever mark stands between them. */
function withAmounts(line: Line, from: number): Names | undefined {
  const rest = /^[^。]*/.exec(line.text.slice(from))?.[0] ?? '';
  if (line.text.charAt(from + rest.length) !== '。') return undefined;
  const parts = matchesOf(rest, /[^、，；]+/g).filter((part) => !SUM.test(part[0].trim()));
  if (parts.length < 2 || parts.some((part) => !WITH_AMOUNT.test(part[0].trim()))) return undefined;
  return {
    listed: { least: parts.length, most: parts.length },
    items: parts.map((part) =>
      wordsIn(line, from + part.index, from + part.index + part[0].length),
    ),
  };
}

function bareNames(line: Line, from: number): Names | undefined {
  const rest = /^[^。；;]*/.exec(line.text.slice(from))?.[0] ?? '';
  // Without a full stop the list may go on below.
  if (!/[。；;]/.test(line.text.charAt(from + rest.length))) return undefined;
  const hidden = rest.replace(IN_BRACKETS, (words) => '◇'.repeat(words.length));
  const parts = matchesOf(hidden, /[^、]+/g);
  const names = parts.map((part) => part[0].replace(/◇/g, '').trim());
  if (names.some((name) => NO_NAME.test(name) || name.length > NAME.longest)) return undefined;
  const joined = names.reduce((all, name) => all + matchesOf(name, JOINED).length, 0);
  const ends = parts.flatMap((part, i) =>
    i < parts.length - 1 ? [[part.index, part.index + part[0].length]] : lastOf(part),
  );
  const items = ends.map(([start = 0, end = 0]) => wordsIn(line, from + start, from + end));
  const lengths = items.map(({ verbatim }) => verbatim.trim().length);
  // 「林业站、国有林场、调查队、苗圃」: among several names one may be as short as a word.
  const short = lengths.filter((length) => length < NAME.shortest).length;
  if (items.length < 2 || lengths.includes(1) || short > (items.length > 3 ? 1 : 0))
    return undefined;
  const own = names.some((name) => OWN_BODY.test(name)) ? 1 : 0;
  return { listed: { least: parts.length - own, most: parts.length + joined }, items };
}

const JOINED = /以及|[和及与暨]/g;

/** The last part of a list in two where one word joins its names. */
function lastOf(part: RegExpExecArray): readonly (readonly number[])[] {
  const end = part.index + part[0].length;
  const [joint, ...others] = matchesOf(part[0], JOINED);
  if (!joint || others.length > 0) return [[part.index, end]];
  const at = part.index + joint.index;
  return [
    [part.index, at],
    [at + joint[0].length, end],
  ];
}

/** Names of bodies, each of which is one: a single one has no second name behind a pause. */
export const areBodies = (items: readonly Quote[]): boolean =>
  items.every(({ verbatim }) =>
    /(?:中心|大队|支队|总队|[科股处室庭厅馆站所院校园局委办社队会])$/.test(verbatim.trim()),
  );

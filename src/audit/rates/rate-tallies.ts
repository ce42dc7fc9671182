import { parseCount } from '../../values/chinese.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import type { ListedCount } from '../named/name-lists.ts';
import { type Line, wordsIn } from '../wording/running-text.ts';

const NUMBER = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const RATE = '(?:执行率|支出率|支出进度|完成率|到位率)';
const FULL = new RegExp(
  `(${RATE})(?:均|已|都)?(?:达到?|为|是|完成)?\\s*100\\s*[%％]的?(?:项目|任务|指标)?(?:有|共|为)?\\s*${NUMBER}\\s*[个项]`,
  'g',
);
const SHORT = new RegExp(
  `^(?:项目|任务|指标)?[，,、；]?(?:其余)?${RATE}?(?:未达到?|不足|低于|小于|未完成|不到)\\s*(?:100\\s*[%％])?的?(?:项目|任务|指标)?(?:有|共|为)?\\s*${NUMBER}\\s*[个项]`,
);
const FEWEST = 2;

/**
 * 「执行率达到100%的4个，未达到的3个」 behind the rates themselves: of the two numbers one is as many as there are, so the
 * rates are those that are counted, and the other number is wrong.
 */
export const rateTallies = (lines: readonly Line[]): readonly ListedCount[] =>
  gather(lines, (line, i) =>
    /100\s*[%％]/.test(line.text)
      ? [
          ...matchesOf(line.text, FULL).flatMap((match) => tallied(line, match, lines.slice(0, i))),
          ...matchesOf(line.text, AMONG).flatMap((match) => parted(line, match)),
        ]
      : [],
  );

const HAVE = '[个项](?:项目|任务|指标)?[^，。；：\\d]{0,8}';
/** 「5个项目中，2个项目执行率达到100%，3个项目执行率低于100%」. */
const AMONG = new RegExp(
  `${NUMBER}\\s*[个项](?:项目|任务|指标)中[，,](?:有)?${NUMBER}\\s*${HAVE}(?:达到?|为|完成)\\s*100\\s*[%％][，,、；](?:有|其余)?${NUMBER}\\s*${HAVE}(?:未达到?|不足|低于|小于|未完成|不到)`,
  'g',
);

/** Those that reached it and those that did not are all. */
function parted(line: Line, match: RegExpExecArray): readonly ListedCount[] {
  const [all, full, rest] = [countOf(match[1]), countOf(match[2]), countOf(match[3])];
  if (all === undefined || full === undefined || rest === undefined || all === full + rest)
    return [];
  const behind = match.index + match[0].indexOf('中');
  const comma = behind + line.text.slice(behind + 2).search(/[，,、；]/) + 2;
  const whole = wordsIn(line, match.index, behind);
  const parts = [
    wordsIn(line, behind + 2, comma),
    wordsIn(line, comma + 1, match.index + match[0].length),
  ];
  const sum = full + rest;
  return [
    { told: whole, stated: all, listed: { least: sum, most: sum }, items: parts, counted: sum },
  ];
}

function tallied(
  line: Line,
  match: RegExpExecArray,
  before: readonly Line[],
): readonly ListedCount[] {
  const end = match.index + match[0].length;
  const short = SHORT.exec(line.text.slice(end));
  const [full, rest] = [countOf(match[2]), countOf(short?.[1])];
  if (!short || full === undefined || rest === undefined) return [];
  const rates = ratesAbove(match[1] ?? '', before);
  if (rates.length < FEWEST) return [];
  const reached = rates.filter(({ value }) => value >= 100).length;
  const missed = rates.length - reached;
  if ((full === reached) === (rest === missed)) return [];
  const [stated, listed, told] =
    full === reached
      ? [rest, missed, wordsIn(line, end + short.index + lead(short[0]), end + short[0].length)]
      : [full, reached, wordsIn(line, match.index, end)];
  const items = rates.map(({ line: at, from, to }) => wordsIn(at, from, to));
  return [{ told, stated, listed: { least: listed, most: listed }, items, counted: listed }];
}

const lead = (words: string): number => /^[，,、；]?/.exec(words)?.[0].length ?? 0;

const countOf = (digits: string | undefined): number | undefined => parseCount(digits ?? '');

interface Rate {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** The rates of the numbered lines of the section above, one of each: a list without gaps is whole. */
function ratesAbove(name: string, before: readonly Line[]): readonly Rate[] {
  const section = before.slice(
    Math.max(
      0,
      before.findLastIndex(({ marker }) => marker?.form === '一、'),
    ),
  );
  const pattern = new RegExp(
    `${name}(?:为|是|达到?|：|:)?\\s*(\\d{1,3}(?:\\.\\d{1,2})?)\\s*[%％]`,
    'g',
  );
  const form = section.findLast(({ marker, text }) => marker && text.search(pattern) >= 0)?.marker
    ?.form;
  const items = section.filter(({ marker }) => form !== undefined && marker?.form === form);
  const rates = items.flatMap((line): readonly Rate[] => {
    const [only, more] = matchesOf(line.text, pattern);
    if (!only || more) return [];
    const to = only.index + only[0].length;
    return [{ line, from: only.index, to, value: Number(only[1]) }];
  });
  const ordered = items.every(({ marker }, i) => marker?.number === i + 1);
  return ordered && rates.length === items.length ? rates : [];
}

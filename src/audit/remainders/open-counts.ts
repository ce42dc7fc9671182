import type { Report } from '../../report/report.ts';
import { once } from '../../values/once.ts';
import { balance } from '../figures/amounts.ts';
import {
  alike,
  type Counted,
  counted,
  countedIn,
  innerClauseOf,
  inOneSentence,
  isRate,
} from '../figures/counted.ts';
import type { ToldAgain } from '../figures/told-again.ts';
import { isOpen, type Staged, stagedIn, verbOf } from '../projects/stages.ts';
import type { Remainder } from './remainders.ts';

/** 「没有完工」, 「未办结」: what is not, and the word for what it is not. */
const NOT = /(?:没有|尚未|仍未|还未|未)(?:能)?([^，。；、\d的]{2,4})/;
/** 「信访案件」 of 「信访案件还有5件未办结」. */
const NAMED = /([一-龥]{2,12}?)(?:中|，其中)?(?:仍|还|尚|另|目前|现)?有?$/;
const GENERAL =
  /^(?:其中|其余|问题|项目|工程|任务|案件|事项|一是|二是|三是|四是|五是|进度|不快|较慢)+$/;

interface Again {
  readonly open: Counted;
  readonly of: Staged;
}

/** Numbers of what is not done that a later paragraph tells otherwise than the one that counts all of them. */
const toldOtherwise = once((report: Report): readonly Again[] => {
  const all = stagedIn(report);
  if (all.length === 0) return [];
  return countedIn(report).flatMap((list) =>
    list.flatMap((open, k): readonly Again[] => {
      if (isRate(open) || open.nature === 'money' || !isOpen(open)) return [];
      const word = wordOf(open);
      // Beside others that are done it is told of those.
      if (word === undefined || list.some((each) => isBeside(each, open))) return [];
      const whole = list
        .slice(0, k)
        .findLast((each) => alike(each, open) && each.sentence === open.sentence);
      const groups = all.filter(
        (each) =>
          alike(each.whole, open) &&
          each.done.line !== open.line &&
          knows(each, word) &&
          (whole ? whole.size === each.whole.size : sharesName(each, open)),
      );
      // Of which of several things it is told stays open, unless it agrees with none.
      if (groups.length === 0 || groups.some((each) => agrees(each, open, word))) return [];
      const [of] = groups;
      return of ? [{ open, of }] : [];
    }),
  );
});

/** Whether a figure tells, in the sentence of one that is not done, of those that are. */
const isBeside = (each: Counted, open: Counted): boolean =>
  alike(each, open) && inOneSentence(each, open) && verbOf(each) !== undefined;

/** The word for what is not done, by which its stage is called. */
function wordOf(open: Counted): string | undefined {
  const words = `${innerClauseOf(open)}${open.verbatim}${open.after.split(/[，。；、]/)[0]}`;
  return NOT.exec(words)?.[1];
}

/** Whether the things of a sentence are told to be done, or not done, by that word. */
const knows = ({ verb, open }: Staged, word: string): boolean =>
  word.startsWith(verb) || open.some((each) => wordOf(each)?.startsWith(word.slice(0, 2)) === true);

/** Whether the words in front of a number name the things that were counted. */
function sharesName({ whole }: Staged, open: Counted): boolean {
  const from = open.line.text.slice(Math.max(0, (open.at.from ?? 0) - 24), open.at.from);
  const clause = from.split(/[，。；：、]/).at(-1) ?? '';
  const name = NAMED.exec(clause)?.[1]?.replace(/^.*是/, '') ?? '';
  const own = `${whole.before}${whole.after.split(/[，。；、]/)[0]}`;
  return (
    !GENERAL.test(name) &&
    [...name].slice(1).some((sign, i) => {
      const pair = `${name[i]}${sign}`;
      return !GENERAL.test(pair) && own.includes(pair);
    })
  );
}

/** Whether a number may be of what was counted: all that is not done, or one kind of it. */
function agrees({ whole, done, open: parts, verb }: Staged, open: Counted, word: string): boolean {
  const left = whole.size - done.size;
  const isKind = !word.startsWith(verb);
  const own = parts.filter((each) => wordOf(each) === word);
  if (isKind && own.length > 0) return own.some(({ size }) => size === open.size);
  return left === open.size || parts.some(({ size }) => size === open.size);
}

/** 「共有36个项目，完工31个…」 … 「36个项目中还有3个没有完工」: neither what is left nor a kind of it. */
export const openCounts = (report: Report): readonly Remainder[] =>
  toldOtherwise(report)
    .filter(({ open, of }) => !kindOf(of, open))
    .map(({ open, of }) => ({
      from: [counted(of.whole)],
      taken: counted(of.done),
      left: counted(open),
      computed: balance(of.whole.value, [of.done.value]).difference,
    }));

/** 「未开工1个」 … 「尚有3个未开工」. */
export const openKinds = (report: Report): readonly ToldAgain[] =>
  toldOtherwise(report).flatMap(({ open, of }): readonly ToldAgain[] => {
    const kind = kindOf(of, open);
    return kind ? [{ name: '剩余数', said: [counted(kind), counted(open)] }] : [];
  });

const kindOf = ({ open: parts, verb }: Staged, open: Counted): Counted | undefined => {
  const word = wordOf(open);
  return word === undefined || word.startsWith(verb)
    ? undefined
    : parts.find((each) => wordOf(each) === word);
};

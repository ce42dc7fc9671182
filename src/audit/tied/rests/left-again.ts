import type { Report } from '../../../report/report.ts';
import { type Counted, innerClauseOf, inOneSentence, only } from '../../figures/counted.ts';
import { allCounted } from '../../readings/figures-near.ts';
import { isSlipOf } from '../../readings/one-slip.ts';
import { isOfOneUnit } from '../names.ts';
import { printedLike, type Reading } from '../reading.ts';

/** What was not done, is lacking or left over. */
const LEFT =
  /结[余转]|剩余|尚余|余款|缺口|空编|缺编|在[办建]|超标|[尚还仍][欠差缺]|[欠差缺少]|[未没]/g;
/** Of another time, a plan or a change: another figure than the one told in front. */
const OTHER =
  /上年|去年|[年期][初末]|同期|计划|目标|较|比(?!例)|增|平均|每|均(?!衡)|累计|占|合计|共/;
/** The words that may stand for each other. */
const KINDS: readonly RegExp[] = [
  /结[余转]|剩余|尚余|余款|未(?:支|使用|执行|拨|能)/,
  /缺口|[欠差缺少](?!编)/,
  /空编|缺编/,
  /在[办建]|未(?:完|办|整|建|竣)/,
  /超标/,
  /未/,
];
/** A text of more figures tells any number somewhere. */
const MOST = 500;
const FINE = 100;
/** One digit is a stroke off any other. */
const FEWEST = 10;
/** So many figures may stand among the problems. */
const LAST = 30;

/**
 * What is told among the problems as left over, lacking or not done, one stroke off what the text told before of the same: 「欠12.4公里」 … 「管网缺口
 * 1.4公里」. Where its own figure stands in front too, or two others may be meant, nothing is said.
 */
export const leftAgain = (report: Report): readonly Reading[] => {
  const all = allCounted(report).filter(({ line, nature }) => !line.cell && nature !== '%');
  if (all.length > MOST) return [];
  return all.slice(-LAST).flatMap((again, i): readonly Reading[] => {
    const words = wordsOf(again);
    if (again.value.coefficient < FEWEST || !hasLeft(words) || OTHER.test(innerClauseOf(again)))
      return [];
    const front = all
      .slice(0, Math.max(0, all.length - LAST) + i)
      .filter((each) => isOfOneUnit(each, again) && each.line !== again.line);
    if (front.some(({ size }) => size === again.size)) return [];
    const same = front.filter((each) => isTheSame(each, again, words));
    const first = only(same);
    if (!first) return [];
    return [{ said: again, from: [first], computed: printedLike(again, first.size) }];
  });
};

/** The words about a figure that say what it is of. */
const wordsOf = (each: Counted): string =>
  innerClauseOf(each) + (/^[^，。；、\d]{0,14}/.exec(each.after)?.[0] ?? '');

const hasLeft = (words: string): boolean => words.match(LEFT) !== null;

function isTheSame(first: Counted, again: Counted, words: string): boolean {
  const own = wordsOf(first);
  if (!hasLeft(own) || OTHER.test(innerClauseOf(first)) || inOneSentence(first, again))
    return false;
  if (isOfOpening(own) !== isOfOpening(words)) return false;
  if (!KINDS.some((kind) => kind.test(own) && kind.test(words))) return false;
  if (!isSlipOf(again, first.size)) return false;
  // 「在办案件」 and 「立案…，在办」: what both are of is told by two signs at least of the sentence of the first.
  const around = sentenceOf(first);
  const pairs = [...words].slice(1).map((sign, i) => `${words[i]}${sign}`);
  const shared = pairs.filter(
    (pair) => around.includes(pair) && !/^(?:资金|项目|万元)$/.test(pair),
  );
  return shared.length >= (again.value.coefficient >= FINE ? 1 : 2);
}

/** What was carried into the year is not what is left at its end. */
const isOfOpening = (words: string): boolean => /[年期]初|上年|以前年度/.test(words);

function sentenceOf({ line, at }: Counted): string {
  const from = line.text.lastIndexOf('。', at.from ?? 0) + 1;
  const to = line.text.indexOf('。', at.to ?? 0);
  return line.text.slice(from, to < 0 ? undefined : to);
}

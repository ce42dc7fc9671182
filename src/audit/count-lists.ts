import type { Quote } from '../document/finding.ts';
import type { Report } from '../report/report.ts';
import type { Figure } from '../values/figure.ts';
import { matchesOf } from '../values/matches.ts';
import { type Balance, balance } from './amounts.ts';
import { runningText, wordsIn } from './running-text.ts';

/** A count with the counts that its sentence lists as its parts: 「车辆9辆，其中：应急保障用车2辆、其他用车7辆」. */
export interface CountList {
  readonly whole: Quote;
  readonly parts: readonly Quote[];
  readonly balance: Balance;
}

const OPENING =
  /([^，。；：、（）\d]{0,16})(\d{1,5})(辆|人|名|项|个|家)[，,（]?(?:其中|包括)[：:，,]?/g;
const PART = /^([^\d，,、。；：（）和]{2,20}?)(\d{1,5})(?:辆|人|名|项|个|家)/;
/** People who are counted beside those in post, not among them. */
const BESIDE = /在职|实有|在岗|退休|离休|临聘|编外|遗属|年末|另|聘用|借调|劳务|合同|派遣/;

/**
 * Lists of counts that contradict their whole: parts that come to more than it, and, for vehicles, whose official list
 * ends with 其他用车, parts that come to anything else.
 */
export const countLists = (report: Report): readonly CountList[] =>
  runningText(report.document).flatMap((line) => {
    if (!/[辆人名项个家][，,（]?(?:其中|包括)/.test(line.text)) return [];
    return matchesOf(line.text, OPENING).flatMap((match): readonly CountList[] => {
      const [opening, name = '', digits = '', unit = ''] = match;
      const start = match.index + opening.length;
      const parts = partsOf(line.text, start, unit);
      if (parts.length < 2) return [];
      const found = balance(
        countOf(digits, unit),
        parts.map((part) => part.value),
      );
      if (found.sign === 0 || (!isClosed(unit, name, parts) && (found.sign > 0 || isThing(unit))))
        return [];
      const end = match.index + name.length + digits.length + unit.length;
      return [
        {
          whole: wordsIn(line, match.index, end),
          parts: parts.map(({ from, to }) => wordsIn(line, from, to)),
          balance: found,
        },
      ];
    });
  });

/** Kinds of things may overlap: new projects and key projects. Vehicles and people are of one kind each. */
const isThing = (unit: string): boolean => /[项个家]/.test(unit);

type Parts = readonly { readonly name: string }[];

/** Whether the parts leave nothing out. */
function isClosed(unit: string, name: string, parts: Parts): boolean {
  const has = (word: string): boolean => parts.some((part) => part.name.includes(word));
  const all = (word: string): boolean => parts.every((part) => part.name.endsWith(word));
  if (unit === '辆') return has('其他');
  if (!isThing(unit)) return isOfPosts(name, parts) && has('行政') && has('事业');
  if (all('指标')) return has('产出') && has('效益') && has('满意');
  return all('单位') && has('行政') && has('事业');
}

/** 「编制64名，其中行政编制15名、事业编制49名」: kinds of posts, or of people in post, that leave none out. */
const isOfPosts = (whole: string, parts: Parts): boolean =>
  /编制|在职|实有|在编/.test(whole) && parts.every((part) => /(?:编制|人员|编)$/.test(part.name));

const countOf = (digits: string, unit: string): Figure => ({
  coefficient: Number(digits),
  decimals: 0,
  unit,
});

function partsOf(text: string, start: number, unit: string) {
  const parts: { name: string; value: Figure; from: number; to: number }[] = [];
  let at = start;
  for (;;) {
    const match = PART.exec(text.slice(at, at + 40));
    const [words = '', name = '', digits = ''] = match ?? [];
    if (!match || !words.endsWith(unit) || (unit !== '辆' && BESIDE.test(name))) break;
    parts.push({ name, value: countOf(digits, unit), from: at, to: at + words.length });
    at += words.length;
    // A comma may begin another matter; among vehicles, and in lists of things that must be whole, it does not.
    if (!(unit === '辆' || isThing(unit) ? /[、，,和]/ : /[、和]/).test(text.charAt(at))) break;
    at += 1;
  }
  return parts;
}

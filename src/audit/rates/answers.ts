import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { isMistyped } from '../../values/mistyped.ts';
import { type Counted, counted, countedIn, isRate } from '../figures/counted.ts';

/** Shares of the answers to one question, and what they come to instead of a hundred or of the satisfaction told beside them. */
export interface Answers {
  readonly shares: readonly Quote[];
  readonly sum: number;
  /** Absent for the hundred. */
  readonly stated?: Quote;
}

const KIND =
  /(非常满意|很满意|十分满意|比较满意|较满意|较为满意|基本满意|(?<!不)满意|一般|不太满意|不满意|很不满意|不了解|不清楚|说不清)[”"]?(?:的)?(?:群众|人员|对象|受访者|人数|选项)?(?:所?占比?例?)?(?:为|是)?$/;
const BAD = /^不|^一般|^说|^很不/;
const OVERALL = /满意(?:度|率)(?:[（(][^（()）]*[）)])?(?:合计)?(?:为|达到?|是)?$/;

/** 「非常满意的占60%，满意的占35%，不满意的占5%，满意度95%」. */
export const answersTold = (report: Report): readonly Answers[] =>
  gather(countedIn(report), (list) => {
    const rates = list.filter(isRate);
    if (rates.length < 3 || !/满意/.test(rates[0]?.line.text ?? '')) return [];
    return [...new Set(rates.map(({ sentence }) => sentence))].flatMap((sentence) =>
      inSentence(rates.filter((each) => each.sentence === sentence)),
    );
  });

interface Answer {
  readonly of: Counted;
  readonly kind: string;
}

function inSentence(rates: readonly Counted[]): readonly Answers[] {
  const answers = rates.flatMap((of): readonly Answer[] => {
    const kind = OVERALL.test(of.before) ? undefined : KIND.exec(of.before)?.[1];
    return kind === undefined ? [] : [{ of, kind }];
  });
  const kinds = new Set(answers.map(({ kind }) => kind));
  if (answers.length < 2 || kinds.size < answers.length) return [];
  const isClosed = answers.length >= 3 && answers.some(({ kind }) => /不.*满意$/.test(kind));
  const hundred = isClosed ? notHundred(answers) : [];
  const overall = rates.filter((each) => OVERALL.test(each.before));
  return [...hundred, ...overall.flatMap((each) => notTheirs(each, answers))];
}

const sumOf = (answers: readonly Answer[]): number =>
  Math.round(answers.reduce((sum, { of }) => sum + numberOf(of.value), 0) * 100) / 100;

const marginOf = (answers: readonly Answer[]): number =>
  answers.reduce((sum, { of }) => sum + 0.5 / 10 ** of.value.decimals, 0) * 0.5 + 0.005;

function notHundred(answers: readonly Answer[]): readonly Answers[] {
  const sum = sumOf(answers);
  if (Math.abs(sum - 100) <= marginOf(answers)) return [];
  const isSlip = answers.some(({ of }) => isMistyped(of.value, numberOf(of.value) + 100 - sum));
  return isSlip ? [{ shares: answers.map(({ of }) => counted(of)), sum }] : [];
}

/** The satisfaction that is neither the first answers together nor all but the bad ones. */
function notTheirs(overall: Counted, answers: readonly Answer[]): readonly Answers[] {
  const stated = numberOf(overall.value);
  const good = answers.filter(({ kind }) => !BAD.test(kind));
  const sums = good.map((_, i) => sumOf(good.slice(0, i + 1)));
  const bad = answers.filter(({ kind }) => BAD.test(kind));
  const margin = marginOf(answers) + 0.5 / 10 ** overall.value.decimals;
  const rest = bad.map((_, i) => 100 - sumOf(bad.slice(i)));
  if ([...sums, ...rest].some((sum) => Math.abs(sum - stated) <= margin)) return [];
  // 「其余为“基本满意”和“不满意”」: some of the rest are pleased as well.
  const { text } = overall.line;
  const last = answers.at(-1)?.of;
  if (
    last &&
    /其[余他]/.test(text.slice(last.at.to, overall.at.from)) &&
    stated > (sums.at(-1) ?? 0)
  )
    return [];
  const at = sums.findIndex((sum, i) => i > 0 && isMistyped(overall.value, sum));
  return at < 0
    ? []
    : [
        {
          shares: good.slice(0, at + 1).map(({ of }) => counted(of)),
          sum: sums[at] ?? 0,
          stated: counted(overall),
        },
      ];
}

import { quotient } from '../figures/amounts.ts';
import { type Counted, clauseOf, counted } from '../figures/counted.ts';
import { wordsIn } from '../wording/running-text.ts';
import { isPercentOf } from './percent-of.ts';
import { compareRatio } from './ratios.ts';
import type { ToldRate } from './told-rates.ts';

/** A figure counted in running text, and what it is of. */
export interface CountedPair {
  readonly part: Counted;
  readonly whole: Counted;
}

/**
 * A rate with the words of its clause, beside the two figures that do not make it; undefined where they do, or cannot be divided.
 * `surely`: even less than one of its last digits is no rounding.
 */
export function countedRate(
  rate: Counted,
  { part, whole }: CountedPair,
  surely = false,
): ToldRate | undefined {
  const computed = quotient(part.value, whole.value);
  if (computed === undefined || areOpposites(part, whole)) return undefined;
  // Cases left over from the year before are done and counted too.
  if (/结案率|办结率|审结率/.test(rate.before) && /新[收立增]/.test(clauseOf(whole)))
    return undefined;
  if (isOfWhatThereWas(rate, part, whole)) return undefined;
  if (isOfThoseInTime(rate, [part, whole])) return undefined;
  // 「时效扣2分、满意度扣2分，因满意度91%」: points taken off are no part of others.
  if (
    [part, whole].some(
      ({ value, before }) => value.unit === '点' && /扣[^，。；\d]{0,2}$/.test(before),
    )
  )
    return undefined;
  const verdict = compareRatio(rate.value, part.value, whole.value);
  if (verdict !== 'different' && !(surely && verdict === 'rounding')) return undefined;
  const words = (/[^，,、；。：:（(\d]*$/.exec(rate.before)?.[0] ?? '').replace(/^的/, '');
  return {
    rate: wordsIn(rate.line, (rate.at.from ?? 0) - words.length, rate.at.to ?? 0),
    part: counted(part),
    whole: counted(whole),
    computed,
    rounding: false,
    ofMoney: part.nature === 'money' && !/占/.test(whole.before + rate.before),
  };
}

const IN_TIME = /(?:按[期时]|准时|限时)(?=[^，。；、\d]{0,6}率[^，。；、\d]{0,3}$)/;

/** 「受理192件，办结189件，按期办结率99.6%」: how much of what was done was done in time, of which the figures tell nothing. */
export function isOfThoseInTime(rate: Counted, figures: readonly Counted[]): boolean {
  const words = IN_TIME.exec(rate.before)?.[0];
  return words !== undefined && !figures.some(({ before }) => before.includes(words));
}

/** 「设备总值1.46亿元，当年新增1183.5万元，新增比例8.8%」: what is new may be told of what there was without it. */
const isOfWhatThereWas = (rate: Counted, part: Counted, whole: Counted): boolean =>
  /新增/.test(rate.before) &&
  whole.size > part.size &&
  isPercentOf(rate, part.size, whole.size - part.size);

const OF_ALL = /[不未]|受理|审查|移送|抽|接受|全部/;

/** 「决定起诉308人，不起诉122人，不起诉率28.4%」: what was not done is no part of what was, but both are parts of all. */
function areOpposites(part: Counted, whole: Counted): boolean {
  const done = /[不未]([^，。；、\d不未]{1,4})$/.exec(clauseOf(part))?.[1];
  const clause = clauseOf(whole);
  if (done === undefined || OF_ALL.test(clause)) return false;
  return (
    (clause.endsWith(done) && !/[应共总]/.test(clause)) ||
    (/批准|决定|准予|予以|已/.test(clause) && clause.includes(done.slice(-1)))
  );
}

/** 「综合满意度（含基本满意）为」 without what stands in brackets. */
export const withoutBrackets = (words: string): string => words.replace(/（[^（）]*）/g, '');

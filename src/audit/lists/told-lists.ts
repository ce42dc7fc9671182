import type { Report } from '../../report/report.ts';
import { once } from '../../values/once.ts';
import { tiedLists } from '../tied/tied.ts';
import { allThereIs } from './all-there-is.ts';
import { guestLists } from './guests.ts';
import type { SharedOut } from './held-lists.ts';
import { inTurn } from './in-turn.ts';
import { itemsBelow } from './items-below.ts';
import { ofOneVerb } from './of-one-verb.ts';
import { areOtherValues } from './other-values.ts';
import { partsWithin } from './parts-within.ts';
import { arePlaces } from './shared-names.ts';
import { sharedOut } from './shared-out.ts';
import { summedClauses } from './summed-clauses.ts';
import { summedPeriods } from './summed-periods.ts';
import { transposedLists } from './transposed.ts';
import { twinLists } from './twin-lists.ts';

/** Lists of running text that do not come to their whole, of money and of numbers alike: two checks tell them, so they are found once for a report. */
export const toldLists = once((report: Report): readonly SharedOut[] =>
  allLists(report).filter(isPlainSum),
);

const allLists = (report: Report): readonly SharedOut[] => [
  ...tiedLists(report),
  ...sharedOut(report),
  ...inTurn(report),
  ...transposedLists(report),
  ...twinLists(report),
  ...summedPeriods(report),
  ...summedClauses(report),
  ...partsWithin(report),
  ...guestLists(report),
  ...itemsBelow(report),
  ...[...ofOneVerb(report), ...allThereIs(report)].filter(isNoRounding),
];

/** 「外聘教师681人，折合教师总数1784人」: what counts for less comes to no sum; a town is none of other towns. */
const isPlainSum = ({ whole, parts }: SharedOut): boolean =>
  !/折合|折算/.test(whole.verbatim) &&
  !areOtherValues(whole, parts) &&
  !arePlaces([whole, ...parts].map(({ verbatim }) => verbatim.replace(/\d.*$/, '')));

/** 「共33.2万人次，其中…」: parts told in ten thousands are rounded, and so is their sum. */
const isNoRounding = ({ balance }: SharedOut): boolean => balance.verdict !== 'rounding';

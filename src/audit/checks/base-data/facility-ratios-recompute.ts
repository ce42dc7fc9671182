import type { Quote } from '../../../document/finding.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { buildingTable } from '../../examples.ts';
import { percentOf, quotient } from '../../figures/amounts.ts';
import { buildingPairs } from '../../figures/buildings.ts';
import { compareRatio } from '../../rates/ratios.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Misreckoned extends Hit {
  readonly word: string;
  readonly approved: Quote;
  readonly actual: Quote;
  readonly ratio: Quote;
  readonly computed: string;
}

/** The two control ratios of public buildings recompute from area and investment (I10). */
export const facilityRatiosRecompute = check<Misreckoned>({
  id: 'FacilityRatiosRecompute',
  title: { zh: '楼堂馆所两项控制率可复算', en: 'The ratios of public buildings recompute' },
  severity: 'error',
  clause: SYSTEM_RULE,
  because: {
    zh: '控制率由批复数和实际数算出。',
    en: 'The ratios follow from what was approved and what was built.',
  },
  about: ['baseData'],
  find(report) {
    const pairs = buildingPairs(report);
    if (typeof pairs === 'string') return pairs;
    const judged = pairs.flatMap((pair) => {
      const { ratio } = pair;
      if (!ratio) return [];
      const verdict = compareRatio(ratio.value, pair.actual.value, pair.approved.value, pair.unit);
      return verdict === 'unknown' ? [] : [{ ...pair, ratio, verdict }];
    });
    if (judged.length === 0) return 'insufficientData';
    return judged
      .filter(({ verdict }) => verdict !== 'same')
      .map(({ word, approved, actual, ratio, unit, verdict }) => ({
        subject: word,
        ...(verdict === 'rounding' && { severity: 'hint' as const }),
        places: inOrder([approved, actual, ratio]),
        word,
        approved: quote(approved),
        actual: quote(actual),
        ratio: quote(ratio),
        computed: percentOf(quotient(actual.value, approved.value, unit) ?? 0),
      }));
  },
  say: {
    zh: (hit) =>
      phrase`${hit.word}控制率${hit.ratio}与${hit.actual}÷${hit.approved}＝${hit.computed}不符。`,
    en: (hit) =>
      phrase`The ratio ${hit.ratio} is not ${hit.actual} ÷ ${hit.approved} = ${hit.computed}.`,
  },
  passes: [buildingTable('1200', '1180', '98.33%', '350', '343', '98%')],
  catches: [
    {
      text: buildingTable('1200', '1180', '93.88%', '350', '343', '98%'),
      finds: '规模控制率「93.88%」与「1180」÷「1200」＝98.33%不符。',
    },
  ],
});

import type { Quote } from '../../../document/finding.ts';
import type { Hit } from '../../check.ts';
import { check } from '../../check.ts';
import { buildingTable } from '../../examples.ts';
import { exceeds } from '../../figures/amounts.ts';
import { buildingPairs } from '../../figures/buildings.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Exceeded extends Hit {
  readonly word: string;
  readonly approved: Quote;
  readonly actual: Quote;
}

/** What was built and spent stays within the approval. */
export const facilityWithinApproval = check<Exceeded>({
  id: 'FacilityWithinApproval',
  title: { zh: '楼堂馆所不超批复规模和投资', en: 'Public buildings stay within approval' },
  severity: 'warning',
  clause: { instrument: '机关团体建设楼堂馆所管理条例', basis: 'regulation' },
  because: {
    zh: '楼堂馆所建设不得超规模、超投资。',
    en: 'Public buildings may exceed neither the approved area nor the approved investment.',
  },
  about: ['baseData'],
  find(report) {
    const pairs = buildingPairs(report);
    if (typeof pairs === 'string') return pairs;
    if (pairs.length === 0) return 'insufficientData';
    return pairs
      .filter(({ approved, actual, unit }) => exceeds(actual.value, approved.value, unit))
      .map(({ word, approved, actual }) => ({
        subject: word,
        places: inOrder([approved, actual]),
        word,
        approved: quote(approved),
        actual: quote(actual),
      }));
  },
  say: {
    zh: (hit) => phrase`${hit.word}实际数${hit.actual}超过批复数${hit.approved}。`,
    en: (hit) => phrase`The actual ${hit.actual} exceeds the approved ${hit.approved}.`,
  },
  passes: [buildingTable('1200', '1180', '98.33%', '350', '343', '98%')],
  catches: [
    {
      text: buildingTable('1200', '1260', '105%', '350', '343', '98%'),
      finds: '规模实际数「1260」超过批复数「1200」。',
    },
  ],
});

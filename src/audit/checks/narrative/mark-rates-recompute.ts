import { check, type Hit } from '../../check.ts';
import { EVALUATION_RULES } from '../../clauses.ts';
import { prose } from '../../examples.ts';
import { type MarkRate, markRates } from '../../points/mark-rates.ts';
import { inOrder, phrase } from '../../wording/sentence.ts';

type Wrong = Hit & MarkRate;

/** In a list of scores with their rates, each rate is the score over what the other parts leave of a hundred points. */
export const markRatesRecompute = check<Wrong>({
  id: 'MarkRatesRecompute',
  title: {
    zh: '正文所列得分率等于得分÷分值',
    en: 'Listed score rates are the score over its worth',
  },
  severity: 'error',
  clause: EVALUATION_RULES,
  because: {
    zh: '各项分值合计100分；得分÷得分率即该项分值，应与其余各项留下的分值相符。',
    en: 'The worths come to a hundred; a score over its rate is its worth, which the other parts leave it.',
  },
  about: ['text'],
  find(report) {
    const found = markRates(report);
    if (found === undefined) return 'notApplicable';
    return found.map((each) => ({
      ...each,
      subject: each.name,
      places: inOrder([each.got, each.rate]),
    }));
  },
  say: {
    zh: ({ rate, got, worth, computed }) =>
      phrase`${rate}与${got}不符：其余各项的分值合计${String(100 - worth)}分，该项为${String(worth)}分，得分率应为${computed}%。`,
    en: ({ rate, got, worth, computed }) =>
      phrase`${rate} does not fit ${got}: the other parts are worth ${String(100 - worth)}, this one ${String(worth)}, which makes ${computed}%.`,
  },
  passes: [told('93.70%')],
  catches: [
    {
      text: told('39.70%'),
      finds:
        '「得分率39.70%」与「过程得18.74分」不符：其余各项的分值合计80分，该项为20分，得分率应为93.7%。',
    },
  ],
});

function told(rate: string): string {
  return prose(
    `综合得分94.32分。决策得19.02分，得分率95.10%；过程得18.74分，得分率${rate}；产出得29.49分，得分率98.30%；效益得27.07分，得分率90.23%。`,
  );
}

import { bare, similarity } from '../../../values/similarity.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { linesOf, nth } from '../../places.ts';
import { goalForm } from '../../text-examples.ts';
import { phrase, quote } from '../../wording/sentence.ts';

/** Texts that are alike to this degree are copies. */
const COPY = 0.95;

/** What was achieved is told, not copied from what was expected. */
export const outcomeDistinctFromTarget = check<Hit>({
  id: 'OutcomeDistinctFromTarget',
  title: { zh: '实际完成情况不照抄预期目标', en: 'Outcomes are not copied from targets' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '两栏文字相同时，看不出目标是否完成、完成到什么程度。',
    en: 'When both cells read the same, nobody learns what was achieved.',
  },
  about: ['forms'],
  find(report): readonly Hit[] | NoAnswer {
    const pairs = report.forms.flatMap(({ expected, achieved, title }) =>
      expected && achieved ? [{ expected, achieved, title: title?.verbatim ?? '' }] : [],
    );
    if (pairs.length === 0) return 'notApplicable';
    const filled = pairs.filter(
      ({ expected, achieved }) =>
        bare(expected.verbatim).length >= 8 && bare(achieved.verbatim) !== '',
    );
    if (filled.length === 0) return 'insufficientData';
    return filled
      .filter(
        ({ expected, achieved }) =>
          similarity(expected.verbatim, achieved.verbatim) >= COPY &&
          figuresOf(expected.verbatim) === figuresOf(achieved.verbatim),
      )
      .map(({ expected, achieved, title }) => ({
        subject: title,
        places: [quote(expected), quote(achieved)],
      }));
  },
  say: {
    zh: (hit) => phrase`实际完成情况与预期目标的文字相同：${start(hit, 0)}${more(hit)}。`,
    en: (hit) =>
      phrase`The outcome repeats the target word for word: ${start(hit, 0)}${more(hit, ' …')}.`,
  },
  passes: [
    goalForm(['接收进馆档案900卷'], ['全年接收进馆档案950卷，均已整理上架']),
    goalForm(['接收进馆档案900卷'], ['接收进馆档案950卷']),
  ],
  catches: [
    {
      text: goalForm(['接收进馆档案900卷'], ['接收进馆档案900卷']),
      finds: '实际完成情况与预期目标的文字相同：「1.接收进馆档案900卷」。',
    },
  ],
});

/** Who tells in the words of the target that more or less was reached than wanted copies nothing. */
const figuresOf = (text: string): string => (text.match(/\d+(?:\.\d+)?/g) ?? []).join(' ');

/** The first line of a cell, for the sentence. */
const start = (hit: Hit, index: number) => linesOf(nth(hit, index))[0] ?? nth(hit, index);

const more = (hit: Hit, words = '等'): string => (linesOf(nth(hit, 0)).length > 1 ? words : '');

import type { Quote } from '../../../document/finding.ts';
import { wordOf } from '../../../report/terms.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { areTotalAndPart } from '../../figures/grand-totals.ts';
import { restated } from '../../figures/restated.ts';
import { sameSentence } from '../../figures/same-sentence.ts';
import { toldAgain } from '../../figures/told-again.ts';
import { toldOfAll } from '../../figures/told-of-all.ts';
import { toldOtherwise } from '../../figures/told-otherwise.ts';
import { toldTwice } from '../../figures/told-twice.ts';
import { overlap } from '../../group.ts';
import { restatedScores } from '../../points/restated-scores.ts';
import { scoresUnderHeadings } from '../../points/scores-under-headings.ts';
import { toldRowScores } from '../../points/told-row-scores.ts';
import { allProjects } from '../../projects/all-projects.ts';
import { openKinds } from '../../remainders/open-counts.ts';
import { inOrder, listed, phrase, quote } from '../../wording/sentence.ts';

interface Contradiction extends Hit {
  readonly word: string;
  readonly stated: readonly Quote[];
}

/** Whether every quotation lies at one of some others. */
const within = (said: readonly Quote[], others: readonly Quote[]): boolean =>
  said.every(({ at }) => others.some((other) => overlap(other.at, at)));

/** What is stated twice, of one year, one basis and one scope, is stated alike. */
export const restatedFactAgrees = check<Contradiction>({
  id: 'RestatedFactAgrees',
  title: { zh: '同一个数前后一致', en: 'A figure stated twice is the same' },
  severity: 'error',
  clause: SYSTEM_RULE,
  because: {
    zh: '同一年度、同一口径的同一个数只能有一个值。',
    en: 'One quantity of one year and one scope has one value.',
  },
  find(report) {
    const scores = [
      ...restatedScores(report),
      ...scoresUnderHeadings(report),
      ...toldRowScores(report),
    ];
    const again = [
      ...toldAgain(report),
      ...toldTwice(report),
      ...toldOtherwise(report),
      ...toldOfAll(report),
      ...sameSentence(report),
      ...allProjects(report),
      ...openKinds(report),
    ];
    if (report.facts.length + scores.length + again.length === 0) return 'notApplicable';
    const { any, disagreements } = restated(report);
    if (!any && scores.length + again.length === 0) return 'insufficientData';
    const apart = disagreements.filter(({ facts }) => !areTotalAndPart(report, facts));
    const ofFacts = apart.map(({ facts, rounding }) => ({
      subject: `${facts[0]?.metric ?? ''}.${facts[0]?.kind ?? ''}`,
      ...(rounding && { severity: 'hint' as const }),
      places: inOrder(facts),
      word: facts[0] ? wordOf(facts[0].metric) : '',
      stated: facts.map(quote),
    }));
    return [
      ...ofFacts,
      ...scores.map(({ name, said }) => ({
        subject: `score.${name}`,
        places: inOrder(said),
        word: name.endsWith('分值') ? name : `${name}得分`,
        stated: said.map(quote),
      })),
      ...again
        .filter(
          ({ said }, i) =>
            !ofFacts.some((fact) => within(said, fact.stated)) &&
            !again.slice(0, i).some((other) => within(said, other.said)),
        )
        .map(({ name, said }) => ({
          subject: `again.${name}`,
          places: inOrder(said),
          word: name,
          stated: said.map(quote),
        })),
    ];
  },
  say: {
    zh: (hit) => phrase`${hit.word}前后不一致：${listed(hit.stated)}，仅凭本文不能判断哪一处正确。`,
    en: (hit) =>
      phrase`One quantity is stated differently: ${listed(hit.stated, ', ')}; the document alone cannot tell which is right.`,
  },
  passes: [
    prose(
      '2024年基本支出88.6万元，用于保障机构运转。',
      '2024年基本支出88.60万元，项目支出20万元。',
    ),
  ],
  catches: [
    {
      text: prose(
        '2024年基本支出88.6万元，用于保障机构运转。',
        '2024年基本支出86.8万元，项目支出20万元。',
      ),
      finds:
        '基本支出前后不一致：「2024年基本支出88.6万元」、「2024年基本支出86.8万元」，仅凭本文不能判断哪一处正确。',
    },
  ],
});

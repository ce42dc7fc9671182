import type { Quote } from '../../document/finding.ts';
import { statedOf } from '../../document/stated.ts';
import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { matchesOf } from '../../values/matches.ts';
import { withMore } from '../../values/with-more.ts';
import { linesWith, wordsIn } from '../wording/running-text.ts';
import { quote } from '../wording/sentence.ts';
import { projectLists } from './project-lists.ts';

/** One grade for all projects, with the score of each. */
export interface UniformGrade {
  readonly grade: Quote & { readonly value: string };
  readonly scores: readonly (Quote & { readonly value: number })[];
}

/** 「2个项目等级均为“优”」, 「自评结果均为优」. */
const ALL =
  /(?:项目|等[级次]|评级|结[论果])[^，。；：、\d]{0,6}(?:均|都|全部)(?:被)?(?:评|定)?(?:为|是|达到)[“"「]?(优|良|中|差)(?:秀|好)?[”"」]?(?=[，。；）]|$|等)/g;

/** The grade that the text gives all projects at once. */
export function uniformGrades(report: Report): readonly UniformGrade[] {
  const scores = scoresOf(report);
  if (scores.length < 2) return [];
  return linesWith(report.document, ALL).flatMap((line) =>
    matchesOf(line.text, ALL).map((match) => ({
      grade: {
        ...wordsIn(line, match.index, match.index + match[0].length),
        value: match[1] ?? '',
      },
      scores,
    })),
  );
}

/** The scores of all projects: of their forms, or of the one list of them. */
function scoresOf(report: Report): UniformGrade['scores'] {
  const [list, second] = projectLists(report);
  if (list && !second) return list.projects.flatMap(({ score }) => score ?? []);
  const forms = report.forms.filter(({ kind }) => kind === 'project');
  const totals = forms.flatMap(({ totalScore }) => statedOf(totalScore) ?? []);
  return totals.length === forms.length
    ? totals.map((total) => withMore(quote(total), { value: numberOf(total.value) }))
    : [];
}

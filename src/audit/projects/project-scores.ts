import type { Quote } from '../../document/finding.ts';
import { statedOf } from '../../document/stated.ts';
import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { overlap } from '../group.ts';
import { type Line, runningText, wordsIn } from '../wording/running-text.ts';
import { quote } from '../wording/sentence.ts';

/** A score that the running text gives a project by name, with the total of that project's form. */
export interface ProjectScore {
  readonly name: string;
  readonly said: Quote;
  readonly value: number;
  /** The grade in words that follows it. */
  readonly grade?: Quote & { readonly word: string };
  readonly printed?: Quote & { readonly value: number };
}

const SCORE =
  /(?:自评|评价|综合)?(?:得分|总分|得|评分)(?:数|值)?(?:为|是|：|:)?(\d{1,3}(?:\.\d{1,2})?)分/;
const GRADE = /等[级次](?:评定)?(?:为|是|：|:)?[“"「]?(优秀|优|良好|良|中|差)/;

/** Scores behind the names of projects: a paragraph that opens with one name and gives one score. */
export function projectScores(report: Report): readonly ProjectScore[] {
  const forms = report.forms.filter((form) => form.kind === 'project' && form.projectName?.value);
  if (forms.length === 0) return [];
  const names = forms.map((form) => form.projectName?.value ?? '');
  return runningText(report.document).flatMap((line) => {
    if (!line.text.includes('分')) return [];
    const here = [...new Set(names.filter((name) => line.text.includes(name)))];
    const [name] = here;
    if (here.length !== 1 || name === undefined || name.length < 4) return [];
    if (line.text.indexOf(name) > 12 + (line.marker?.end ?? 0)) return [];
    const same = forms.filter((form) => form.projectName?.value === name);
    const total = same.length === 1 ? statedOf(same[0]?.totalScore) : undefined;
    const found = inLine(line, name);
    if (!found) return [];
    const printed = total && { ...quote(total), value: numberOf(total.value) };
    return [{ ...found, ...(printed && { printed }) }];
  });
}

function inLine(line: Line, name: string): ProjectScore | undefined {
  const after = line.text.indexOf(name) + name.length;
  const rest = line.text.slice(after);
  const match = SCORE.exec(rest);
  if (!match?.[1] || SCORE.test(rest.slice(match.index + match[0].length))) return undefined;
  if (/[指标]{2}/.test(rest.slice(0, match.index).slice(-6))) return undefined;
  const from = after + match.index;
  const grade = GRADE.exec(rest.slice(match.index));
  const start = from + (grade?.index ?? 0);
  return {
    name,
    said: wordsIn(line, from, from + match[0].length),
    value: Number(match[1]),
    ...(grade?.[1] && {
      grade: { ...wordsIn(line, start, start + grade[0].length), word: grade[1].charAt(0) },
    }),
  };
}

/** Whether a place is that of a project's own score or grade. */
export const isOfProject = (scores: readonly ProjectScore[], at: Quote['at']): boolean =>
  scores.some((each) => overlap(each.said.at, at) || (each.grade && overlap(each.grade.at, at)));

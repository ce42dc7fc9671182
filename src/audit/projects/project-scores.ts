import type { Quote } from '../../document/finding.ts';
import { statedOf } from '../../document/stated.ts';
import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { withMore } from '../../values/with-more.ts';
import { grouped } from '../figures/statements.ts';
import { overlap } from '../group.ts';
import { type Line, runningText, wordsIn } from '../wording/running-text.ts';
import { quote } from '../wording/sentence.ts';
import { projectLists } from './project-lists.ts';

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
const GRADE =
  /(?:等[级次](?:评定)?(?:为|是|：|:)?|(?:自评|评价)(?:结果|结论)(?:为|是|：|:)(?=[“"「]?(?:优秀?|良好?|中|差)(?:[”"」，。；]|$)))[“"「]?(优秀|优|良好|良|中|差)/;

/** A project that the document scores in a form of its own or in a list of projects. */
interface Scored {
  readonly name: string;
  /** Absent where two of one name are scored. */
  readonly printed?: Quote & { readonly value: number };
}

/** Scores behind the names of projects: a paragraph that opens with one name and gives one score. */
export function projectScores(report: Report): readonly ProjectScore[] {
  const scored = scoredProjects(report);
  if (scored.length === 0) return [];
  return runningText(report.document).flatMap((line) => {
    if (!line.text.includes('分')) return [];
    const here = scored.filter(({ name }) => line.text.includes(name));
    const [own] = here;
    if (here.length > 1) return here.flatMap((each) => rightBehind(line, each, here));
    if (own === undefined || own.name.length < 4) return [];
    if (line.text.indexOf(own.name) > 12 + (line.marker?.end ?? 0)) return [];
    const found = inLine(line, own.name);
    return found ? [{ ...found, ...(own.printed && { printed: own.printed }) }] : [];
  });
}

/** The projects that have a form, then those of lists alone, each name once. */
function scoredProjects(report: Report): readonly Scored[] {
  const forms = report.forms.flatMap((form): readonly Scored[] => {
    const name = form.kind === 'project' ? form.projectName?.value : undefined;
    const total = statedOf(form.totalScore);
    return name
      ? [
          {
            name,
            ...(total && { printed: withMore(quote(total), { value: numberOf(total.value) }) }),
          },
        ]
      : [];
  });
  const listed = projectLists(report).flatMap(({ projects }) =>
    projects.map(
      ({ name, score }): Scored => ({
        name: name.verbatim.trim(),
        ...(score && { printed: score }),
      }),
    ),
  );
  const own = new Set(forms.map(({ name }) => name));
  const all = [...forms, ...listed.filter(({ name }) => !own.has(name))];
  return [...grouped(all, ({ name }) => name)].flatMap(([name, [first, second]]) =>
    first && !second ? [first] : [{ name }],
  );
}

/** 「得分最高的是校园安防建设，95.1分；最低的是…」: of several projects in a line each has the score right behind its name. */
function rightBehind(
  line: Line,
  { name, printed }: Scored,
  here: readonly Scored[],
): readonly ProjectScore[] {
  const from = line.text.indexOf(name);
  const isOfLonger = here.some((each) => each.name !== name && each.name.includes(name));
  const match = RIGHT_BEHIND.exec(line.text.slice(from + name.length));
  if (name.length < 4 || isOfLonger || !printed || !match?.[1]) return [];
  const start = from + name.length + match[0].length - match[1].length - 1;
  return [
    {
      name,
      said: wordsIn(line, start, start + match[1].length + 1),
      value: Number(match[1]),
      printed,
    },
  ];
}

const RIGHT_BEHIND =
  /^[”"]?(?:项目)?(?:[，,：:](?:自评|评价)?(?:得分|得|评分)?|(?:自评|评价)?(?:得分|得|评分))(?:为|是)?(\d{1,4}(?:\.\d{1,2})?)分/;

const ONE_OF_SEVERAL = /[指标]{2}|[该本此]项(?:自评|实际)?$|执行(?:率|情况)?(?:自评|实际)?$/;

function inLine(line: Line, name: string): ProjectScore | undefined {
  const after = line.text.indexOf(name) + name.length;
  const rest = line.text.slice(after);
  const match = SCORE.exec(rest);
  if (!match?.[1] || SCORE.test(rest.slice(match.index + match[0].length))) return undefined;
  // 「执行率96%，该项得19.2分」: what one indicator got is not what the project got.
  if (ONE_OF_SEVERAL.test(rest.slice(0, match.index).slice(-6))) return undefined;
  const from = after + match.index;
  const grade = GRADE.exec(rest.slice(match.index));
  const start = from + (grade?.index ?? 0);
  return {
    name,
    said: wordsIn(line, from, from + match[0].length),
    value: Number(match[1]),
    ...(grade?.[1] && {
      grade: withMore(wordsIn(line, start, start + grade[0].length), {
        word: grade[1].charAt(0),
      }),
    }),
  };
}

/** Whether a place is that of a project's own score or grade. */
export const isOfProject = (scores: readonly ProjectScore[], at: Quote['at']): boolean =>
  scores.some((each) => overlap(each.said.at, at) || (each.grade && overlap(each.grade.at, at)));

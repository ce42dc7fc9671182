import { type Place, textAt } from '../../../document/document.ts';
import type { Quote } from '../../../document/finding.ts';
import { statedOf } from '../../../document/stated.ts';
import type { Band } from '../../../regulation/regulation.ts';
import type { Report } from '../../../report/report.ts';
import { numberOf } from '../../../values/figure.ts';
import { gather } from '../../../values/gather.ts';
import { matchesOf } from '../../../values/matches.ts';
import { withMore } from '../../../values/with-more.ts';
import type { Hit } from '../../check.ts';
import { check } from '../../check.ts';
import { clauseOf, EVALUATION_RULES } from '../../clauses.ts';
import { prose } from '../../examples.ts';
import { overlap } from '../../group.ts';
import { conclusionGrades } from '../../points/conclusion-tables.ts';
import { gradesInForms } from '../../points/scores-in-forms.ts';
import { projectLists } from '../../projects/project-lists.ts';
import { isOfProject, projectScores } from '../../projects/project-scores.ts';
import { uniformGrades } from '../../projects/uniform-grades.ts';
import { withFullMarks } from '../../wording/running-text.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Mismatch extends Hit {
  readonly score: Quote;
  readonly grade: Quote;
  readonly expected: string;
}

/** The grade is that of the score by the bands of the regulation (domain rule 3.5). */
export const gradeMatchesScore = check<Mismatch>({
  id: 'GradeMatchesScore',
  title: { zh: '评价等级与得分相符', en: 'The grade matches the score' },
  severity: 'warning',
  clause: EVALUATION_RULES,
  because: {
    zh: '等级按总分所在的分数段确定。',
    en: 'The grade follows from the band in which the total lies.',
  },
  find(report, { regulation }) {
    const pairs = pairsOf(report, regulation.bands);
    if (pairs === undefined) return 'notApplicable';
    if (pairs.length === 0 || regulation.bands.length === 0) return 'insufficientData';
    return pairs.flatMap(({ score, grade }) => {
      const expected = bandOf(score.value, regulation.bands);
      if (isGraded({ score, grade }, regulation.bands)) return [];
      return [
        {
          subject: grade.value,
          clause: clauseOf(regulation),
          places: inOrder([score, grade]),
          score: quote(score),
          grade: quote(grade),
          expected: expected ?? '',
        },
      ];
    });
  },
  say: {
    zh: (hit) => phrase`得分${hit.score}按分数段应为“${hit.expected}”，等级写作${hit.grade}。`,
    en: (hit) =>
      phrase`The score ${hit.score} falls in the band ${hit.expected}; the grade reads ${hit.grade}.`,
  },
  passes: [
    prose('2024年度部门整体支出绩效自评得分92.5分，评价等级为“优”。'),
    prose('2024年度部门整体支出绩效自评得分72.5分，绩效评定结论为“一般”。'),
    prose('投入得18分、过程得27分、产出得47分，合计92分，自评等级为优秀。'),
    prose('部门整体支出绩效自评得分95.4分，其中履职效能得49分，管理效率得46.4分，等级为优。'),
    prose('自评得分96分，其中执行得分19分（满分20分），目标得分77分（满分80分）。评价等级为优。'),
  ],
  catches: [
    {
      text: prose('2024年度部门整体支出绩效自评得分82.5分，评价等级为“优”。'),
      finds:
        '得分「2024年度部门整体支出绩效自评得分82.5分」按分数段应为“良”，等级写作「得分82.5分，评价等级为“优”」。',
    },
    {
      text: prose('2024年度部门整体支出绩效自评得分92.5分，绩效评定结论为“一般”。'),
      finds:
        '得分「2024年度部门整体支出绩效自评得分92.5分」按分数段应为“优”，等级写作「得分92.5分，绩效评定结论为“一般”」。',
    },
    {
      text: prose('投入得18分、过程得27分、产出得47分，合计92分，自评等级为中等。'),
      finds: '得分「合计92分」按分数段应为“优”，等级写作「等级为中等」。',
    },
  ],
});

type Graded = Quote & { readonly value: string };
type Scored = Quote & { readonly value: number };
interface Pair {
  readonly score: Scored;
  readonly grade: Graded;
}

/** Grades with the scores that they belong to; undefined when the text gives no grade. */
function pairsOf(report: Report, bands: readonly Band[]): readonly Pair[] | undefined {
  const projects = projectScores(report);
  const own = projects.flatMap(({ said, value, grade }): readonly Pair[] =>
    grade ? [{ score: { ...said, value }, grade: { ...grade, value: grade.word } }] : [],
  );
  const listed = projectLists(report).flatMap(({ projects: rows }) => {
    const found = rows.flatMap(({ score, grade }): readonly Pair[] =>
      score && grade ? [{ score, grade }] : [],
    );
    // Where many rows lie in other bands, grades were given by rank or by other bands.
    const off = found.filter((pair) => !isGraded(pair, bands)).length;
    return off * 2 > found.length ? [] : found;
  });
  const printed = [...gradesInForms(report), ...conclusionGrades(report)];
  // One grade for all: where none of the scores lies in its band, or one does not, that score is told.
  const uniform = uniformGrades(report).flatMap(({ grade, scores: all }): readonly Pair[] => {
    const odd = all.find((score) => !isGraded({ score, grade }, bands));
    return odd ? [{ score: odd, grade }] : [];
  });
  const grades = gradesOf(report).filter((grade) => !isOfProject(projects, grade.at));
  if (grades.length + own.length + listed.length + printed.length + uniform.length === 0)
    return undefined;
  const scores = scoresOf(report).filter((score) => !isOfProject(projects, score.at));
  const alone = new Set(scores.map((score) => score.value)).size === 1 ? scores[0] : undefined;
  const paired = grades.flatMap((grade): readonly Pair[] => {
    // With several scores in the document a grade belongs to the one beside it, or to none that can be told.
    const near = [beside(grade, scores), inFront(report, grade)];
    const score = nearest(near) ?? alone;
    return score ? [{ score, grade }] : [];
  });
  return [...own, ...paired, ...listed, ...printed, ...uniform];
}

const POINTS =
  /(?:(?<!\d分[）)]?[，,]?(?:实际|自评)?|[^，。；\d]{2}(?:指标|类|方面|部分)[，,]?(?:实际|自评)?)(?:得分?|总分|评分|打分|自评|[合共总]计|加起来)|(?<=\d分[，,])[合共总]计得?分?)(?:数|值)?(?:为|是|：|，)?(\d{2,3}(?:\.\d{1,2})?)分(?:，扣(?:分)?\d{1,2}(?:\.\d{1,2})?分)?[^。；\d]{0,18}$/;

/** 「绩效得分72分，等级为…」: the points right in front of a grade are its own. */
function inFront(report: Report, grade: Graded): Scored | undefined {
  const text = textAt(report.document, grade.at);
  const match = POINTS.exec(withFullMarks(text).slice(0, grade.at.to ?? 0));
  const value = Number(match?.[1]);
  if (!match || grade.at.row !== undefined || value > 100) return undefined;
  // 「自评得分96分，其中管理效率得48分，等级为优」: what stands behind 其中 is a part.
  const sentence = text.slice(text.lastIndexOf('。', match.index) + 1, match.index);
  if (/其中/.test(sentence)) return undefined;
  const end = match.index + match[0].lastIndexOf('分') + 1;
  const at = { block: grade.at.block, from: match.index, to: end };
  return { value, verbatim: text.slice(match.index, end), at };
}

/** How many characters may stand between a score and its grade. */
const NEAR = 24;

/** Of points in front of a grade the last: 「项目绩效得51分，综合得分94分，评价等级为优」. */
const nearest = (scores: readonly (Scored | undefined)[]): Scored | undefined =>
  scores.reduce(
    (best, each) => ((each?.at.to ?? -1) > (best?.at.to ?? -1) ? each : best),
    undefined,
  );

const beside = (grade: Graded, scores: readonly Scored[]): Scored | undefined =>
  scores.findLast(
    ({ at }) =>
      at.block === grade.at.block &&
      at.row === grade.at.row &&
      (at.from ?? 0) <= (grade.at.from ?? 0) &&
      (grade.at.from ?? 0) - (at.to ?? 0) <= NEAR,
  );

/** 「自评等级中」, 「评价结果为“中”」, 「定为差」, 「属“良”等次」: one character that is the grade and no part of a word. */
const IN_QUOTES =
  /(?:等级|等次|评级|(?<=\d分[^。；\d]{0,12})(?:结果|结论|[评定](?=为)|属于?))[^。；，“”\d]{0,6}(?:“(优|良|中|差)[秀好等]?”(?!的)|(?:(?<=等[级次])|[为是：])\s*(优|良|中|差)(?=[。；，）\s]|$))/g;

/** What stands around the one character, without what must stand before: most texts have none. */
const ONE_CHARACTER = /“[优良中差][秀好等]?”|[级次为是：]\s*[优良中差](?:[。；，）\s]|$)/;

const OF_SOME = /[\d一二三四五六七八九十两]\s?[个项家][^，。；、\d]{0,8}$/;
/** The words in front of a place, as far back as its clause may go. */
const inFrontOf = (report: Report, at: Place): string =>
  at.row === undefined
    ? textAt(report.document, at).slice(Math.max(0, (at.from ?? 0) - LEAD), at.from)
    : '';
const LEAD = 24;

/** The grades of the running text; 中 and 差 too where they stand in quotation marks after 等级. */
function gradesOf(report: Report): readonly Graded[] {
  const told = report.narrative.grades.filter((grade) => gradeIn(grade.value) !== undefined);
  const quoted = gather(report.document.blocks, (block) =>
    block.kind === 'table' || !ONE_CHARACTER.test(block.text)
      ? []
      : matchesOf(block.text, IN_QUOTES).map((match) => ({
          value: match[1] ?? match[2] ?? '',
          verbatim: match[0],
          at: { block: block.block, from: match.index, to: match.index + match[0].length },
        })),
  );
  const all = [...told, ...quoted.filter((each) => !told.some(({ at }) => overlap(at, each.at)))];
  // 「评价等级分别为“优”“良”」, 「1个项目评为中等次」 are grades of several, or of some.
  return all.filter(
    ({ verbatim, at }) => !/分别|依次/.test(verbatim) && !OF_SOME.test(inFrontOf(report, at)),
  );
}

/** 优秀, 良好, 一般 and 较差 are the same four in other words. */
const gradeIn = (text: string): string | undefined =>
  /^[“"「]?(优|良|中|差)/.exec(text.trim().replace(/^一般/, '中').replace(/^较差/, '差'))?.[1];

const isGraded = ({ score, grade }: Pair, bands: readonly Band[]): boolean =>
  score.value > 100 || gradeIn(grade.value) === bandOf(score.value, bands);

const bandOf = (score: number, bands: readonly Band[]): string | undefined =>
  bands.find((band) => score >= band.from)?.grade;

function scoresOf(report: Report): readonly Scored[] {
  const department = report.forms.filter((form) => form.kind === 'department');
  const forms = department.length > 0 ? department : report.forms;
  const printed = forms.flatMap((form) => {
    const total = statedOf(form.totalScore);
    return total ? [withMore(quote(total), { value: numberOf(total.value) })] : [];
  });
  return [
    ...report.narrative.scores
      .filter((each) => !isOfPart(report, each.at))
      .map((each) => withMore(quote(each), { value: each.value })),
    ...printed,
  ];
}

/** 「目标2得分37分（满分40分）」: points out of less than a hundred are of a part. */
const isOfPart = (report: Report, at: Place): boolean => {
  const behind = textAt(report.document, at).slice(at.to, (at.to ?? 0) + LEAD);
  const full = /^[（(](?:满分|分值|权重)(?:为)?(\d{1,3})分/.exec(behind)?.[1];
  return full !== undefined && Number(full) < 100;
};

import type { Quote } from '../../../document/finding.ts';
import { statedOf } from '../../../document/stated.ts';
import type { Band } from '../../../regulation/regulation.ts';
import type { Report } from '../../../report/report.ts';
import { numberOf } from '../../../values/figure.ts';
import type { Hit } from '../../check.ts';
import { check } from '../../check.ts';
import { clauseOf, EVALUATION_RULES } from '../../clauses.ts';
import { prose } from '../../examples.ts';
import { overlap } from '../../group.ts';
import { inOrder, phrase, quote } from '../../sentence.ts';

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
    const grades = gradesOf(report);
    if (grades.length === 0) return 'notApplicable';
    const scores = scoresOf(report);
    const distinct = new Set(scores.map((score) => score.value));
    // With several scores in the document nobody can tell to which a grade belongs.
    if (distinct.size !== 1 || regulation.bands.length === 0) return 'insufficientData';
    const [score] = scores;
    if (!score || score.value > 100) return 'insufficientData';
    const expected = bandOf(score.value, regulation.bands);
    return grades
      .filter((grade) => gradeIn(grade.value) !== expected)
      .map((grade) => ({
        subject: grade.value,
        clause: clauseOf(regulation),
        places: inOrder([score, grade]),
        score: quote(score),
        grade: quote(grade),
        expected: expected ?? '',
      }));
  },
  say: {
    zh: (hit) => phrase`得分${hit.score}按分数段应为“${hit.expected}”，等级写作${hit.grade}。`,
    en: (hit) =>
      phrase`The score ${hit.score} falls in the band ${hit.expected}; the grade reads ${hit.grade}.`,
  },
  passes: [prose('2024年度部门整体支出绩效自评得分92.5分，评价等级为“优”。')],
  catches: [
    {
      text: prose('2024年度部门整体支出绩效自评得分82.5分，评价等级为“优”。'),
      finds:
        '得分「2024年度部门整体支出绩效自评得分82.5分」按分数段应为“良”，等级写作「得分82.5分，评价等级为“优」。',
    },
  ],
});

const IN_QUOTES = /(?:等级|等次|评级)[^。；“”]{0,6}“(优|良|中|差)”(?!的)/g;

/** The grades of the running text; 中 and 差 too where they stand in quotation marks after 等级. */
function gradesOf(report: Report): readonly (Quote & { readonly value: string })[] {
  const told = report.narrative.grades.filter((grade) => gradeIn(grade.value) !== undefined);
  const quoted = report.document.blocks.flatMap((block) =>
    block.kind === 'table'
      ? []
      : [...block.text.matchAll(IN_QUOTES)].map((match) => ({
          value: match[1] ?? '',
          verbatim: match[0],
          at: { block: block.block, from: match.index, to: match.index + match[0].length },
        })),
  );
  return [...told, ...quoted.filter((each) => !told.some((grade) => overlap(grade.at, each.at)))];
}

const gradeIn = (text: string): string | undefined =>
  /^[“"「]?(优|良|中|差)/.exec(text.trim())?.[1];

const bandOf = (score: number, bands: readonly Band[]): string | undefined =>
  bands.find((band) => score >= band.from)?.grade;

function scoresOf(report: Report): readonly (Quote & { readonly value: number })[] {
  const department = report.forms.filter((form) => form.kind === 'department');
  const forms = department.length > 0 ? department : report.forms;
  const printed = forms.flatMap((form) => {
    const total = statedOf(form.totalScore);
    return total ? [{ ...quote(total), value: numberOf(total.value) }] : [];
  });
  return [
    ...report.narrative.scores.map((each) => ({ ...quote(each), value: each.value })),
    ...printed,
  ];
}

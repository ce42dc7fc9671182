import type { Table } from '../../document/document.ts';
import { tablesOf } from '../../document/document.ts';
import type { Quote } from '../../document/finding.ts';
import { lostItsGrid } from '../../document/grid.ts';
import { statedOf } from '../../document/stated.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { once } from '../../values/once.ts';
import { withMore } from '../../values/with-more.ts';
import type { ProjectScore } from '../projects/project-scores.ts';
import { quote } from '../wording/sentence.ts';

type Scored = Quote & { readonly value: number };
type Graded = Quote & { readonly value: string };

const SCORE_LABEL = /^(?:部门|单位|整体)*(?:自评|评价|综合|绩效)+(?:总分|总得分|得分|评分)$/;
/** Each label has one of these. */
const OF_REVIEW = /[评综绩]/;
const GRADE_LABEL = /^(?:自评|评价|绩效|评定|综合)+(?:等级|等次|级别)$/;

/** The score and the grade that a table of labels and values tells of the whole: 自评得分 | 96, 自评等级 | 优. */
const conclusionOf = once((report: Report): { score?: Scored; grade?: Graded } => {
  const taken = new Set([...report.forms, ...report.rubrics].map(({ block }) => block));
  const tables = tablesOf(report.document).filter(
    (table) => !taken.has(table.block) && !lostItsGrid(table),
  );
  const scores = gather(tables, (table) => valuesBeside(table, SCORE_LABEL)).flatMap((said) => {
    const digits = /^(\d{2,3}(?:\.\d{1,2})?)分?$/.exec(said.verbatim.trim())?.[1];
    return digits === undefined ? [] : [withMore(said, { value: Number(digits) })];
  });
  const grades = gather(tables, (table) => valuesBeside(table, GRADE_LABEL)).flatMap((said) => {
    const value = said.verbatim.trim();
    return /^(?:优秀?|良好?|中等?|差|一般|较差)$/.test(value) ? [{ ...said, value }] : [];
  });
  const [score, grade] = [scores[0], grades[0]];
  return {
    ...(score && scores.length === 1 && { score }),
    ...(grade && grades.length === 1 && { grade }),
  };
});

/** The cells right of those that hold a label. Where a row is one of heads, the value stands below, and is not read. */
const valuesBeside = ({ block, cells }: Table, label: RegExp): readonly Quote[] =>
  gather(cells, (cell): readonly Quote[] => {
    if (cell.text.length > 16 || !OF_REVIEW.test(cell.text)) return [];
    if (!label.test(squeeze(cell.text).replace(/[（(：:].*$/, ''))) return [];
    const next = cells.find(
      (each) => each.row === cell.row && each.column === cell.column + cell.columnSpan,
    );
    return next ? [{ verbatim: next.text, at: { block, row: next.row, column: next.column } }] : [];
  });

/** The total of the one form of the whole. */
function totalOf(report: Report): Scored | undefined {
  const [form, second] = report.forms.filter(({ kind }) => kind === 'department');
  const total = form && !second ? statedOf(form.totalScore) : undefined;
  return total && withMore(quote(total), { value: numberOf(total.value) });
}

/** The score that a table of conclusions tells, beside the total of the form. */
export function conclusionScores(report: Report): readonly ProjectScore[] {
  const { score } = conclusionOf(report);
  const printed = totalOf(report);
  return score && printed ? [{ name: '自评得分', said: score, value: score.value, printed }] : [];
}

/** The grade that it tells, with the score that it belongs to. */
export function conclusionGrades(
  report: Report,
): readonly { readonly score: Scored; readonly grade: Graded }[] {
  const { score, grade } = conclusionOf(report);
  const own = score ?? totalOf(report);
  return own && grade ? [{ score: own, grade }] : [];
}

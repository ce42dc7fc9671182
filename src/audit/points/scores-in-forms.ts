import { blockAt, type Place, type Table } from '../../document/document.ts';
import type { Quote } from '../../document/finding.ts';
import { cellPlace, lostItsGrid } from '../../document/grid.ts';
import { statedOf } from '../../document/stated.ts';
import type { SelfEvaluationForm } from '../../report/forms.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { withMore } from '../../values/with-more.ts';
import type { ProjectScore } from '../projects/project-scores.ts';
import { quote } from '../wording/sentence.ts';

const SCORE =
  /(?:自评|评价|综合|最终|项目)[^，。；、\d]{0,6}(?:得分|总分|评分|得)(?:数|值)?(?:为|是|：|:)?\s*(\d{2,3}(?:\.\d{1,2})?)\s*分/g;
/** Rules of scoring speak of points too, and a score may be that of another year or of a part. */
const OTHER = /满分|标准|每|以上|扣|权重|上年|去年|平均|指标(?:得分|自评)/;
/** What stands in front of a score says of which part it is; behind it other figures may follow. */
const OF_A_PART = /执行率/;
const MOST_OF_A_PART = 20;

/**
 * What a form says of its score in words (评价结论), beside the total that it prints: of forms that have their table for
 * themselves, where the words tell one score only.
 */
export function scoresInForms(report: Report): readonly ProjectScore[] {
  return report.forms.flatMap((form): readonly ProjectScore[] => {
    const total = statedOf(form.totalScore);
    const table = blockAt(report.document, form.block);
    const alone = report.forms.filter(({ block }) => block === form.block).length === 1;
    if (!total || table?.kind !== 'table' || !alone) return [];
    const rows = new Set(form.indicators.map(({ row }) => row));
    const said = [...saidInCells(table, rows), ...saidInNote(report, form)];
    const [only, second] = said.length > 0 ? said : headScores(table, form);
    if (!only || second || (only.at.block === form.block && only.at.row === total.at.row))
      return [];
    const name = (form.projectName?.value ?? form.title?.value ?? '').trim();
    const printed = withMore(quote(total), { value: numberOf(total.value) });
    return [{ name, said: only, value: only.value, printed }];
  });
}

/** The scores told in words in the cells of a table that are in none of these rows. */
const saidInCells = ({ block, cells }: Table, rows: ReadonlySet<number>): readonly Scored[] =>
  gather(cells, ({ text, row, column }) =>
    rows.has(row) ? [] : saidIn(text, { block, row, column }),
  );

const NOTE = /^\s*(?:说明|备注|注|填表说明)\s*[：:]/;

/** 「说明：…自评总分96分。」 right below a form. */
function saidInNote(report: Report, { block }: SelfEvaluationForm): readonly Scored[] {
  const below = blockAt(report.document, block + 1);
  return below && below.kind !== 'table' && NOTE.test(below.text)
    ? saidIn(below.text, { block: below.block })
    : [];
}

function saidIn(text: string, at: Place): readonly Scored[] {
  const said: Scored[] = [];
  if (text.length >= 8 && text.includes('分'))
    for (const { 0: verbatim, 1: points, index: from } of matchesOf(text, SCORE)) {
      const to = from + verbatim.length;
      const before = text.slice(0, from).search(/[^。；\n]*$/);
      const sentence = text.slice(before, to + text.slice(to).search(/[。；\n]|$/));
      const clause = text.slice(Math.max(before, text.lastIndexOf('，', from)), to);
      if (OTHER.test(sentence) || OF_A_PART.test(clause)) continue;
      // Behind the rate of execution the points may be those of the rate.
      if (OF_A_PART.test(text.slice(before, from)) && Number(points) <= MOST_OF_A_PART) continue;
      said.push({
        value: Number(points),
        verbatim,
        at: { ...at, from, to },
      });
    }
  return said;
}

/** The grade that a form prints above its rows, 自评等级 | 优, beside its total score. */
export function gradesInForms(
  report: Report,
): readonly { readonly score: Scored; readonly grade: Quote & { readonly value: string } }[] {
  return report.forms.flatMap((form) => {
    const total = statedOf(form.totalScore);
    const table = blockAt(report.document, form.block);
    if (!total || table?.kind !== 'table') return [];
    const others = report.forms.filter((each) => each !== form && each.block === form.block);
    const beside = besideLabels(table, form, GRADE_LABEL, others);
    const told = others.length > 0 ? [] : gradesTold(table, form);
    return [...beside, ...behindTotal(table, total.at), ...told].flatMap((grade) =>
      /^(?:优秀?|良好?|中等?|差)$/.test(grade.verbatim.trim())
        ? [
            {
              score: withMore(quote(total), { value: numberOf(total.value) }),
              grade: { ...grade, value: grade.verbatim.trim() },
            },
          ]
        : [],
    );
  });
}

const GRADE_TOLD =
  /(?:等级|等次)(?:评定)?(?:为|是|：)?[“"「]?(优秀?|良好?|中等?|差)(?=等?[”"」]?(?:[。，；]|\s*$))/g;

/** 「…自评得分96分，等级为优。」 in the cells of a form that are in none of its rows of indicators. */
function gradesTold({ block, cells }: Table, form: SelfEvaluationForm): readonly Quote[] {
  const rows = new Set(form.indicators.map(({ row }) => row));
  return gather(cells, ({ text, row, column }): readonly Quote[] => {
    if (rows.has(row) || !text.includes('等') || /上年|去年|标准|档/.test(text)) return [];
    return matchesOf(text, GRADE_TOLD).map((match) => {
      const [whole, word = ''] = match;
      const from = match.index + whole.length - word.length;
      return { verbatim: word, at: { block, row, column, from, to: from + word.length } };
    });
  });
}

/** The words right behind the total score in its row: 总分 | 100 | 97.5 | 优. */
function behindTotal(table: Table, { row, column }: Place): readonly Quote[] {
  if (lostItsGrid(table)) return [];
  const [next] = table.cells.filter((cell) => cell.row === row && cell.column > (column ?? 0));
  return next ? [{ verbatim: next.text, at: cellPlace(table, next) }] : [];
}

type Scored = Quote & { readonly value: number };

const SAYS_LABEL = /[分级次别论]/;
const SCORE_LABEL = /^(?:项目)?(?:自评|综合|评价)(?:总分|总得分|得分)$/;
const GRADE_LABEL = /^(?:自评|评价|绩效|评定)(?:等级|等次|级别|结论)$/;

/** 自评得分 | 96 in a row above the indicators. */
const headScores = (table: Table, form: SelfEvaluationForm): readonly Scored[] =>
  besideLabels(table, form, SCORE_LABEL).flatMap((each) => {
    const digits = /^(\d{2,3}(?:\.\d{1,2})?)分?$/.exec(each.verbatim.trim())?.[1];
    return digits ? [{ ...each, value: Number(digits) }] : [];
  });

/** The cells right of the labels above the indicators of a form; below them too, where none of the other forms of its table follows. */
function besideLabels(
  table: Table,
  form: SelfEvaluationForm,
  label: RegExp,
  others?: readonly SelfEvaluationForm[],
): readonly Quote[] {
  const [first = 0, last = 0] = [form.indicators[0]?.row, form.indicators.at(-1)?.row];
  // Of several forms in a table each begins with the name of its project.
  const begins = others?.length ? (form.projectName?.at.row ?? first) : 0;
  const isOwn = (row: number): boolean =>
    row < first ? row >= begins : row > last && others?.length === 0;
  if (lostItsGrid(table)) return [];
  return gather(table.cells, (cell): readonly Quote[] => {
    if (cell.text.length > 16 || !isOwn(cell.row) || !SAYS_LABEL.test(cell.text)) return [];
    if (!label.test(squeeze(cell.text).replace(/[（(].*$/, ''))) return [];
    const next = table.cells.find(
      (each) => each.row === cell.row && each.column === cell.column + cell.columnSpan,
    );
    return next ? [{ verbatim: next.text, at: cellPlace(table, next) }] : [];
  });
}

import { blockAt } from '../../document/document.ts';
import { statedOf } from '../../document/stated.ts';
import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { matchesOf } from '../../values/matches.ts';
import type { ProjectScore } from '../projects/project-scores.ts';
import { quote } from '../wording/sentence.ts';

const SCORE =
  /(?:自评|评价|综合|最终|项目)[^，。；、\d]{0,6}(?:得分|总分|评分|得)(?:数|值)?(?:为|是|：|:)?\s*(\d{2,3}(?:\.\d{1,2})?)\s*分/g;
/** Rules of scoring speak of points too, and a score may be that of another year or of a part. */
const OTHER = /满分|标准|每|以上|扣|权重|上年|去年|平均|执行率|指标(?:得分|自评)/;

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
    const said = table.cells.flatMap((cell) =>
      rows.has(cell.row) || !cell.text.includes('分') || OTHER.test(cell.text)
        ? []
        : matchesOf(cell.text, SCORE).map((match) => ({
            value: Number(match[1]),
            verbatim: match[0],
            at: {
              block: table.block,
              row: cell.row,
              column: cell.column,
              from: match.index,
              to: match.index + match[0].length,
            },
          })),
    );
    const [only, second] = said;
    if (!only || second || only.at.row === total.at.row) return [];
    const name = (form.projectName?.value ?? form.title?.value ?? '').trim();
    const printed = { ...quote(total), value: numberOf(total.value) };
    return [{ name, said: only, value: only.value, printed }];
  });
}

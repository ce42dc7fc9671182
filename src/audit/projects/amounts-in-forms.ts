import { tablesOf } from '../../document/document.ts';
import type { Stated } from '../../document/stated.ts';
import { statedOf } from '../../document/stated.ts';
import type { SelfEvaluationForm } from '../../report/forms.ts';
import type { Report } from '../../report/report.ts';
import { type Figure, figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { compare } from '../figures/amounts.ts';
import { likeASlip } from '../readings/slips.ts';
import { moneyUnitOf, totalFundRow } from '../tables/rows.ts';
import { quote } from '../wording/sentence.ts';
import type { ProjectAmount } from './project-amounts.ts';

/** 「年度资金支出20万元」, 「资金支出20万元」 at the head of a clause: of the whole, or of a part that nobody names. */
export const SPENDING =
  /(?<=^|[\n，。；：])(?:(?:该|本)?项目|年度|全年|本年度?|当年|实际|累计|共|已)*(?:(?:财政)?(?:资金|经费|预算)(?:全年|实际|累计|共|已)*(?:支出|执行|使用|支付)(?:资金|金额|数|额)?|(?:支出|执行|使用|支付)(?:财政)?(?:资金|经费))(?:为|共|共计|是|了)?\s*(\d[\d,，]{0,14}(?:\.\d{1,6})?)\s*(亿元|万元|元)/g;
const OTHERWISE = /其中|分别|上年|去年|各项目|结转|一期|二期|第[一二三四]批|批次/;

/** What the sentences within a form (实际完成情况, 评价结论) say was spent, and its row of amounts has otherwise by one slip. */
export function amountsInForms(report: Report): readonly ProjectAmount[] {
  const blocks = report.forms.map((form) => totalFundRow(form)?.actual?.at.block);
  return gather(report.forms, (form, i) => {
    const block = blocks[i];
    const actual = statedOf(totalFundRow(form)?.actual);
    const alone = blocks.indexOf(block) === blocks.lastIndexOf(block);
    return block === undefined || !actual || !alone ? [] : saidIn(report, form, block, actual);
  });
}

function saidIn(
  report: Report,
  form: SelfEvaluationForm,
  block: number,
  actual: Stated<Figure>,
): readonly ProjectAmount[] {
  const table = tablesOf(report.document).find((each) => each.block === block);
  const known = form.funds.flatMap((row) =>
    [row.originalBudget, row.finalBudget, row.actual].flatMap((entry) => statedOf(entry) ?? []),
  );
  const name = (form.projectName?.value ?? form.title?.value ?? '').trim();
  return gather(table?.cells ?? [], (cell) =>
    matchesOf(cell.text, SPENDING).flatMap((match): readonly ProjectAmount[] => {
      const end = match.index + match[0].length;
      if (OTHERWISE.test(cell.text.slice(cell.text.lastIndexOf('。', match.index) + 1, end)))
        return [];
      const value = figure((match[1] ?? '').replace(/，/g, ','), match[2] ?? '');
      const isKnown = known.some(
        (each) => compare(value, each.value, moneyUnitOf(form)) !== 'different',
      );
      if (isKnown || !likeASlip(value, actual.value)) return [];
      const at = { block, row: cell.row, column: cell.column, from: match.index, to: end };
      return [{ name, said: { verbatim: match[0], at }, printed: [quote(actual)] }];
    }),
  );
}

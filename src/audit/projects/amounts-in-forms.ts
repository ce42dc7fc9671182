import { tablesOf } from '../../document/document.ts';
import type { Stated } from '../../document/stated.ts';
import { statedOf } from '../../document/stated.ts';
import type { SelfEvaluationForm } from '../../report/forms.ts';
import type { Report } from '../../report/report.ts';
import { type Figure, figure, numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { isMistyped } from '../../values/mistyped.ts';
import { compare, measure } from '../figures/amounts.ts';
import { likeASlip } from '../readings/slips.ts';
import { moneyUnitOf, totalFundRow } from '../tables/rows.ts';
import { quote } from '../wording/sentence.ts';
import type { ProjectAmount } from './project-amounts.ts';

/** 「年度资金支出20万元」, 「资金支出20万元」 at the head of a clause: of the whole, or of a part that nobody names. */
export const SPENDING =
  /(?<![^\n，。；：])(?:(?:该|本)?项目|年度|全年|本年度?|当年|实际|累计|共|已)*(?:(?:财政)?(?:资金|经费|预算)(?:全年|实际|累计|共|已)*(?:支出|执行|使用|支付)(?:资金|金额|数|额)?|(?:支出|执行|使用|支付)(?:财政)?(?:资金|经费))(?:为|共|共计|是|了)?\s*(\d[\d,，]{0,14}(?:\.\d{1,6})?)\s*(亿元|万元|元)/g;
/** 「全年预算20万元」, 「年初预算安排20万元」 at the head of a clause. */
const PLANNED =
  /(?<![^\n，。；：])(?:20\d\d年度?)?(?:项目|年度|本年度?|当年|财政)*(?:年初|全年|调整后)?预算(?:数|资金|金额|总额|安排|批复)*(?:为|共|共计|是)?\s*(\d[\d,，]{0,14}(?:\.\d{1,6})?)\s*(亿元|万元|元)/g;
const OTHERWISE = /其中|分别|上年|去年|各项目|结转|一期|二期|第[一二三四]批|批次/;

/**
 * What the sentences within a form (实际完成情况, 评价结论) say was spent and was to be spent, and its row of amounts has otherwise
 * by one slip.
 */
export function amountsInForms(report: Report): readonly ProjectAmount[] {
  const blocks = report.forms.map((form) => totalFundRow(form)?.actual?.at.block);
  return gather(report.forms, (form, i) => {
    const block = blocks[i];
    const total = totalFundRow(form);
    const [actual, final, original] = [total?.actual, total?.finalBudget, total?.originalBudget];
    const alone = blocks.indexOf(block) === blocks.lastIndexOf(block);
    if (block === undefined || !alone) return [];
    const spent = statedOf(actual);
    const planned = statedOf(final) ?? statedOf(original);
    return [
      ...(spent ? saidIn(report, form, block, SPENDING, spent, likeASlip) : []),
      ...(planned ? saidIn(report, form, block, PLANNED, planned, isOneStroke) : []),
    ];
  });
}

/** Whether one amount is the other with one digit mistyped, in its own unit. */
const isOneStroke = (said: Figure, printed: Figure): boolean =>
  isMistyped(said, (measure(printed).size / measure(said).size) * numberOf(said));

function saidIn(
  report: Report,
  form: SelfEvaluationForm,
  block: number,
  pattern: RegExp,
  printed: Stated<Figure>,
  isMeant: (said: Figure, printed: Figure) => boolean,
): readonly ProjectAmount[] {
  const table = tablesOf(report.document).find((each) => each.block === block);
  const known = form.funds.flatMap((row) =>
    [row.originalBudget, row.finalBudget, row.actual].flatMap((entry) => statedOf(entry) ?? []),
  );
  const name = (form.projectName?.value ?? form.title?.value ?? '').trim();
  return gather(table?.cells ?? [], (cell) =>
    matchesOf(cell.text, pattern).flatMap((match): readonly ProjectAmount[] => {
      const end = match.index + match[0].length;
      if (OTHERWISE.test(cell.text.slice(cell.text.lastIndexOf('。', match.index) + 1, end)))
        return [];
      const value = figure((match[1] ?? '').replace(/，/g, ','), match[2] ?? '');
      const isKnown = known.some(
        (each) => compare(value, each.value, moneyUnitOf(form)) !== 'different',
      );
      if (isKnown || !isMeant(value, inUnit(printed.value, form))) return [];
      const at = { block, row: cell.row, column: cell.column, from: match.index, to: end };
      return [{ name, said: { verbatim: match[0], at }, printed: [quote(printed)] }];
    }),
  );
}

/** A printed amount with the unit of its form, where it has none of its own. */
const inUnit = (printed: Figure, form: SelfEvaluationForm): Figure =>
  printed.unit === '' ? { ...printed, unit: moneyUnitOf(form) } : printed;

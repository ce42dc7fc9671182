import { statedOf } from '../../document/stated.ts';
import type { Report } from '../../report/report.ts';
import { figure } from '../../values/figure.ts';
import { matchesOf } from '../../values/matches.ts';
import { compare } from '../figures/amounts.ts';
import { moneyUnitOf, totalFundRow } from '../tables/rows.ts';
import { linesWith, wordsIn } from '../wording/running-text.ts';
import { quote } from '../wording/sentence.ts';
import type { ProjectAmount } from './project-amounts.ts';

/** 「项目实际支出20万元」 where a clause opens with the project without its name. */
const SPENT =
  /(?<=^|[，。；：])(?:该|本)?项目(?:资金|经费)?(?:全年|当年|年度|共|已)*(?:实际支出|实际执行|实际使用|实际支付|全年支出|全年执行)(?:资金|金额|数|额|财政资金)?(?:为|共|共计|是)?\s*(\d[\d,，]{0,14}(?:\.\d{1,6})?)\s*(亿元|万元|元)/g;
const OTHERWISE = /其中|累计|分别|上年|去年|各项目|\d个项目|一期|二期|第[一二三四]批/;

/** What a report on one project says that it spent, which its form has not. */
export function ownAmounts(report: Report): readonly ProjectAmount[] {
  const [form, second] = report.forms;
  const alone = report.kind === 'projectSelfEvaluation' || report.kind === 'fundSelfEvaluation';
  const total = form && !second && alone ? totalFundRow(form) : undefined;
  const actual = statedOf(total?.actual);
  if (!form || !total || !actual) return [];
  const unit = moneyUnitOf(form);
  const known = form.funds.flatMap((row) => statedOf(row.actual) ?? []);
  return linesWith(report.document, SPENT).flatMap((line) => {
    const years = matchesOf(line.text, /20\d\d(?=年)/g).map((match) => Number(match[0]));
    if (years.some((year) => year !== report.fiscalYear)) return [];
    return matchesOf(line.text, SPENT).flatMap((match): readonly ProjectAmount[] => {
      const from = line.text.lastIndexOf('。', match.index) + 1;
      if (OTHERWISE.test(line.text.slice(from, match.index + match[0].length))) return [];
      const value = figure((match[1] ?? '').replace(/，/g, ','), match[2] ?? '');
      if (known.some((each) => compare(value, each.value, unit) !== 'different')) return [];
      const said = wordsIn(line, match.index, match.index + match[0].length);
      const name = (form.projectName?.value ?? form.title?.value ?? '').trim();
      return [{ name, said, printed: [quote(actual)] }];
    });
  });
}

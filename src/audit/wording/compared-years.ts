import type { Report } from '../../report/report.ts';
import { matchesOf } from '../../values/matches.ts';
import type { Leftover } from './leftover-years.ts';
import { type Line, runningText, wordsIn } from './running-text.ts';

/** What accounts and budgets compare an amount with: 「比2022年增加3万元」, 「与2022年度相比，收入总计减少3万元」. */
const AGAINST =
  /(?:(?<!比)较|[比与同])(20\d\d)年(?:度)?(?:支出)?(?:决算|预算|实际|完成)?数?(?:相比)?[，,]?[^，。；\d]{0,20}?(?:增加|减少|增长|下降|上升|降低|增收|减收|增支|减支|持平)/g;
const FORMER = /(?:较|比|与|同)(?:上年|去年)|同比/;
/** Of these an amount is told that the year before has, too. */
const AMOUNT = /\d(?:亿元|万元|元)/;
/** Words that look back over several years, or on a year that everything is measured from. */
const LONG = /年均|累计|连续|五年|三年|两年|以来|时期|十[二三四五]五|基数|基期|疫情|翻/;

/**
 * Comparisons of accounts and budgets with the year before the last, in a paragraph that names no year between, of a document that
 * compares with the last year again and again: left over from the text of the year before.
 */
export function comparedYears(report: Report, year: number): readonly Leftover[] {
  if (!isOfAccounts(report)) return [];
  const lines = runningText(report.document);
  let usual = 0;
  const strays: Leftover[] = [];
  for (const line of lines) {
    if (FORMER.test(line.text)) usual += 1;
    for (const match of matchesOf(line.text, AGAINST)) {
      const named = Number(match[1]);
      if (named === year - 1) usual += 1;
      if (named === year - 2 && isAlone(line, match.index, year))
        strays.push({
          quote: wordsIn(line, match.index, match.index + match[0].length),
          severity: 'warning',
        });
    }
  }
  return strays.length > 0 && strays.length * OFTEN <= usual ? strays : [];
}

/** So many comparisons with the last year stand against one with the year before it. */
const OFTEN = 2;

/** Whether the sentence tells amounts of the report's own year alone, and does not look back on several. */
function isAlone({ text }: Line, from: number, year: number): boolean {
  const start = text.lastIndexOf('。', from) + 1;
  const end = text.indexOf('。', from);
  const sentence = text.slice(start, end < 0 ? undefined : end);
  if (LONG.test(sentence) || !AMOUNT.test(text)) return false;
  const others = matchesOf(text, /20\d\d(?=年)/g).map((match) => Number(match[0]));
  return others.every((named) => named === year || named === year - 1 || named === year - 2)
    ? !new RegExp(`(?:^|[。；：，])[^。；：，]{0,12}(?<!比|较|与|同)${year - 1}年`).test(text)
    : false;
}

/** Accounts and budgets of departments and of governments, by the kind of document or its title. */
const isOfAccounts = (report: Report): boolean => {
  if (report.kind === 'finalAccounts') return true;
  const title = report.years.find(({ where }) => where === 'title')?.at.block;
  const line = runningText(report.document).find(({ block }) => block === title);
  return /决算|预算/.test(line?.text ?? '') && !/绩效|自评|评价/.test(line?.text ?? '');
};

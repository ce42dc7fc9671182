import type { Report } from '../../report/report.ts';
import { matchesOf } from '../../values/matches.ts';
import { once } from '../../values/once.ts';
import type { Leftover } from './leftover-years.ts';
import { type Line, looksLikeHeading, runningText, wordsIn } from './running-text.ts';

/** What is still to be done, by its words. */
const TO_COME =
  /(?:拟|将|计划(?!项目|专项|资金|补助|工程)|预计|力争|争取|确保|限于|务必|下一步|下步|承诺)[^，。；\d]{0,12}$|^[^，。；\d]{0,8}(?:建议)?(?:自|从|于|在|到)?$/;
const PLANNED = /拟|将|力争|争取|限于|下一步|下步|承诺|计划(?!项目|专项|资金|补助|工程)|预计/;
const DONE =
  /已|当时|原|曾|完成了|按照|根据|《|〔|印发|文件|规划|通知|方案|以来|起至|起(?:连续|已|逐年|陆续)/;
const MEASURES = /后续|下阶段|努力方向|工作思路|改进|整改|下一?步|打算|建议|措施|今后|计划安排/;
const YEAR = /(20\d\d)\s*年(?!度(?:预算|决算|部门|项目|绩效|审计|检查))/g;

/** The blocks of the sections that tell what is to be done next; made once for a report. */
export const blocksToCome = once((report: Report): ReadonlySet<number> => {
  const blocks = new Set<number>();
  let within = false;
  for (const line of runningText(report.document)) {
    if (line.marker?.form === '一、') within = MEASURES.test(line.text.slice(0, 16));
    else if (looksLikeHeading(line) && MEASURES.test(line.text)) within = true;
    if (within) blocks.add(line.block);
  }
  return blocks;
});

/** Measures that are promised for a year before the report's own: 「拟于2022年6月底前完成」 in a report on 2024. */
export function promisedYears(report: Report, year: number): readonly Leftover[] {
  const lines = runningText(report.document);
  let within = false;
  const found: Leftover[] = [];
  for (const line of lines) {
    if (looksLikeHeading(line)) {
      // Only a heading of the first rank leaves the section of measures.
      if (MEASURES.test(line.text)) within = true;
      else if (line.marker?.form === '一、') within = false;
      continue;
    }
    if (line.marker?.form === '一、') within = MEASURES.test(line.text.slice(0, 16));
    for (const match of matchesOf(line.text, YEAR))
      found.push(...promised(line, match, year, within));
  }
  return found;
}

function promised(
  line: Line,
  match: RegExpExecArray,
  year: number,
  within: boolean,
): readonly Leftover[] {
  const named = Number(match[1]);
  if (named >= year || year - named > 5) return [];
  const start = Math.max(
    line.text.lastIndexOf('。', match.index),
    line.text.lastIndexOf('；', match.index),
    line.text.lastIndexOf('，', match.index),
  );
  const before = line.text.slice(start + 1, match.index);
  const rest = /^[^，。；]*/.exec(line.text.slice(match.index))?.[0] ?? '';
  const clause = before + rest;
  if (DONE.test(clause) || /上年|[较比]/.test(clause)) return [];
  const promise =
    PLANNED.test(before) ||
    (PLANNED.test(rest.slice(match[0].length, match[0].length + 12)) && within);
  const due =
    within &&
    /(?:前|底|内|起|年)(?:完成|将|对|完善|修订|建立|开展|实现|把|落实)|年(?:底|末|\d{1,2}月底?)前|年内|年起|年(?:继续|进一步|着力|推进|加大)/.test(
      rest,
    );
  if (!(promise && (within || TO_COME.test(before))) && !due) return [];
  const from = start + 1 + (before.length - before.trimStart().length);
  return [{ quote: wordsIn(line, from, match.index + rest.length), severity: 'warning' }];
}

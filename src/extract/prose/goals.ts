import type { ReportedGoal } from '../../report/report.ts';
import type { Section } from '../../report/sections.ts';
import { parseChineseNumber } from '../../values/chinese.ts';
import type { Line } from './lines.ts';
import { stated } from './stating.ts';

const GOAL =
  /^(?:年度|绩效|总体|工作|具体)?(?:目标|任务)(\d{1,2}|[一二三四五六七八九十]{1,3})[、：.，]?/;
const OUTCOME = /(?:实际)?(?:目标)?(?:完成|实现|达成)情况：/;

/** Goals with what the text reports of them: 目标1 … 完成情况：…. */
export function readGoals(
  lines: readonly Line[],
  sections: readonly Section[],
): readonly ReportedGoal[] {
  const heads = new Set(sections.map((section) => section.heading.at.block));
  const goals: { -readonly [K in keyof ReportedGoal]: ReportedGoal[K] }[] = [];
  let last: number | undefined;
  lines.forEach((line, i) => {
    if (line.contents) return;
    const { text } = line.cleaned;
    const match = GOAL.exec(text);
    if (match) {
      goals.push(goalOf(line, match));
      last = i;
      return;
    }
    const goal = goals.at(-1);
    if (heads.has(line.block) || !goal || last === undefined) {
      last = undefined;
      return;
    }
    const outcome = OUTCOME.exec(text);
    if (outcome && outcome.index <= 4 && !goal.outcome) {
      const from = outcome.index + outcome[0].length;
      goal.outcome = stated(line, from, text.length, text.slice(from));
    }
  });
  return goals;
}

function goalOf(line: Line, match: RegExpExecArray): ReportedGoal {
  const { text } = line.cleaned;
  const number = /^\d+$/.test(match[1] ?? '')
    ? Number(match[1])
    : parseChineseNumber(match[1] ?? '');
  const label = match[0].replace(/[、：.，]$/, '');
  const start = match[0].length;
  const outcome = OUTCOME.exec(text.slice(start));
  const end = outcome ? start + outcome.index : text.length;
  const after = outcome ? end + outcome[0].length : text.length;
  return {
    ...(number !== undefined && { number }),
    label: stated(line, 0, label.length, label),
    goal: stated(line, start, end, text.slice(start, end)),
    ...(outcome && { outcome: stated(line, after, text.length, text.slice(after)) }),
  };
}

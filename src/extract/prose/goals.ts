import type { ReportedGoal } from '../../report/report.ts';
import type { Section } from '../../report/sections.ts';
import { parseCount } from '../../values/chinese.ts';
import { itemsIn, linesIn, type Piece } from './items.ts';
import type { Line } from './lines.ts';
import { stated } from './stating.ts';

const GOAL =
  /^(?:年度|绩效|总体|工作|具体)?(?:绩效)?(?:目标|任务)(\d{1,2}|[一二三四五六七八九十]{1,3})[、：:.，]?/;
const OUTCOME = /[（]?(?:实际|目标)?(?:完成|实现|达成)情况(?:如下)?：/;

type Draft = { -readonly [K in keyof ReportedGoal]: ReportedGoal[K] };

/** Goals with what the text reports of them: 目标1 … 完成情况：…, else the numbered items of the part on goals. */
export function readGoals(
  lines: readonly Line[],
  sections: readonly Section[],
): readonly ReportedGoal[] {
  const labelled = labelledGoals(lines, sections);
  return labelled.length > 0 ? labelled : numberedGoals(lines, sections);
}

function labelledGoals(lines: readonly Line[], sections: readonly Section[]): readonly Draft[] {
  const heads = new Set(sections.map((section) => section.heading.at.block));
  const goals: Draft[] = [];
  let open = false;
  for (const line of lines) {
    const { text } = line.cleaned;
    const match = GOAL.exec(text);
    const goal = goals.at(-1);
    if (match) {
      goals.push(...goalsOf(line, match));
      open = true;
    } else if (heads.has(line.block)) open = false;
    else if (open && goal && !goal.outcome) {
      const outcome = OUTCOME.exec(text);
      if (outcome && outcome.index <= 4)
        goal.outcome = rest(line, outcome.index + outcome[0].length);
    }
  }
  return goals;
}

const rest = (line: Line, from: number, to = line.cleaned.text.length) =>
  stated(line, from, to, line.cleaned.text.slice(from, to));

/** The goal that a line opens with, and the next ones where their lines were joined to it: 「目标1：…。目标2：…。」. */
function goalsOf(line: Line, first: RegExpExecArray): readonly ReportedGoal[] {
  const { text } = line.cleaned;
  const labels = [first];
  for (let number = parseCount(first[1] ?? ''); number !== undefined; number += 1) {
    const from = (labels.at(-1)?.index ?? 0) + 1;
    const at = text.slice(from).search(new RegExp(`(?<=[。；])目标${number + 1}[、：:]`));
    const next = at < 0 ? undefined : GOAL.exec(text.slice(from + at));
    if (!next) break;
    next.index = from + at;
    labels.push(next);
  }
  return labels.map((label, i) => goalOf(line, label, labels[i + 1]?.index ?? text.length));
}

function goalOf(line: Line, match: RegExpExecArray, to: number): ReportedGoal {
  const { text } = line.cleaned;
  const number = parseCount(match[1] ?? '');
  const label = match[0].replace(/[、：:.，]$/, '');
  const start = match.index + match[0].length;
  const outcome = OUTCOME.exec(text.slice(start, to));
  const end = outcome ? start + outcome.index : to;
  return {
    label: stated(line, match.index, match.index + label.length, label),
    goal: stated(line, start, end, text.slice(start, end)),
    ...(number !== undefined && { number }),
    ...(outcome && { outcome: rest(line, end + outcome[0].length, to) }),
  };
}

// Parts that go through the indicators and not through the goals.
const INDICATORS = /指标|产出|效益|满意度|成本|效果|投入|过程/;
// Parts that sort the goals by whether they were reached.
const SORTED = /执行率|(?:未|已)?完成的(?:绩效)?目标/;

/** The items of a part that reports goals as done, each with its first sentence as goal. */
function numberedGoals(
  lines: readonly Line[],
  sections: readonly Section[],
): readonly ReportedGoal[] {
  const at = sections.findIndex(
    (section) =>
      section.key === 'objectives' &&
      /目标.*完成/.test(section.heading.value) &&
      !/分析|指标/.test(section.heading.value),
  );
  if (at < 0 || sections.some((each) => each.parent === at && INDICATORS.test(each.heading.value)))
    return [];
  const pieces: readonly Piece[] = linesIn(lines, sections, at, 'objectives');
  const items = itemsIn(pieces.filter(({ line }) => !/：$/.test(line.cleaned.text)));
  if (items.length < 2 || !items.every(({ verbatim }) => NUMBERED.test(verbatim))) return [];
  if (items.some(({ verbatim }) => SORTED.test(verbatim.slice(0, 20)))) return [];
  return items.map((item, i) => {
    const stop = item.value.indexOf('。') + 1;
    const goal = item.value.slice(0, stop || undefined);
    const outcome = stop > 0 ? item.value.slice(stop) : '';
    const label = NUMBERED.exec(item.verbatim)?.[0] ?? '';
    return {
      number: i + 1,
      label: { ...item, value: label },
      goal: { ...item, value: goal },
      ...(outcome && { outcome: { ...item, value: outcome } }),
    };
  });
}

const NUMBERED =
  /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]|[一二三四五六七八九十]是|[①-⑳])/;

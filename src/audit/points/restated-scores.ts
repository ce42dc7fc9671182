import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { runningText, wordsIn } from '../wording/running-text.ts';
import { weighedParts } from './score-parts.ts';

/** One part of the evaluation whose points are told twice, not alike. */
export interface RestatedScore {
  readonly name: string;
  readonly said: readonly Quote[];
}

/** 「项目过程类指标由2个二级指标和5个三级指标构成，权重为20分，实际得分19分」. */
const FORMED =
  /([^，。；：、\d]{2,14}?)由[^。；]{2,40}?构成，[^。；，]{0,6}(?:权重|分值|满分)(?:分)?(?:为)?(\d{1,3})分，[^。；，\d]{0,6}得分?(?:为)?(\d{1,3}(?:\.\d{1,2})?)分/g;
const STEM = /决策|过程|产出|效益|效果|投入|管理|满意/;

/** Parts of one name and one weight that got different points in two places of the text. */
export function restatedScores(report: Report): readonly RestatedScore[] {
  const told = [
    ...weighedParts(report).map((part) => ({ ...part, quote: part as Quote })),
    ...gather(runningText(report.document), (line) =>
      line.text.includes('构成')
        ? matchesOf(line.text, FORMED).map(([words, name = '', worth, got], i, all) => {
            const from = line.text.indexOf(words, i > 0 ? all[i - 1]?.index : 0);
            return {
              name,
              worth: Number(worth),
              got: Number(got),
              quote: wordsIn(line, from, from + words.length),
            };
          })
        : [],
    ),
  ];
  const groups = new Map<string, typeof told>();
  for (const each of told) {
    const stem = STEM.exec(each.name)?.[0];
    if (!stem || report.forms.length > 1) continue;
    const key = `${stem} ${each.worth}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    const other = first && others.find(({ got }) => Math.abs(got - first.got) > 0.05);
    // Several values are those of several projects.
    const values = new Set(group.map(({ got }) => got));
    return first && other && values.size === 2
      ? [{ name: first.name, said: [first.quote, other.quote] }]
      : [];
  });
}

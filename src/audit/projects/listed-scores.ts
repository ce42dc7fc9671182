import { statedOf } from '../../document/stated.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { quote } from '../wording/sentence.ts';
import { projectLists } from './project-lists.ts';
import type { ProjectScore } from './project-scores.ts';

type Total = NonNullable<ProjectScore['printed']>;

/** What a list of projects says that each got, beside the total of the one form that bears the project's name. */
export function listedScores(report: Report): readonly ProjectScore[] {
  const totals = new Map<string, Total | 'several'>();
  for (const { kind, projectName, totalScore } of report.forms) {
    const name = squeeze(projectName?.value ?? '');
    const total = statedOf(totalScore);
    if (kind !== 'project' || name === '' || !total) continue;
    const own = { ...quote(total), value: numberOf(total.value) };
    totals.set(name, totals.has(name) ? 'several' : own);
  }
  if (totals.size === 0) return [];
  return gather(projectLists(report), ({ projects, table }) =>
    projects.flatMap(({ name, score }): readonly ProjectScore[] => {
      const printed = totals.get(squeeze(name.verbatim));
      // A list within the table of the form itself tells its parts.
      if (!score || !printed || printed === 'several' || printed.at.block === table.block)
        return [];
      return [{ name: name.verbatim.trim(), said: score, value: score.value, printed }];
    }),
  );
}

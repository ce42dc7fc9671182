import type { Bilingual } from '../../document/finding.ts';
import { type Stated, statedOf } from '../../document/stated.ts';
import type { Result } from '../../report/indicators.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { compareFigures, type Figure, significantDigits } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { likeASlip } from '../readings/slips.ts';
import { quote } from '../wording/sentence.ts';
import type { Contradiction } from './results-in-prose.ts';

const RESULT: Bilingual = { zh: '完成值', en: 'result' };

/** Shorter names are those of different things in the forms of different projects: 培训人数, 满意度. */
const SHORTEST_NAME = 5;

interface Row {
  readonly name: string;
  readonly form: number;
  readonly result: Stated<Result>;
  readonly wanted: Figure;
  readonly reached: Figure;
}

/**
 * Rows of the very name and unit in two forms of a file, that of the whole and that of a project: where the target is the same
 * particular number in both, they are one measure and have one result. Targets that differ may have been set so, for the unit and for
 * the project, and rates are of whoever each form asked.
 */
export function sameRows(report: Report): readonly Contradiction[] {
  const groups = new Map<string, Row[]>();
  for (const [form, { indicators }] of report.forms.entries())
    for (const row of indicators) {
      const name = squeeze(row.name.verbatim).replace(/^指标\d{1,2}[：:、.]?/, '');
      const [target, result] = [statedOf(row.target), statedOf(row.result)];
      const [wanted, reached] = [target?.value.value, result?.value.value];
      if (!target || !result || !wanted || !reached || name.length < SHORTEST_NAME) continue;
      // What each project costs is of that project.
      if (
        /^[%％]?$/.test(wanted.unit) ||
        wanted.unit !== reached.unit ||
        /成本|支出|预算|资金/.test(name)
      )
        continue;
      const key = `${name} ${wanted.unit}`;
      const one: Row = { name, form, result, wanted, reached };
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  return gather([...groups.values()], apart);
}

function apart(rows: readonly Row[]): readonly Contradiction[] {
  const [first, second, third] = rows;
  if (!first || !second || third || first.form === second.form) return [];
  if (compareFigures(first.wanted, second.wanted) !== 0 || !isParticular(first.wanted)) return [];
  if (compareFigures(first.reached, second.reached) === 0) return [];
  if (!likeASlip(first.reached, second.reached)) return [];
  const [said, result] = [quote(first.result), quote(second.result)];
  return [{ name: first.name, said, result, matter: RESULT, inForms: true }];
}

/** Whether a number is one that two measures do not share by chance: 1137, but not 500, 16. */
const isParticular = (value: Figure): boolean => significantDigits(value).length >= 3;

import type { Quote } from '../../document/finding.ts';
import { statedOf } from '../../document/stated.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { type Counted, clauseOf, counted, countedIn } from '../figures/counted.ts';
import { totalFundRow } from '../tables/rows.ts';
import { quote } from '../wording/sentence.ts';
import type { RestatedScore } from './restated-scores.ts';
import { groupName, scoredRows } from './scored-rows.ts';

const POINTS = '点';
const GOT = /(?:自评|实际|最终|综合|评价)?(?:得分|实得|自评得|得)(?:为|是)?$/;
const FULL = /(?:满分|分值|权重|标准分)(?:值)?(?:为|是)?$/;
/** Points of another year, of another judge, of each, or taken off. */
const OTHER = /上年|去年|复评|复核|抽查|核查|评审|重点评价|第三方|财政评价|每|平均|扣|标准|以上|各/;
const EXACT = 0.05;
const SHORTEST = 4;
const EXECUTION = '预算执行率';

/** Points that running text gives a row by its very name, 「预算执行率得9.5分」, 「资产管理指标分值6分，得分5.5分」, where the form or the table of scores has others. */
export function toldRowScores(report: Report): readonly RestatedScore[] {
  const rows = scoresByName(report);
  if (rows.size === 0) return [];
  return gather(countedIn(report), (list) => {
    if (!list.some(({ nature }) => nature === POINTS) || OTHER.test(list[0]?.line.text ?? ''))
      return [];
    return list.flatMap((each, k): readonly RestatedScore[] => {
      const name = nameAt(list, k);
      const row = name === undefined ? undefined : rows.get(name);
      if (!name || !row || each.line.cell || each.line.block === row.at.block) return [];
      return Math.abs(Number(row.verbatim) - numberOf(each.value)) <= EXACT
        ? []
        : [{ name, said: [counted(each), row] }];
    });
  });
}

/** Whose points a figure is: by the words in front of it, or in front of the full mark right before it. */
function nameAt(list: readonly Counted[], k: number): string | undefined {
  const [full, each] = [list[k - 1], list[k]];
  if (each?.nature !== POINTS || !GOT.test(clauseOf(each))) return undefined;
  const own = bare(clauseOf(each).replace(GOT, ''));
  if (own !== '') return own;
  const isFull =
    full?.nature === POINTS &&
    full.sentence === each.sentence &&
    !/[；;]/.test(each.before) &&
    FULL.test(clauseOf(full));
  return isFull ? bare(clauseOf(full).replace(FULL, '')) : undefined;
}

const bare = (words: string): string =>
  groupName(words.replace(/^(?:其中|包括)?[：:]?|[“”"（(]/g, '').replace(/(?:指标)?$/, ''));

/** The points of each row that its name tells from all others: of the one form with its execution rate, else of the tables of scores. */
function scoresByName(report: Report): ReadonlyMap<string, Quote> {
  const [form, second] = report.forms;
  const found = new Map<string, Quote>();
  if (second) return found;
  const twice = new Set<string>();
  const add = (name: string, score: Quote): void => {
    if (name.length < SHORTEST) return;
    if (found.has(name)) twice.add(name);
    found.set(name, score);
  };
  const execution = statedOf(form && totalFundRow(form)?.score);
  if (execution) add(EXECUTION, quote(execution));
  for (const { name, score } of form?.indicators ?? []) {
    const stated = statedOf(score);
    if (stated) add(groupName(squeeze(name.verbatim)), quote(stated));
  }
  if (!form) for (const { name, score } of scoredRows(report)) add(name, score);
  for (const name of twice) found.delete(name);
  return found;
}

import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { trimmed } from '../figures/amounts.ts';
import { atEachFigure, type Counted, counted, type FigureRule } from '../figures/counted.ts';
import type { ToldChange } from './told-changes.ts';

const FINAL =
  /(?:全年|最终|调整后?)(?:的)?(?:全年|总)?(?:预算)(?:数|总额|资金|指标)?(?:为|是|共)?$/;
const FIRST = /^[（(](?:其中)?[：:]?年初(?:批复|部门|安排)?预算(?:数|安排|批复|资金)?(?:为)?$/;
const ADDED =
  /^[，,、；;](?:年中|当年|本年|年度|预算)*(?:追加|调增|核增|调整增加|增加)(?:预算|资金|安排)?(?:数|为|了)?$/;
const TAKEN =
  /^[，,、；;](?:年中|当年|本年|年度|预算)*(?:追减|调减|核减|调整减少|压减|减少)(?:预算|资金|安排)?(?:数|为|了)?$/;

/** 「全年预算数120万元（年初预算100万元，年中调整增加20万元）」: in brackets, all that the budget of the year is made up of. */
export const madeUpOf = (report: Report): readonly ToldChange[] => atEachFigure(report, at);

const at: FigureRule<ToldChange> = (base, k, list) => {
  const [now, change] = [list[k - 1], list[k + 1]];
  if (!now || !change || !FIRST.test(base.before) || !FINAL.test(now.before)) return [];
  const way = ADDED.test(change.before) ? 1 : TAKEN.test(change.before) ? -1 : 0;
  if (way === 0 || !/^[）)]/.test(change.after)) return [];
  if (
    [now, base, change].some(
      ({ nature, sentence }) => nature !== 'money' || sentence !== base.sentence,
    )
  )
    return [];
  const off = (now.size - base.size) * way;
  if (Math.abs(off - change.size) <= slackOf(now, base, change)) return [];
  const scale = numberOf(now.value) === 0 ? 1 : now.size / numberOf(now.value);
  const computed = `${trimmed((base.size + way * change.size) / scale)}${now.value.unit}`;
  return [{ places: [now, base, change].map((each) => counted(each)), wrong: 'sum', computed }];
};

/** Half a step of the last digit of each, two decimals at least. */
const slackOf = (...figures: readonly Counted[]): number =>
  figures.reduce((all, { size, value }) => {
    const number = numberOf(value);
    return all + (number === 0 ? 0 : (size / number) * (0.5 / 10 ** Math.max(2, value.decimals)));
  }, 1e-6);

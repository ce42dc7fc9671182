import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { alike, type Counted, clauseOf, countedIn, isRate, only } from '../figures/counted.ts';
import { isRateSlipped } from '../readings/one-slip.ts';
import { countedRate } from './counted-rate.ts';
import type { ToldRate } from './told-rates.ts';

const RATE =
  /^[，,；;]?(?:(?:任务|目标|计划)?(?:完成率|完成比例|完工率)(?:为|达到?|是|：)?|(?:占|为|完成)了?(?:年度|全年|年初)*(?:计划|目标)(?:数|量|任务)?的)$/;
const DONE =
  /^(?:20\d\d年)?(?:本?项目|全年|年内|本年|累计|共|已)*实际(?:完成|共|已)*(?=\p{Script=Han}{3})/u;
const PLANNED =
  /^(?:20\d\d年)?(?:本?项目|全年|年度|年初|本年|该项目|我[局县区市])*(?:计划|目标)(?:为|是|完成)*(?=\p{Script=Han}{3})/u;

/**
 * 「实际改造街巷51条，其中…，完成率100%」 where another paragraph has 「计划改造街巷57条」: the number of the very words that were planned, told
 * with one size wherever it is. More than was planned is often told as 100%.
 */
export const plannedElsewhere = (report: Report): readonly ToldRate[] => {
  const lines = countedIn(report);
  const tasks = ofTasks(lines);
  const done = lines.filter((list) => list.some((each) => isRate(each) && RATE.test(each.before)));
  if (done.length === 0) return tasks;
  const planned = new Map<string, Counted[]>();
  for (const each of lines.flat()) {
    const name = nameBehind(each, PLANNED);
    if (name) planned.set(name, [...(planned.get(name) ?? []), each]);
  }
  return [...tasks, ...gather(done, (list) => gather(list, (_, k) => rateAt(list, k, planned)))];
};

const OF_TASK =
  /^[，,](?:占|为|完成)(?:[省市县区](?:里|级)?下达|年度|全年)*(?:目标|计划)*任务(?:数|量)?的$/;
/** Names that end in so many signs alike are of one thing. */
const NAME = 4;

/** 「计划新建卡口125处。年末建成卡口100处，占目标任务的80%」: the task stands in a sentence in front, of the line or of the one above. */
const ofTasks = (lines: readonly (readonly Counted[])[]): readonly ToldRate[] =>
  gather(lines, (list, i) =>
    gather(list, (rate, k): readonly ToldRate[] => {
      const part = list[k - 1];
      if (!isRate(rate) || !OF_TASK.test(rate.before) || !part || isRate(part)) return [];
      const name = clauseOf(part).slice(-NAME);
      if (name.length < NAME || part.sentence !== rate.sentence) return [];
      const before = list.filter(({ sentence }) => sentence < rate.sentence);
      const tasks = [...(lines[i - 1] ?? []), ...before].filter(
        (each) => alike(each, part) && clauseOf(each).endsWith(name) && isTask(each),
      );
      const whole = only(tasks);
      if (!whole || !isRateSlipped(rate, part, whole)) return [];
      const told = countedRate(rate, { part, whole });
      return told ? [told] : [];
    }),
  );

/** 「建成渠道6公里，完成全年任务的60%」: what was done of a task sets none. */
const OF_A_TASK = /(?:占|为|完成)[^，。；\d]{0,12}(?:任务|目标|计划)(?:数|量)?的/g;

/** Whether the sentence of a figure speaks of a plan in front of it. */
const isTask = ({ line, at }: Counted): boolean =>
  /计划|任务|目标|拟/.test(
    line.text
      .slice(line.text.lastIndexOf('。', (at.from ?? 0) - 1) + 1, at.from)
      .replace(OF_A_TASK, ''),
  );

/** What was planned or done, by the words behind the one that says so. */
function nameBehind(each: Counted, words: RegExp): string | undefined {
  if (isRate(each) || each.nature === 'money') return undefined;
  const clause = clauseOf(each);
  const match = words.exec(clause);
  const name = match && clause.slice(match[0].length).replace(/(?:为|共|了|达)+$/, '');
  // What was to be built was built.
  return name?.replace(/^建成/, '建设');
}

function rateAt(
  list: readonly Counted[],
  at: number,
  planned: ReadonlyMap<string, readonly Counted[]>,
): readonly ToldRate[] {
  const rate = list[at];
  if (!rate || !isRate(rate) || !RATE.test(rate.before)) return [];
  const own = list.slice(0, at).filter(({ sentence }) => sentence === rate.sentence);
  const part = own.findLast((each) => nameBehind(each, DONE));
  const name = part && nameBehind(part, DONE);
  if (!part || !name) return [];
  // Between the two stand only its parts.
  const between = own.slice(own.indexOf(part) + 1);
  if (!between.every((each, i) => alike(each, part) && (i > 0 || /其中/.test(each.before))))
    return [];
  const plans = (planned.get(name) ?? []).filter((each) => alike(each, part));
  const whole = only(plans);
  if (!whole || (numberOf(rate.value) === 100 && part.size > whole.size)) return [];
  const told = countedRate(rate, { part, whole });
  return told ? [told] : [];
}

import type { Report } from '../../report/report.ts';
import { areOfAKind, type Counted, innerClauseOf, isRate } from '../figures/counted.ts';
import { type Around, aroundLines } from './around.ts';
import { held, isTooMuch } from './closed-runs.ts';
import { named } from './named-wholes.ts';
import { isPlainName } from './names.ts';
import type { Reading } from './reading.ts';
import { runFrom } from './told-run.ts';

/** The name of a whole at the head of a sentence that tells what it is used for, or its parts in turn: its own figure stands in front, or nowhere. */
const HEADED =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．])?(?:[^，。；：、\d]{0,6}[，])?([^，。；：、\d]{3,20}?)(?:中|全部|具体|共)?(?:用于|分别为|依次为|由[^，。；：\d]{0,10}(?:构成|组成))/;
/** Money without a name is all of it. */
const ANY = /^(?:项目|专项|本项目)?资金(?:来源)?$/;
const ALL = ['总投资', '资金总额', '资金总量', '项目资金', '专项资金'];
const FEWEST = 3;

/** Lists without a figure in front whose sentence opens with the name of their whole, told elsewhere about, and do not come to it. */
export const headedRuns = (report: Report): readonly Reading[] =>
  aroundLines(report).flatMap((around) =>
    around.list.flatMap((first, at) => {
      const isHead = at === 0 || (around.list[at - 1] as Counted).sentence < first.sentence;
      const name = isHead ? HEADED.exec(first.before)?.[1] : undefined;
      if (name === undefined || /主要|其中/.test(first.before)) return [];
      const run = runFrom(around.list, at);
      if (!run || run.parts.length < FEWEST || run.opening !== 'closed') return [];
      const front = around.near.slice(0, around.near.indexOf(first));
      const whole = ANY.test(name)
        ? ALL.map((words) => named(words, first, front)).find((each) => each !== undefined)
        : named(name, first, front);
      return whole ? held(whole, run, around) : [];
    }),
  );

/** 「项目支出包括：…」, 「项目支出中，…」: some of it may be left out. */
const OPEN =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．])?([^，。；：、\d]{3,16}?)(?:中|主要|具体)*(?:包括|用于|有)[：:，,]?[^，。；：、\d]+$|^([^，。；：、\d]{3,16}?)中[，,：:][^，。；：、\d]+$/;

/** Lists of money that come to more than the whole named at the head of their sentence, or than the amount in front of the change that stands between. */
export const overfullRuns = (report: Report): readonly Reading[] =>
  aroundLines(report).flatMap((around) =>
    around.list.flatMap((first, at) => {
      const former = around.list[at - 1];
      const isHead = former === undefined || former.sentence < first.sentence;
      if (!isHead || first.nature !== 'money') return [];
      const name = OPEN.exec(first.before);
      const whole = name
        ? named(name[1] ?? name[2] ?? '', first, around.near.slice(0, around.near.indexOf(first)))
        : beforeChange(around, first, at);
      const run = whole && runFrom(around.list, at);
      return whole && run && isTooMuch(whole, run) ? held(whole, run, around) : [];
    }),
  );

const CHANGE = /较|比(?!例)|同比|增|减|下降|上升|提高|完成|执行|占/;

/** 「资产总额5862万元，较年初增加351万元，增长6.38%。其中…」: the amount whose sentence tells nothing else but how it changed. */
function beforeChange({ list }: Around, first: Counted, at: number): Counted | undefined {
  if (!/^其中/.test(first.before)) return undefined;
  let k = at - 1;
  while (k > 0 && (isRate(list[k] as Counted) || CHANGE.test(innerClauseOf(list[k] as Counted))))
    k -= 1;
  const whole = list[k];
  if (!whole || k === at - 1 || whole.sentence !== first.sentence - 1) return undefined;
  return areOfAKind(whole, first) && isPlainName(whole) ? whole : undefined;
}

import type { Report } from '../../report/report.ts';
import type { Counted } from '../figures/counted.ts';
import { aroundLines } from './around.ts';
import { held } from './closed-runs.ts';
import { named } from './named-wholes.ts';
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

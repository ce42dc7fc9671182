import type { Report } from '../../report/report.ts';
import { areOfAKind, type Counted, innerClauseOf, isRate } from '../figures/counted.ts';
import { aroundLines, printedLike } from './around.ts';
import { misses } from './closed-runs.ts';
import type { Reading } from './reading.ts';

/** What is told of those that fell out. */
const OUT =
  /(?:淘汰|剔除|核减|扣除|退出|取消|不予受理|未通过|不合格|不符合条件的?|审减)(?:了|的)?[^，。；、\d]{0,6}$/;
/** What is told of those that were left. */
const LEFT = /进入|剩余|其余|余下|最终|确定|通过|核定|纳入|保留|合格|审定/;
const OTHER = /上年|去年|较|比(?!例)|每|均(?!衡)|占|增[加长]|减少|其中/;

/** 「申报86家，淘汰14家，进入核查72家」: three figures right behind each other, of which the third is what the second leaves of the first. */
export const takenAway = (report: Report): readonly Reading[] =>
  aroundLines(report).flatMap(({ list, near }) =>
    list.flatMap((out, at) => {
      const [whole, left] = [list[at - 1], list[at + 1]];
      if (!whole || !left || isRate(out) || !OUT.test(innerClauseOf(out))) return [];
      if (!areOfAKind(whole, out) || !areOfAKind(left, out)) return [];
      if (whole.sentence !== out.sentence || left.sentence !== out.sentence) return [];
      if (
        !LEFT.test(innerClauseOf(left)) ||
        [whole, left].some((each) => OTHER.test(innerClauseOf(each)))
      )
        return [];
      if (!misses(whole, [out, left]) || isElse(near, [whole, out, left])) return [];
      return [
        { said: left, from: [whole, out], computed: printedLike(left, whole.size - out.size) },
      ];
    }),
  );

/** Whether another figure about stands for one of the three. */
const isElse = (near: readonly Counted[], [whole, out, left]: readonly Counted[]): boolean =>
  whole !== undefined &&
  out !== undefined &&
  left !== undefined &&
  near.some(
    (each) =>
      each !== whole &&
      each !== left &&
      areOfAKind(each, out) &&
      each.line === out.line &&
      (!misses(each, [out, left]) ||
        !misses(whole, [out, each]) ||
        !misses(whole, [out, left, each])),
  );

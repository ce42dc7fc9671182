import type { Report } from '../../../report/report.ts';
import { numberOf } from '../../../values/figure.ts';
import { percentOf } from '../../figures/amounts.ts';
import { areOfAKind, type Counted, innerClauseOf, isRate, only } from '../../figures/counted.ts';
import { plainAsides } from '../../wording/asides.ts';
import { aroundLines } from '../around.ts';
import { fits, type Reading } from '../reading.ts';

/** 「占总数的」, 「占全部工单的」, 「占受理总量的」: of all there are, whatever they are called. */
const OF_ALL =
  /^[^，。；：、（(\d]{0,6}[，、,（(]?约?占(?:全部|[^，。；、\d]{0,6}总[数量额])(?:的|[^，。；、总\d]{0,4}的)?(?:比[重例])?(?:为|约|达)?$/;
/** What is told of all. */
const TOTAL =
  /共|总|合计|累计|全(?:年|部)|全[市县区省州国](?:共|[^，。；、\d]{0,4}(?:受理|接收|办理|完成|处置|实施))/;
const NO_WHOLE = plainAsides('占', '计划', '目标', '预算');

/** So many lines above tell what a list is of. */
const ABOVE = 3;

/**
 * 「共受理诉求1280件」, and behind it or in the next line 「办结咨询412件，占总数的32.2%」: the share is of the one figure of the kind in front that is
 * told of all and is the greatest; no other two figures about make it.
 */
export const sharesOfTotal = (report: Report): readonly Reading[] =>
  aroundLines(report).flatMap(({ list, near }) =>
    list.flatMap((rate, at): readonly Reading[] => {
      const part = list[at - 1];
      if (!part || !isRate(rate) || isRate(part) || part.sentence !== rate.sentence) return [];
      // 「甲类18件、乙类15件，占总数的61%」 is of several.
      if (!OF_ALL.test(rate.before) || /^[、和及与]|其余|剩余|共|合计/.test(part.before)) return [];
      const front = near
        .slice(0, near.indexOf(part))
        .filter((each) => areOfAKind(each, part))
        .filter(({ line }) => part.line.order - line.order <= ABOVE)
        // What is told with its own share is a part.
        .filter((each) => !isShared(near[near.indexOf(each) + 1], each));
      const whole = inFrontOfBracket(list, at) ?? wholeOf(front, part);
      if (!whole || fits(rate, part, whole)) return [];
      const mates = near.filter((each) => each !== part && areOfAKind(each, part));
      if (mates.some((each) => fits(rate, part, each) || fits(rate, each, whole))) return [];
      if (numberOf(rate.value) > 100) return [];
      return [{ said: rate, from: [part, whole], computed: percentOf(part.size / whole.size) }];
    }),
  );

/** 「760人取得证书（高级工236人，占取证总数的31%）」: what stands in brackets right behind a figure of its kind is of that one. */
function inFrontOfBracket(list: readonly Counted[], at: number): Counted | undefined {
  const [whole, part] = [list[at - 2], list[at - 1]];
  if (!whole || !part || !/[（(][^（()）]*$/.test(part.before)) return undefined;
  return areOfAKind(whole, part) && whole.sentence === part.sentence ? whole : undefined;
}

const isShared = (next: Counted | undefined, each: Counted): boolean =>
  next !== undefined && isRate(next) && next.sentence === each.sentence && /占/.test(next.before);

/** The greatest of some figures, where it is told of all and no other total of which a part may be is another. */
function wholeOf(front: readonly Counted[], part: Counted): Counted | undefined {
  const totals = front.filter(
    (each) =>
      each.size > part.size &&
      TOTAL.test(innerClauseOf(each)) &&
      !NO_WHOLE.test(innerClauseOf(each)),
  );
  const whole = only(totals);
  if (!whole) return undefined;
  return front.every(({ size }) => size <= whole.size) ? whole : undefined;
}

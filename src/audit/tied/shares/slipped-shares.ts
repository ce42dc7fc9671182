import type { Report } from '../../../report/report.ts';
import { percentOf } from '../../figures/amounts.ts';
import { type Counted, innerClauseOf, inOneSentence, isRate, only } from '../../figures/counted.ts';
import { isGeneral } from '../../figures/granted.ts';
import { allCounted } from '../../readings/figures-near.ts';
import { isRateSlipped } from '../../readings/one-slip.ts';
import { isOfOneUnit } from '../names.ts';
import { fits, type Reading } from '../reading.ts';

/** 「占计划户数的91%」, 「为总投资的83%」, 「相当于财政投入的25%」: a share with the name of its whole. */
const SHARE = /(?:占|相当于|为)([^，。；、：:（(\d]{2,14}?)的(?:比例|比重)?(?:为|达|约)?$/;
const ASIDE = /上年|去年|同期|每|均(?!衡)|较|比(?!例)|增|减|节约|结余|未|标准|目标/;
/** Words of a whole that tell nothing of what it is of. */
const LOOSE = /^(?:全部|年度|全年|当年|本年|我[局县区市]|总)+|(?:总数|总量|总额|数量|数)$/g;
/** A text of more figures tells any number somewhere. */
const MOST = 600;
/** So many figures in front of a share may be its part. */
const REACH = 3;
const FAR = 30;
const FEWEST = 100;

/**
 * Shares of a whole that is named and told elsewhere, one stroke off what the figure in front of them makes of it. Where any part in front and any whole
 * of the name make the share true nothing is said, nor where more than one whole may be meant.
 */
export const slippedShares = (report: Report): readonly Reading[] => {
  const all = allCounted(report);
  if (all.length > MOST) return [];
  return all.flatMap((rate, at): readonly Reading[] => {
    const name = isRate(rate) && rate.value.coefficient >= FEWEST && SHARE.exec(rate.before)?.[1];
    if (!name || /计划的|上年|去年/.test(name) || rate.line.cell) return [];
    // 「分别占本年收入的93.05%、4.03%和2.92%」 tells several in turn.
    if (/分别|依次|各占/.test(innerClauseOf(rate))) return [];
    const parts = all
      .slice(Math.max(0, at - REACH), at)
      .filter((each) => inOneSentence(each, rate) && !isRate(each));
    const part = subjectOf(rate, all.slice(Math.max(0, at - FAR), at)) ?? parts.at(-1);
    if (!part || ASIDE.test(innerClauseOf(part)) || part.value.coefficient < FEWEST) return [];
    const wholes = all.filter((each) => each !== part && isCalled(each, part, name));
    if (
      wholes.some((whole) =>
        [part, ...parts, ...wholes].some(
          (each) => isOfOneUnit(each, whole) && fits(rate, each, whole),
        ),
      )
    )
      return [];
    const found = wholes.filter(
      (whole) =>
        !ASIDE.test(innerClauseOf(whole)) && whole.size > 0 && isRateSlipped(rate, part, whole),
    );
    const [whole] = found;
    if (!whole || !only(wholes)) return [];
    return [{ said: rate, from: [part, whole], computed: percentOf(part.size / whole.size) }];
  });
};

/** 「食品抽检一项占项目支出的35%」: the one figure that is called by what the share is told of. */
function subjectOf(rate: Counted, front: readonly Counted[]): Counted | undefined {
  const words = innerClauseOf(rate);
  const name = words
    .slice(0, words.lastIndexOf('占'))
    .replace(/(?:一项|两项|经费|资金|仅|也|就|户数|人数)$/, '');
  if (name.length < 2) return undefined;
  const called = front.filter(
    (each) =>
      !isRate(each) &&
      innerClauseOf(each)
        .replace(/(?:为|共|是|有|达|完成|支出)+$/, '')
        .endsWith(name),
  );
  return only(called);
}

const KIND_OF_MONEY = /(?:支出|收入|预算|经费|资金|投资|金额)$/;

const TOTAL = /(?:合计|总计|总[数量额])$/;
const ALL = /总|全|合计|共|本年|当年|年度|整体|部门/;

/** Whether a figure is called by the name of a whole: by its last two signs, or by all but what says that it is all. */
function isCalled(each: Counted, part: Counted, name: string): boolean {
  if (!isOfOneUnit(each, part) || each.line.cell) return false;
  const bare = name.replace(LOOSE, '');
  const own = bare.endsWith(each.value.unit) ? bare.slice(0, -each.value.unit.length) : bare;
  const words = innerClauseOf(each).replace(/(?:为|共|是|有|达|安排|完成)+$/, '');
  const short = own.length < 2 ? name : own;
  // 「占总支出的40%」, 「占年初预算的6%」: all money is expenditure or a budget of something, and 「支出」 alone may be of the item in front.
  if (part.nature === 'money' && KIND_OF_MONEY.test(short)) {
    const said = words.replace(TOTAL, '');
    const front = said.slice(0, -short.length);
    return said.endsWith(short) && isGeneral(front) && (short.length > 2 || ALL.test(words));
  }
  return words.endsWith(short) || words.endsWith(short.slice(-2)) || words.includes(short);
}

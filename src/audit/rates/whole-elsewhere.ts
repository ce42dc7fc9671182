import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { once } from '../../values/once.ts';
import { alike, type Counted, clauseOf, countedIn, isRate, only } from '../figures/counted.ts';
import {
  grantedAbove,
  grantedIn,
  isGranted,
  isMoney,
  isSpent,
  spentIn,
} from '../figures/granted.ts';
import { overlap, squareOf } from '../group.ts';
import { isPartSlipped } from '../readings/one-slip.ts';
import { type CountedPair, countedRate } from './counted-rate.ts';
import { compareRatio } from './ratios.ts';
import type { ToldRate } from './told-rates.ts';

const RATE =
  /(?:到位率|执行率|支出率|支出进度|执行进度|使用率|支付率|支付进度|支付比例|拨付率|兑付率|(?:预算|资金|支出)完成率)(?:为|是|达到?|仅为?|约|：)?$/;
/**
 * Rates of spending whose sentence tells what was spent alone, or neither: the whole is the one amount of a budget in the lines
 * above. Several of them leave it open, and so does any pair of the text that makes the rate true.
 */
export const ratesOfAbove = (report: Report): readonly ToldRate[] => {
  const lines = countedIn(report);
  return gather(lines, (list, i) =>
    gather(list, (rate, k): readonly ToldRate[] => {
      if (!isRate(rate) || !RATE.test(rate.before)) return [];
      const pair = arrivedOf(list, k, lines, i) ?? pairOf(list, k, lines, i);
      if (!pair) return [];
      // More than there was to spend is another thing, unless one slip has made it of what the rate makes of the whole.
      if (pair.part.size > pair.whole.size && !isPartSlipped(pair.part, pair.whole, rate))
        return [];
      const told = countedRate(rate, pair);
      return told && !madeTrue(rate, list, lines) ? [told] : [];
    }),
  );
};

const ARRIVED = /到位(?:各类|各级)?(?:资金|金额)?(?:共|合计)*(?:为|是|了)?$/;

/** 「资金到位率95%」 behind what arrived: of the one amount planned that the text above tells. */
function arrivedOf(
  list: readonly Counted[],
  at: number,
  lines: readonly (readonly Counted[])[],
  line: number,
): CountedPair | undefined {
  const [part, rate] = [list[at - 1], list[at]];
  if (!part || !rate || !/到位率/.test(rate.before) || part.sentence !== rate.sentence)
    return undefined;
  if (!isMoney(part) || !ARRIVED.test(part.before)) return undefined;
  const above = [
    ...grantedIn(lines).slice(0, line).flat(),
    ...list.slice(0, at - 1).filter(isGranted),
  ];
  const planned = above.filter((each) => !ARRIVED.test(each.before) && each.size >= part.size);
  const whole = only(planned);
  return whole && { part, whole };
}

function pairOf(
  list: readonly Counted[],
  at: number,
  lines: readonly (readonly Counted[])[],
  line: number,
): CountedPair | undefined {
  const rate = list[at];
  if (!rate || /到位率/.test(rate.before)) return undefined;
  const before = outsideOf(list.slice(0, at), rate);
  const isOwn = (each: Counted): boolean => each.sentence === rate.sentence && isMoney(each);
  // 「支出90万元，结转10万元，支出进度90%」: what is left is said aside.
  const told = before.findLast((each) => !isLeft(each));
  const last = before.findLast((each) => isOwn(each) && !isLeft(each));
  if (last && last === told) {
    if (isSpent(last) || /(?:补贴|补助|支出|费用)(?:合计|共计|总计)$/.test(last.before)) {
      const own = before.findLast(
        (each) => isOwn(each) && isGranted(each) && each.size >= last.size,
      );
      const above = [...grantedIn(lines).slice(0, line).flat(), ...before.filter(isGranted)];
      const whole = own ?? grantedAbove(last, before, lines, line) ?? only(above);
      return whole && { part: last, whole };
    }
    const named = grantedTo(last, lines);
    if (named) return { part: last, whole: named };
    // The whole alone: 「可用资金100万元，支出进度95%」.
    const spent = isGranted(last)
      ? only(spentIn(lines).filter((each) => each.size <= last.size))
      : undefined;
    return spent && { part: spent, whole: last };
  }
  const overall = /^[；;](?:年度)?(?:预算|总体?|整体)[^，。；\d]{0,4}率/.test(rate.before)
    ? before.find((each) => isOwn(each) && isSpent(each))
    : undefined;
  const of = overall && grantedAbove(overall, before, lines, line);
  if (overall && of) return { part: overall, whole: of };
  if (
    before.some(isOwn) ||
    /[^的总体整部门预算资金支出项目综合全年\d年]/.test(
      OWN.exec(rate.before.replace(RATE, ''))?.[0] ?? '',
    )
  )
    return undefined;
  // 「5个项目中，…，项目综合执行率98%」: of so many projects, none of which alone is told above.
  if (/项目/.test(rate.before) && before.some((each) => isOfProjects(each, rate))) return undefined;
  // The rate of all, in a sentence of its own.
  const part = before.find(isSpent);
  const whole = part && grantedAbove(part, before, lines, line);
  if (part && whole) return { part, whole };
  const most = greatest(lines);
  // 「项目资金合计50万元，已支付49万元」 is not what all spent.
  return most && /项目|专项/.test(clauseOf(most.whole)) && !/项目|专项/.test(rate.before)
    ? undefined
    : most;
}

const isOfProjects = (each: Counted, rate: Counted): boolean =>
  each.sentence === rate.sentence && /^(?:个|项)?项目/.test(each.after);

/** Money that was left, by the words in front of it. */
const isLeft = (each: Counted): boolean =>
  /^(?:年末|年底)?(?:结转|结余|剩余|尚余)[^，。；\d]{0,8}$/.test(clauseOf(each));

/** What stands in brackets in front is what the rate is not of. */
function outsideOf(before: readonly Counted[], rate: Counted): readonly Counted[] {
  if (!/^[）)]/.test(rate.before)) return before;
  const from = rate.line.text.lastIndexOf('（', rate.at.from);
  return before.filter(({ at }) => (at.to ?? 0) <= from);
}

const VERB =
  /(?:项目|工程)?(?:实际|累计|全年|已|共)*(?:支出|使用|执行|支付|拨付|发放|决算)(?:资金|数|金额)?(?:为|了)?$/;
const GIVEN =
  /(?:项目|工程)?(?:年初|全年|安排|批复)*(?:预算|安排|下达|批复)?(?:资金|数|金额|经费)?(?:为|了)?$/;

/** 「工程支出90万元，执行率90%」: what another line, or another sentence, grants to the very name. */
function grantedTo(part: Counted, lines: readonly (readonly Counted[])[]): Counted | undefined {
  const words =
    OWN.exec(part.before)?.[0].replace(
      /^[一二三四五六七八九十]是|^其中[：:]?|^[（(]?\d[）).、]/,
      '',
    ) ?? '';
  const name = words.replace(VERB, '');
  if (name === words || name.length < 3) return undefined;
  const found = (namedIn(lines).get(name.replace(GIVEN, '')) ?? []).filter(
    ({ clause, figure }) => figure !== part && clause !== words,
  );
  return only(found.map(({ figure }) => figure));
}

/** Amounts by the words in front of them, without those of granting; made once for a report. */
const namedIn = once((lines: readonly (readonly Counted[])[]) => {
  const named = new Map<string, { readonly clause: string; readonly figure: Counted }[]>();
  for (const figure of lines.flat()) {
    if (!isMoney(figure)) continue;
    const words = OWN.exec(figure.before)?.[0] ?? '';
    const clause =
      words
        .split(/[、。：:]/)
        .at(-1)
        ?.replace(/^其中[：:]?/, '') ?? '';
    const name = clause.replace(GIVEN, '');
    const list = named.get(name);
    if (list) list.push({ clause, figure });
    else named.set(name, [{ clause, figure }]);
  }
  return named;
});

const OWN = /[^，,；;]*$/;

/** What was granted and what was spent of it, told next to each other; found once for a report. */
const pairsIn = once((lines: readonly (readonly Counted[])[]) =>
  gather(lines, (list) =>
    gather(list, (part, k): readonly CountedPair[] => {
      const whole = list[k - 1];
      return whole && isSpent(part) && isGranted(whole) && whole.sentence === part.sentence
        ? [{ part, whole }]
        : [];
    }),
  ),
);

/** Of several such pairs the greatest. */
const greatest = (lines: readonly (readonly Counted[])[]): CountedPair | undefined =>
  pairsIn(lines).reduce<CountedPair | undefined>(
    (a, b) => (a && a.whole.size >= b.whole.size ? a : b),
    undefined,
  );

/** Whether an amount of a rate's own paragraph, over any of the text, makes the rate true. */
export function isMadeTrue(report: Report, rate: Pick<Counted, 'at'>): boolean {
  const lines = countedIn(report);
  const own = lines.find(([first]) => first && squareOf(first.at) === squareOf(rate.at));
  const found = own?.find((each) => isRate(each) && overlap(each.at, rate.at));
  return own !== undefined && found !== undefined && madeTrue(found, own, lines);
}

/** Whether a share is true of the same amount where it stands once more, over an amount beside it there. */
export function isTrueOfTwin(
  report: Report,
  { rate, part }: { readonly rate: Quote; readonly part: Quote },
): boolean {
  const lines = countedIn(report);
  const at = ({ at }: Quote): Counted | undefined =>
    lines.flat().find((each) => each.at.block === at.block && overlap(each.at, at));
  const [share, amount] = [at(rate), at(part)];
  if (!share || !amount) return false;
  return lines.some((line) => {
    const twin = line.find(
      (each) => each !== amount && each.size === amount.size && alike(each, amount),
    );
    return (
      twin !== undefined &&
      line.some(
        (each) =>
          each !== twin &&
          alike(each, twin) &&
          compareRatio(share.value, twin.value, each.value) === 'same',
      )
    );
  });
}

/** Whether amounts of the text make the rate true: one of the line over any, or what was spent over what there was. */
function madeTrue(
  rate: Counted,
  list: readonly Counted[],
  lines: readonly (readonly Counted[])[],
): boolean {
  const all = lines.flat().filter(isMoney);
  // An amount that is told twice makes a hundred: of a rate it is where it was spent.
  const ofAll = numberOf(rate.value) === 100;
  const fits = (part: Counted, whole: Counted): boolean =>
    part !== whole &&
    (!ofAll || isSpent(part) || isSpent(whole)) &&
    Math.abs((part.size / whole.size) * 100 - numberOf(rate.value)) < 1 &&
    alike(part, whole) &&
    compareRatio(rate.value, part.value, whole.value) === 'same';
  if (list.some((a) => isMoney(a) && all.some((b) => fits(a, b) || fits(b, a)))) return true;
  const wholes = grantedIn(lines).flat();
  return spentIn(lines).some((part) => wholes.some((whole) => fits(part, whole)));
}

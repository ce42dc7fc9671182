import { parseChineseNumber } from '../values/chinese.ts';
import { balance } from './amounts.ts';
import type { ClosedList } from './closed-lists.ts';
import { isPercent, named, type Quantities } from './quantities.ts';

const COUNTED =
  /^[，,；;、（(]*(?:以上|上述)?([两二三四五六])项(?:费用|支出|资金|经费)?(?:合计|共计|总计|共)(?:支出)?(?:为)?$/;

/** 「购置18万元，运行维护6万元，两项共24万元」: as many amounts right in front as the words say. */
export function countedSums({ line, list }: Quantities): readonly ClosedList[] {
  return list.flatMap((whole, k): readonly ClosedList[] => {
    const word = COUNTED.exec(whole.before)?.[1];
    const count = word === '两' ? 2 : (parseChineseNumber(word ?? '') ?? 0);
    const parts = list.slice(Math.max(0, k - count), k);
    if (count < 2 || parts.length < count || isPercent(whole)) return [];
    if (parts.some((each) => isPercent(each) || each.sentence !== whole.sentence)) return [];
    const found = balance(
      whole.value,
      parts.map(({ value }) => value),
    );
    if (found.verdict !== 'different') return [];
    const quotes = parts.map((each) => named(line, each));
    return [{ whole: named(line, whole), parts: quotes, balance: found }];
  });
}

const SIDES = [
  [
    /(?:收入总计|总收入)(?:为)?$/,
    /本年(?:财政拨款)?收入(?:合计)?(?:为)?$/,
    /(?:使用[^，。；、\d]{2,8}结余|年初(?:财政拨款)?结转和?结余)(?:为)?$/,
  ],
  [
    /(?:支出总计|总支出)(?:为)?$/,
    /本年(?:财政拨款)?支出(?:合计)?(?:为)?$/,
    /(?:结余分配|年末(?:财政拨款)?结转和?结余)(?:为)?$/,
  ],
] as const;

/** 「收入总计x万元，包括本年收入a万元、年初结转和结余b万元」: a total of the accounts with all that it consists of. */
export function withBalances({ line, list }: Quantities): readonly ClosedList[] {
  return list.flatMap((whole, k) =>
    SIDES.flatMap(([total, own, balances]): readonly ClosedList[] => {
      const first = list[k + 1];
      if (!first || !total.test(whole.before) || !own.test(first.before)) return [];
      const rest = list.slice(k + 2);
      const end = rest.findIndex(
        (each) => each.sentence !== whole.sentence || !balances.test(each.before),
      );
      const parts = [first, ...rest.slice(0, end < 0 ? undefined : end)];
      // Without the balance at the end of the year, or of its beginning, the list is not whole.
      if (parts.length < 2 || !/年[初末](?:财政拨款)?结转/.test(parts.at(-1)?.before ?? ''))
        return [];
      const found = balance(
        whole.value,
        parts.map(({ value }) => value),
      );
      if (found.verdict !== 'different') return [];
      return [
        {
          whole: named(line, whole),
          parts: parts.map((each) => named(line, each)),
          balance: found,
        },
      ];
    }),
  );
}

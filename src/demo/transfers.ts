import type { TransferEntry } from '../bureau/self-check/transfer.ts';
import { type Day, plusDays } from '../values/day.ts';
import { fen } from '../values/money.ts';

/** 万元. */
const wan = (amount: number) => fen(amount * 1_000_000);

/** What a town got and, where it has reported, spent. */
type Handed = readonly [receiver: string, allotted: number, spent?: number];

/** What two departments hand on to the towns of the district, by the id of the department; one town has not reported yet. */
export function demoTransfers(today: Day): Readonly<Record<string, readonly TransferEntry[]>> {
  const given = (series: 'a' | 'b', project: string, money: readonly Handed[]) =>
    money.map(([receiver, allotted, used], i): TransferEntry => {
      const entry = {
        ...{ id: `${series}${i + 1}`, project, receiver },
        ...{ kind: 'region' as const, allotted: wan(allotted) },
      };
      if (used === undefined) return entry;
      return {
        ...entry,
        ...{ spent: wan(used), score: 90_00 + i * 2_50, reported: plusDays(today, -12 + i) },
      };
    });
  return {
    D03: given('a', '农田水利设施维护', [
      ['东岭镇', 180, 171],
      ['西湾镇', 150, 150],
      ['南塘乡', 120],
    ]),
    D05: given('b', '农村公路养护', [
      ['东岭镇', 260, 250],
      ['西湾镇', 210, 189],
      ['南塘乡', 190, 185],
    ]),
  };
}

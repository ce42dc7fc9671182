import type { TransferEntry } from '../bureau/self-check/transfer.ts';
import { type Day, plusDays } from '../values/day.ts';
import { fen } from '../values/money.ts';

/** 万元. */
const wan = (amount: number) => fen(amount * 1_000_000);

const TOWNS = ['东岭镇', '西湾镇', '南塘乡'] as const;

/** What two departments hand on to the towns of the district, by the id of the department; one town has not reported yet. */
export function demoTransfers(today: Day): Readonly<Record<string, readonly TransferEntry[]>> {
  const given = (project: string, allotted: readonly number[], spent: readonly number[]) =>
    TOWNS.map((receiver, i): TransferEntry => {
      const entry = {
        ...{ id: `${project === '农田水利设施维护' ? 'a' : 'b'}${i + 1}`, project, receiver },
        ...{ kind: 'region' as const, allotted: wan(allotted[i] ?? 0) },
      };
      const used = spent[i];
      if (used === undefined) return entry;
      return {
        ...entry,
        ...{ spent: wan(used), score: 90_00 + i * 2_50, reported: plusDays(today, -12 + i) },
      };
    });
  return {
    D03: given('农田水利设施维护', [180, 150, 120], [171, 150]),
    D05: given('农村公路养护', [260, 210, 190], [250, 189, 185]),
  };
}

import type { Entry, Stated } from '../../document/stated.ts';
import { statedOf } from '../../document/stated.ts';
import type { Report } from '../../report/report.ts';
import type { Figure } from '../../values/figure.ts';
import type { NoAnswer } from '../check.ts';

/** What was approved and what became of it, of public buildings: area, or investment. */
export interface BuildingPair {
  readonly word: string;
  readonly unit: string;
  readonly approved: Stated<Figure>;
  readonly actual: Stated<Figure>;
  readonly ratio?: Stated<Figure> | undefined;
}

/** The pairs of 楼堂馆所控制情况 that are filled; notApplicable where the block is blank or missing. */
export function buildingPairs(report: Report): readonly BuildingPair[] | NoAnswer {
  const blocks = report.baseDataTables.flatMap((table) => table.buildings ?? []);
  const fields = blocks.flatMap((block) => Object.values(block) as readonly Entry<Figure>[]);
  if (!fields.some((field) => field.value !== undefined)) return 'notApplicable';
  return blocks.flatMap((block) => [
    ...pair('规模', '㎡', block.approvedArea, block.actualArea, block.areaRatio),
    ...pair(
      '投资概算',
      '万元',
      block.approvedInvestment,
      block.actualInvestment,
      block.investmentRatio,
    ),
  ]);
}

function pair(
  word: string,
  unit: string,
  approved: Entry<Figure> | undefined,
  actual: Entry<Figure> | undefined,
  ratio: Entry<Figure> | undefined,
): readonly BuildingPair[] {
  const [a, b] = [statedOf(approved), statedOf(actual)];
  return a && b ? [{ word, unit, approved: a, actual: b, ratio: statedOf(ratio) }] : [];
}

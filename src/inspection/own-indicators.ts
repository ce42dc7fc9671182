import type { Bilingual } from '../document/finding.ts';
import type { SheetRow } from './sheet.ts';

/** An indicator that the evaluator adds to the frame, in three levels. */
export interface OwnIndicator {
  /** `own/` and what tells it from the others of the frame. */
  readonly id: string;
  /** Level one, level two, level three. */
  readonly block: string;
  readonly group: string;
  readonly name: string;
  /** Hundredths of a point. */
  readonly weight: number;
  /** By what points are given and taken off. */
  readonly criterion: string;
  /** What has to be shown for it. */
  readonly evidence: string;
}

/** Ids of own indicators begin so, those of the frames never do. */
export const OWN = 'own/';

const PARTS = {
  block: { zh: '一级指标', en: 'level one' },
  group: { zh: '二级指标', en: 'level two' },
  name: { zh: '三级指标', en: 'level three' },
  criterion: { zh: '评价标准', en: 'criterion' },
  evidence: { zh: '佐证资料', en: 'evidence' },
} as const;
const NAMES = ['block', 'group', 'name', 'criterion', 'evidence'] as const;

/** What is wrong with own indicators beside the lines of the frame: something blank, no weight, a name twice in its block. */
export function ownFault(
  own: readonly OwnIndicator[],
  rows: readonly SheetRow[],
): Bilingual | undefined {
  const taken = new Set(rows.map(({ block, name }) => `${block}/${name}`));
  const ids = new Set<string>();
  for (const [i, each] of own.entries()) {
    const called = each.name.trim() === '' ? `第${i + 1}项` : `“${each.name}”`;
    const blank = NAMES.find((part) => each[part].trim() === '');
    if (blank)
      return {
        zh: `自设指标${called}的${PARTS[blank].zh}还没有填写。`,
        en: `Own indicator ${i + 1} has no ${PARTS[blank].en} yet.`,
      };
    if (!Number.isInteger(each.weight) || each.weight <= 0 || each.weight > 10_000)
      return {
        zh: `自设指标${called}的分值请填大于0、不超过100的数，最多两位小数；不用的指标请删除。`,
        en: `The weight of own indicator ${i + 1} lies above 0 and up to 100; remove it if it is not needed.`,
      };
    const named = `${each.block}/${each.name}`;
    if (taken.has(named) || ids.has(each.id) || !each.id.startsWith(OWN))
      return {
        zh: `“${each.block}”下已经有${called}，请换一个名称。`,
        en: `There is ${each.name} in ${each.block} already; give own indicator ${i + 1} another name.`,
      };
    taken.add(named);
    ids.add(each.id);
  }
  return undefined;
}

/** The lines of a frame with own indicators: each after the last line of its group, else of its block, else at the end. */
export function withOwn(
  rows: readonly SheetRow[],
  own: readonly OwnIndicator[],
): readonly SheetRow[] {
  return own.reduce<readonly SheetRow[]>((lines, { criterion, ...indicator }) => {
    const { block, group } = indicator;
    const after =
      1 + last(lines, (row) => row.block === block && row.group === group) ||
      1 + last(lines, (row) => row.block === block) ||
      lines.length;
    return [...lines.slice(0, after), { ...indicator, said: criterion }, ...lines.slice(after)];
  }, rows);
}

/** Where the last line is of which something holds; -1 where there is none. */
const last = (rows: readonly SheetRow[], holds: (row: SheetRow) => boolean): number =>
  rows.reduce((found, row, i) => (holds(row) ? i : found), -1);

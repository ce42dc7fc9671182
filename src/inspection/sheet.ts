import type { Bilingual } from '../document/finding.ts';
import type { Band } from '../regulation/regulation.ts';
import { gradeOf } from '../score/score.ts';
import { figure } from '../values/figure.ts';
import { printScaled, roundHalfUp } from '../values/money.ts';

/** A line that points are given for; all points in hundredths. */
export interface SheetRow {
  readonly id: string;
  /** Level one, and level two where there is one. */
  readonly block: string;
  readonly group?: string;
  readonly name: string;
  /** What is looked at. */
  readonly said?: string;
  /** What has to be shown for it: told of indicators that the evaluator added. */
  readonly evidence?: string;
  readonly weight: number;
  /** What the unit gave itself, and what the regulation gives. */
  readonly self?: number;
  readonly computed?: number;
}

/** Points for a line, with words. */
export interface Mark {
  readonly row: string;
  /** Hundredths of a point; absent where only words are said. */
  readonly points?: number | undefined;
  readonly words: string;
}

/** What an expert, or the evaluator, says of a filing. */
export interface Opinion {
  readonly marks: readonly Mark[];
  /** Of the whole. */
  readonly words: string;
}

/** What is wrong with an opinion: points beyond the weight, points taken off without words, or nothing said at all. */
export function opinionFault(
  rows: readonly SheetRow[],
  { marks, words }: Opinion,
): Bilingual | undefined {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const { row: id, points, words: why } of marks) {
    const row = byId.get(id);
    if (!row)
      return { zh: '评分表已经变动，请刷新后再填。', en: 'The sheet has changed; reload it.' };
    if (points === undefined) continue;
    if (!Number.isInteger(points) || points < 0 || points > row.weight)
      return {
        zh: `“${row.name}”的得分须在0到${printScaled(row.weight, 2)}分之间。`,
        en: `The points of ${row.name} lie between 0 and ${printScaled(row.weight, 2)}.`,
      };
    // Points are taken off against the unit's own, or against the full ones where the unit gave none.
    if (points < (row.self ?? row.weight) && why.trim() === '')
      return {
        zh: `“${row.name}”扣了分，请写明理由。`,
        en: `Say why points are taken off at ${row.name}.`,
      };
  }
  if (marks.length === 0 && words.trim() === '')
    return { zh: '请填写得分或意见后再提交。', en: 'Give points or words first.' };
  return undefined;
}

/** The sum of the points given, and how many lines have none yet. */
export function sumOf(
  rows: readonly SheetRow[],
  marks: readonly Mark[],
): { readonly points: number; readonly missing: number } {
  const given = pointsBy(marks);
  const known = rows.flatMap(({ id }) => given.get(id) ?? []);
  return {
    points: known.reduce((sum, points) => sum + points, 0),
    missing: rows.length - known.length,
  };
}

const pointsBy = (marks: readonly Mark[]): ReadonlyMap<string, number> =>
  new Map(marks.flatMap(({ row, points }) => (points === undefined ? [] : [[row, points]])));

/** The mean of what experts gave a line, half up to hundredths; absent where none gave points. */
export function meanOf(opinions: readonly Opinion[], row: string): number | undefined {
  const given = opinions.flatMap(({ marks }) => pointsBy(marks).get(row) ?? []);
  if (given.length === 0) return undefined;
  return roundHalfUp(
    given.reduce((sum, points) => sum + points, 0),
    given.length,
  );
}

/** The sum of the experts' means; absent while a line has no points of any expert. */
export function meanTotal(
  rows: readonly SheetRow[],
  opinions: readonly Opinion[],
): number | undefined {
  const means = rows.map(({ id }) => meanOf(opinions, id));
  return rows.length === 0 || means.includes(undefined)
    ? undefined
    : means.reduce<number>((sum, mean) => sum + (mean ?? 0), 0);
}

/** The grade of points in hundredths, out of a hundred points. */
export const gradeFor = (points: number, bands: readonly Band[]): Band['grade'] | undefined =>
  gradeOf(figure(printScaled(points, 2)), bands);

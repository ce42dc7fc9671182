import type { DraftDossier, FieldPath } from '../../draft/draft.ts';
import { fieldOf, rowOf } from '../../draft/fields.ts';
import { numberAt } from '../../draft/number-at.ts';

/** A figure of two years. Amounts in 分, counts as they are. */
export interface YearChange {
  readonly path: FieldPath;
  readonly kind: 'money' | 'count';
  readonly before: number;
  readonly now: number;
  /** Change in tenths of a percent of last year's figure, rounded; absent where that was 0. */
  readonly permille?: number;
  /** Whether the change is more than a fifth. */
  readonly isLarge: boolean;
}

/**
 * The amounts and counts that both years have, largest change first. Rows of lists are left out: those of two years are
 * not the same rows. Blank is not zero: a figure that one year lacks is not compared.
 */
export function yearChanges(lastYear: DraftDossier, draft: DraftDossier): readonly YearChange[] {
  return Object.keys(draft.fields)
    .flatMap((path): readonly YearChange[] => {
      const kind = fieldOf(path)?.kind;
      if ((kind !== 'money' && kind !== 'count') || rowOf(path) !== undefined) return [];
      const [before, now] = [numberAt(lastYear, path), numberAt(draft, path)];
      return before === undefined || now === undefined ? [] : [changeOf(path, kind, before, now)];
    })
    .sort((a, b) => sizeOf(b) - sizeOf(a));
}

function changeOf(
  path: FieldPath,
  kind: YearChange['kind'],
  before: number,
  now: number,
): YearChange {
  const isLarge = Math.abs(now - before) * 5 > Math.abs(before);
  if (before === 0) return { path, kind, before, now, isLarge };
  const permille = Math.round(((now - before) * 1000) / Math.abs(before));
  return { path, kind, before, now, permille, isLarge };
}

/** For the order: what was nothing before and is something now stands first. */
const sizeOf = ({ before, now, permille }: YearChange): number =>
  permille === undefined ? (before === now ? 0 : Number.POSITIVE_INFINITY) : Math.abs(permille);

import { type DraftDossier, type FieldPath, rowsOf, textOf } from '../draft/draft.ts';
import type { IndicatorKind, Target } from '../report/indicators.ts';
import type { LibraryIndicator } from './entry.ts';
import type { FunctionId } from './functions.ts';
import { measureOf } from './local.ts';

/** Whose indicators are taken over, and how their targets are read. */
export interface Owner {
  /** As shown beside the indicator: 本单位2024年度. */
  readonly addedBy: string;
  readonly of: FunctionId;
  readonly read: (typed: string) => Target | undefined;
}

/** The indicators of a filing as additions to a library: those with a name and a target, each name once. */
export function ownIndicators(
  draft: DraftDossier,
  list: FieldPath,
  { addedBy, of, read }: Owner,
): readonly LibraryIndicator[] {
  const own = new Map<string, LibraryIndicator>();
  for (const row of rowsOf(draft, list)) {
    const text = (name: string) => textOf(draft, `${list}/${row}.${name}`).trim();
    const [name, typed] = [text('name'), text('target')];
    const target = read(typed);
    if (name === '' || !target || own.has(name)) continue;
    own.set(name, {
      name,
      of,
      kind: (text('kind') || 'other') as IndicatorKind,
      ...measureOf(target),
      target: typed,
      definition: text('definition'),
      basis: text('basis'),
      evidence: text('evidence'),
      addedBy,
    });
  }
  return [...own.values()];
}

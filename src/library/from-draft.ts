import { type DraftDossier, type FieldPath, rowsOf, textOf } from '../draft/draft.ts';
import { fieldOf } from '../draft/fields.ts';
import { parseEntry } from '../draft/parse.ts';
import type { IndicatorGroup, IndicatorKind, Target } from '../report/indicators.ts';
import type { Declaration, DeclaredIndicator } from './declaration.ts';

/** What a declaration needs besides the draft. */
export interface Beside extends Pick<Declaration, 'regulation' | 'lastYear'> {
  /** Reads a target by the grammar of domain rule 2.3. */
  readonly read: (typed: string) => Target | undefined;
}

/** The declaration that a draft makes in a list: `indicators` of the unit, or `projects/p1.indicators`. Rows without any text are left out. */
export function declarationOf(
  draft: DraftDossier,
  list: FieldPath,
  { read, regulation, lastYear }: Beside,
): Declaration {
  const prefix = list.slice(0, -'indicators'.length);
  const texts = (of: FieldPath, name: string) =>
    rowsOf(draft, of).flatMap((id) => textOf(draft, `${of}/${id}${name}`).trim() || []);
  return {
    of: prefix === '' ? 'unit' : 'project',
    indicators: rowsOf(draft, list)
      .map((row) => indicatorOf(draft, list, row, read))
      .filter(({ name, typed }) => name !== '' || typed !== ''),
    objectives: texts(`${prefix}objectives`, '.expected'),
    functions: texts('unit.functions', ''),
    regulation,
    ...(lastYear && { lastYear }),
  };
}

function indicatorOf(
  draft: DraftDossier,
  list: FieldPath,
  row: string,
  read: Beside['read'],
): DeclaredIndicator {
  const text = (name: string) => textOf(draft, `${list}/${row}.${name}`).trim();
  const points = fieldOf(`${list}/${row}.weight`);
  const weight = points && parseEntry(points, text('weight')).value;
  const target = read(text('target'));
  return {
    row,
    group: (text('group') || 'other') as IndicatorGroup,
    kind: (text('kind') || 'other') as IndicatorKind,
    name: text('name'),
    typed: text('target'),
    ...(target && { target }),
    ...(typeof weight === 'number' && { weight }),
    ...(text('evidence') !== '' && { evidence: text('evidence') }),
  };
}

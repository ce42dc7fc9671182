import { type DraftDossier, type FieldPath, rowsOf, textOf } from '../draft/draft.ts';
import { squeeze } from '../values/chinese.ts';
import type { Figure } from '../values/figure.ts';
import { printScaled } from '../values/money.ts';

/**
 * Rows of the indicators of a name, in the unit's own table and in those of projects; with a project, in its table alone. A name
 * that stands twice where it is looked up tells nothing: none of the two is given.
 */
export function indicatorRows(
  draft: DraftDossier,
  name: string,
  project = '',
): readonly FieldPath[] {
  if (squeeze(name) === '') return [];
  const projects = rowsOf(draft, 'projects')
    .map((id) => `projects/${id}`)
    .filter(
      (row) =>
        squeeze(project) === '' || squeeze(textOf(draft, `${row}.name`)) === squeeze(project),
    );
  const inProjects = projects.flatMap((row) => named(draft, `${row}.indicators`, name));
  const own = squeeze(project) === '' ? named(draft, 'indicators', name) : [];
  return [own, inProjects].flatMap((rows) => (rows.length === 1 ? rows : []));
}

const named = (draft: DraftDossier, list: FieldPath, name: string): readonly FieldPath[] =>
  rowsOf(draft, list)
    .map((id) => `${list}/${id}`)
    .filter((row) => squeeze(textOf(draft, `${row}.name`)) === squeeze(name));

/** A figure as results are written: no needless zeros, 96.50% is 96.5%. */
export const printResult = ({ coefficient, decimals, unit }: Figure): string => {
  const digits = printScaled(coefficient, decimals);
  return `${decimals === 0 ? digits : digits.replace(/\.?0+$/, '')}${unit}`;
};

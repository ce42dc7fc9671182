import { type DraftDossier, rowsOf, textOf } from '../draft/draft.ts';
import { LOCAL_COLUMNS, type LocalText } from './local.ts';

/**
 * The indicators of a filing whose targets were approved, of the unit and of its projects, as local indicators to add: each
 * name once. `approved` holds the approved fields by path; `of` is the function of the unit.
 */
export function approvedTexts(
  draft: DraftDossier,
  approved: Readonly<Record<string, string>>,
  of: string,
): readonly LocalText[] {
  const lists = [
    'indicators',
    ...rowsOf(draft, 'projects').map((row) => `projects/${row}.indicators`),
  ];
  const found = new Map<string, LocalText>();
  for (const list of lists)
    for (const row of rowsOf(draft, list)) {
      const text = (column: string) =>
        (approved[`${list}/${row}.${column}`] ?? textOf(draft, `${list}/${row}.${column}`)).trim();
      const name = text('name');
      if (name === '' || approved[`${list}/${row}.target`] === undefined || found.has(name))
        continue;
      const texts = LOCAL_COLUMNS.map((column) => [column, column === 'of' ? of : text(column)]);
      found.set(name, Object.fromEntries(texts) as LocalText);
    }
  return [...found.values()];
}

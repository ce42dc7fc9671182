import { type DraftDossier, type FieldPath, rowsOf, textOf } from '../draft/draft.ts';
import { fieldOf } from '../draft/fields.ts';

/**
 * The targets of a draft in words, as a declaration keeps them: objectives, then each indicator with its level, target and weight,
 * what it measures, how it is reckoned and where its figures stand.
 * `prefix` is '' for the unit, `projects/p1.` for a project; '' when nothing is declared there.
 */
export function declaredText(draft: DraftDossier, prefix: string): string {
  const objectives = rowsOf(draft, `${prefix}objectives`)
    .map((id) => textOf(draft, `${prefix}objectives/${id}.expected`).trim())
    .filter((text) => text !== '');
  const indicators = rowsOf(draft, `${prefix}indicators`).flatMap((id) => {
    const path = `${prefix}indicators/${id}`;
    const text = (name: string) => textOf(draft, `${path}.${name}`).trim();
    if (text('name') === '') return [];
    const weight = text('weight') === '' ? '' : `${text('weight')}分`;
    const level = [chosen(`${path}.group`, text('group')), chosen(`${path}.kind`, text('kind'))]
      .filter((word) => word !== '')
      .join('/');
    const line = [level, text('name'), text('target'), weight].filter((word) => word !== '');
    const about = (['definition', 'basis', 'evidence'] as const).flatMap((name) =>
      text(name) === '' ? [] : [`${fieldOf(`${path}.${name}`)?.label.zh}：${text(name)}`],
    );
    return [[line.join(' '), ...about].join('；')];
  });
  return [
    ...objectives.map((text, i) => `总体目标${objectives.length > 1 ? i + 1 : ''}：${text}`),
    ...indicators.map((text, i) => `指标${i + 1}：${text}`),
  ].join('\n');
}

/** The Chinese word of a choice; what was typed where it is none of them. */
const chosen = (path: FieldPath, value: string): string =>
  fieldOf(path)?.choices?.find((choice) => choice.value === value)?.label.zh ?? value;

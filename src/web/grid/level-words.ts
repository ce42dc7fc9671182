import type { FieldPath } from '../../draft/draft.ts';
import type { Choice } from '../../draft/field.ts';
import type { Lang } from '../../text/text.ts';
import { catalogued } from '../forms/field.tsx';

/** The choices of a level of indicators. */
export const levelChoices = (list: FieldPath, level: 'group' | 'kind'): readonly Choice[] =>
  catalogued(`${list}/row.${level}`).choices ?? [];

/** The words of the levels of a list of indicators; a value of no choice is shown as it is. */
export const levelWords = (list: FieldPath) => ({
  group: (value: string, lang: Lang) => wordOf(levelChoices(list, 'group'), value, lang),
  kind: (value: string, lang: Lang) => wordOf(levelChoices(list, 'kind'), value, lang),
});

const wordOf = (choices: readonly Choice[], value: string, lang: Lang): string =>
  choices.find((choice) => choice.value === value)?.label[lang] ?? value;

import type { formsZh } from './forms.zh.ts';

/** Words of the forms and the grid. */
export const formsEn: typeof formsZh = {
  title: 'Jiping',
};

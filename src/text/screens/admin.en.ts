import type { adminZh } from './admin.zh.ts';

/** Words of the administrators. */
export const adminEn: typeof adminZh = {
  title: 'Jiping',
};

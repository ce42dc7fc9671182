import type { checksZh } from './checks.zh.ts';

/** Words of findings, preview and the editor of the narrative. */
export const checksEn: typeof checksZh = {
  title: 'Jiping',
};

import type { filingZh } from './filing.zh.ts';

/** Words of import, evidence, versions, signature and submission. */
export const filingEn: typeof filingZh = {
  title: 'Jiping',
};

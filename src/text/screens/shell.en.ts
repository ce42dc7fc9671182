import type { shellZh } from './shell.zh.ts';

/** Words of the frame, sign-in, home and saving. */
export const shellEn: typeof shellZh = {
  title: 'Jiping',
};

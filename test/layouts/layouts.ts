import type { Layout } from './layout.ts';

/** All layouts, each in a file of its own. */
export const LAYOUTS: readonly Layout[] = [];

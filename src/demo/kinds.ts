import { FIRST_SIX } from './kinds/first-six.ts';
import type { Kind } from './kinds/kind.ts';
import { LAST_SIX } from './kinds/last-six.ts';

/** What the twelve departments of the demonstration district do. */
export const KINDS: readonly Kind[] = [...FIRST_SIX, ...LAST_SIX];

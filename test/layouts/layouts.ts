import { ANHUI } from './anhui.ts';
import { COST_FIRST } from './cost-first.ts';
import { EQUAL_SPLIT } from './equal-split.ts';
import { GUIZHOU } from './guizhou.ts';
import { HUBEI } from './hubei.ts';
import { HUNAN_OLD } from './hunan-old.ts';
import type { Layout } from './layout.ts';
import { NARRATIVE } from './narrative.ts';
import { SICHUAN } from './sichuan.ts';
import { TRANSFER } from './transfer.ts';
import { YUNNAN } from './yunnan.ts';

/** All layouts, each in a file of its own. */
export const LAYOUTS: readonly Layout[] = [
  SICHUAN,
  ANHUI,
  GUIZHOU,
  HUBEI,
  YUNNAN,
  COST_FIRST,
  HUNAN_OLD,
  TRANSFER,
  EQUAL_SPLIT,
  NARRATIVE,
];

import { CHONGQING } from './chongqing.ts';
import { COMPILATION } from './compilation.ts';
import { HUNAN_CITY } from './hunan-city.ts';
import { INSTITUTION } from './institution.ts';
import type { Layout } from './layout.ts';
import { PROJECT_REPORT } from './project-report.ts';
import { SCORE_FIRST } from './score-first.ts';
import { TABLES_FIRST } from './tables-first.ts';
import { THREE_UNITS } from './three-units.ts';

/** Whole reports of cities and counties: narrative with its attachments. */
export const LAYOUTS_C: readonly Layout[] = [
  HUNAN_CITY,
  SCORE_FIRST,
  TABLES_FIRST,
  THREE_UNITS,
  INSTITUTION,
  CHONGQING,
  PROJECT_REPORT,
  COMPILATION,
];

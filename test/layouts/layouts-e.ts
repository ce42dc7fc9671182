import { COURT_REPORT } from './court.ts';
import { flattenedOf, pageOf, wrappedOf } from './flattened.ts';
import { FUND_BY_TOWN } from './fund-by-town.ts';
import { HENAN } from './henan.ts';
import { HOSPITAL_REPORT } from './hospital.ts';
import { FINAL_NORTH } from './inner-mongolia.ts';
import type { Layout } from './layout.ts';
import { PREFECTURE } from './prefecture.ts';
import { SHAANXI } from './shaanxi.ts';
import { TOLD_INDICATORS } from './told-indicators.ts';
import { XINJIANG } from './xinjiang.ts';

/** Towns, courts, hospitals and schools: indicators told in sentences, tables in the midst of the text, shares spelled as 百分之. */
export const LAYOUTS_E: readonly Layout[] = [
  XINJIANG,
  SHAANXI,
  HOSPITAL_REPORT,
  HENAN,
  COURT_REPORT,
  FINAL_NORTH,
  TOLD_INDICATORS,
  FUND_BY_TOWN,
  PREFECTURE,
];

/** Some of them pressed into other shapes. */
export const PRESSED_E: readonly Layout[] = [
  ...flattenedOf(HENAN, ['一格一行', '竖线结尾']),
  ...flattenedOf(SHAANXI, ['竖线结尾']),
  wrappedOf(HOSPITAL_REPORT),
  ...flattenedOf(SHAANXI, ['整表一行']),
  pageOf(COURT_REPORT),
];

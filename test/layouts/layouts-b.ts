import { FINAL_HUNAN } from './final-hunan.ts';
import { FINAL_SHANGHAI } from './final-shanghai.ts';
import { FINAL_SOUTHWEST } from './final-southwest.ts';
import { flattenedOf, pageOf, wrappedOf } from './flattened.ts';
import { HUNAN_TEN } from './hunan-ten.ts';
import type { Layout } from './layout.ts';
import { THREE_PUBLIC_PAGE } from './three-public-page.ts';

/** Layouts of final accounts, of narrative reports and of pages as they are found on the web. */
export const LAYOUTS_B: readonly Layout[] = [
  FINAL_SHANGHAI,
  FINAL_HUNAN,
  FINAL_SOUTHWEST,
  THREE_PUBLIC_PAGE,
  HUNAN_TEN,
  ...flattenedOf(HUNAN_TEN, ['一格一行', '竖线结尾', '竖线一行', '空格对齐', '整表一行', '制表符']),
  wrappedOf(HUNAN_TEN),
  pageOf(HUNAN_TEN),
];

import { FUND_ACCOUNTS } from './fund-accounts.ts';
import { GUANGDONG } from './guangdong.ts';
import type { Layout } from './layout.ts';
import { TOLD_LISTS } from './told-lists.ts';
import { TOWNSHIP } from './township.ts';
import { YUAN_FORMS } from './yuan-forms.ts';

/** Further layouts: amounts in 元 or with four decimals, forms without a report, accounts with government funds, lists told in prose. */
export const LAYOUTS_D: readonly Layout[] = [
  YUAN_FORMS,
  GUANGDONG,
  FUND_ACCOUNTS,
  TOWNSHIP,
  TOLD_LISTS,
];

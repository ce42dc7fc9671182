/**
 * Whatever is bought is one of three kinds, whatever is granted comes from one of three budgets; three public expenses are three, and what a
 * department spends is spent on its running or on projects.
 */
const PURCHASES = ['货物', '工程', '服务'];
const ALL: readonly (readonly string[])[] = [
  PURCHASES,
  ['一般公共预算', '政府性基金', '国有资本'],
  ['出国', '公务用车', '公务接待'],
  ['基本支出', '项目支出'],
  ['基本支出', '项目支出', '其他支出'],
];

const areThese = (kinds: readonly string[], names: readonly string[]): boolean =>
  names.length === kinds.length && kinds.every((kind) => names.some((name) => name.includes(kind)));

/** Whether the words in front of some amounts name all kinds of something, each once. */
export const areAllKinds = (names: readonly string[]): boolean =>
  ALL.some((kinds) => areThese(kinds, names));

/** Whether they name the three kinds of purchases. */
export const areAllPurchases = (names: readonly string[]): boolean => areThese(PURCHASES, names);

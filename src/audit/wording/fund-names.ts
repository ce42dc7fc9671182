const NAMES =
  /(?:一般公共|公共财政|财政|政府性基金|国有资本经营|社会保险基金)预算(?=(?:财政)?(?:总|本级)?(?:收入|支出|拨款|稳定调节基金))|预算(?=稳定调节基金)/g;

/** Words without the names of the four budgets: 「一般公共预算收入」 is an income, and none that was planned. */
export const withoutFundNames = (words: string): string =>
  words.includes('预算') ? words.replace(NAMES, '') : words;

/** Rates that say of what they are: the head of the rate, of the part, and of the whole in front of it. */
export type Named = readonly [rate: RegExp, part: RegExp, whole: RegExp];
/** The rate of execution is of the budget of the whole year. */
export const EXECUTION: Named = [
  /执行率|支出进度|执行进度|完成预算/,
  /执行数|决算数|实际支出|支出数|^(?:实际)?执行(?:金额|资金)?$|^支出金额$|(?:资金|累计|已)支出$|(?:已)?支出资金$/,
  /全年预算|调整后?预算|(?<!剩余|结余)预算(?:安排)?(?:数|金额|资金)?$|^(?:安排|下达|分配)(?:资金|金额)$|^资金合计$|(?:资金|投入|投资)[^ ]{0,4} (?:合计|小计|总额)$|^(?:项目)?(?:资金规模|资金投入|投入资金|批复资金)$/,
];
/** All rates whose heads name their part and their whole. */
export const NAMED: readonly Named[] = [
  EXECUTION,
  [
    /支出(?:率|比例|进度)/,
    /支出(?:资金|金额|数|额)?$/,
    /(?:发行|到位|下达|安排)(?:额度|资金|金额|数|额)?$/,
  ],
  [
    /(?:支付|拨付)(?:率|比例|进度)/,
    /(?:已|实际|累计)(?:支付|拨付)(?:资金|金额|数)?$|^(?:支付|拨付)(?:资金|金额|数)$/,
    /合同(?:金额|价)|(?:安排|下达)(?:资金|金额)?$/,
  ],
  [
    /到位率/,
    /到位(?:资金|金额|数)?$/,
    /(?:计划|安排|批复|下达|预算)(?:投资|资金|金额|数)?$|(?:应|计划)到位(?:资金|金额|数)$/,
  ],
  [/使用率/, /(?:支出|使用)(?:资金|金额|数)?$/, /到位(?:资金|金额|数)?$/],
];

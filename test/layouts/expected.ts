/** Checks that may rightly find a contradiction among amounts, by what is wrong. */
const OFTEN = [
  'RestatedFactAgrees',
  'DigitCountPlausible',
  'MoneyUnitPlausible',
  'FiguresNotSwapped',
  'TableTotalsAgree',
  'FinalAccountsTablesAgree',
  'FundSourcesSum',
  'ProjectAmountsAgree',
  'RemainderRecomputes',
];
export const PEOPLE = [
  'AuthorizedPositionsAgree',
  'FilledPositionsAgree',
  'FilledWithinAuthorized',
  'PositionRatioRecomputes',
  'RestatedFactAgrees',
];
export const WHOLE = [
  ...OFTEN,
  'TotalEqualsBasicPlusProject',
  'TotalActualAgrees',
  'TotalEqualsEconomicClasses',
  'ShareRecomputes',
  'ExecutionRateRecomputes',
  'ActualWithinFinalBudget',
  'FundSourcesSum',
  'RevenueSplitSums',
  'ExpenditureSplitSums',
  'RevenueEqualsExpenditureSplit',
  'YearOnYearWordingAgrees',
];
export const BASIC = [
  ...OFTEN,
  'TotalEqualsBasicPlusProject',
  'BasicEqualsPersonnelPlusRunning',
  'BasicActualAgrees',
  'ShareRecomputes',
  'ExpenditureSplitSums',
];
export const RUNNING = [
  ...OFTEN,
  'BasicEqualsPersonnelPlusRunning',
  'RunningCostAgrees',
  'RunningCostSubitemsSum',
  'ShareRecomputes',
  'TotalEqualsEconomicClasses',
];
export const PROJECT = [
  ...OFTEN,
  'TotalEqualsBasicPlusProject',
  'ProjectActualAgrees',
  'ProjectSubitemsSum',
  'ShareRecomputes',
  'ExpenditureSplitSums',
  'FundSourcesSum',
];
export const CLASSES = [
  ...OFTEN,
  'TotalEqualsEconomicClasses',
  'BasicEqualsPersonnelPlusRunning',
  'GoodsAndServicesSplit',
  'ShareRecomputes',
  'SharesSumToHundred',
];
export const SHARE = ['ShareRecomputes', 'SharesSumToHundred', 'FiguresNotSwapped'];
export const THREE = [
  ...OFTEN,
  'ThreePublicNarrativeSums',
  'ThreePublicTableSums',
  'VehicleSubitemsSum',
  'ThreePublicBudgetAgrees',
  'ThreePublicActualAgrees',
  'YearOnYearWordingAgrees',
  'ShareRecomputes',
  'ExecutionRateRecomputes',
  'LineActualWithinBudget',
  'BudgetLineUsed',
];
export const RATE = [
  'ExecutionRateRecomputes',
  'ExecutionScoreFollowsRule',
  'RestatedFactAgrees',
  'DeclineNotCompletionRate',
];
export const CHANGE = [
  'YearOnYearWordingAgrees',
  'DeclineNotCompletionRate',
  'BudgetAdjustmentReported',
  'RestatedFactAgrees',
];
export const SOURCES = [
  ...OFTEN,
  'FundSourcesSum',
  'RevenueSplitSums',
  'ExecutionRateRecomputes',
  'ActualWithinFinalBudget',
  'RevenueEqualsExpenditureSplit',
  'ExpenditureSplitSums',
];
export const SCORE = [
  'TotalScoreSums',
  'RestatedFactAgrees',
  'ScoreStatedInNarrative',
  'GradeMatchesScore',
];
export const RESULT = [
  'IndicatorResultsSupported',
  'RestatedFactAgrees',
  'QuantitativeScoreFollowsRule',
  'OverAchievementExplained',
];
export const COUNTS = [
  'ProjectCountsSum',
  'ListedCountAgrees',
  'GradeMatchesScore',
  'RestatedFactAgrees',
  'ProjectSubitemsSum',
];

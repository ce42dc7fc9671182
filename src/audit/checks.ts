import type { Check } from './check.ts';
import { actualWithinFinalBudget } from './checks/arithmetic/actual-within-final-budget.ts';
import { completionRateRecomputes } from './checks/arithmetic/completion-rate-recomputes.ts';
import { deductionRecomputes } from './checks/arithmetic/deduction-recomputes.ts';
import { executionRateRecomputes } from './checks/arithmetic/execution-rate-recomputes.ts';
import { expenditureSplitSums } from './checks/arithmetic/expenditure-split-sums.ts';
import { indicatorRowFilled } from './checks/arithmetic/indicator-row-filled.ts';
import { leafWeightsSumToLevel1 } from './checks/arithmetic/leaf-weights-sum-to-level1.ts';
import { levelSubtotalsSum } from './checks/arithmetic/level-subtotals-sum.ts';
import { level3Complete } from './checks/arithmetic/level3-complete.ts';
import { revenueEqualsExpenditureSplit } from './checks/arithmetic/revenue-equals-expenditure-split.ts';
import { revenueSplitSums } from './checks/arithmetic/revenue-split-sums.ts';
import { scoreWithinWeight } from './checks/arithmetic/score-within-weight.ts';
import { tableTotalsAgree } from './checks/arithmetic/table-totals-agree.ts';
import { totalScoreSums } from './checks/arithmetic/total-score-sums.ts';
import { weightSchemeMatchesFrame } from './checks/arithmetic/weight-scheme-matches-frame.ts';
import { weightsSumToHundred } from './checks/arithmetic/weights-sum-to-hundred.ts';
import { budgetAdjustmentReported } from './checks/base-data/budget-adjustment-reported.ts';
import { budgetLineUsed } from './checks/base-data/budget-line-used.ts';
import { facilityRatiosRecompute } from './checks/base-data/facility-ratios-recompute.ts';
import { facilityWithinApproval } from './checks/base-data/facility-within-approval.ts';
import { filledWithinAuthorized } from './checks/base-data/filled-within-authorized.ts';
import { lineActualWithinBudget } from './checks/base-data/line-actual-within-budget.ts';
import { positionRatioRecomputes } from './checks/base-data/position-ratio-recomputes.ts';
import { procurementReported } from './checks/base-data/procurement-reported.ts';
import { projectSubitemsSum } from './checks/base-data/project-subitems-sum.ts';
import { rowNumbersUnique } from './checks/base-data/row-numbers-unique.ts';
import { runningCostSubitemsSum } from './checks/base-data/running-cost-subitems-sum.ts';
import { signatureBlockFilled } from './checks/base-data/signature-block-filled.ts';
import { tableYearsMatchReport } from './checks/base-data/table-years-match-report.ts';
import { threePublicNotGrowing } from './checks/base-data/three-public-not-growing.ts';
import { threePublicTableSums } from './checks/base-data/three-public-table-sums.ts';
import { vehicleSubitemsSum } from './checks/base-data/vehicle-subitems-sum.ts';
import { accountCodesFitNames } from './checks/figures/account-codes-fit-names.ts';
import { averagesRecompute } from './checks/figures/averages-recompute.ts';
import { declineNotCompletionRate } from './checks/figures/decline-not-completion-rate.ts';
import { digitCountPlausible } from './checks/figures/digit-count-plausible.ts';
import { equationsRecompute } from './checks/figures/equations-recompute.ts';
import { figuresNotSwapped } from './checks/figures/figures-not-swapped.ts';
import { finalAccountsTablesAgree } from './checks/figures/final-accounts-tables-agree.ts';
import { fundSourcesSum } from './checks/figures/fund-sources-sum.ts';
import { moneyUnitPlausible } from './checks/figures/money-unit-plausible.ts';
import { projectCountsSum } from './checks/figures/project-counts-sum.ts';
import { remainderRecomputes } from './checks/figures/remainder-recomputes.ts';
import { sectionFiguresAgree } from './checks/figures/section-figures-agree.ts';
import { tableRowsRecompute } from './checks/figures/table-rows-recompute.ts';
import { unitAmountsSum } from './checks/figures/unit-amounts-sum.ts';
import { amountHasUnit } from './checks/narrative/amount-has-unit.ts';
import { basicEqualsPersonnelPlusRunning } from './checks/narrative/basic-equals-personnel-plus-running.ts';
import { changeHasReason } from './checks/narrative/change-has-reason.ts';
import { countsMatchMoney } from './checks/narrative/counts-match-money.ts';
import { goodsAndServicesSplit } from './checks/narrative/goods-and-services-split.ts';
import { markRatesRecompute } from './checks/narrative/mark-rates-recompute.ts';
import { percentHasSign } from './checks/narrative/percent-has-sign.ts';
import { restatedFactAgrees } from './checks/narrative/restated-fact-agrees.ts';
import { rowSharesAgree } from './checks/narrative/row-shares-agree.ts';
import { shareRecomputes } from './checks/narrative/share-recomputes.ts';
import { sharesSumToHundred } from './checks/narrative/shares-sum-to-hundred.ts';
import { threePublicItemsComplete } from './checks/narrative/three-public-items-complete.ts';
import { threePublicNarrativeSums } from './checks/narrative/three-public-narrative-sums.ts';
import { totalEqualsBasicPlusProject } from './checks/narrative/total-equals-basic-plus-project.ts';
import { totalEqualsEconomicClasses } from './checks/narrative/total-equals-economic-classes.ts';
import { yearOnYearWordingAgrees } from './checks/narrative/year-on-year-wording-agrees.ts';
import { achievementVaries } from './checks/scoring/achievement-varies.ts';
import { correctiveMeasurePresent } from './checks/scoring/corrective-measure-present.ts';
import { costActualEqualsTotal } from './checks/scoring/cost-actual-equals-total.ts';
import { costTargetFollowsFinalBudget } from './checks/scoring/cost-target-follows-final-budget.ts';
import { deductionExplained } from './checks/scoring/deduction-explained.ts';
import { executionScoreFollowsRule } from './checks/scoring/execution-score-follows-rule.ts';
import { executionShortfallExplained } from './checks/scoring/execution-shortfall-explained.ts';
import { gradeMatchesScore } from './checks/scoring/grade-matches-score.ts';
import { indicatorDirectionPlausible } from './checks/scoring/indicator-direction-plausible.ts';
import { missedTargetExplained } from './checks/scoring/missed-target-explained.ts';
import { overAchievementExplained } from './checks/scoring/over-achievement-explained.ts';
import { qualitativeResultTiered } from './checks/scoring/qualitative-result-tiered.ts';
import { qualitativeScoreInTier } from './checks/scoring/qualitative-score-in-tier.ts';
import { qualitativeTargetDescribed } from './checks/scoring/qualitative-target-described.ts';
import { quantitativeScoreFollowsRule } from './checks/scoring/quantitative-score-follows-rule.ts';
import { resultPresent } from './checks/scoring/result-present.ts';
import { scorePresent } from './checks/scoring/score-present.ts';
import { scoreStatedInNarrative } from './checks/scoring/score-stated-in-narrative.ts';
import { targetClaimAgrees } from './checks/scoring/target-claim-agrees.ts';
import { targetOperatorPresent } from './checks/scoring/target-operator-present.ts';
import { targetValuePresent } from './checks/scoring/target-value-present.ts';
import { totalFollowsRules } from './checks/scoring/total-follows-rules.ts';
import { unitPresent } from './checks/scoring/unit-present.ts';
import { unitSuitable } from './checks/scoring/unit-suitable.ts';
import { unitsAgree } from './checks/scoring/units-agree.ts';
import { TEXT_CHECKS } from './checks-text.ts';

/** Every check, in the order of the report. */
export const CHECKS: readonly Check[] = [
  // Identities of the running text
  totalEqualsBasicPlusProject,
  totalEqualsEconomicClasses,
  basicEqualsPersonnelPlusRunning,
  goodsAndServicesSplit,
  shareRecomputes,
  markRatesRecompute,
  rowSharesAgree,
  sharesSumToHundred,
  restatedFactAgrees,
  threePublicNarrativeSums,
  threePublicItemsComplete,
  countsMatchMoney,
  yearOnYearWordingAgrees,
  changeHasReason,
  amountHasUnit,
  percentHasSign,
  // Base data table
  positionRatioRecomputes,
  filledWithinAuthorized,
  threePublicTableSums,
  vehicleSubitemsSum,
  projectSubitemsSum,
  runningCostSubitemsSum,
  lineActualWithinBudget,
  threePublicNotGrowing,
  budgetLineUsed,
  facilityRatiosRecompute,
  facilityWithinApproval,
  procurementReported,
  budgetAdjustmentReported,
  rowNumbersUnique,
  tableYearsMatchReport,
  signatureBlockFilled,
  // Self-evaluation form: arithmetic
  executionRateRecomputes,
  completionRateRecomputes,
  actualWithinFinalBudget,
  revenueSplitSums,
  expenditureSplitSums,
  revenueEqualsExpenditureSplit,
  leafWeightsSumToLevel1,
  levelSubtotalsSum,
  weightsSumToHundred,
  weightSchemeMatchesFrame,
  scoreWithinWeight,
  deductionRecomputes,
  totalScoreSums,
  indicatorRowFilled,
  level3Complete,
  // Self-evaluation form: scoring rules
  executionScoreFollowsRule,
  quantitativeScoreFollowsRule,
  qualitativeScoreInTier,
  targetValuePresent,
  resultPresent,
  scorePresent,
  qualitativeTargetDescribed,
  qualitativeResultTiered,
  targetClaimAgrees,
  targetOperatorPresent,
  unitPresent,
  unitsAgree,
  unitSuitable,
  indicatorDirectionPlausible,
  overAchievementExplained,
  missedTargetExplained,
  deductionExplained,
  executionShortfallExplained,
  correctiveMeasurePresent,
  achievementVaries,
  costTargetFollowsFinalBudget,
  costActualEqualsTotal,
  totalFollowsRules,
  gradeMatchesScore,
  scoreStatedInNarrative,
  // Figures that were written wrong
  fundSourcesSum,
  remainderRecomputes,
  averagesRecompute,
  equationsRecompute,
  sectionFiguresAgree,
  unitAmountsSum,
  projectCountsSum,
  finalAccountsTablesAgree,
  accountCodesFitNames,
  tableTotalsAgree,
  tableRowsRecompute,
  figuresNotSwapped,
  digitCountPlausible,
  moneyUnitPlausible,
  declineNotCompletionRate,
  ...TEXT_CHECKS,
];

import type { Check } from './check.ts';
import { administrativeLevelAgrees } from './checks/across/administrative-level-agrees.ts';
import { attachmentListAgrees } from './checks/across/attachment-list-agrees.ts';
import { authorizedPositionsAgree } from './checks/across/authorized-positions-agree.ts';
import { basicActualAgrees } from './checks/across/basic-actual-agrees.ts';
import { executingUnitAgrees } from './checks/across/executing-unit-agrees.ts';
import { filledPositionsAgree } from './checks/across/filled-positions-agree.ts';
import { goalCountAgrees } from './checks/across/goal-count-agrees.ts';
import { goalsDistinctFromFunctions } from './checks/across/goals-distinct-from-functions.ts';
import { goalsHaveIndicators } from './checks/across/goals-have-indicators.ts';
import { goalsReported } from './checks/across/goals-reported.ts';
import { indicatorResultsSupported } from './checks/across/indicator-results-supported.ts';
import { indicatorsWithinFunctions } from './checks/across/indicators-within-functions.ts';
import { listedCountAgrees } from './checks/across/listed-count-agrees.ts';
import { narrativeCostItemsSupported } from './checks/across/narrative-cost-items-supported.ts';
import { otherFundsAgree } from './checks/across/other-funds-agree.ts';
import { outcomeDistinctFromTarget } from './checks/across/outcome-distinct-from-target.ts';
import { problemsMatchMeasures } from './checks/across/problems-match-measures.ts';
import { projectActualAgrees } from './checks/across/project-actual-agrees.ts';
import { projectAmountsAgree } from './checks/across/project-amounts-agree.ts';
import { projectNamesAgree } from './checks/across/project-names-agree.ts';
import { projectSelfEvaluationPresent } from './checks/across/project-self-evaluation-present.ts';
import { reportDateCoherent } from './checks/across/report-date-coherent.ts';
import { reportYearConsistent } from './checks/across/report-year-consistent.ts';
import { retireesAgree } from './checks/across/retirees-agree.ts';
import { runningCostAgrees } from './checks/across/running-cost-agrees.ts';
import { selfReferenceAgrees } from './checks/across/self-reference-agrees.ts';
import { spendingPurposeHasIndicator } from './checks/across/spending-purpose-has-indicator.ts';
import { threePublicActualAgrees } from './checks/across/three-public-actual-agrees.ts';
import { threePublicBudgetAgrees } from './checks/across/three-public-budget-agrees.ts';
import { totalActualAgrees } from './checks/across/total-actual-agrees.ts';
import { unitNamesAgree } from './checks/across/unit-names-agree.ts';
import { assetClaimSupported } from './checks/completeness/asset-claim-supported.ts';
import { citationNumbersAgree } from './checks/completeness/citation-numbers-agree.ts';
import { coverFieldsFilled } from './checks/completeness/cover-fields-filled.ts';
import { disclosureDeadlineStated } from './checks/completeness/disclosure-deadline-stated.ts';
import { emptySectionStated } from './checks/completeness/empty-section-stated.ts';
import { legalBasisCurrent } from './checks/completeness/legal-basis-current.ts';
import { noConversionArtifact } from './checks/completeness/no-conversion-artifact.ts';
import { noTemplateResidue } from './checks/completeness/no-template-residue.ts';
import { personalDataMasked } from './checks/completeness/personal-data-masked.ts';
import { problemsCoverAreas } from './checks/completeness/problems-cover-areas.ts';
import { requiredAttachmentsPresent } from './checks/completeness/required-attachments-present.ts';
import { requiredSectionsPresent } from './checks/completeness/required-sections-present.ts';
import { rubricCriteriaFitPoints } from './checks/completeness/rubric-criteria-fit-points.ts';
import { rubricDeductionExplained } from './checks/completeness/rubric-deduction-explained.ts';
import { rubricItemsScored } from './checks/completeness/rubric-items-scored.ts';
import { rubricScoreWithinMax } from './checks/completeness/rubric-score-within-max.ts';
import { rubricScoresSum } from './checks/completeness/rubric-scores-sum.ts';
import { rubricTotalIndependent } from './checks/completeness/rubric-total-independent.ts';
import { rubricWeightsSum } from './checks/completeness/rubric-weights-sum.ts';
import { budgetAdjustmentModerate } from './checks/plausibility/budget-adjustment-moderate.ts';
import { budgetExecutionAdequate } from './checks/plausibility/budget-execution-adequate.ts';
import { fillRatioPlausible } from './checks/plausibility/fill-ratio-plausible.ts';
import { personnelCostPerHead } from './checks/plausibility/personnel-cost-per-head.ts';
import { proportionWithinHundred } from './checks/plausibility/proportion-within-hundred.ts';
import { runningCostPerHead } from './checks/plausibility/running-cost-per-head.ts';
import { satisfactionPlausible } from './checks/plausibility/satisfaction-plausible.ts';
import { shareWithinWhole } from './checks/plausibility/share-within-whole.ts';
import { amountPrecisionUniform } from './checks/style/amount-precision-uniform.ts';
import { fullWidthPunctuation } from './checks/style/full-width-punctuation.ts';
import { headingLevelMarker } from './checks/style/heading-level-marker.ts';
import { headingNumberPunctuation } from './checks/style/heading-number-punctuation.ts';
import { headingNumbersConsecutive } from './checks/style/heading-numbers-consecutive.ts';
import { listMarkerForm } from './checks/style/list-marker-form.ts';
import { noWordingSlip } from './checks/style/no-wording-slip.ts';
import { sentenceEndPresent } from './checks/style/sentence-end-present.ts';

/** The checks across the parts of the document, of completeness, style and plausibility, in the order of the report. */
export const TEXT_CHECKS: readonly Check[] = [
  // across
  authorizedPositionsAgree,
  filledPositionsAgree,
  retireesAgree,
  threePublicBudgetAgrees,
  threePublicActualAgrees,
  totalActualAgrees,
  basicActualAgrees,
  projectActualAgrees,
  runningCostAgrees,
  otherFundsAgree,
  projectAmountsAgree,
  executingUnitAgrees,
  goalCountAgrees,
  goalsReported,
  outcomeDistinctFromTarget,
  goalsDistinctFromFunctions,
  goalsHaveIndicators,
  spendingPurposeHasIndicator,
  indicatorsWithinFunctions,
  indicatorResultsSupported,
  projectNamesAgree,
  projectSelfEvaluationPresent,
  narrativeCostItemsSupported,
  unitNamesAgree,
  selfReferenceAgrees,
  administrativeLevelAgrees,
  reportYearConsistent,
  reportDateCoherent,
  attachmentListAgrees,
  problemsMatchMeasures,
  listedCountAgrees,
  // completeness
  requiredSectionsPresent,
  requiredAttachmentsPresent,
  emptySectionStated,
  citationNumbersAgree,
  coverFieldsFilled,
  noTemplateResidue,
  noConversionArtifact,
  rubricItemsScored,
  rubricWeightsSum,
  rubricScoreWithinMax,
  rubricScoresSum,
  rubricCriteriaFitPoints,
  rubricDeductionExplained,
  rubricTotalIndependent,
  disclosureDeadlineStated,
  assetClaimSupported,
  problemsCoverAreas,
  legalBasisCurrent,
  personalDataMasked,
  // style
  headingNumberPunctuation,
  headingNumbersConsecutive,
  headingLevelMarker,
  listMarkerForm,
  fullWidthPunctuation,
  sentenceEndPresent,
  amountPrecisionUniform,
  noWordingSlip,
  // plausibility
  personnelCostPerHead,
  runningCostPerHead,
  budgetExecutionAdequate,
  budgetAdjustmentModerate,
  satisfactionPlausible,
  proportionWithinHundred,
  shareWithinWhole,
  fillRatioPlausible,
];

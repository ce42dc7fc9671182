import type { Dossier, RunningCosts, ThreePublicAmounts } from '../report/dossier.ts';
import type { FieldPath } from './draft.ts';
import type { Reading } from './reading.ts';

/** A key with its value, or nothing: absent means not known. */
const known = <K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: T });

/** Numbers of people. */
export const staffingOf = (read: Reading): Dossier['staffing'] => ({
  authorized: read.count('staffing.authorized'),
  filled: read.count('staffing.filled'),
  ...known('retirees', read.maybeCount('staffing.retirees')),
  ...known('veteranRetirees', read.maybeCount('staffing.veteranRetirees')),
});

/** The year's budget with its adjustments. */
export const budgetOf = (read: Reading): Dossier['budget'] => ({
  original: read.money('budget.original'),
  adjustments: read.rows('budget.adjustments').map((row) => ({
    amount: read.money(`${row}.amount`),
    ...known('date', read.day(`${row}.date`)),
    ...known('document', read.maybeWords(`${row}.document`)),
    ...known('reason', read.maybeWords(`${row}.reason`)),
    type: read.words(`${row}.type`) === 'project' ? 'project' : 'basic',
  })),
  ...(read.any('budget.bySource') && {
    bySource: {
      ...known('governmentFundsBudget', read.maybeMoney('budget.bySource.governmentFundsBudget')),
      ...known('stateCapitalBudget', read.maybeMoney('budget.bySource.stateCapitalBudget')),
      ...known('socialInsuranceBudget', read.maybeMoney('budget.bySource.socialInsuranceBudget')),
    },
  }),
});

/** What was spent. */
export const executionOf = (read: Reading): Dossier['execution'] => ({
  basic: {
    compensation: read.money('execution.basic.compensation'),
    household: read.money('execution.basic.household'),
    goods: read.money('execution.basic.goods'),
    capital: read.money('execution.basic.capital'),
  },
  bySource: {
    generalPublicBudget: read.money('execution.bySource.generalPublicBudget'),
    governmentFundsBudget: read.money('execution.bySource.governmentFundsBudget'),
    stateCapitalBudget: read.money('execution.bySource.stateCapitalBudget'),
    socialInsuranceBudget: read.money('execution.bySource.socialInsuranceBudget'),
    specialAccountRevenue: read.money('execution.bySource.specialAccountRevenue'),
    otherFunds: read.money('execution.bySource.otherFunds'),
  },
  ...known('shortfallReason', read.maybeWords('execution.shortfallReason')),
});

const itemsAt = (read: Reading, path: FieldPath): ThreePublicAmounts => ({
  overseas: read.money(`${path}.overseas`),
  vehiclePurchase: read.money(`${path}.vehiclePurchase`),
  vehicleOperation: read.money(`${path}.vehicleOperation`),
  hospitality: read.money(`${path}.hospitality`),
});

/** The year before, as far as anything of it was entered. */
export const priorOf = (read: Reading): Dossier['prior'] => ({
  ...(read.any('prior.threePublic') && { threePublic: itemsAt(read, 'prior.threePublic') }),
  ...known('runningCosts', read.maybeMoney('prior.runningCosts')),
  ...known('projects', read.maybeMoney('prior.projects')),
});

/** The three public expenses. */
export const threePublicOf = (read: Reading): Dossier['threePublic'] => ({
  budget: itemsAt(read, 'threePublic.budget'),
  actual: itemsAt(read, 'threePublic.actual'),
  ...known('groups', read.maybeCount('threePublic.groups')),
  ...known('persons', read.maybeCount('threePublic.persons')),
  ...known('vehiclesBought', read.maybeCount('threePublic.vehiclesBought')),
  ...known('vehiclesHeld', read.maybeCount('threePublic.vehiclesHeld')),
  ...known('receptions', read.maybeCount('threePublic.receptions')),
  ...known('guests', read.maybeCount('threePublic.guests')),
  reason: read.words('threePublic.reason'),
});

/** The running costs by line. */
export function runningCostsOf(read: Reading): RunningCosts {
  const lines = (of: 'budget' | 'actual') => ({
    office: read.money(`runningCosts.${of}.office`),
    utilitiesAndTravel: read.money(`runningCosts.${of}.utilitiesAndTravel`),
    meetingsAndTraining: read.money(`runningCosts.${of}.meetingsAndTraining`),
  });
  return {
    budget: lines('budget'),
    actual: lines('actual'),
    ...known('reason', read.maybeWords('runningCosts.reason')),
  };
}

/** Procurement, when anything of it was entered. */
export const procurementOf = (read: Reading): Dossier['procurement'] | undefined =>
  read.any('procurement')
    ? {
        budget: read.money('procurement.budget'),
        goods: read.money('procurement.goods'),
        works: read.money('procurement.works'),
        services: read.money('procurement.services'),
      }
    : undefined;

/** Public buildings, when anything of them was entered. */
export const buildingsOf = (read: Reading): Dossier['buildings'] | undefined =>
  read.any('buildings')
    ? {
        approvedArea: read.count('buildings.approvedArea'),
        actualArea: read.count('buildings.actualArea'),
        approvedInvestment: read.money('buildings.approvedInvestment'),
        actualInvestment: read.money('buildings.actualInvestment'),
      }
    : undefined;

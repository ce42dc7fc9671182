import type { Bilingual } from '../../document/finding.ts';
import type { Metric } from '../../report/terms.ts';

/** The three public expenses and their items, in the order of the base data table, as sentences name them. */
export const THREE_PUBLIC: readonly { readonly metric: Metric; readonly word: Bilingual }[] = [
  {
    metric: 'threePublicExpenses',
    word: { zh: '“三公”经费', en: 'three public expenses' },
  },
  {
    metric: 'officialVehicles',
    word: { zh: '公务用车购置及运行维护费', en: 'official vehicles' },
  },
  { metric: 'vehiclePurchase', word: { zh: '公务用车购置费', en: 'purchase of vehicles' } },
  { metric: 'vehicleOperation', word: { zh: '公务用车运行维护费', en: 'operation of vehicles' } },
  {
    metric: 'officialOverseasTravel',
    word: { zh: '因公出国（境）费', en: 'official overseas travel' },
  },
  { metric: 'officialHospitality', word: { zh: '公务接待费', en: 'official hospitality' } },
];

import { baseDataTable } from '../../examples.ts';
import { exceeds } from '../../figures/amounts.ts';
import { pairCheck } from '../../figures/pair-check.ts';

const THREE_PUBLIC: ReadonlySet<string> = new Set([
  'threePublicExpenses',
  'officialOverseasTravel',
  'officialVehicles',
  'officialHospitality',
]);

/** Three public expenses do not grow from one year to the next. */
export const threePublicNotGrowing = pairCheck({
  id: 'ThreePublicNotGrowing',
  title: { zh: '“三公”经费不高于上年', en: 'Three public expenses do not grow' },
  severity: 'warning',
  because: {
    zh: '“三公”经费只减不增；增长须另作说明。',
    en: 'Three public expenses are to fall or stay; growth needs a reason.',
  },
  columns: ['priorActual', 'actual'],
  applies: ({ row }) => row.metric !== undefined && THREE_PUBLIC.has(row.metric),
  isOdd: ({ before, after, unit, row }) =>
    row.metric === 'threePublicExpenses' && exceeds(after.value, before.value, unit),
  name: 'whole',
  zh: ['本年决算数高于上年：上年', '，本年', '。'],
  en: ['this year exceeds last year: ', ' then, ', ' now.'],
  passes: [baseDataTable('| 三公经费 | 6.4 | 6 | 5.72 |')],
  catches: [
    {
      text: baseDataTable('| 三公经费 | 5.4 | 6 | 5.72 |'),
      finds: '“三公经费”本年决算数高于上年：上年「5.4」，本年「5.72」。',
    },
  ],
});
